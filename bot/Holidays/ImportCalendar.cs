using System.Text.RegularExpressions;
using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Files;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Holidays;

/// <summary>Answers “import calendar Shenzhen office” with an .ics file beside it, or pasted below. (D3)</summary>
public sealed partial class ImportCalendar(IDocuments documents, FileReader files) : IAnswer
{
    private const string Begin = "BEGIN:VCALENDAR";
    private const int LongestName = 60;

    public Intent Intent { get; } = new("calendar.import", [HolidaySlots.Calendar],
        English: new(
            [
                "(import|upload|load|use|add|read) [this|our|my|the|a|new|holiday] (calendar|holidays|holiday calendar|days off) [as|called|named|:] {calendar}",
                "(import|upload|load|use|add|read) [this|our|my|the|a|new|holiday] (calendar|holidays|holiday calendar|days off)",
            ],
            ["import calendar Berlin office"]),
        Chinese: new(
            [
                "(导入|上传|使用|添加|读取) [这个|我们的|新的|一个] (日历|节假日|假期|节假日日历|假期日历) [叫|名为|:] {calendar}",
                "(导入|上传|使用|添加|读取) [这个|我们的|新的|一个] (日历|节假日|假期|节假日日历|假期日历)",
            ],
            ["导入日历 深圳办公室"]))
    { Files = [".ics"] };

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var said = turn.Input as Input.Said;
        var file = said?.Files.FirstOrDefault(file => file.Name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase));
        var (text, refused) = await TextAsync(turn, said, file, ct);
        if (refused is not null)
            return refused;

        var name = Name(heard["calendar"]) ?? Path.GetFileNameWithoutExtension(file?.Name);
        var id = NotInIds().Replace((name ?? "calendar").ToLowerInvariant(), "-").Trim('-');
        if (id.Length is 0 or > LongestName)
            return Reply.Say(turn.Words.Say("calendar.name", LongestName));
        return CalendarFile.Read(id, text!, turn.Today) switch
        {
            CalendarReading.Refused(var key, var args) => Reply.Say(turn.Words.Say(key, args)),
            CalendarReading.Read(var calendar) => await KeepAsync(turn, name is not null && calendar.Title == id ? calendar with { Title = name } : calendar, ct),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private async Task<Reply> KeepAsync(Turn turn, HolidayCalendar calendar, CancellationToken ct)
    {
        var old = await documents.FindAsync(turn.Team, HolidayCalendar.Kind, calendar.Id, ct);
        var commit = old is null ? Commit.Nothing.Create(HolidayCalendar.Kind, calendar) : Commit.Nothing.Replace(HolidayCalendar.Kind, old, calendar);
        return Reply.Say(turn.Words.Say(old is null ? "calendar.imported" : "calendar.replaced", HolidayCalendarLine.Of(turn, calendar))) with { Changes = commit };
    }

    private async Task<(string? Text, Reply? Refused)> TextAsync(Turn turn, Input.Said? said, AttachedFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            var begins = said?.Text.IndexOf(Begin, StringComparison.OrdinalIgnoreCase) ?? -1;
            return begins >= 0 ? (said!.Text[begins..], null) : (null, Reply.Say(turn.Words["calendar.attach"]));
        }

        return await files.ReadAsync(file, ct) switch
        {
            FileReading.Refused(var key, var args) => (null, Reply.Say(turn.Words.Say(key, args))),
            FileReading.Read(var bytes) => FileText.Of(bytes) is { } text ? (text, null) : (null, Reply.Say(turn.Words.Say("file.noText", file.Name))),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    // What was pasted behind the name is no part of it.
    private static string? Name(string? said) => said?.IndexOf(Begin, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? said[..at].Trim() is { Length: > 0 } name ? name : null : said;

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotInIds();
}
