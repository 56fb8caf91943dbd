using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// Puts a query into Cosmos DB’s SQL. Values are always parameters; field names come from the code alone. A page begins
/// after the order fields of the last document seen, not at a position, so that writes in between shift nothing.
/// </summary>
internal sealed class CosmosQuery
{
    private readonly List<(string Name, object? Value)> _parameters = [];

    private CosmosQuery(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>The statement for one page and one document more, which tells whether another page follows. Without a team, over all of them.</summary>
    public static CosmosQuery Of<T>(TeamId? team, Query<T> query)
    {
        var index = QueryIndex.Of(query, acrossTeams: team is null);
        var sql = new CosmosQuery("");
        List<string> where = [];
        if (team is { } one)
            where.Add($"c.team = {sql.Add(one.Value)}");
        where.Add($"c.kind = {sql.Add(query.Kind.Name)}");
        where.AddRange(query.Conditions.Select(sql.Where));
        if (query.Continuation is { } continuation)
            where.Add(sql.After(query, continuation));
        // The composite index begins with what the query fixes; named in the order, the whole query is one range of it.
        var direction = query.IsDescending ? " DESC" : "";
        var order = index.IsEmpty ? [] : index.Select(Path).Prepend("c.kind");
        sql.Text = $"SELECT TOP {query.Take + 1} * FROM c WHERE {string.Join(" AND ", where)} ORDER BY {string.Join(", ", order.Append("c[\"key\"]").Select(path => path + direction))}";
        return sql;
    }

    /// <summary>Every document, each team’s together.</summary>
    public static CosmosQuery All(TeamId? team)
    {
        var sql = new CosmosQuery("SELECT * FROM c ORDER BY c.team, c.kind, c[\"key\"]");
        if (team is { } one)
            sql.Text = $"SELECT * FROM c WHERE c.team = {sql.Add(one.Value)} ORDER BY c.team, c.kind, c[\"key\"]";
        return sql;
    }

    /// <summary>Where a page ended: the values of its last document’s order fields, then its id.</summary>
    public static string Continuation<T>(Query<T> query, CosmosDocument last)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var order in query.Orders)
            {
                // An absent field sorts before null; an empty object says that it was absent.
                if (last.Body.TryGetProperty(order.Field, out var value))
                    value.WriteTo(json);
                else
                    json.WriteRawValue("{}");
            }

            json.WriteStringValue(last.Id);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public static string Path(string field) => field.All(char.IsAsciiLetterOrDigit)
        ? $"c.body[\"{field}\"]"
        : throw new ArgumentException($"“{field}” cannot be a field: letters and digits only.", nameof(field));

    public QueryDefinition Definition() =>
        _parameters.Aggregate(new QueryDefinition(Text), (query, parameter) => query.WithParameter(parameter.Name, parameter.Value));

    private string Where(Condition condition)
    {
        var values = condition.Values.Select(Add).ToArray();
        var field = Path(condition.Field);
        return condition.Comparison switch
        {
            Comparison.Equal => $"{field} = {values[0]}",
            Comparison.AtLeast => $"{field} >= {values[0]}",
            Comparison.AtMost => $"{field} <= {values[0]}",
            Comparison.Below => $"{field} < {values[0]}",
            // IN () is no SQL; nothing is in an empty list.
            _ => values.Length == 0 ? "false" : $"{field} IN ({string.Join(", ", values)})",
        };
    }

    // (a > x) OR (a = x AND b > y) OR (a = x AND b = y AND key > z)
    private string After<T>(Query<T> query, string continuation)
    {
        var values = JsonSerializer.Deserialize(continuation, CosmosJson.Default.JsonElementArray)!;
        var paths = query.Orders.Select(order => Path(order.Field)).Append("c[\"key\"]").ToImmutableArray();
        if (values.Length != paths.Length)
            throw new ArgumentException("The continuation belongs to another query.", nameof(continuation));
        List<string> alternatives = [];
        var same = "";
        for (var i = 0; i < paths.Length; i++)
        {
            var (equal, later) = i == paths.Length - 1
                ? ("", $"{paths[i]} {(query.IsDescending ? '<' : '>')} {Add(values[i].GetString())}")
                : Steps(paths[i], values[i], query.IsDescending);
            if (later is not null)
                alternatives.Add($"({same}{later})");
            same += $"{equal} AND ";
        }

        return $"({string.Join(" OR ", alternatives)})";
    }

    // Cosmos DB sorts what is absent first, then null, then the values; comparing with either is never true.
    private (string Equal, string? Later) Steps(string path, JsonElement value, bool descending)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return ($"NOT IS_DEFINED({path})", descending ? null : $"IS_DEFINED({path})");
            case JsonValueKind.Null:
                return ($"IS_NULL({path})", descending ? $"NOT IS_DEFINED({path})" : $"(IS_DEFINED({path}) AND NOT IS_NULL({path}))");
            default:
                var parameter = Add(value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString()!,
                    JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
                    _ => value.GetBoolean(),
                });
                return ($"{path} = {parameter}", descending ? $"({path} < {parameter} OR IS_NULL({path}) OR NOT IS_DEFINED({path}))" : $"{path} > {parameter}");
        }
    }

    private string Add(object? value)
    {
        var name = $"@p{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement[]))]
internal sealed partial class CosmosJson : System.Text.Json.Serialization.JsonSerializerContext;
