using System.Collections.Immutable;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>A meeting with what was decided in it.</summary>
public sealed record KeptNotes(Meeting Meeting, ImmutableArray<Decision> Decisions);

/// <summary>What is known of a meeting when its transcript comes in.</summary>
public sealed record HandedIn(string Title, DateOnly HeldOn, MeetingHome Home, PersonId By, DateTimeOffset At, Tongue Tongue)
{
    /// <summary><see cref="Meeting.Source"/></summary>
    public string? Source { get; init; }

    public static HandedIn Of(Turn turn, string title, DateOnly heldOn) =>
        new(Fit(title, Meeting.LongestTitle), heldOn, new(turn.Where with { ActivityId = null }, turn.Scope), turn.From, turn.At, turn.Tongue);

    internal static string Fit(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}

/// <summary>Makes the records of what was noted: the meeting, each decision, and what is proposed. (E5, E6)</summary>
public sealed class KeepNotes(ShortIds ids)
{
    /// <summary>Decisions and proposals of one meeting; with their entries in the audit trail they fit one commit.</summary>
    public const int MostDecisions = 40;

    private const int MostActions = 40;

    // What an action carries out was decided at most so many utterances before; one that shares no term with it, just before.
    private const int DecidedWithin = 12;
    private const int JustBefore = 1;

    /// <param name="model">Null when nobody asked a model.</param>
    /// <param name="id">The number that it was promised; null for a new one.</param>
    public async Task<(KeptNotes Kept, Commit Changes)> MakeAsync(TeamId team, MeetingId? id, HandedIn handed, Transcript transcript, MeetingNotes notes, WrittenByModel? model, CancellationToken ct)
    {
        var changes = Commit.Nothing;
        if (id is null)
        {
            var (number, taken) = await ids.NextAsync(team, "M", ct);
            (id, changes) = (new(number), taken);
        }

        var first = 0;
        if (notes.Decisions.Length > 0)
        {
            (first, var taken) = await ids.NextAsync(team, "D", Math.Min(notes.Decisions.Length, MostDecisions), ct);
            changes = changes.With(taken.Changes.AsSpan());
        }

        var kept = Made(id.Value, first, handed, transcript, notes, model);
        changes = changes.Create(Meeting.Kind, kept.Meeting);
        return (kept, kept.Decisions.Aggregate(changes, (all, decision) => all.Create(Decision.Kind, decision)));
    }

    /// <summary>The same without a team that keeps it.</summary>
    public static KeptNotes Unkept(string title, DateOnly heldOn, Tongue tongue, Transcript transcript, MeetingNotes notes) =>
        Made(default, 0, new(title, heldOn, new(new("", "", null, "", "", ""), Scope.Personal), default, default, tongue), transcript, notes, null);

    private static KeptNotes Made(MeetingId id, int firstDecision, HandedIn handed, Transcript transcript, MeetingNotes notes, WrittenByModel? model)
    {
        ImmutableArray<Decision> decisions = [.. notes.Decisions.Take(MostDecisions).Select((line, i) => new Decision(new(firstDecision == 0 ? 0 : firstDecision + i), id, handed.Title, handed.HeldOn, line.Text, line.From) { Chinese = line.Chinese })];
        var actions = notes.Actions.Take(MostActions).Select((action, i) =>
            new Proposal(i + 1, ProposalKind.Task, Title(action.Text), action.Owner, action.Due, action.From) { Chinese = action.Chinese is null ? null : Title(action.Chinese), Follows = firstDecision == 0 ? null : Follows(action.From, decisions) }).ToList();
        var risks = notes.Dangers.Select((line, i) => new Proposal(actions.Count + i + 1, ProposalKind.Risk, Title(line.Text), null, null, line.From) { Chinese = line.Chinese is null ? null : Title(line.Chinese) });
        var meeting = new Meeting(id, handed.Title, handed.HeldOn, [.. transcript.Speakers], notes.Summary, notes.Topics, notes.Questions, [.. actions, .. risks], handed.Tongue, handed.Home, handed.By, handed.At) { Model = model, Source = handed.Source };
        return new(meeting, decisions);
    }

    // The last decision before it that it has a term in common with, or that was said just before.
    internal static DecisionId? Follows(Evidence action, IEnumerable<Decision> decisions)
    {
        var terms = Terminology.Terms(action.Quote).ToHashSet(StringComparer.Ordinal);
        return decisions.Where(decision => action.Utterance - decision.Said.Utterance is var apart && apart >= 0
                && (apart <= JustBefore || apart <= DecidedWithin && Terminology.Terms(decision.Said.Quote).Any(terms.Contains)))
            .LastOrDefault()?.Id;
    }

    private static string Title(string text) => HandedIn.Fit(text, Tasks.TeamTask.LongestTitle);
}
