using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Meetings;

/// <summary>A transcript that somebody attaches or pastes is answered with the card of its notes. (E2, E3, E4, E5, E6)</summary>
public sealed class NotesInTheChat
{
    private const string Talk = "Ada Park: We have to renew the certificate.\nBen Ortiz: I will renew the certificate by Friday.\nAda Park: Good. We decided to use the new vendor.";

    [Fact]
    public async Task A_transcript_that_is_attached_needs_no_words()
    {
        await using var team = new TestTeam(configure: host => host.ConfigureTestServices(services =>
            services.AddHttpClient("files").ConfigurePrimaryHttpMessageHandler(() => new OneFile(Talk))));
        var activity = team.Activity("message");
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "Launch weekly.txt",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://example.sharepoint.com/download" },
        });
        (await team.PostAsync(activity)).EnsureSuccessStatusCode();

        var said = team.SaidSince(0).Single();
        Assert.StartsWith("Notes of “Launch weekly”, Tuesday 2026-11-24. Decisions: ", said, StringComparison.Ordinal);
        Assert.Contains("Ben Ortiz · due Friday 2026-11-27", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_that_is_pasted_is_read_as_a_file_would_be()
    {
        await using var team = new TestTeam("groupChat");

        Assert.Contains("Ben Ortiz · due Friday 2026-11-27", await team.Says("meeting notes\n" + Talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_transcript_it_is_said_how_to_give_one()
    {
        await using var team = new TestTeam();

        Assert.Equal("Attach the transcript to that message (.vtt, .docx or .txt, in our own chat), or paste it below it with lines like “Ada: words”. I write the notes at once.", await team.Says("meeting notes"));
        Assert.StartsWith("请在这条消息里附上会议记录", await team.Says("会议纪要"), StringComparison.Ordinal);
    }

    private sealed class OneFile(string content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(content) });
    }
}
