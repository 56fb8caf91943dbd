using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

/// <summary>Puts a query into SQLite's words. Values are always parameters; field names come from the code alone.</summary>
internal static class SqliteQuery
{
    public static string Path(string field) => field.All(char.IsAsciiLetterOrDigit)
        ? $"json_extract(body, '$.{field}')"
        : throw new ArgumentException($"“{field}” cannot be a field: letters and digits only.", nameof(field));

    /// <summary>The statement for one page and one document more, which tells whether another page follows. Without a team, over all of them.</summary>
    public static void Write<T>(SqliteCommand command, TeamId? team, Query<T> query, DateTimeOffset now)
    {
        QueryIndex.Of(query, acrossTeams: team is null);
        var sql = new StringBuilder("SELECT id, version, body");
        foreach (var order in query.Orders)
            sql.Append(", ").Append(Path(order.Field));
        if (team is null)
            sql.Append(", team");
        sql.Append(" FROM documents WHERE ");
        if (team is { } one)
            sql.Append("team = ").Append(Add(command, one.Value)).Append(" AND ");
        // The kind stands in the text so that the partial index of that kind can serve the query.
        sql.Append("kind = '").Append(query.Kind.Name).Append("' AND (expiresAt IS NULL OR expiresAt > ").Append(Add(command, now.ToUnixTimeSeconds())).Append(')');
        foreach (var condition in query.Conditions)
            sql.Append(" AND ").Append(Where(command, condition));
        if (query.Continuation is { } continuation)
            sql.Append(" AND ").Append(After(command, query, continuation));
        sql.Append(" ORDER BY ");
        foreach (var order in query.Orders)
            sql.Append(Path(order.Field)).Append(order.Descending ? " DESC, " : ", ");
        sql.Append(query.IsDescending ? "id DESC LIMIT " : "id LIMIT ").Append(query.Take + 1);
        command.CommandText = sql.ToString();
    }

    /// <summary>Where a page ended: the values of its last document's order fields, then its id.</summary>
    public static string Continuation(SqliteDataReader last, int orders) =>
        JsonSerializer.Serialize(Enumerable.Range(0, orders).Select(i => last.IsDBNull(3 + i) ? null : last.GetValue(3 + i)).Append(last.GetString(0)).ToArray());

    private static string Where(SqliteCommand command, Condition condition)
    {
        var values = condition.Values.Select(value => Add(command, value)).ToArray();
        var field = Path(condition.Field);
        return condition.Comparison switch
        {
            Comparison.Equal => $"{field} = {values[0]}",
            Comparison.AtLeast => $"{field} >= {values[0]}",
            Comparison.AtMost => $"{field} <= {values[0]}",
            Comparison.Below => $"{field} < {values[0]}",
            _ => $"{field} IN ({string.Join(", ", values)})",
        };
    }

    // (a > x) OR (a = x AND b > y) OR (a = x AND b = y AND id > z)
    private static string After<T>(SqliteCommand command, Query<T> query, string continuation)
    {
        var read = JsonSerializer.Deserialize<JsonElement[]>(continuation)!
            .Select(value => value.ValueKind == JsonValueKind.Number ? value.GetInt64() : (object?)value.GetString() ?? DBNull.Value).ToArray();
        var values = read.Select(value => Add(command, value)).ToArray();
        var steps = query.Orders.Select(order => (Field: Path(order.Field), order.Descending)).Append((Field: "id", Descending: query.IsDescending)).ToArray();
        var alternatives = steps.Select((step, i) => string.Join(" AND ", steps[..i].Select((before, j) => $"{before.Field} IS {values[j]}").Append(Later(step.Field, step.Descending, i))));
        return $"(({string.Join(") OR (", alternatives)}))";

        // What is absent sorts first, and comparing with it is never true.
        string Later(string field, bool descending, int i) => (descending, read[i] is DBNull) switch
        {
            (false, false) => $"{field} > {values[i]}",
            (false, true) => $"{field} IS NOT NULL",
            (true, false) => $"({field} < {values[i]} OR {field} IS NULL)",
            (true, true) => "0",
        };
    }

    private static string Add(SqliteCommand command, object value) =>
        command.Parameters.AddWithValue($"$p{command.Parameters.Count}", value is bool flag ? (flag ? 1 : 0) : value).ParameterName;
}
