using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Verbs;

/// <summary>A verb that was run in this process: how it ended and what it said.</summary>
internal sealed record Ran(int? ExitCode, string Said, string Errors)
{
    public static async Task<Ran> RunAsync(IServiceProvider services, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var exitCode = await Verb.RunAsync(args, services, output, errors, CancellationToken.None);
        return new(exitCode, output.ToString(), errors.ToString());
    }

    public static async Task<Ran> RunAsync(params string[] args)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).BuildServiceProvider();
        return await RunAsync(services, args);
    }
}
