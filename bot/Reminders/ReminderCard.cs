using System.Text.Json.Serialization;
using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language.Dates;

namespace TeamBot.Reminders;

/// <summary>A reminder as its card shows it: when it is set or changed, and when it comes.</summary>
public sealed class ReminderCard(CardDeck cards, Roster roster, HolidayCalendars calendars)
{
    /// <param name="notice">Why the card is not what the person expected, or what was assumed; empty when there is nothing.</param>
    /// <param name="other">The other day that may have been meant; null when there is only one reading.</param>
    public async Task<Card> ShowAsync(Turn turn, Reminder reminder, string notice, SaidDate? other, CancellationToken ct)
    {
        var words = turn.Words;
        var rule = await RuleAsync(turn, turn.Team, reminder, ct);
        var next = reminder.State == ReminderState.Waiting ? Days.Say(words, reminder.At, reminder.TimeZone) : "";
        var whom = await WhomAsync(turn, turn.Team, reminder, ct);
        var state = words[$"reminder.state.{reminder.State}"];
        var by = reminder.EndedBy is { } person ? await roster.NameAsync(turn, turn.Team, person, ct) : "";
        ReminderRow[] rows = [.. Rows(words, ("reminder.row.rule", rule), (rule.Length > 0 ? "reminder.row.next" : "reminder.row.when", next), ("reminder.row.for", whom), ("reminder.row.endedBy", by), ("reminder.row.from", reminder.SnoozedFrom?.ToString() ?? ""))];
        var parts = new[] { $"{reminder.Id} {reminder.Text}", rule, rule.Length > 0 && next.Length > 0 ? words.Say("reminder.next", next) : next, whom, state };
        var data = Data(turn, reminder, notice, state, rows) with
        {
            Waiting = reminder.IsOpen,
            Other = other is null ? "" : words.Say("reminder.rather", Days.Say(words, other.Day) + (other.Time is { } time ? $" {time:HH:mm}" : "")),
            OtherDue = other?.ToString() ?? "",
        };
        return Render(data, Join(parts), notice);
    }

    /// <summary>The reminder itself, when its time has come.</summary>
    /// <param name="at">The time that it was set for.</param>
    public async Task<Card> SayAsync(Turn turn, Reminder reminder, DateTimeOffset at, bool isLate, CancellationToken ct)
    {
        var words = turn.Words;
        var when = Days.Say(words, at, reminder.TimeZone);
        when = isLate ? words.Say("reminder.dueAt", when) : when;
        var by = reminder.SetBy == reminder.Person ? "" : await roster.NameAsync(turn, turn.Team, reminder.SetBy, ct);
        var rule = await RuleAsync(turn, turn.Team, reminder, ct);
        ReminderRow[] rows = [.. Rows(words, ("reminder.row.when", when), ("reminder.row.rule", rule), ("reminder.row.by", by))];
        var data = Data(turn, reminder, "", words["reminder.now"], rows) with { Sent = true, InPlace = reminder.Person is null, Repeats = reminder.Rule is not null };
        var said = Render(data, Join([words.Say("reminder.says", reminder.Id, reminder.Text), when, by.Length > 0 ? words.Say("reminder.setBy", by) : ""]), "");
        return reminder.Person is null ? CardDeck.Saying(said, words.Say(reminder.Rule is null ? "reminder.twin.once" : "reminder.twin.again", reminder.Id)) : said;
    }

    /// <summary>Its rule in words; empty for what comes once.</summary>
    public async Task<string> RuleAsync(Turn turn, TeamId team, Reminder reminder, CancellationToken ct) =>
        reminder.Rule is not { } rule ? "" : RuleWords.Say(turn.Words, rule, rule.Calendar is { } name ? (await calendars.FindAsync(team, name, ct))?.Title : null);

    /// <summary>Who is told.</summary>
    public async Task<string> WhomAsync(Turn turn, TeamId team, Reminder reminder, CancellationToken ct) =>
        reminder.Person is { } person ? await roster.NameAsync(turn, team, person, ct) : turn.Words["reminder.everyone"];

    private static ReminderCardData Data(Turn turn, Reminder reminder, string notice, string status, ReminderRow[] rows)
    {
        var words = turn.Words;
        return new(
            new(words["reminder.edit"], words["reminder.cancel"], words["reminder.done"], words["reminder.snooze.minutes"], words["reminder.snooze.hour"], words["reminder.snooze.tomorrow"], words["reminder.snooze.week"], words["reminder.row.source"], words["reminder.source.message"], words["reminder.why?"], words["reminder.stop"]),
            reminder.Id.ToString(), reminder.Text, status, false, false, rows, turn.Team.Value, turn.Words.Language, reminder.Revision.ToString(words.Culture), notice, "", "", reminder.Source ?? "");
    }

    private Card Render(ReminderCardData data, string line, string notice) =>
        cards.Render("reminder", data, RemindersJson.Default.ReminderCardData, notice.Length > 0 ? $"{notice} {line}" : line);

    private static IEnumerable<ReminderRow> Rows(Words words, params (string Label, string Value)[] rows) =>
        rows.Where(row => row.Value.Length > 0).Select(row => new ReminderRow(words[row.Label], row.Value));

    private static string Join(string[] parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}

internal sealed record ReminderCardWords(string Edit, string Cancel, string Done, string Minutes, string Hour, string Tomorrow, string Week, string Source, string Message, string Why, string Stop);

internal sealed record ReminderRow(string Label, string Value);

internal sealed record ReminderCardData(
    ReminderCardWords Words, string Id, string Text, string Status, bool Waiting, bool Sent, ReminderRow[] Rows, string Team, string Language, string Version, string Notice,
    string Other, string OtherDue, string Source)
{
    /// <summary>Whether everybody in the place reads it.</summary>
    public bool InPlace { get; init; }

    /// <summary>Whether it comes again, and so can be stopped.</summary>
    public bool Repeats { get; init; }
}

[JsonSerializable(typeof(Reminder))]
[JsonSerializable(typeof(ReminderCall))]
[JsonSerializable(typeof(ReminderCardData))]
[JsonSerializable(typeof(ReminderListData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class RemindersJson : JsonSerializerContext;
