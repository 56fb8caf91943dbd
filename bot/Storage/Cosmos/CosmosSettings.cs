using System.Data.Common;

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

    /// <summary>Over HTTPS only, where a firewall lets nothing else through, and for emulators; slower than the default for an account.</summary>
    public bool? Gateway { get; init; }

    public static CosmosSettings Of(IConfiguration configuration) => configuration.GetSection("Storage:Cosmos").Get<CosmosSettings>() ?? new();

    /// <param name="account">A connection string, or the endpoint.</param>
    public static CosmosSettings Of(string account) => account.Contains('=', StringComparison.Ordinal) ? new() { ConnectionString = account } : new() { Endpoint = account };

    public bool IsConfigured => Endpoint is { Length: > 0 } || ConnectionString is { Length: > 0 };

    public bool UsesGateway => Gateway ?? new Uri(Account).IsLoopback;

    /// <summary>The address of the account, however it was named.</summary>
    public string Account => Endpoint is { Length: > 0 } endpoint ? endpoint
        : new DbConnectionStringBuilder { ConnectionString = ConnectionString }.TryGetValue("AccountEndpoint", out var named) ? (string)named
        : throw new CannotStartException("Storage:Cosmos:ConnectionString has no AccountEndpoint. It begins with AccountEndpoint=https://….documents.azure.com:443/;AccountKey=….");

    public bool MayCreate => Create ?? ConnectionString is { Length: > 0 };
}
