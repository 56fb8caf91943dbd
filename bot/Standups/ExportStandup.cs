using System.Globalization;
using System.Text;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>
/// Answers “export the stand-up for last month”: the answers as CSV, in the words of a message to whoever asked, alone. Teams
/// lets a bot hand over a file only in the personal chat and after a consent of its own; words can be copied anywhere. (D14)
/// </summary>
public sealed class ExportStandup(StandupAnswers answers, StandupStore standups, StandupMembers members) : IAnswer
{
    /// <summary>Characters (UTF-16) of one message; Teams takes about 100 KB with all that surrounds them.</summary>
    public const int LongestMessage = 20_000;

    /// <summary>Messages of one export: a conversation takes seven in a second.</summary>
    public const int MostMessages = 6;

    private static readonly Slot Period = new("period", SlotKind.Text);

    public Intent Intent { get; } = new("standup.export", [StandupSlots.Standup, Period],
        English: new(["(export|download) [me|us] [the|our|all] [daily] (<standup>|{standup}) [history|answers|report|data] [as csv|to csv|for|from|of|in] […]", "[<show>] [me] [the|our] (<standup>|{standup}) (as|in) csv […]"], ["export the stand-up for last month"]),
        Chinese: new(["(导出|下载) [上周|本周|上个月|上月|本月|最近两周] [的] (<standup>|{standup}) [记录|报告|数据|回答|历史] […]", "[把|将] [上周|本周|上个月|上月|本月] [的] (<standup>|{standup}) [记录|报告|数据] 导出 […]"], ["导出上个月的站会"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.summary", ct);
        if (one is null)
            return otherwise;
        var (standup, words) = (one.Standup, turn.Words);
        var (first, last) = SaidPeriod.Of(turn);
        var entries = await standups.EntriesAsync(one.Team, standup.Id, first, last, ct);
        var title = words.Say("standup.report.title", standup.Name, standup.Id, Days.Say(words, first), Days.Say(words, last));
        if (entries.Count == 0)
            return Reply.Say($"{title}\n{words["standup.report.none"]}");
        var names = await members.NamesAsync(one.Team, ct);
        var messages = Messages(entries.Select(entry => Row(entry, names.GetValueOrDefault(entry.Person) ?? entry.Person.Value)));
        if (messages.Count > MostMessages)
            return Reply.Say(words.Say("standup.export.tooLong", entries.Count));
        var posts = messages.Select(message => turn.Scope == Scope.Personal ? Post.Send(turn.Where, message) : Post.ToPerson(turn.Where, turn.From, message));
        return Reply.Say(words.Say(turn.Scope == Scope.Personal ? "standup.export.here" : "standup.export.alone", title, entries.Count)) with { Also = [.. posts] };
    }

    // Each with the heading, so that each can be read for itself.
    private static List<string> Messages(IEnumerable<string> rows)
    {
        var messages = new List<StringBuilder>();
        foreach (var row in rows)
        {
            if (messages.Count == 0 || messages[^1].Length + row.Length > LongestMessage)
                messages.Add(new StringBuilder(Csv("day", "person", "state", "asked", "answered", "edited", "done", "doing", "blocked", "blocked since", "raised")));
            messages[^1].Append('\n').Append(row);
        }

        return [.. messages.Select(message => message.ToString())];
    }

    internal static string Row(Entry entry, string name) => Csv(
        Day(entry.Day), name, entry.IsAnswered ? entry.IsLate ? "late" : "answered" : entry.IsAway ? "away" : "missing",
        Time(entry.AskedAt), Time(entry.AnsweredAt), Time(entry.EditedAt), entry.Done, entry.Doing, entry.Blocked, entry.BlockedSince is { } since ? Day(since) : "", entry.Raised ?? "");

    // RFC 4180; what a spreadsheet would take for a formula is text.
    private static string Csv(params string[] fields) => string.Join(',', fields.Select(field =>
    {
        field = field is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + field : field;
        return field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
