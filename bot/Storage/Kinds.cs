using System.Collections.Immutable;

namespace TeamBot.Storage;

/// <summary>What an engine prepares for one kind of document before anybody asks for it.</summary>
/// <param name="Indexes">The fields of each index of the kind, within a team.</param>
/// <param name="AcrossTeams">The fields that it is read by over all teams; empty for none.</param>
public sealed record KindIndexes(string Kind, ImmutableArray<ImmutableArray<string>> Indexes, ImmutableArray<string> AcrossTeams);

public static class Kinds
{
    /// <summary>Makes the kind’s indexes known; each slice does so for the kinds that it queries.</summary>
    public static IServiceCollection AddKind<T>(this IServiceCollection services, Kind<T> kind) =>
        services.AddSingleton(new KindIndexes(kind.Name, [.. kind.Indexes.Select(Names)], Names(kind.AcrossTeams)));

    private static ImmutableArray<string> Names<T>(Field<T>[] fields) => [.. fields.Select(field => field.Name)];
}
