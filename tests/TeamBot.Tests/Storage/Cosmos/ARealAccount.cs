using System.Reflection;
using Microsoft.Azure.Cosmos;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// The contract against a real account or Microsoft’s emulator, named by the connection string in TEAMBOT_TEST_COSMOS. It
/// makes a database of a random name and deletes it at the end.
/// </summary>
public sealed class ARealAccount
{
    internal const string Variable = "TEAMBOT_TEST_COSMOS";

    [Fact]
    public async Task Passes_the_whole_contract()
    {
        var connection = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(connection.Length == 0, $"{Variable} is not set: name a Cosmos DB account or emulator by its connection string to run the contract there.");
        await RunAsync(new() { ConnectionString = connection });
    }

    /// <summary>So that the fact above is known to run what it says.</summary>
    [Fact]
    public async Task Is_asked_as_the_fake_account_is_over_a_socket()
    {
        using var account = new FakeCosmos(TimeProvider.System, partitions: 3);
        await using var server = await FakeCosmosServer.StartAsync(account);
        await RunAsync(new() { ConnectionString = account.ConnectionString });
    }

    private static async Task RunAsync(CosmosSettings settings)
    {
        AccountEngine.Settings = settings with { Database = $"teambot-test-{Guid.NewGuid():N}" };
        List<string> failures = [];
        var passed = 0;
        try
        {
            foreach (var contract in new[] { typeof(Committing), typeof(Querying), typeof(ReadingAcrossTeams) })
            {
                foreach (var (method, arguments) in Cases(contract))
                {
                    if (await FailureOfAsync(contract, method, arguments) is { } failure)
                        failures.Add($"{contract.Name}.{method.Name}({string.Join(", ", arguments)}): {failure}");
                    else
                        passed++;
                }
            }
        }
        finally
        {
            await AccountEngine.DropAsync();
        }

        Assert.Empty(failures);
        Assert.True(passed > 30, $"Only {passed} cases ran.");
    }

    private static IEnumerable<(MethodInfo Method, object?[] Arguments)> Cases(Type contract) =>
        from method in contract.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is not null
        from arguments in method.GetCustomAttributes<InlineDataAttribute>() is var rows && rows.Any() ? rows.Select(row => row.Data) : [[]]
        select (method, arguments);

    private static async Task<Exception?> FailureOfAsync(Type contract, MethodInfo method, object?[] arguments)
    {
        var instance = (IAsyncLifetime)Activator.CreateInstance(contract)!;
        try
        {
            await instance.InitializeAsync();
            await (Task)method.Invoke(instance, arguments)!;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
        finally
        {
            await instance.DisposeAsync();
        }
    }

    private sealed class Committing : CommittingContract<AccountEngine>;

    private sealed class Querying : QueryingContract<AccountEngine>;

    private sealed class ReadingAcrossTeams : ReadingAcrossTeamsContract<AccountEngine>;
}

/// <summary>A container of its own in the account’s test database.</summary>
public sealed class AccountEngine : Engine
{
    private CosmosProcess? _process;
    private Container? _container;

    internal static CosmosSettings Settings { get; set; } = new();

    public override async Task StartAsync()
    {
        var settings = Settings with { Container = $"c{Guid.NewGuid():N}" };
        _process = await CosmosProcess.StartAsync(settings, null, Clock, Kinds);
        _container = _process.Client.GetContainer(settings.Database, settings.Container);
        Documents = _process.Documents;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_container is not null)
            (await _container.DeleteContainerStreamAsync()).Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
    }

    internal static async Task DropAsync()
    {
        await using var process = await CosmosProcess.StartAsync(Settings with { Container = "last" }, null, TimeProvider.System, []);
        (await process.Client.GetDatabase(Settings.Database).DeleteStreamAsync()).Dispose();
    }
}
