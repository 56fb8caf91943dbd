using System.Globalization;
using TeamBot.Cards;

namespace TeamBot.Standups;

/// <summary>How a stand-up is set up, as its card shows it.</summary>
public sealed class StandupCard(CardDeck cards, StandupMembers members, StandupCalls calls)
{
    private const int MostNamed = 15;

    private static readonly string[] Questions = ["done", "doing", "blocked"];

    /// <param name="notice">Why the card is not what the person expected, or what was done; empty when there is nothing.</param>
    public async Task<Card> ShowAsync(Turn turn, Standup standup, string notice, CancellationToken ct)
    {
        var words = turn.Words;
        var calendar = await calls.CalendarAsync(turn.Team, standup, ct);
        var state = words[standup.IsDeleted ? "standup.state.deleted" : standup.PausedUntil is null ? "standup.state.active" : "standup.state.paused"];
        (string Label, string Value)[] rows =
        [
            ("when", When(words, standup)),
            ("members", await MembersAsync(turn, standup, ct)),
            ("calendar", calendar?.Title ?? ""),
            ("next", Next(words, standup)),
            ("skipped", string.Join(words["list.comma"], standup.Skipped.Select(day => Days.Say(words, day)))),
            ("questions", string.Join(" · ", Questions.Select(field => standup.Question(words, field)))),
            ("blockerDays", words.Count("standup.blockerDays.after", standup.BlockerDays)),
            ("trend", standup.ShowsTrend ? words["standup.trend.on"] : ""),
        ];
        StandupRow[] shown = [.. rows.Where(row => row.Value.Length > 0).Select(row => new StandupRow(words[$"standup.row.{row.Label}"], row.Value))];
        var data = new StandupCardData(
            new(words["standup.button.change"], words["standup.button.start"], words["standup.button.skip"], words[standup.PausedUntil is null ? "standup.button.pause" : "standup.button.resume"], words["standup.button.delete"]),
            standup.Id.ToString(), standup.Name, state, shown, !standup.IsDeleted, standup.PausedUntil is null ? "standup.pause" : "standup.resume", turn.Team.Value, words.Language, standup.Revision.ToString(CultureInfo.InvariantCulture), notice);
        string[] said = [notice, $"{standup.Id} {standup.Name} · {string.Join(" · ", rows.Take(4).Where(row => row.Value.Length > 0).Select(row => row.Label == "next" ? words.Say("standup.next", row.Value) : row.Value))} · {state}"];
        return cards.Render("standup", data, SummaryJson.Default.StandupCardData, string.Join(' ', said.Where(part => part.Length > 0)));
    }

    /// <summary>“Monday to Friday 09:30–11:00 (Europe/Berlin)”</summary>
    public static string When(Words words, Standup standup)
    {
        var days = standup.Week.Length == 7 ? words["standup.days.all"] : standup.Week.SequenceEqual(Timetable.MondayToFriday) ? words["standup.days.work"] : string.Join(words["list.comma"], standup.Week.Select(day => words[$"day.{day.ToString().ToLowerInvariant()}"]));
        return words.Say(standup.IsLocal ? "standup.hours.local" : "standup.hours", days, standup.OpensAt.ToString("HH:mm", CultureInfo.InvariantCulture), standup.ClosesAt.ToString("HH:mm", CultureInfo.InvariantCulture), standup.Zone);
    }

    private static string Next(Words words, Standup standup) => standup.IsDeleted ? ""
        : standup.PausedUntil == DateOnly.MaxValue ? words["standup.pausedForNow"]
        : standup.NextAt is { } at ? Days.Say(words, at, standup.TimeZone)
        : words["standup.never"];

    private async Task<string> MembersAsync(Turn turn, Standup standup, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Team, ct);
        return standup.Members.IsEmpty
            ? standup.Without.IsEmpty ? turn.Words["standup.everybody"] : turn.Words.Say("standup.everybodyBut", Named(standup.Without))
            : Named(standup.Members);

        string Named(IReadOnlyList<PersonId> people) => people.Count <= MostNamed ? string.Join(turn.Words["list.comma"], people.Select(Name)) : turn.Words.Say("standup.andMore", string.Join(turn.Words["list.comma"], people.Take(MostNamed).Select(Name)), people.Count - MostNamed);
        string Name(PersonId person) => names.GetValueOrDefault(person) ?? person.Value;
    }
}

internal sealed record StandupButtons(string Change, string Start, string Skip, string Pause, string Delete);

internal sealed record StandupRow(string Label, string Value);

internal sealed record StandupCardData(StandupButtons Words, string Id, string Name, string Status, StandupRow[] Rows, bool Active, string Pause, string Team, string Language, string Version, string Notice);
