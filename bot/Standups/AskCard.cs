using System.Globalization;
using TeamBot.Cards;
using TeamBot.Tasks;

namespace TeamBot.Standups;

/// <summary>The three questions as one form, with what is known already. (D1, D8, D9)</summary>
public sealed class AskCard(CardDeck cards, StandupStore standups)
{
    /// <summary>What somebody finished is looked for so far back when they have not answered before.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(3);

    /// <summary>The form for somebody who has not answered: done is what they wanted to do last time and the tasks they closed since; a blocker stays until they say otherwise.</summary>
    /// <param name="closed">Finished tasks of the team.</param>
    public async Task<Card> AskAsync(Turn turn, Standup standup, Round round, Entry entry, IReadOnlyList<TeamTask> closed, CancellationToken ct)
    {
        var last = await standups.AnswerBeforeAsync(turn.Team, standup.Id, round.Day, entry.Person, ct);
        var since = last?.AnsweredAt ?? turn.At - Lately;
        var finished = closed.Where(task => task.Owner == entry.Person && task.DoneAt > since).OrderBy(task => task.DoneAt).Select(task => $"{task.Id} {task.Title}");
        var done = string.Join('\n', new[] { last?.Doing ?? "" }.Concat(finished).Where(line => line.Length > 0));
        return Show(turn, standup, round, entry with { Done = SummaryCard.Cut(done, Entry.LongestText), Blocked = last?.Blocked ?? "" }, "");
    }

    /// <summary>The form with what was answered, to be changed.</summary>
    /// <param name="notice">What came of it; empty when nothing was sent yet.</param>
    public Card Show(Turn turn, Standup standup, Round round, Entry entry, string notice)
    {
        var words = turn.Words;
        var title = words.Say("standup.titled", standup.Name, standup.Id, Days.Say(words, round.Day));
        var until = round.Of(entry.Person) is { } member ? Until(words, member.ClosesAt, member.Zone) : Until(words, round.ClosesAt, standup.Zone);
        AskInput[] inputs = [Input("done", entry.Done), Input("doing", entry.Doing), Input("blocked", entry.Blocked)];
        var line = words.Say("standup.ask.until", until);
        var data = new AskData(title, line, notice, inputs, words[entry.IsAnswered ? "standup.ask.change" : "standup.ask.send"], Entry.LongestText, standup.Id.ToString(), round.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Team.Value, words.Language);
        return cards.Render("standup-ask", data, SummaryJson.Default.AskData, notice.Length > 0 ? notice : $"{title}\n{line}\n{words["standup.ask.how"]}");

        AskInput Input(string field, string value) => new(field, standup.Question(words, field), value);
    }

    /// <summary>“11:00 (Europe/Berlin)”</summary>
    public static string Until(Words words, DateTimeOffset closesAt, string zone) =>
        words.Say("standup.time", TimeZoneInfo.ConvertTime(closesAt, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("HH:mm", CultureInfo.InvariantCulture), zone);
}

internal sealed record AskInput(string Id, string Label, string Value);

internal sealed record AskData(string Title, string Line, string Notice, AskInput[] Inputs, string Submit, int MaxLength, string Standup, string Day, string Team, string Language);
