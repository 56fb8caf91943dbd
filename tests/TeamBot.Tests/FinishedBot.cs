using System.Diagnostics;

namespace TeamBot;

/// <summary>TeamBot as its own process that ends by itself: what it said and how it ended.</summary>
internal sealed record FinishedBot(int ExitCode, string Said, string Errors)
{
    public static async Task<FinishedBot> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamBot.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(RunningBot.Root, "bot"),
        };
        using var process = Process.Start(start)!;
        try
        {
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            return new(process.ExitCode, await said, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Serves from that file; ends only if it cannot.</summary>
    public static Task<FinishedBot> ServeAsync(string file) => RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Sqlite:Path", file);
}
