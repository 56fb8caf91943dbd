using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>
/// A query in SQLite's words, so that one range of one index answers it in order. Values are always parameters; names
/// of fields and kinds come from the code alone.
/// </summary>
internal sealed class SqliteQuery
{
    /// <summary>Below every number and every text: what an order takes a missing value for, so that comparisons are never unknown.</summary>
    private const string Lowest = "-9e999";

    private readonly List<object?> _values = [];

    private SqliteQuery(string sql) => Sql = sql;

    public string Sql { get; private set; }

    public object?[] Values => [.. _values];

    /// <summary>Columns of each row before those of the order.</summary>
    public const int FixedColumns = 4;

    /// <summary>What a field is indexed by.</summary>
    public static string Path(string field) => $"ifnull(json_extract(body, '$.{Safe(field)}'), {Lowest})";

    /// <summary>The statements that make the indexes of a kind.</summary>
    public static IEnumerable<string> Indexes<T>(Kind<T> kind)
    {
        foreach (var fields in kind.Indexes)
            yield return Index("team", fields);
        if (kind.AcrossTeams.Length > 0)
            yield return Index(null, kind.AcrossTeams);

        string Index(string? first, Field<T>[] fields)
        {
            var columns = fields.Select(field => Path(field.Name)).Append("id");
            return $"CREATE INDEX IF NOT EXISTS \"{Safe(kind.Name)}: {string.Join(' ', fields.Select(field => field.Name).Prepend(first ?? "all teams"))}\" "
                + $"ON documents ({string.Join(", ", first is null ? columns : columns.Prepend(first))}) WHERE kind = '{kind.Name}'";
        }
    }

    /// <summary>The statement for one page and one document more, which tells whether another page follows. Without a team, over all of them.</summary>
    public static SqliteQuery Of<T>(TeamId? team, Query<T> query, DateTimeOffset now)
    {
        QueryIndex.Of(query, acrossTeams: team is null);
        var made = new SqliteQuery("");
        var columns = string.Concat(query.Orders.Select(order => ", " + Path(order.Field)));
        // The kind stands in the text so that the partial index of that kind can serve the query; a unary + keeps the
        // filter of the expiry from choosing an index of its own.
        var common = $"SELECT id, version, body, team{columns} FROM documents WHERE kind = '{Safe(query.Kind.Name)}'"
            + (team is { } one ? " AND team = " + made.Add(one.Value) : "")
            + string.Concat(query.Conditions.Where(condition => condition.Comparison != Comparison.In).Select(condition => " AND " + made.Where(condition)))
            + (query.Continuation is { } continuation ? " AND " + made.After(query, continuation) : "")
            + $" AND (+expiresAt IS NULL OR +expiresAt > {made.Add(now.ToUnixTimeSeconds())})";
        // Each of several values has its own range of the index; the engine merges them in order.
        var ranges = query.Conditions.Where(condition => condition.Comparison == Comparison.In).Aggregate<Condition, IEnumerable<string>>([common],
            (all, condition) => [.. all.SelectMany(range => condition.Values.Distinct().Select(value => $"{range} AND {Path(condition.Field)} = {made.Add(value)}"))]).ToList();
        made.Sql = new StringBuilder().AppendJoin(" UNION ALL ", ranges.DefaultIfEmpty(common + " AND 0"))
            .Append(" ORDER BY ").AppendJoin(", ", ranges.Count == 1 ? ByName(query) : ByPlace(query))
            .Append(" LIMIT ").Append(made.Add(query.Take + 1)).ToString();
        return made;
    }

    /// <summary>Where a page ended: the values of its last document's order fields, then its id.</summary>
    public static string Continuation(SqliteDataReader last, int orders) =>
        JsonSerializer.Serialize(Enumerable.Range(FixedColumns, orders).Select(last.GetValue).Select(value => value is double ? null : value).Append(last.GetString(0)).ToArray());

    // An order by a field that has one value only would cost a sort and change nothing.
    private static IEnumerable<string> ByName<T>(Query<T> query) => Steps(query)
        .Where(step => !query.Conditions.Any(condition => condition.Comparison == Comparison.Equal && condition.Field == step.Field))
        .Select(step => step.Name + (step.Descending ? " DESC" : ""));

    private static IEnumerable<string> ByPlace<T>(Query<T> query) => Steps(query)
        .Select((step, i) => (step.Field is null ? 1 : FixedColumns + 1 + i) + (step.Descending ? " DESC" : ""));

    // Ties go by id in the direction of the last step, so that the index is read in one direction.
    private static IEnumerable<(string? Field, string Name, bool Descending)> Steps<T>(Query<T> query) => query.Orders
        .Select(order => ((string?)order.Field, Path(order.Field), order.Descending))
        .Append((null, "id", query.IsDescending));

    private string Where(Condition condition)
    {
        var (field, value) = (Path(condition.Field), Add(condition.Values[0]));
        return condition.Comparison switch
        {
            Comparison.Equal => $"{field} = {value}",
            Comparison.AtLeast => $"{field} >= {value}",
            Comparison.AtMost => $"{field} <= {value} AND {field} > {Lowest}",
            _ => $"{field} < {value} AND {field} > {Lowest}",
        };
    }

    // (a > x) OR (a = x AND b > y) OR (a = x AND b = y AND id > z); and a >= x, with which the engine finds the place in the index.
    private string After<T>(Query<T> query, string continuation)
    {
        var values = JsonSerializer.Deserialize<JsonElement[]>(continuation)!.Select(value => value.ValueKind switch
        {
            JsonValueKind.Number => Add(value.GetInt64()),
            JsonValueKind.String => Add(value.GetString()!),
            _ => Lowest,
        }).ToArray();
        var steps = Steps(query).ToArray();
        var alternatives = steps.Select((step, i) => string.Join(" AND ", steps[..i].Select((before, j) => $"{before.Name} = {values[j]}")
            .Append($"{step.Name} {(step.Descending ? '<' : '>')} {values[i]}")));
        return $"{steps[0].Name} {(steps[0].Descending ? "<=" : ">=")} {values[0]} AND (({string.Join(") OR (", alternatives)}))";
    }

    private string Add(object value)
    {
        _values.Add(value is bool flag ? (flag ? 1 : 0) : value);
        return $"${_values.Count - 1}";
    }

    private static string Safe(string name) => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
        ? name
        : throw new ArgumentException($"“{name}” cannot be the name of a field or kind: letters and digits only.", nameof(name));
}
