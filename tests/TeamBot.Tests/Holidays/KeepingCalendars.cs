using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Due.Calendars;
using TeamBot.Files;

namespace TeamBot.Holidays;

/// <summary>A team’s own days off, from a file or from pasted text. (D3)</summary>
public sealed class KeepingCalendars
{
    private const string Office = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:test
        BEGIN:VEVENT
        UID:1
        DTSTART;VALUE=DATE:20261224
        DTEND;VALUE=DATE:20261227
        SUMMARY:Closed
        END:VEVENT
        END:VCALENDAR
        """;

    private const string Imported = "Imported: Berlin office (berlin-office): days off 3, working days that make up 0; next: Thursday 2026-12-24 Closed";

    [Fact]
    public async Task A_file_is_read_and_kept_under_the_name_that_was_said()
    {
        await using var team = With(Office);

        Assert.Equal(Imported, await AttachesAsync(team, "import calendar Berlin office", "days.ics"));
        await team.RestartsAsync();
        Assert.Equal(
            "Holiday calendars here:\n• Berlin office (berlin-office): days off 3, working days that make up 0; next: Thursday 2026-12-24 Closed\n• 中国法定节假日 (china): days off 46, working days that make up 6; next: Friday 2027-01-01 元旦\n• United States federal holidays (us-federal): days off 23, working days that make up 0; next: Thursday 2026-11-26 Thanksgiving Day",
            await team.Says("calendars"));
    }

    [Fact]
    public async Task A_file_without_words_is_a_calendar_by_its_ending_and_bears_its_own_name()
    {
        await using var team = With(Office);

        Assert.Equal("Imported: 深圳办公室 (深圳办公室): days off 3, working days that make up 0; next: Thursday 2026-12-24 Closed", await AttachesAsync(team, "", "深圳办公室.ICS"));
    }

    [Fact]
    public async Task Text_that_was_pasted_is_read_as_the_file_would_be()
    {
        await using var team = new TestTeam();

        Assert.Equal(Imported, await team.Says("import calendar Berlin office\n" + Office.ReplaceLineEndings("\n")));
        Assert.Equal("已替换：Berlin office（berlin-office）：休息 3 天，调休上班 0 天；下一个：周四 2026-12-24 Closed", await team.Says("导入日历 Berlin office\n" + Office.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task What_was_removed_comes_back_with_undo()
    {
        await using var team = With(Office);
        await AttachesAsync(team, "import calendar Berlin office", "days.ics");

        Assert.Equal("Removed the calendar “Berlin office”. “undo” brings it back.", await team.Says("remove calendar berlin office"));
        Assert.Equal("This team has no calendar “Berlin office” of its own. “calendars” shows what there is. Nothing was changed.", await team.Says("remove calendar Berlin office"));
        Assert.Equal("Undone: the calendar “Berlin office” is as it was before.", await team.Says("undo"));
        Assert.NotNull(await team.Services.GetRequiredService<HolidayCalendars>().FindAsync(TeamId.OfPerson("tenant", new("29:Ada Park")), "berlin-office", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("hello", "This is not a calendar I can read (Could not parse line: 'hello'). Nothing was changed. It must be an .ics file, as calendar programs export it.")]
    [InlineData("", "days.ics is empty. Nothing was done.")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR", "There is no day off in this calendar: only events of whole days count. Nothing was changed.")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string content, string refusal)
    {
        await using var team = With(content);

        Assert.Equal(refusal, await AttachesAsync(team, "", "days.ics"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_is_said_to_be_missing()
    {
        await using var gone = With(Office, HttpStatusCode.NotFound);
        Assert.Equal("I could not fetch days.ics: its store answered 404. Nothing was done. Attach it again, please.", await AttachesAsync(gone, "", "days.ics"));

        await using var large = With(new string('x', FileReader.LargestBytes + 1));
        Assert.Equal("days.ics is larger than 10 MB, which is the most I read. Nothing was done.", await AttachesAsync(large, "", "days.ics"));

        await using var channel = new TestTeam("channel");
        Assert.Equal("I cannot open days.ics here: in channels and groups Teams keeps files where I have no access. Nothing was done. Send it to me in our own chat, or paste its text.", await AttachesAsync(channel, "", "days.ics"));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_not_guessed_at()
    {
        await using var team = With(Office);

        Assert.Equal("I do not know what to do with photo.png. I can read: .vtt, .docx, .txt, .ics. Nothing was done.", await AttachesAsync(team, "", "photo.png"));
        Assert.Equal("Attach the .ics file to that message (in our own chat), or paste its text below it. Nothing was changed.", await team.Says("import calendar"));
    }

    [Theory]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.20.1.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("13.107.136.9", true)]
    [InlineData("2620:1ec:8f8::9", true)]
    public void Files_are_only_fetched_from_the_public_internet(string address, bool isPublic) => Assert.Equal(isPublic, FileReader.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void Texts_of_Chinese_machines_are_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var kind = Encoding.GetEncoding(encoding);

        Assert.Equal("节假日 calendar", FileText.Of([.. kind.GetPreamble(), .. kind.GetBytes("节假日 calendar")]));
    }

    [Fact]
    public void What_is_no_text_is_none() => Assert.Null(FileText.Of([0x50, 0x4B, 3, 4, 0, 0, 1]));

    private static TestTeam With(string content, HttpStatusCode status = HttpStatusCode.OK) =>
        new(configure: host => Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.ConfigureTestServices(host, services =>
            services.AddHttpClient("files").ConfigurePrimaryHttpMessageHandler(() => new OneFile(content, status))));

    private static async Task<string> AttachesAsync(TestTeam team, string text, string name)
    {
        var before = team.Sent.Count;
        team.Clock.Advance(TimeSpan.FromSeconds(1));
        var activity = team.Activity("message");
        activity["text"] = text;
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>the message once more</p>" },
            team.Scope == "personal"
                ? new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["content"] = new JsonObject { ["downloadUrl"] = "https://example.sharepoint.com/download" } }
                : new JsonObject { ["contentType"] = "reference", ["name"] = name, ["contentUrl"] = "https://example.sharepoint.com/file" });
        (await team.PostAsync(activity)).EnsureSuccessStatusCode();
        return string.Join('\n', team.SaidSince(before));
    }

    private sealed class OneFile(string content, HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(content, Encoding.UTF8) });
    }
}
