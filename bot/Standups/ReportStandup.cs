using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “stand-up report for last week”, “stand-up report of @Li for last month”: day by day, or what one person answered; participation where the team wants it. (D14, D15)</summary>
public sealed class ReportStandup(StandupAnswers answers, StandupStore standups, StandupMembers members) : IAnswer
{
    /// <summary>Rounds of one report; more would not fit a message.</summary>
    public const int MostRounds = 40;

    private const int LongestShown = 300;

    private static readonly Slot Period = new("period", SlotKind.Text);

    public Intent Intent { get; } = new("standup.report", [StandupSlots.Standup, StandupSlots.Person, Period],
        English: new(
            [
                "[<show>] [me|us] [the|our|a] [daily] (<standup>|{standup}) (report|history|answers|statistics|participation|trend) (for|of|from|in|over) [the] (last|past|this|previous) (week|month|quarter|year|two weeks|days) […]",
                "[<show>] [me|us] [the|our|a] [daily] (<standup>|{standup}) (report|history|answers) (of|for) {owner} [for|from|in|over] [the] [last|past|this|previous] [week|month|quarter|two weeks] […]",
                "[<show>] [me|us] [the|our] (<standup>|{standup}) (history|participation|trend) [of|for|from|since] […]",
                "what did {owner} (do|say|answer|report|work on|finish) (last|this|past) (week|month)",
                "[<show>] [me|us] [the|our|team] participation (for|in|of|over) [the] (last|past|this|previous) (week|month|quarter|year)",
                "(last|this) (week's|month's) <standup> (report|answers|summaries)",
            ],
            ["stand-up report for last week"]),
        Chinese: new(
            [
                "[<show>] [{owner}] (上周|本周|这周|上个月|上月|本月|这个月|最近一周|最近两周|上上周|今年) [的] (<standup>|{standup}) [的] (报告|记录|历史|回顾|情况|参与率|参与情况)",
                "[<show>] {owner} [的] (<standup>|{standup}) (报告|记录|历史|回答) […]",
                "{owner} (上周|本周|这周|上个月|上月|本月|这个月) [都] (做了什么|干了什么|汇报了什么|说了什么|做了啥)",
                "[<show>] (上周|本周|这周|上个月|上月|本月|这个月|今年) [的] [团队] (参与率|参与情况)",
                "[<show>] (<standup>|{standup}) [的] (历史|历史记录|记录|参与率|参与情况) […]",
            ],
            ["上周站会报告"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.summary", ct);
        if (one is null)
            return otherwise;
        var (standup, words) = (one.Standup, turn.Words);
        var (first, last) = SaidPeriod.Of(turn);
        var rounds = (await standups.RoundsAsync(one.Team, standup.Id, first, last, ct)).TakeLast(MostRounds).ToArray();
        var title = words.Say("standup.report.title", standup.Name, standup.Id, Days.Say(words, first), Days.Say(words, last));
        if (rounds.Length == 0)
            return Reply.Say($"{title}\n{words["standup.report.none"]}");
        var entries = (await standups.EntriesAsync(one.Team, standup.Id, rounds[0].Day, rounds[^1].Day, ct)).ToLookup(entry => entry.Day);
        var names = await members.NamesAsync(one.Team, ct);
        var lines = heard["owner"] is { } person
            ? rounds.Select(round => OfPerson(words, round, entries[round.Day].FirstOrDefault(entry => entry.Person.Value == person))).Prepend(Name(new(person)))
            : rounds.Select(round => OfRound(words, round, [.. entries[round.Day]], Name)).Concat(standup.ShowsTrend ? Participation(words, rounds, entries, names) : []);
        return Reply.Say(string.Join('\n', lines.Prepend(title)));

        string Name(PersonId person) => names.GetValueOrDefault(person) ?? person.Value;
    }

    private static string OfRound(Words words, Round round, Entry[] entries, Func<PersonId, string> name)
    {
        var view = RoundView.Of(round, entries);
        string[] parts =
        [
            round.IsCalledOff ? words["standup.calledOff"] : SummaryCard.Counts(words, view),
            view.Blocked.Length > 0 ? words.Say("standup.close.blocked", string.Join(words["list.comma"], view.Blocked.Select(entry => $"{name(entry.Person)} – {SummaryCard.Cut(entry.Blocked.ReplaceLineEndings(" "), 60)}"))) : "",
            view.Missing.Length > 0 ? words.Say("standup.missing", view.Missing.Length, string.Join(words["list.comma"], view.Missing.Select(name).Take(10))) : "",
            view.Away.Length > 0 ? words.Say("standup.away", view.Away.Length, string.Join(words["list.comma"], view.Away.Select(name).Take(10))) : "",
        ];
        return $"• {words.Say("list.of", Days.Say(words, round.Day), string.Join(" · ", parts.Where(part => part.Length > 0)))}";
    }

    private static string OfPerson(Words words, Round round, Entry? entry)
    {
        var said = entry switch
        {
            { IsAnswered: true } => string.Join(" · ", new[] { ("done", entry.Done), ("doing", entry.Doing), ("blocked", entry.Blocked) }.Where(line => line.Item2.Length > 0)
                .Select(line => $"{words[$"standup.line.{line.Item1}"]}: {SummaryCard.Cut(line.Item2.ReplaceLineEndings(" ⏎ "), LongestShown)}").Append(entry.IsLate ? words["standup.late"] : "").Where(part => part.Length > 0)),
            { IsAway: true } => words["standup.report.away"],
            null => words["standup.report.notAsked"],
            _ => words["standup.report.silent"],
        };
        return $"• {words.Say("list.of", Days.Say(words, round.Day), said)}";
    }

    // By name, not by how often: nobody is ranked.
    private static IEnumerable<string> Participation(Words words, Round[] rounds, ILookup<DateOnly, Entry> entries, IReadOnlyDictionary<PersonId, string> names)
    {
        yield return words["standup.report.participation"];
        var views = rounds.Where(round => !round.IsCalledOff).Select(round => RoundView.Of(round, [.. entries[round.Day]])).ToArray();
        var answered = views.SelectMany(view => view.Answered).CountBy(entry => entry.Person).ToDictionary();
        var missing = views.SelectMany(view => view.Missing).CountBy(person => person).ToDictionary();
        foreach (var person in answered.Keys.Union(missing.Keys).OrderBy(person => names.GetValueOrDefault(person) ?? person.Value, StringComparer.Ordinal))
        {
            var (did, not) = (answered.GetValueOrDefault(person), missing.GetValueOrDefault(person));
            yield return $"• {words.Say("list.of", names.GetValueOrDefault(person) ?? person.Value, words.Say("standup.count", did, did + not))}";
        }
    }
}
