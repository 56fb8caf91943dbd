using System.Security.Cryptography;
using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>
/// Erases a person: everything in their own space, and the records of them in teams. What they did or wrote in a team
/// belongs to the team and stays, but names a stand-in that nobody can lead back to them: one for the whole run, so that
/// what one person did is still seen as done by one. Texts that others wrote are left as they are.
/// </summary>
internal sealed class ErasePerson(IDocuments documents, PersonId person) : IErasure
{
    /// <summary>How the id of a chat with one person begins in Teams; groups and channels begin with “19:”.</summary>
    private const string OwnChat = "a:";

    private readonly HashSet<string> _names = [], _marks = [person.Value];

    public async Task<string> FindAsync(CancellationToken ct)
    {
        var sameName = new SortedSet<string>(StringComparer.Ordinal);
        int own = 0, records = 0, naming = 0;
        await foreach (var document in documents.AllAsync(null, ct))
        {
            if (IsOwn(document))
                own++;
            if (IsRecord(document) && document.Body.TryGetProperty("name", out var name) && name.GetString() is { Length: > 0 } called)
                _names.Add(called);
            if (IsOwn(document))
                Conversations(document.Body);
            else if (document.Kind == Speaker.Kind.Name && document.Body.TryGetProperty("name", out var other) && other.GetString() == person.Value)
                sameName.Add(document.Id);
        }

        var without = Without("");
        await foreach (var document in documents.AllAsync(null, ct))
        {
            if (IsRecord(document) && !IsOwn(document))
                records++;
            else if (!IsOwn(document) && (without.In(document.Id) != document.Id || without.In(document.Body) is not null))
                naming++;
        }

        // Their space and records go last, so somebody who has neither is gone already, or is no person’s id at all.
        return own + records > 0
            ? $"{person}{(_names.Count > 0 ? $" ({string.Join(", ", _names.Order(StringComparer.Ordinal))})" : "")}: {own} documents in their own space, {records} records of them in teams, {naming} documents of teams that name them."
            : throw new CannotStartException($"There is nothing of a person {person}."
                + (sameName.Count > 0 ? $" People of that name are {string.Join(", ", sameName)}: name the id." : " A person is named by id, for example 29:1a2b…"));
    }

    public async Task<string> EraseAsync(CancellationToken ct)
    {
        var instead = PersonId.Erased(RandomNumberGenerator.GetHexString(8, lowercase: true)).Value;
        var without = Without(instead);
        var naming = 0;
        var batch = new Batch(documents);
        await foreach (var document in documents.AllAsync(null, ct))
        {
            if (IsOwn(document) || IsRecord(document))
                continue;
            var (id, body) = (without.In(document.Id), without.In(document.Body));
            if (id == document.Id && body is null)
                continue;
            naming++;
            await batch.AddAsync(document.Team, id == document.Id
                ? [Batch.Replace(document, body!.Value)]
                : [Batch.Delete(document), Batch.Create(document with { Id = id, Body = body ?? document.Body })], ct);
        }

        await batch.WriteAsync(ct);

        // Last, because they tell the names and conversations that are looked for: a run that was interrupted finds them again.
        int own = 0, records = 0;
        await foreach (var document in documents.AllAsync(null, ct))
        {
            if (IsOwn(document))
                own++;
            else if (IsRecord(document))
                records++;
            else
                continue;
            await batch.AddAsync(document.Team, Batch.Delete(document), ct);
        }

        await batch.WriteAsync(ct);
        return $"Erased: {own} documents of their own space, {records} records of them in teams; {naming} documents of teams now name {instead} instead.";
    }

    private bool IsOwn(StoredDocument document) => document.Team.Value.EndsWith($"|person|{person}", StringComparison.Ordinal);

    private bool IsRecord(StoredDocument document) => document.Kind == Speaker.Kind.Name && document.Id == person.Value;

    private Erasure Without(string instead) => new(_marks, _names, instead);

    // The address of their own chat, which something that is due in a team may hold.
    private void Conversations(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in body.EnumerateObject())
            {
                if (property.Name == "conversationId" && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.StartsWith(OwnChat, StringComparison.Ordinal))
                    _marks.Add(property.Value.GetString()!);
                else
                    Conversations(property.Value);
            }
        }
        else if (body.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in body.EnumerateArray())
                Conversations(item);
        }
    }
}
