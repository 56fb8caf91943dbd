using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamBot;

/// <summary>TeamBot as its own process on a free port of this machine; stopped, or killed, by its process id.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly Process _process;

    private RunningBot(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Starts over this file; ready when this returns.</summary>
    /// <param name="settings">More of the command line: name, value, name, value.</param>
    public static async Task<RunningBot> StartAsync(string file, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamBot.dll"), "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Sqlite:Path", file, .. settings])
        {
            WorkingDirectory = Path.Combine(Root, "bot"),
        };
        start.Environment["COSMOS_DISABLE_IMDS_ACCESS"] = "true";
        // It lives for seconds: counting for later optimisation costs a third of them.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var (process, address) = await LaunchAsync(start, "Now listening on: ");
        return new(process, new(address));
    }

    /// <summary>Starts a server and waits for the line in which it says where it listens.</summary>
    public static async Task<(Process Process, string Address)> LaunchAsync(ProcessStartInfo start, string mark)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object? _, DataReceivedEventArgs line)
        {
            said.Enqueue(line.Data ?? "");
            if (line.Data?.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                ready.TrySetResult(line.Data[(at + mark.Length)..].Trim());
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("It ended before it listened:\n" + string.Join('\n', said)));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, await ready.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>Sets its clock forward; what was due until then has happened when this returns.</summary>
    public async Task TravelAsync(TimeSpan further)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var now = (await http.GetFromJsonAsync<JsonNode>("/_local/clock"))!["now"]!.GetValue<DateTimeOffset>();
        (await http.PostAsJsonAsync("/_local/clock", new { to = now + further })).EnsureSuccessStatusCode();
    }

    /// <summary>Ends it as a power cut would: SIGKILL, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "TeamBot.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run from a clone of the repository."));
}
