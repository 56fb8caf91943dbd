using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Verbs;

namespace TeamBot.Meetings;

/// <summary>Minutes as text where they are asked for, and as a Word document in the person’s own chat. (M3)</summary>
public sealed class ExportingMinutes : IDisposable
{
    private readonly Drive _drive = new();

    public void Dispose() => _drive.Dispose();

    [Fact]
    public async Task Are_said_as_Markdown_without_what_was_rejected()
    {
        await using var team = Team("groupChat");
        await team.Says("hi", from: "Ben Ortiz");
        await team.Pastes();
        await team.Says("reject action 2 of M-1");
        await team.Says("approve action 1 of M-1");

        var said = await team.Says("export M-1 as markdown");
        Assert.StartsWith("# Meeting\n\nM-1 · Tuesday 2026-11-24 · Ada Park, Ben Ortiz\n\n## Summary\n\n- ", said, StringComparison.Ordinal);
        Assert.Contains("- **D-1** The team decided to use the new vendor for the certificate.\n  > We decided to use the new vendor for the certificate. — Ada Park\n", said, StringComparison.Ordinal);
        Assert.Contains("- **T-1 · Ben Ortiz · due Friday 2026-11-27:** Renew the certificate by Friday\n", said, StringComparison.Ordinal);
        Assert.Contains("- **Ada Park · due Thursday 2026-11-26 · not approved yet:** Send the new contract to the vendor by Thursday\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("help pages by Monday\n  >", said, StringComparison.Ordinal);
        Assert.Contains("\n## 行动项\n", await team.Says("导出 M-1 为文本", locale: "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_offered_as_Word_in_the_own_chat_and_put_where_Teams_says()
    {
        await using var team = Team("groupChat");
        await team.Pastes();
        Assert.Contains("I offer the Word document in our own chat", await team.Says("export M-1 as Word"), StringComparison.Ordinal);
        var offer = team.Sent.Last().Body!["attachments"]![0]!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", "M-1.docx"), (offer["contentType"]!.GetValue<string>(), offer["name"]!.GetValue<string>()));

        await Answers(team, offer, "accept");

        var (type, range, bytes) = Assert.Single(_drive.Files);
        Assert.Equal(("application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"bytes 0-{bytes.Length - 1}/{bytes.Length}"), (type, range));
        Assert.InRange(offer["content"]!["sizeInBytes"]!.GetValue<int>(), bytes.Length - 200, bytes.Length + 200);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Contains("D-1 The team decided to use the new vendor for the certificate.", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word));
        Assert.Contains(team.Sent, sent => sent.Method == "PUT" && sent.Body?["text"]?.GetValue<string>() == "The minutes of M-1 are in your files.");
        var sent = team.Sent.Single(sent => sent.Body?["attachments"]?[0]?["contentType"]?.GetValue<string>() == "application/vnd.microsoft.teams.card.file.info").Body!["attachments"]![0]!;
        Assert.Equal(("M-1.docx", "https://contoso-my.sharepoint.com/M-1.docx", "id-1"), (sent["name"]!.GetValue<string>(), sent["contentUrl"]!.GetValue<string>(), sent["content"]!["uniqueId"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("decline", false, "Not sent. “export” offers it again.")]
    [InlineData("accept", true, "Teams did not take the file of M-1; nothing was sent. “export M-1” tries again.")]
    public async Task Are_not_sent_when_the_person_or_Teams_says_no(string answer, bool fails, string said)
    {
        await using var team = Team("personal");
        _drive.Fails = fails;
        await team.Pastes();
        await team.Says("export M-1 as Word");
        await Answers(team, team.Sent.Last().Body!["attachments"]![0]!, answer);

        Assert.Contains(team.Sent, sent => sent.Body?["text"]?.GetValue<string>() == said);
    }

    [Fact]
    public async Task Are_written_by_the_verb()
    {
        using var folder = new TestFolder();
        var ran = await Ran.RunAsync("notes", Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Meetings", "Transcripts", "payment-weekly.vtt"), "--format", "docx", "--out", folder["out"]);

        Assert.Equal(0, ran.ExitCode);
        using var word = WordprocessingDocument.Open(Path.Combine(folder["out"], "payment-weekly.docx"), false);
        Assert.Contains("就这么定了，十二月七号开始第一批灰度。", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal((1, "A Word document needs a folder: --out DIR."), (await Ran.RunAsync("notes", "x.vtt", "--format", "docx")) is var no ? (no.ExitCode, no.Errors.Split('\n')[0]) : default);
    }

    private TestTeam Team(string scope) => new(scope, host => host.ConfigureTestServices(services => services.AddHttpClient("files").ConfigurePrimaryHttpMessageHandler(() => _drive)));

    // As Teams sends the person's answer.
    private static async Task Answers(TestTeam team, JsonNode offer, string answer)
    {
        var activity = team.Activity("invoke");
        (activity["name"], activity["replyToId"], activity["conversation"]) = ("fileConsent/invoke", "offer-1", new JsonObject { ["id"] = "a:Ada Park", ["conversationType"] = "personal", ["tenantId"] = "tenant" });
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = answer,
            ["context"] = offer["content"]![answer + "Context"]!.DeepClone(),
            ["uploadInfo"] = answer != "accept" ? null : new JsonObject { ["name"] = "M-1.docx", ["uploadUrl"] = "https://contoso-my.sharepoint.com/upload", ["contentUrl"] = "https://contoso-my.sharepoint.com/M-1.docx", ["uniqueId"] = "id-1", ["fileType"] = "docx" },
        };
        (await team.PostAsync(activity)).EnsureSuccessStatusCode();
    }

    private sealed class Drive : HttpMessageHandler
    {
        public List<(string? Type, string? Range, byte[] Bytes)> Files { get; } = [];

        public bool Fails { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal((HttpMethod.Put, "https://contoso-my.sharepoint.com/upload"), (request.Method, request.RequestUri!.AbsoluteUri));
            Files.Add((request.Content!.Headers.ContentType?.MediaType, request.Content.Headers.ContentRange?.ToString(), await request.Content.ReadAsByteArrayAsync(cancellationToken)));
            return new(Fails ? HttpStatusCode.Forbidden : HttpStatusCode.Created);
        }
    }
}
