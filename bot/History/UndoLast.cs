using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.History;

/// <summary>Names a record of one kind after an undo, and shows it where there is a card; each slice brings its own.</summary>
public sealed record Showing(string Kind, Func<Turn, JsonElement, CancellationToken, Task<(string Name, Card? Card)>> ShowAsync);

/// <summary>Answers “undo”: takes the speaker’s own last change back, for ten minutes. (A11)</summary>
public sealed class UndoLast(IDocuments documents, IEnumerable<Showing> showings) : IAnswer
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public Intent Intent { get; } = new("history.undo", [],
        English: new(["(undo|undo that|undo it|undo this|undo last change|undo the last change|undo my last change|undo last|revert|revert that|revert it|revert last change|take that back|take it back|roll that back|roll it back|roll back|go back|undo please|ctrl z|that was wrong|that was a mistake) [command|action|step]"], ["undo"]),
        Chinese: new(["(撤销|撤回|回退|还原|撤消|反悔|回滚) [了|一下] [上一步|刚才的操作|刚才的|上次的修改|刚才|上一个操作|上一条|上个操作|我刚才的操作|最后一步|操作]", "(刚才|上一步) [的|那个] [操作] (撤销|撤回|不算|取消|搞错了|弄错了)"], ["撤销"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var query = new Query<AuditEntry>(AuditEntry.Audit).Where(AuditEntry.ByField, turn.From.Value)
            .AtLeast(AuditEntry.IdField, AuditEntry.Order(turn.At - Window)).OrderByDescending(AuditEntry.IdField).Page(50);
        AuditEntry[] own = [.. (await documents.QueryAsync(turn.Team, query, ct)).Items.Select(stored => stored.Value)];
        if (Last(own) is not { Length: > 0 } last)
            return Reply.Say(turn.Words["undo.nothing"]);

        var commit = Commit.Nothing;
        foreach (var entry in last)
        {
            if (await CurrentAsync(turn.Team, entry, ct) is not var (version, body) || !Same(body, entry.After))
                return Reply.Say(turn.Words.Say("undo.changed", entry.Document));
            commit = commit.With(new Change(entry.Kind, entry.Document, version, body, entry.Before, null, Audited: true));
        }

        var shown = new List<(string Name, Card? Card)>();
        foreach (var entry in last.Reverse().DistinctBy(entry => (entry.Kind, entry.Document)))
            shown.Add(await showings.Single(showing => showing.Kind == entry.Kind).ShowAsync(turn, (entry.Before ?? entry.After)!.Value, ct));
        if (shown.Count > 1)
            return Reply.Say(turn.Words.Say("undo.all", string.Join(turn.Words["list.comma"], shown.Select(one => one.Name)))) with { Changes = commit, Undoes = last[0].Cause };
        var (name, card) = shown[0];
        return last[0].Before is null
            ? Reply.Say(turn.Words.Say("undo.gone", name)) with { Changes = commit, Undoes = last[0].Cause }
            : new Reply(turn.Words.Say("undo.back", name), card, commit) { Undoes = last[0].Cause };
    }

    /// <summary>The entries of the newest command that is neither an undo nor undone.</summary>
    internal static AuditEntry[] Last(IReadOnlyList<AuditEntry> newestFirst)
    {
        var undone = newestFirst.Select(entry => entry.Undoes).OfType<string>().ToHashSet();
        var cause = newestFirst.FirstOrDefault(entry => entry.Undoes is null && !undone.Contains(entry.Cause))?.Cause;
        return [.. newestFirst.Where(entry => entry.Cause == cause)];
    }

    private async Task<(string Version, JsonElement? Body)?> CurrentAsync(TeamId team, AuditEntry entry, CancellationToken ct)
    {
        var kind = new Kind<JsonElement>(entry.Kind, HistoryJson.Default.JsonElement, _ => entry.Document);
        var stored = await documents.FindAsync(team, kind, entry.Document, ct);
        return stored is null ? (Change.MustNotExist, null) : (stored.Version, stored.Value);
    }

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? JsonElement.DeepEquals(a, b) : one is null && other is null;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class HistoryJson : System.Text.Json.Serialization.JsonSerializerContext;
