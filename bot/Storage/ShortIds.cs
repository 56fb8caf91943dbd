using System.Text.Json.Serialization;

namespace TeamBot.Storage;

/// <summary>The last number given in one team for one letter: T for tasks. Numbers are never used again.</summary>
public sealed record Counter(string Letter, int Last)
{
    public static readonly Kind<Counter> Kind = new("counter", CounterJson.Default.Counter, counter => counter.Letter) { Guessed = true };
}

/// <summary>Gives the short ids that people say in chat.</summary>
public sealed class ShortIds(IDocuments documents)
{
    /// <summary>The next number, and the commit that takes it; when another turn takes it first, that commit fails and the turn is repeated.</summary>
    public Task<(int Number, Commit Taken)> NextAsync(TeamId team, string letter, CancellationToken ct) => NextAsync(team, letter, 1, ct);

    /// <summary>The first of so many numbers that follow each other, and the commit that takes them.</summary>
    public async Task<(int First, Commit Taken)> NextAsync(TeamId team, string letter, int count, CancellationToken ct)
    {
        if (await documents.FindAsync(team, Counter.Kind, letter, ct) is not { } stored)
            return (1, Commit.Nothing.Create(Counter.Kind, new(letter, count)));
        return (stored.Value.Last + 1, Commit.Nothing.Replace(Counter.Kind, stored, stored.Value with { Last = stored.Value.Last + count }));
    }
}

[JsonSerializable(typeof(Counter))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CounterJson : JsonSerializerContext;
