using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamBot.Due.Posting;
using TeamBot.Storage;
using TeamBot.Storage.Sqlite;
using TeamBot.Tasks;

namespace TeamBot.Due;

public sealed class AProcessKilledBeforeItAnswers
{
    private static readonly TeamId Own = TeamId.OfPerson("tenant", new("29:ada"));

    [Fact]
    public async Task Answers_once_after_it_is_started_again()
    {
        var folder = Directory.CreateTempSubdirectory("teambot").FullName;
        var file = Path.Combine(folder, "team.db");
        await using var teams = await FakeTeams.StartAsync(accepts: false);
        await using (var killed = await RunningBot.StartAsync(file))
        {
            using var http = new HttpClient();
            _ = http.PostAsJsonAsync(new Uri(killed.Address, "/api/messages"), Said("create task Renew the certificate", teams.Address));
            // Teams has the request in its hands and does not answer it any more.
            await teams.Calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            await killed.KillAsync();
        }

        teams.Accept();
        await LeaseRunsOutAsync(file);
        await using (await RunningBot.StartAsync(file))
            Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", (await teams.Calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)))["summary"]!.GetValue<string>());

        using (var documents = new SqliteDocuments(new(file), TimeProvider.System))
        {
            Assert.NotNull(await documents.FindAsync(Own, TeamTask.Kind, "T-1", CancellationToken.None));
            Assert.False(teams.Calls.Reader.TryRead(out _));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // What a minute and a half of waiting would do.
    private static async Task LeaseRunsOutAsync(string file)
    {
        using var documents = new SqliteDocuments(new(file), TimeProvider.System);
        var held = Assert.Single(await documents.AcrossTeamsAsync(new Query<DueItem>(DueItem.Kind).OrderBy(DueItem.WakesField), CancellationToken.None), item => item.Document.Value.Work == SendPost.WorkName);
        Assert.NotNull(held.Document.Value.HeldBy);
        await documents.CommitAsync(held.Team, Commit.Nothing.Replace(DueItem.Kind, held.Document, held.Document.Value with { WakesAt = held.Document.Value.DueAt }), CancellationToken.None);
    }

    private static JsonObject Said(string text, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "activity-1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["locale"] = "en-US",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada Park" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "a:ada", ["conversationType"] = "personal", ["tenantId"] = "tenant" },
    };
}
