using TeamBot.Links;

namespace TeamBot.Meetings;

/// <summary>Meetings and decisions as things that links join: a meeting has its decisions without anybody linking them. (idea 1)</summary>
internal static class MeetingLinks
{
    public static Linkable Meetings(MeetingStore store) => new('M',
        async (turn, item, ct) => MeetingId.TryParse(item, null, out var id) && await store.FindAsync(turn.Team, id, ct) is { Value: var meeting } ? (meeting.Title, Days.Say(turn.Words, meeting.HeldOn)) : null,
        async (turn, item, ct) => MeetingId.TryParse(item, null, out var id) ? [.. (await store.DecisionsAsync(turn.Team, id, ct)).Select(decision => Part(decision.Value))] : []);

    public static Linkable Decisions(MeetingStore store) => new('D',
        async (turn, item, ct) => DecisionId.TryParse(item, null, out var id) && await store.FindAsync(turn.Team, id, ct) is { Value: var decision } ? (decision.In(turn.Words), Days.Say(turn.Words, decision.HeldOn)) : null,
        async (turn, item, ct) => DecisionId.TryParse(item, null, out var id) && await store.FindAsync(turn.Team, id, ct) is { Value: var decision } ? [Part(decision)] : []);

    private static Link Part(Decision decision) => new(decision.Meeting.ToString(), decision.Id.ToString(), LinkKind.Decided, default, default);
}
