namespace TeamBot.Storage.Cosmos;

/// <summary>Section <c>Storage:Cosmos</c>.</summary>
internal sealed record CosmosSettings
{
    /// <summary>The account; entered with the identity that the machine has.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The account with its key, in place of <see cref="Endpoint"/>: for emulators and development.</summary>
    public string? ConnectionString { get; init; }

    public string Database { get; init; } = "teambot";

    public string Container { get; init; } = "records";

    /// <summary>Whether the database and the container are made, and their indexes changed, when they are not what is needed. An identity usually may not.</summary>
    public bool? Create { get; init; }

    /// <summary>Over HTTPS only, where a firewall lets nothing else through; slower than the default.</summary>
    public bool Gateway { get; init; }

    public bool IsConfigured => Endpoint is { Length: > 0 } || ConnectionString is { Length: > 0 };

    public bool MayCreate => Create ?? ConnectionString is { Length: > 0 };
}
