using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Meetings.Notes;

namespace TeamBot.Meetings;

/// <summary>Answers “what did we decide about the launch?”, with who said it and when. (E5)</summary>
public sealed class SearchDecisions(MeetingStore meetings, MeetingListCard list) : IAnswer
{
    private const int Most = 40;

    private static readonly Slot About = new("about", SlotKind.Text) { Longest = 200 };

    public Intent Intent { get; } = new("meeting.decisions", [About, MeetingSlots.Meeting],
        English: new(
            [
                "what (did|have|had) (we|the team|you|they) (decide|decided|agree|agreed|agree on|agreed on|settle|conclude) (about|on|regarding|for|with|concerning) {about}",
                "what (was|is|were|has been) (decided|agreed) (about|on|regarding|for|concerning) {about}",
                "(which|what|any|are there any|<show>) [me|us] [the|all|our] decisions [were made|did we make|have we made|made] (about|on|regarding|for|concerning) {about}",
                "(which|what) decisions [did we make|have we made|were made|are there]",
                "[<show>] [me|us] [the|all|our|all our|all the] decisions [(of|from|in) {meeting}]",
                "what did we decide [(in|at) {meeting}]",
            ],
            ["what did we decide about the launch?"]),
        Chinese: new(
            [
                "(关于|有关|对于|针对) {about} [我们|大家|团队] [都|上次|最后|当时|之前] (决定了什么|做了什么决定|是怎么决定的|怎么决定的|定了什么|有什么决定|有哪些决定|有什么结论|怎么定的)",
                "[我们|大家|团队] (关于|对|就|针对) {about} (决定了什么|做了什么决定|是怎么决定的|怎么决定的|定了什么|有什么决定|有哪些决定|做了哪些决定|怎么定的)",
                "{about} [我们|大家] [最后|当时|之前|上次] [是] (怎么决定的|怎么定的)",
                "[<show>] [我们|所有|全部|的] [的] (决定|决议) [列表|有哪些]",
                "[<show>] {meeting} [的|里的|有哪些|做了哪些] (决定|决议)",
                "[我们] (都有|有|做了|做过) (哪些|什么) (决定|决议)",
            ],
            ["关于上线我们决定了什么？"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        IReadOnlyList<Decision> all = heard["meeting"] is { } named && MeetingId.TryParse(named, null, out var id)
            ? [.. (await meetings.DecisionsAsync(turn.Team, id, ct)).Select(stored => stored.Value)]
            : await meetings.DecisionsAsync(turn.Team, ct);
        var about = heard["about"]?.Trim() ?? "";
        var found = about.Length == 0 ? all : Found(all, about);
        var items = found.Take(Most).Select(decision => Item(turn, decision)).ToList();
        var title = about.Length == 0 ? words["decisions.title"] : words.Say("decisions.about", about);
        var none = all.Count == 0 ? words["decisions.noneYet"] : words.Say("decisions.none", about, all.Count);
        return Reply.Show(list.Show(turn, title, none, items, heard["page"], new(Intent.Name, about, heard["meeting"] ?? "")));
    }

    /// <summary>One decision with its meeting, its evidence and the quoted words.</summary>
    internal static ListedItem Item(Turn turn, Decision decision)
    {
        string[] line = [$"{decision.Meeting} {decision.MeetingTitle}", Days.Say(turn.Words, decision.HeldOn), NotesText.Where(decision.Said)];
        return new(decision.Id.ToString(), decision.In(turn.Words), string.Join(" · ", line.Where(part => part.Length > 0)), turn.Words.Say("notes.quote", decision.Said.Quote), decision.Meeting.ToString());
    }

    /// <summary>Those that hold most of what is asked for: a term counts more the fewer decisions hold it. The newest first among equals.</summary>
    internal static IReadOnlyList<Decision> Found(IReadOnlyList<Decision> all, string about)
    {
        var asked = Terminology.Terms(about).Distinct(StringComparer.Ordinal).ToArray();
        var terms = all.Select(decision => Terminology.Terms($"{decision.Text} {decision.Chinese} {decision.Said.Quote} {decision.MeetingTitle}").ToHashSet(StringComparer.Ordinal)).ToArray();
        var worth = asked.ToDictionary(term => term, term => Math.Log(1 + (all.Count + 1.0) / (1 + terms.Count(held => held.Contains(term)))), StringComparer.Ordinal);
        return [.. all.Zip(terms, (decision, held) => (Decision: decision, Score: asked.Where(held.Contains).Sum(term => worth[term])
                + (decision.Text.Contains(about, StringComparison.OrdinalIgnoreCase) || decision.Said.Quote.Contains(about, StringComparison.OrdinalIgnoreCase) ? 1 : 0)))
            .Where(one => one.Score > 0).OrderByDescending(one => one.Score).ThenByDescending(one => one.Decision.Number).Select(one => one.Decision)];
    }
}
