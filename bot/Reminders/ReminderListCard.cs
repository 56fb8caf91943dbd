using System.Globalization;
using TeamBot.Cards;

namespace TeamBot.Reminders;

/// <summary>A list of reminders as its card shows it, a page at a time.</summary>
public sealed class ReminderListCard(CardDeck cards, ReminderCard card)
{
    /// <summary>Rows on one page: the largest page in Chinese with texts of full length stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    /// <param name="which">What was asked for, for the title and the buttons.</param>
    /// <param name="on">The day that it is about, written 2026-11-27; empty for all.</param>
    public async Task<Card> ShowAsync(Turn turn, string which, string on, IReadOnlyList<ListedReminder> reminders, string? wantedPage, CancellationToken ct)
    {
        var words = turn.Words;
        var page = ListPage.Of(words, reminders, wantedPage, RowsPerPage);
        var rows = new List<ReminderListRow>();
        foreach (var row in page.Rows)
            rows.Add(await RowAsync(turn, which, row, ct));

        var title = words[$"reminders.{which}"];
        title = on.Length > 0 ? words.Say("reminders.on", title, Days.Say(words, DateOnly.Parse(on, CultureInfo.InvariantCulture))) : title;
        var empty = reminders.Count > 0 ? "" : words[on.Length > 0 ? "reminders.on.none" : $"reminders.{which}.none"];
        var data = new ReminderListData(
            new(words["list.previous"], words["list.next"], words["reminder.show"]), title, empty, [.. rows],
            page.Previous, page.Next, page.HasPrevious, page.HasNext, page.Line,
            turn.Words.Language, which == "here" ? "" : which, on, turn.Team.Value);
        var summary = reminders.Count == 0 ? empty : words.Say("list.of", title, string.Join(words["list.semicolon"], rows.Select(row => $"{row.Id} {row.Text} ({row.When})")));
        return cards.Render("reminder-list", data, RemindersJson.Default.ReminderListData, summary);
    }

    private async Task<ReminderListRow> RowAsync(Turn turn, string which, ListedReminder row, CancellationToken ct)
    {
        var reminder = row.Reminder;
        var parts = new[]
        {
            row.TeamName,
            which == "place" || reminder.Person == turn.From ? "" : await card.WhomAsync(turn, row.Team, reminder, ct),
            await card.RuleAsync(turn, row.Team, reminder, ct),
        };
        return new(reminder.Id.ToString(), reminder.Text, Days.Say(turn.Words, reminder.At, reminder.TimeZone), string.Concat(parts.Where(part => part.Length > 0).Select(part => " · " + part)), row.Team.Value);
    }
}

/// <summary>A reminder with the team that it is from.</summary>
public sealed record ListedReminder(TeamId Team, string TeamName, Reminder Reminder);

internal sealed record ReminderListData(
    ReminderListWords Words, string Title, string Empty, ReminderListRow[] Rows, string PreviousPage, string NextPage, bool HasPrevious, bool HasNext,
    string PageLine, string Language, string Which, string On, string Team);

internal sealed record ReminderListWords(string Previous, string Next, string Show);

internal sealed record ReminderListRow(string Id, string Text, string When, string Line, string Team);
