using System.Text.RegularExpressions;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;
using TeamBot.Links;
using TeamBot.Risks;
using TeamBot.Storage;
using TeamBot.Tasks;
using TeamBot.Tickets;

namespace TeamBot.Standups;

/// <summary>The button that makes a risk of a blocker in one press. (D12, F8)</summary>
public sealed class RiskOfBlocker(Blockers blockers, ShortIds ids, RiskCard card, ReviewCalls calls) : IAnswer
{
    public Intent Intent { get; } = new("standup.risk", [StandupSlots.Standup, StandupSlots.Day, Blockers.Person], new([], []), new([], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => blockers.RaiseAsync(turn, heard, async (blocker, here) =>
    {
        var (number, taken) = await ids.NextAsync(here.Team, "R", ct);
        var risk = LogRisk.Log(new(number), Heard.Of(Intent.Name).With("title", SummaryCard.Cut(blocker.Entry.Blocked.ReplaceLineEndings(" "), Risk.LongestText)).With("cause", blocker.Where(here)).With("owner", blocker.Entry.Person.Value), Thresholds.Usual, here);
        return (risk.Id.ToString(), await calls.SetAsync(taken.Create(Risk.Kind, risk), here, risk, ct), await card.ShowAsync(here, risk, "", ct));
    }, ct);
}

/// <summary>The button that opens a ticket for a blocker in one press. (D12)</summary>
public sealed class TicketOfBlocker(Blockers blockers, ShortIds ids, TicketCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.ticket", [StandupSlots.Standup, StandupSlots.Day, Blockers.Person], new([], []), new([], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => blockers.RaiseAsync(turn, heard, async (blocker, here) =>
    {
        var (number, taken) = await ids.NextAsync(here.Team, "S", ct);
        var text = blocker.Entry.Blocked.ReplaceLineEndings(" ");
        var ticket = Ticket.OpenedIn(here, new(number), SummaryCard.Cut(text, Ticket.LongestTitle), $"{blocker.Where(here)}\n{text}", Category.Other, Priority.Normal) with { Requester = blocker.Entry.Person };
        return (ticket.Id.ToString(), taken.Create(Ticket.Kind, ticket), await card.ShowAsync(here, Heard.Of(Intent.Name), ticket, "", ct));
    }, ct);
}

/// <summary>What both buttons on a blocker do: find it, note what was made of it, link the tasks that it names.</summary>
public sealed partial class Blockers(StandupStore standups, StandupAnswers answers, SummaryCard summary, SummaryCalls calls, TaskStore tasks)
{
    /// <summary>Whose blocker it is.</summary>
    internal static readonly Slot Person = new("person", SlotKind.Text) { Longest = 200 };

    internal async Task<Reply> RaiseAsync(Turn turn, Heard heard, Func<Blocker, Turn, Task<(string Id, Commit Changes, Card Card)>> make, CancellationToken ct)
    {
        var words = turn.Words;
        if (heard["person"] is not { } person || !StandupSlots.TryDay(heard, out var day) || await answers.OneAsync(turn, heard, "standup.which.summary", ct) is not ({ } one, _)
            || await standups.RoundAsync(one.Team, one.Standup.Id, day, ct) is not { Value: var round } || await standups.EntryAsync(one.Team, one.Standup.Id, day, new(person), ct) is not { Value: { IsBlocked: true } entry } stored)
            return Reply.Say(words["standup.blocker.gone"]);
        if (entry.Raised is { } before)
            return Reply.Say(words.Say("standup.blocker.already", before));

        var here = turn with { Team = one.Team };
        var (id, changes, made) = await make(new(one.Standup, entry), here);
        changes = await LinkAsync(changes, here, id, entry, ct);
        var raised = entry with { Raised = id };
        changes = changes.Replace(Entry.Kind, stored, raised);
        var entries = (await standups.EntriesAsync(one.Team, one.Standup.Id, day, day, ct)).Select(other => other.Person == raised.Person ? raised : other).ToArray();
        var notice = words.Say("standup.blocker.raised", id, SummaryCard.Cut(entry.Blocked.ReplaceLineEndings(" "), SummaryCard.LongestShown));
        var isShared = heard["shared"] is not null && turn.Scope != Scope.Personal;
        var shown = await summary.ShowAsync(here with { Tongue = isShared ? one.Standup.Home.Tongue : turn.Tongue }, one.Standup, round, entries, isShared ? SummaryPlace.Channel : SummaryPlace.Paged(heard["page"]), notice, ct);
        return Reply.Show(shown, isShared ? changes : await calls.SetAsync(changes, one.Team, one.Standup.Id, day, turn.At, ct)) with { Handle = isShared ? round.Id : null, IsGenerated = round.IsGenerated, Also = [Post.Send(turn.Where, made)], Of = one.Team };
    }

    // “T-4 waits for the vendor”: the task hangs together with what was made of it.
    private async Task<Commit> LinkAsync(Commit changes, Turn turn, string id, Entry entry, CancellationToken ct)
    {
        foreach (var name in Named().Matches(entry.Blocked).Select(match => $"T-{match.Groups[1].Value.TrimStart('0')}").Distinct())
        {
            if (TaskId.TryParse(name, null, out var task) && await tasks.FindAsync(turn.Team, task, ct) is not null)
                changes = changes.Create(Link.Kept, new(name, id, LinkKind.Related, turn.From, turn.At));
        }

        return changes;
    }

    [GeneratedRegex(@"\bT-?([0-9]{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

internal sealed record Blocker(Standup Standup, Entry Entry)
{
    public string Where(Turn turn) => turn.Words.Say("standup.blocker.from", Standup.Name, Standup.Id, Days.Say(turn.Words, Entry.Day));
}
