namespace TeamBot.Meetings;

/// <summary>One part of the minutes; the first is the head. What was rejected is not in them.</summary>
/// <param name="Lines">Empty when there is nothing to say under that title.</param>
internal sealed record MinutesPart(string Title, MinutesLine[] Lines)
{
    public static IEnumerable<MinutesPart> Of(Words words, KeptNotes notes)
    {
        var meeting = notes.Meeting;
        var day = Days.Say(words, meeting.HeldOn);
        var who = NotesText.Attendees(meeting.Attendees, int.MaxValue, words);
        var writer = NotesText.Writer(words, meeting);
        yield return new(meeting.Title, [new(string.Join(" · ", new[] { meeting.Number > 0 ? meeting.Id.ToString() : "", day, who }.Where(part => part.Length > 0))), .. writer.Length > 0 ? [new MinutesLine(writer)] : Array.Empty<MinutesLine>()]);
        yield return new(words["notes.summary"], [.. meeting.Summary.Select(line => new MinutesLine(NotesText.Line(words, line)))]);
        yield return new(words["notes.topics"], [.. meeting.Topics.Select(topic => new MinutesLine(NotesText.Topic(topic)))]);
        yield return new(words["notes.decisions"], [.. notes.Decisions.Select(decision => new MinutesLine(decision.In(words)) { Lead = decision.Number > 0 ? decision.Id.ToString() : "", Quote = decision.Said.Quote, Where = NotesText.Where(decision.Said) })]);
        yield return new(words["notes.actions"], [.. Proposed(words, meeting, ProposalKind.Task)]);
        if (Proposed(words, meeting, ProposalKind.Risk).ToArray() is { Length: > 0 } risks)
            yield return new(words["notes.risks"], risks);
        yield return new(words["notes.questions"], [.. meeting.Questions.Select(line => new MinutesLine(line.In(words)) { Quote = line.From.Quote, Where = NotesText.Where(line.From) })]);
    }

    private static IEnumerable<MinutesLine> Proposed(Words words, Meeting meeting, ProposalKind kind) =>
        from proposal in meeting.Proposals
        where proposal.Kind == kind && proposal.State != ProposalState.Rejected
        let owner = kind == ProposalKind.Risk ? "" : proposal.OwnerName ?? (proposal.Owner is null ? words["notes.needsOwner"] : "")
        let lead = string.Join(" · ", new[] { proposal.Became ?? "", owner, NotesText.Due(words, proposal.Due), proposal.IsOpen && meeting.Number > 0 ? words["notes.notApproved"] : "" }.Where(part => part.Length > 0))
        select new MinutesLine(proposal.In(words)) { Lead = lead.Length > 0 ? words.Say("notes.lead", lead) : "", Quote = proposal.From.Quote, Where = NotesText.Where(proposal.From) };
}

/// <param name="Lead">Said before it, in bold; empty for most.</param>
/// <param name="Quote">The words that it comes from; empty where they are the line itself.</param>
/// <param name="Where">Who said them, and when.</param>
internal sealed record MinutesLine(string Text, string Lead = "", string Quote = "", string Where = "");
