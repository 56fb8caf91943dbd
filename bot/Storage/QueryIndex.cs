using System.Collections.Immutable;

namespace TeamBot.Storage;

/// <summary>
/// Finds the declared index that serves a query. Both engines ask, so that a query which Cosmos DB would refuse fails on
/// SQLite too, where everything is tried first.
/// </summary>
public static class QueryIndex
{
    /// <summary>The index whose first fields the query fixes and whose other fields it orders by; empty for a query without an order.</summary>
    /// <param name="acrossTeams">Whether it goes over all teams, so that <see cref="Kind{T}.AcrossTeams"/> must serve it.</param>
    /// <exception cref="InvalidOperationException">The kind declares no such index.</exception>
    public static ImmutableArray<string> Of<T>(Query<T> query, bool acrossTeams)
    {
        var kind = query.Kind;
        ImmutableArray<ImmutableArray<string>> declared = [.. (acrossTeams ? [kind.AcrossTeams] : kind.Indexes).Select(index => index.Select(field => field.Name).ToImmutableArray())];
        var known = declared.SelectMany(index => index).ToHashSet();
        if (query.Conditions.FirstOrDefault(condition => !known.Contains(condition.Field)) is { } unknown)
            throw new InvalidOperationException($"“{unknown.Field}” of “{kind.Name}” is in no index that this query may use, so it cannot be asked for. Add it to one that the kind declares.");
        if (query.Orders.IsEmpty)
            return [];
        if (query.Orders.Select(order => order.Descending).Distinct().Count() > 1)
            throw new InvalidOperationException($"A query of “{kind.Name}” orders some fields up and some down, which no index serves.");

        var orders = query.Orders.Select(order => order.Field).ToArray();
        var fixedFields = query.Conditions.Where(condition => condition.Comparison == Comparison.Equal).Select(condition => condition.Field).ToHashSet();
        return declared.FirstOrDefault(index => index.Length >= orders.Length
                && index.AsSpan()[^orders.Length..].SequenceEqual(orders) && index[..^orders.Length].All(fixedFields.Contains))
            is { IsDefault: false } serving ? serving
            : throw new InvalidOperationException(
                $"No index of “{kind.Name}” serves a query that fixes [{string.Join(", ", fixedFields)}] and orders by [{string.Join(", ", orders)}]. Declare one: fixed fields first, then exactly the ordered ones.");
    }
}
