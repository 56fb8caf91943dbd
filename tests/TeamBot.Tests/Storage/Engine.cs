using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TeamBot.Storage.Cosmos;
using TeamBot.Storage.Sqlite;

namespace TeamBot.Storage;

/// <summary>An engine under test, empty when it starts.</summary>
public abstract class Engine : IAsyncDisposable
{
    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public IDocuments Documents { get; protected set; } = null!;

    public abstract Task StartAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>The kinds of the contract, made known as a slice does it.</summary>
    protected static IEnumerable<KindIndexes> Kinds { get; } = [.. new ServiceCollection().AddKind(Note.Kind).AddKind(Note.Draft).BuildServiceProvider().GetServices<KindIndexes>()];
}

public sealed class SqliteEngine : Engine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teambot").FullName;

    public override Task StartAsync()
    {
        Documents = new SqliteDocuments(new SqliteFile(Path.Combine(_folder, "contract.db")), Clock);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        (Documents as IDisposable)?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}

/// <summary>The real SDK over the fake account.</summary>
public sealed class CosmosEngine : Engine
{
    private CosmosProcess? _process;

    internal FakeCosmos Account => field ??= new(Clock);

    /// <summary>Who made the engine’s meter: other tests have their own.</summary>
    internal object Meters => _process!.Meters;

    public override async Task StartAsync()
    {
        _process = await CosmosProcess.StartAsync(new() { ConnectionString = Account.ConnectionString }, Account, Clock, Kinds);
        Documents = _process.Documents;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        await CosmosProcess.CheckSqlAsync(Account);
        await _process.DisposeAsync();
    }
}

/// <summary>What the contract stores.</summary>
/// <param name="Text">“another team’s” in the look-alikes, which nobody may see.</param>
public sealed record Note(string Id, string Text, string Group = "g", int Rank = 0, string? Day = null, bool Open = true)
{
    public static readonly Field<Note> GroupField = new("group"), RankField = new("rank"), DayField = new("day"), OpenField = new("open");

    public static readonly Kind<Note> Kind = new("note", ContractJson.Default.Note, note => note.Id, [GroupField, RankField], [RankField], [DayField], [GroupField, OpenField, DayField, RankField])
    {
        AcrossTeams = [DayField],
    };

    /// <summary>The same, kept for an hour.</summary>
    public static readonly Kind<Note> Draft = new("draft", ContractJson.Default.Note, note => note.Id, [RankField]) { KeptFor = TimeSpan.FromHours(1), AcrossTeams = [DayField] };

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

[JsonSerializable(typeof(Note))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ContractJson : JsonSerializerContext;
