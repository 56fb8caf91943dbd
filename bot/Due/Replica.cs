namespace TeamBot.Due;

/// <summary>One running program, as leases name it: never the same again.</summary>
public sealed record Replica(string Name)
{
    public static Replica New() => new(Guid.NewGuid().ToString("N")[..12]);
}
