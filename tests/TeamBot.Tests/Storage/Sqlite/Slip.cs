using System.Text.Json.Serialization;

namespace TeamBot.Storage.Sqlite;

/// <summary>A record for tests of the store.</summary>
internal sealed record Slip(string Id, string State = "open", int? Rank = null, string? Owner = null)
{
    public static readonly Field<Slip> StateField = new("state");
    public static readonly Field<Slip> RankField = new("rank");

    public static readonly Kind<Slip> Kind = new("slip", SlipJson.Default.Slip, slip => slip.Id, [StateField, RankField], [RankField]) { AcrossTeams = [StateField, RankField] };

    /// <summary>Half of a commit that belongs together.</summary>
    public static readonly Kind<Slip> OtherKind = new("other", SlipJson.Default.Slip, slip => slip.Id);

    public static readonly Kind<Slip> HourKind = new("hour", SlipJson.Default.Slip, slip => slip.Id) { KeptFor = TimeSpan.FromHours(1) };
}

[JsonSerializable(typeof(Slip))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SlipJson : JsonSerializerContext;

/// <summary>An open file and its documents.</summary>
internal sealed class Store : IDisposable
{
    public Store(string path, TimeProvider? clock = null)
    {
        File = new(path);
        Documents = new(File, clock ?? TimeProvider.System);
    }

    public static TeamId Team { get; } = new("tenant|team|launch");

    public SqliteFile File { get; }

    public SqliteDocuments Documents { get; }

    public Task CommitAsync(Commit commit) => Documents.CommitAsync(Team, commit, CancellationToken.None);

    public Task<Stored<Slip>?> FindAsync(string id, Kind<Slip>? kind = null) => Documents.FindAsync(Team, kind ?? Slip.Kind, id, CancellationToken.None);

    /// <summary>What SQL says of the file, in rows of text.</summary>
    public IReadOnlyList<string> Ask(string sql, params object?[] values)
    {
        using var session = File.OpenToRead();
        using var row = session.Read(sql, values);
        var rows = new List<string>();
        while (row.Read())
            rows.Add(row.GetValue(row.FieldCount - 1).ToString()!);
        return rows;
    }

    public void Dispose()
    {
        Documents.Dispose();
        File.Dispose();
    }
}
