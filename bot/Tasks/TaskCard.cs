using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Language.Dates;

namespace TeamBot.Tasks;

/// <summary>A task as its card shows it.</summary>
public sealed class TaskCard(CardDeck cards, Roster roster)
{
    public Task<Card> ShowAsync(Turn turn, TeamTask task, CancellationToken ct) => ShowAsync(turn, task, "", null, ct);

    public Task<Card> ShowAsync(Turn turn, TeamTask task, string notice, CancellationToken ct) => ShowAsync(turn, task, notice, null, ct);

    /// <summary>For whoever was given it: to accept or to decline.</summary>
    public Task<Card> OfferAsync(Turn turn, TeamTask task, string notice, CancellationToken ct) => ShowAsync(turn, task, notice, null, offered: true, ct);

    /// <param name="notice">Why the card is not what the person expected; empty when it is.</param>
    /// <param name="other">The other day that may have been meant, for one press; null when there was only one reading.</param>
    public Task<Card> ShowAsync(Turn turn, TeamTask task, string notice, SaidDate? other, CancellationToken ct) => ShowAsync(turn, task, notice, other, offered: false, ct);

    private async Task<Card> ShowAsync(Turn turn, TeamTask task, string notice, SaidDate? other, bool offered, CancellationToken ct)
    {
        var words = turn.Words;
        var owner = task.Owner == TeamTask.Nobody ? words["task.needsOwner"] : await roster.NameAsync(turn, turn.Team, task.Owner, ct);
        var data = new TaskCardData(
            new(words["task.owner"], words["task.due"], words["task.priority"], words["task.status"], words["task.done"], words["task.reopen"], words["task.edit"], words["task.delete"], words["task.mine"], words["task.tags"], words["task.accept"], words["task.decline"], words["task.source"], words["task.source.message"]),
            task.Id.ToString(), task.Title, owner, Due(turn, task), task.IsLate(turn.At, turn.Today), words["task.late"], words[$"task.priority.{TaskSlots.Word(task.Priority)}"],
            words[$"task.state.{task.State}"], task.DoneAt is null, turn.Team.Value, turn.Words.Language, task.Revision.ToString(words.Culture), notice,
            other?.ToString() ?? "", other is null ? "" : words.Say("task.otherDue", Said(words, other)), string.Join(' ', (task.Tags ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => "#" + tag)), offered, task.Source ?? "");
        return cards.Render("task", data, TasksJson.Default.TaskCardData, notice.Length > 0 ? $"{notice} {Line(data)}" : Line(data));
    }

    public static string Due(Turn turn, TeamTask task) =>
        task.DueAt is { } at ? Days.Say(turn.Words, at, turn.Zone) : task.DueOn is { } day ? Days.Say(turn.Words, day) : "";

    private static string Said(Words words, SaidDate date) =>
        date.Time is { } time ? string.Create(words.Culture, $"{Days.Say(words, date.Day)} {time:HH:mm}") : Days.Say(words, date.Day);

    private static string Line(TaskCardData data) =>
        string.Join(" · ", new[] { $"{data.Id} {data.Title}", data.Owner, data.Due, data.Priority, data.Status, data.Tags }.Where(part => part.Length > 0));
}

internal sealed record TaskCardWords(string Owner, string Due, string Priority, string Status, string Done, string Reopen, string Edit, string Delete, string Mine, string Tags, string Accept, string Decline, string Source, string Message);

internal sealed record TaskCardData(
    TaskCardWords Words, string Id, string Title, string Owner, string Due, bool Late, string LateWord, string Priority,
    string Status, bool Open, string Team, string Language, string Version, string Notice, string OtherDue, string OtherDueTitle, string Tags, bool Offered, string Source);
