using TeamBot.Dialogs;

namespace TeamBot.Reminders;

/// <summary>What the use cases of reminders read, ask and refuse alike.</summary>
public sealed class ReminderAnswers(ReminderStore reminders, ReminderCard card)
{
    /// <summary>Reminders that the question which one is meant names.</summary>
    private const int MostNamed = 5;

    /// <summary>The question which one is meant, with those that there are; says so when there is none.</summary>
    /// <param name="key">Of the question.</param>
    public async Task<Reply> WhichAsync(Turn turn, string key, CancellationToken ct)
    {
        var all = new List<Reminder>(await reminders.WaitingAsync(turn.Team, turn.From.Value, ct));
        if (turn.Scope != Scope.Personal)
            all.AddRange(await reminders.WaitingAsync(turn.Team, PlaceOf(turn), ct));
        var named = all.OrderBy(reminder => reminder.At).Take(MostNamed).Select(reminder => turn.Words.Say("reminder.named", reminder.Id, reminder.Text));
        return all.Count == 0 ? Reply.Say(turn.Words["reminder.noneToChange"]) : Reply.Ask("reminder", turn.Words.Say(key, string.Join(turn.Words["list.comma"], named)));
    }

    /// <summary>What is said when it is over already, or when the card is out of date; null when it may go on.</summary>
    public async Task<Reply?> RefusedAsync(Turn turn, Heard heard, Reminder reminder, CancellationToken ct)
    {
        if (!reminder.IsOpen)
            return await SayAsync(turn, reminder, turn.Words.Say($"reminder.already.{reminder.State}", reminder.Id), ct);
        return reminder.IsStale(heard["version"]) ? await SayAsync(turn, reminder, turn.Words["reminder.stale"], ct) : null;
    }

    /// <summary>The reminder as it is, and why nothing was changed.</summary>
    public async Task<Reply> SayAsync(Turn turn, Reminder reminder, string notice, CancellationToken ct) => Reply.Show(await card.ShowAsync(turn, reminder, notice, null, ct));

    /// <summary>The channel or chat that the speaker is in, without its thread.</summary>
    public static string PlaceOf(Turn turn) => turn.Where.ConversationId.Split(";messageid=")[0];
}
