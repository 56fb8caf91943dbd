using System.Text.Json;
using System.Text.Json.Nodes;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>Erases all documents of a team, and the team from the lists of its people; their other documents stay.</summary>
internal sealed class EraseTeam(IDocuments documents, TeamId team) : IErasure
{
    /// <summary>Teams that are named to somebody who named none of them.</summary>
    private const int MostNamed = 20;

    public async Task<string> FindAsync(CancellationToken ct)
    {
        var (own, lists, teams) = (0, 0, new SortedSet<string>(StringComparer.Ordinal));
        await foreach (var document in documents.AllAsync(null, ct))
        {
            teams.Add(document.Team.Value);
            if (document.Team == team)
                own++;
            else if (Lists(document.Body))
                lists++;
        }

        return own + lists > 0
            ? $"{team}: {own} documents of the team, and {lists} lists of people that name it."
            : throw new CannotStartException(teams.Count == 0 ? $"There is no team {team}: the store is empty."
                : $"There is no team {team}. There are:\n{string.Join('\n', teams.Take(MostNamed))}{(teams.Count > MostNamed ? $"\nand {teams.Count - MostNamed} more" : "")}");
    }

    public async Task<string> EraseAsync(CancellationToken ct)
    {
        var (own, lists, batch) = (0, 0, new Batch(documents));
        await foreach (var document in documents.AllAsync(null, ct))
        {
            if (document.Team == team)
            {
                own++;
                await batch.AddAsync(team, Batch.Delete(document), ct);
            }
            else if (Lists(document.Body))
            {
                lists++;
                await batch.AddAsync(document.Team, Batch.Replace(document, Without(document.Body)), ct);
            }
        }

        await batch.WriteAsync(ct);
        return $"Erased: {own} documents of the team; {lists} lists of people no longer name it.";
    }

    private bool Lists(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object => body.EnumerateObject().Any(property => property.Name == team.Value || Lists(property.Value)),
        JsonValueKind.Array => body.EnumerateArray().Any(Lists),
        _ => false,
    };

    private JsonElement Without(JsonElement body)
    {
        var json = JsonNode.Parse(body.GetRawText())!;
        Remove(json);
        return JsonElement.Parse(json.ToJsonString());

        void Remove(JsonNode? node)
        {
            if (node is JsonObject some)
            {
                some.Remove(team.Value);
                foreach (var (_, value) in some)
                    Remove(value);
            }

            foreach (var item in node as JsonArray ?? [])
                Remove(item);
        }
    }
}
