using System.Text.Json;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>Collects changes of one team after another and writes them in commits that every engine takes.</summary>
internal sealed class Batch(IDocuments documents)
{
    /// <summary>Changes in one commit: as many as one transactional batch of Cosmos DB takes.</summary>
    private const int MostChanges = 100;

    /// <summary>JSON in one commit, in characters: at most three bytes each, under the 2 MB of Cosmos DB.</summary>
    private const int LargestText = 600_000;

    private readonly List<Change> _changes = [];
    private TeamId _team;
    private int _text;

    public static Change Create(StoredDocument document) => new(document.Kind, document.Id, Change.MustNotExist, null, document.Body, null, Audited: false) { ExpiresAt = document.ExpiresAt };

    public static Change Replace(StoredDocument read, JsonElement body) => new(read.Kind, read.Id, read.Version, null, body, null, Audited: false) { ExpiresAt = read.ExpiresAt };

    public static Change Delete(StoredDocument read) => new(read.Kind, read.Id, read.Version, null, null, null, Audited: false);

    /// <param name="changes">They are written in the same commit.</param>
    public async Task AddAsync(TeamId team, Change[] changes, CancellationToken ct)
    {
        var text = changes.Sum(change => change.After?.GetRawText().Length ?? 0);
        if (team != _team || _changes.Count + changes.Length > MostChanges || _text + text > LargestText)
            await WriteAsync(ct);
        _team = team;
        _text += text;
        _changes.AddRange(changes);
    }

    public Task AddAsync(TeamId team, Change change, CancellationToken ct) => AddAsync(team, [change], ct);

    /// <summary>Writes what is left.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (_changes.Count > 0)
            await documents.CommitAsync(_team, new([.. _changes]), ct);
        _changes.Clear();
        _text = 0;
    }
}
