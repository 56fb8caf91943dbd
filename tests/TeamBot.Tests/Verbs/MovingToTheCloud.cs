using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TeamBot.Storage;
using TeamBot.Storage.Cosmos;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Verbs;

public sealed class MovingToTheCloud
{
    [Fact]
    public async Task Takes_every_document_there_and_back_with_the_time_it_expires()
    {
        CosmosProcess.Prepare();
        var clock = new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        using var folder = new TestFolder();
        using (var store = new Store(folder["here.db"], clock))
        {
            for (var team = 0; team < 5; team++)
            {
                var commit = Enumerable.Range(0, 90).Aggregate(Commit.Nothing, (all, i) => all.Create(Slip.Kind, new($"{i}/任务", "x", i)));
                await store.Documents.CommitAsync(new($"tenant|team|{team}"), commit.Create(Slip.HourKind, new("expires")), CancellationToken.None);
            }
        }

        using var account = new FakeCosmos(clock);
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddKind(Slip.Kind);
        services.AddHttpClient(CosmosSetup.Http).ConfigurePrimaryHttpMessageHandler(() => account);
        await using var provider = services.BuildServiceProvider();
        var (here, cloud) = ("sqlite:" + folder["here.db"], "cosmos:" + account.ConnectionString);

        var part = await Ran.RunAsync(provider, "copy", "--from", here, "--to", cloud, "--team", "tenant|team|3");
        Assert.StartsWith("91 documents of 1 teams: 91 written, 0 were there already.\nChecked: 91 documents", part.Said, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(30));
        var there = await Ran.RunAsync(provider, "copy", "--from", here, "--to", cloud);
        Assert.Equal(("", 0), (there.Errors, there.ExitCode));
        Assert.StartsWith("455 documents of 5 teams: 364 written, 91 were there already.\nChecked: 455 documents", there.Said, StringComparison.Ordinal);
        var back = await Ran.RunAsync(provider, "copy", "--from", cloud, "--to", "sqlite:" + folder["back.db"]);
        Assert.Equal(there.Said.Split('\n')[1], back.Said.Split('\n')[1]);
        using var arrived = new Store(folder["back.db"], clock);
        Assert.Equal([$"{new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}"], arrived.Ask("SELECT DISTINCT expiresAt FROM documents WHERE expiresAt IS NOT NULL"));

        clock.Advance(TimeSpan.FromMinutes(30));
        var without = await Ran.RunAsync(provider, "copy", "--from", cloud, "--to", "jsonl:" + folder["backup.jsonl"]);
        Assert.StartsWith("450 documents of 5 teams", without.Said, StringComparison.Ordinal);
    }
}
