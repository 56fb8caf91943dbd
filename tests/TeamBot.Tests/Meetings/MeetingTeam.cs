using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>What the tests of meetings do with a team: hand a transcript in, look at what is kept.</summary>
internal static class MeetingTeam
{
    /// <summary>A decision; what Ben, nobody in particular and Ada are to do; and something that may go wrong.</summary>
    public const string Talk = """
        Ada Park: We decided to use the new vendor for the certificate.
        Ben Ortiz: I will renew the certificate by Friday.
        Ada Park: The next step is that somebody needs to review the help pages by Monday.
        Ben Ortiz: I am worried that the vendor may be late with the delivery.
        Ada Park: I'll send the new contract to the vendor by Thursday.
        """;

    public static Task<string> Pastes(this TestTeam team, string talk = Talk, string from = "Ada Park", string locale = "en-US") => team.Says("meeting notes\n" + talk, from: from, locale: locale);

    /// <summary>Attaches a file to a message without words.</summary>
    public static async Task<string> Attaches(this TestTeam team, string name, string from = "Ada Park")
    {
        var before = team.Sent.Count;
        var activity = team.Activity("message", from);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = "https://example.sharepoint.com/download" },
        });
        (await team.PostAsync(activity)).EnsureSuccessStatusCode();
        return string.Join('\n', team.SaidSince(before));
    }

    public static Action<IWebHostBuilder> WithFile(string content) => host => host.ConfigureTestServices(services =>
        services.AddHttpClient("files").ConfigurePrimaryHttpMessageHandler(() => new OneFile(content)));

    public static TeamId Id(this TestTeam team, string from = "Ada Park") =>
        team.Scope == "personal" ? TeamId.OfPerson("tenant", new("29:" + from)) : TeamId.OfChat("tenant", "19:launch");

    public static async Task<Meeting?> Meeting(this TestTeam team, int number = 1, string from = "Ada Park") =>
        (await team.Services.GetRequiredService<IDocuments>().FindAsync(team.Id(from), Meetings.Meeting.Kind, $"M-{number}", CancellationToken.None))?.Value;

    /// <summary>The card that was sent last, or so many before.</summary>
    public static JsonNode Card(this TestTeam team, int ago = 0) => team.Sent.Where(sent => sent.Body?["attachments"] is not null).Reverse().ElementAt(ago).Body!["attachments"]![0]!["content"]!;

    public static string[] Buttons(this TestTeam team) => [.. team.Card()["actions"]!.AsArray().Select(action => action!["title"]!.GetValue<string>())];

    private sealed class OneFile(string content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(content) });
    }
}
