using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using TeamBot.Storage;
using TeamBot.Storage.Sqlite;
using TeamBot.Tasks;

namespace TeamBot;

/// <summary>What the SQLite engine does in a second, and whether it stays as fast when there is a hundred or a thousand times as much.</summary>
internal sealed class SqliteStore(string folder, int divisor)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    /// <param name="parts">Of commits, sizes and due; all when none is named.</param>
    public async Task RunAsync(string[] parts)
    {
        foreach (var (name, run) in new (string, Func<Task>)[] { ("commits", CommitsAsync), ("sizes", SizesAsync), ("due", DueAsync) })
        {
            if (parts.Length == 0 || parts.Contains(name))
                await run();
        }
    }

    private async Task CommitsAsync()
    {
        Console.WriteLine("| commits of three documents, each on the disk before it counts | a second | µs of processor each |\n|---|--:|--:|");
        Say("a loop of transactions over the C library, one at a time", await PlainLoopAsync());
        foreach (var atOnce in new[] { 1, 16, 64, 256 })
        {
            using var file = new SqliteFile(Path.Combine(folder, $"commits-{atOnce}.db"));
            using var documents = new SqliteDocuments(file, TimeProvider.System);
            await QueryAsync(documents, Team(0)); // The indexes are there, as they are in use.
            Say($"TeamBot, {atOnce} at once", await Measure.RateAsync(5, (atOnce == 1 ? 500 : 10_000) / divisor, atOnce, async i =>
                await documents.CommitAsync(Team(i % 10), Turn(i), CancellationToken.None)));
        }

        Console.WriteLine();
    }

    private async Task SizesAsync()
    {
        Console.WriteLine("| µs | small | large | large ÷ small |\n|---|--:|--:|--:|");
        var (few, many) = (1000, 100_000 / divisor);
        await CompareAsync("documents in the team: 1,000 and 100,000", (Teams: 1, Each: few), (Teams: 1, Each: many));
        await CompareAsync("teams of 50 documents: 10 and 10,000", (Teams: 10, Each: 50), (Teams: 10_000 / divisor, Each: 50));
        Console.WriteLine();
    }

    private async Task CompareAsync(string what, params (int Teams, int Each)[] sizes)
    {
        var stores = new List<(SqliteFile File, SqliteDocuments Documents)>();
        foreach (var (teams, each) in sizes)
        {
            var file = new SqliteFile(Path.Combine(folder, $"sizes-{teams}-{each}.db"));
            var documents = new SqliteDocuments(file, TimeProvider.System);
            stores.Add((file, documents));
            await QueryAsync(documents, Team(0));
            await FillAsync(teams * each, each, (team, many) => documents.CommitAsync(Team(team), many.Aggregate(Commit.Nothing, (all, i) => all.Create(TeamTask.Kind, Task(i))), CancellationToken.None));
        }

        Func<int, Task>[] Each(Func<SqliteDocuments, int, int, int, Task> operation) =>
            [.. stores.Zip(sizes, (store, size) => (Func<int, Task>)(i => operation(store.Documents, size.Teams, size.Each, i)))];
        var reads = await Measure.InTurnsAsync(21, 2000, Each((documents, teams, each, i) =>
            documents.FindAsync(Team(Mixed(i) % teams), TeamTask.Kind, Task((Mixed(i) % teams * each) + (Mixed(i + 7) % each)).Id.ToString(), CancellationToken.None)));
        Console.WriteLine($"| point read; {what} | {Measure.Microseconds(reads[0])} | {Measure.Microseconds(reads[^1])} | {Measure.Ratio(reads)} |");
        var queries = await Measure.InTurnsAsync(21, 200, Each((documents, teams, _, i) => QueryAsync(documents, Team(Mixed(i) % teams))));
        Console.WriteLine($"| first 50 open tasks by due date; {what} | {Measure.Microseconds(queries[0])} | {Measure.Microseconds(queries[^1])} | {Measure.Ratio(queries)} |");
        var commits = await Measure.InTurnsAsync(11, 100, Each((documents, teams, _, i) => documents.CommitAsync(Team(Mixed(i) % teams), Turn(10_000_000 + i), CancellationToken.None)));
        Console.WriteLine($"| commit of three, one at a time; {what} | {Measure.Microseconds(commits[0])} | {Measure.Microseconds(commits[^1])} | {Measure.Ratio(commits)} |");
        foreach (var (file, documents) in stores)
        {
            documents.Dispose();
            file.Dispose();
        }
    }

    private async Task DueAsync()
    {
        Console.WriteLine("| due items | 1,000 waiting | 1,000,000 waiting | |\n|---|--:|--:|--:|");
        var stores = new List<(SqliteFile File, SqliteDocuments Documents)>();
        foreach (var waiting in new[] { 1000, 1_000_000 / divisor })
        {
            var file = new SqliteFile(Path.Combine(folder, $"due-{waiting}.db"));
            var documents = new SqliteDocuments(file, TimeProvider.System);
            stores.Add((file, documents));
            await DueNowAsync(documents);
            await FillAsync(waiting, 100, (team, many) => documents.CommitAsync(Team(team), many.Aggregate(Commit.Nothing, (all, i) => all.Create(Item.Kind, new($"item-{i}", Now.AddMinutes(i - 500), null, "Stand-up in #general"))), CancellationToken.None));
        }

        var finds = await Measure.InTurnsAsync(21, 200, [.. stores.Select(store => (Func<int, Task>)(_ => DueNowAsync(store.Documents)))]);
        Console.WriteLine($"| find the first 50 that are due, µs | {Measure.Microseconds(finds[0])} | {Measure.Microseconds(finds[^1])} | {Measure.Ratio(finds)} × |");
        var rates = new List<(double PerSecond, TimeSpan Processor)>();
        foreach (var (_, documents) in stores)
            rates.Add(await Measure.RateAsync(5, 100, 1, _ => ClaimAndFinishAsync(documents)));
        Console.WriteLine($"| claim and finish 50 at once, items a second | {rates[0].PerSecond * 50:0} | {rates[^1].PerSecond * 50:0} | {rates[0].PerSecond / rates[^1].PerSecond:0.00} × |");
        foreach (var (file, documents) in stores)
        {
            documents.Dispose();
            file.Dispose();
        }
    }

    // Two commits an item: the lease, then the item's next occurrence, a week later, with the entry that it was done.
    private static async Task ClaimAndFinishAsync(SqliteDocuments documents)
    {
        var due = await DueNowAsync(documents);
        await System.Threading.Tasks.Task.WhenAll(due.Select(async found =>
        {
            var item = found.Document.Value;
            await documents.CommitAsync(found.Team, Commit.Nothing.Replace(Item.Kind, found.Document, item with { HeldBy = "this replica", WakesAt = Now.AddMinutes(5) }), CancellationToken.None);
            var held = (await documents.FindAsync(found.Team, Item.Kind, item.Id, CancellationToken.None))!;
            var done = new AuditEntry(AuditEntry.Order(item.WakesAt) + item.Id, item.Id, Now, new("bot"), "due", "due", item.Id, null, null);
            await documents.CommitAsync(found.Team, Commit.Nothing.Replace(Item.Kind, held, item with { HeldBy = null, WakesAt = item.WakesAt.AddSeconds(1) }).Create(AuditEntry.Audit, done), CancellationToken.None);
        }));
    }

    private static Task<IReadOnlyList<InTeam<Item>>> DueNowAsync(SqliteDocuments documents) => documents.AcrossTeamsAsync(
        new Query<Item>(Item.Kind).AtMost(Item.WakesField, AuditEntry.Order(Now)).OrderBy(Item.WakesField).Page(50), CancellationToken.None);

    private static Task<Page<TeamTask>> QueryAsync(SqliteDocuments documents, TeamId team) => documents.QueryAsync(
        team, new Query<TeamTask>(TeamTask.Kind).Where(TeamTask.StateField, "open").OrderBy(TeamTask.DueField).OrderBy(TeamTask.NumberField).Page(50), CancellationToken.None);

    // The same commits without TeamBot: prepared statements, write-ahead log, synchronous = FULL.
    private async Task<(double, TimeSpan)> PlainLoopAsync()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "plain.db")};Pooling=False");
        connection.Open();
        Command("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE d (team TEXT, kind TEXT, id TEXT, version TEXT, expiresAt INTEGER, body TEXT, PRIMARY KEY (team, kind, id))").ExecuteNonQuery();
        using var begin = Command("BEGIN IMMEDIATE");
        using var commit = Command("COMMIT");
        using var insert = Command("INSERT INTO d VALUES ($team, $kind, $id, 'version', NULL, $body)");
        foreach (var name in new[] { "$team", "$kind", "$id", "$body" })
            insert.Parameters.Add(new() { ParameterName = name });
        return await Measure.RateAsync(5, 500 / divisor, 1, i =>
        {
            begin.ExecuteNonQuery();
            foreach (var change in Turn(i).Changes)
            {
                (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (Team(i % 10).Value, change.Kind, change.Id, change.After!.Value.GetRawText());
                insert.ExecuteNonQuery();
            }

            commit.ExecuteNonQuery();
            return System.Threading.Tasks.Task.CompletedTask;
        });

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }

    private static async Task FillAsync(int count, int perTeam, Func<int, IEnumerable<int>, Task> commit)
    {
        const int Several = 100;
        var size = Math.Min(Several, perTeam);
        foreach (var commits in Enumerable.Range(0, count / size).Chunk(64))
            await System.Threading.Tasks.Task.WhenAll(commits.Select(i => commit(i * size / perTeam, Enumerable.Range(i * size, size))));
    }

    // What a turn writes: a record, its audit entry, and the mark that the activity was handled.
    private static Commit Turn(int i)
    {
        var task = Task(i);
        return Commit.Nothing.Create(TeamTask.Kind, task)
            .Create(AuditEntry.Audit, new($"{AuditEntry.Order(Now)}-{i}", $"activity-{i}", Now, task.Owner, "task.create", "task", task.Id.ToString(), null, JsonSerializer.SerializeToElement(task, TeamTask.Kind.Json)))
            .Create(Dialogs.Seen.Kind, new($"activity-{i}"));
    }

    private static TeamTask Task(int i) => new(new(i + 1), $"Renew the certificate of server {i}", new($"29:person-{i % 7}"),
        i % 3 == 0 ? null : DateOnly.FromDateTime(Now.Date).AddDays(Mixed(i) % 365), null, Priority.Normal, new($"29:person-{i % 5}"), Now, i % 10 == 0 ? Now : null);

    private static TeamId Team(int i) => TeamId.OfTeam("72f988bf-86f1-41af-91ab-2d7cd011db47", string.Create(CultureInfo.InvariantCulture, $"19:{i:D32}@thread.tacv2"));

    private static int Mixed(int i) => (int)((uint)i * 2654435761u >> 2);

    private static void Say(string what, (double PerSecond, TimeSpan Processor) rate) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {rate.PerSecond:N0} | {rate.Processor.TotalMicroseconds:0} |"));
}

/// <summary>Has the shape of what waits for its time in a team.</summary>
internal sealed record Item(string Id, DateTimeOffset WakesAt, string? HeldBy, string Text)
{
    public static readonly Field<Item> WakesField = new("wakes");
    public static readonly Kind<Item> Kind = new("item", ItemJson.Default.Item, item => item.Id) { AcrossTeams = [WakesField] };

    public string Wakes => AuditEntry.Order(WakesAt);
}

[JsonSerializable(typeof(Item))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ItemJson : JsonSerializerContext;
