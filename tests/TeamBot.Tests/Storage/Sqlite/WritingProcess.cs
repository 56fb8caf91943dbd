using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TeamBot.Storage.Sqlite;

/// <summary>
/// A second process of this assembly that commits to a file as fast as it can, in several lines of work at once, and says
/// each commit that was acknowledged. A commit is two slips and the new number of its line, which must only ever be there together.
/// </summary>
internal sealed class WritingProcess : IDisposable
{
    public const string Verb = "write-to";

    private const int Lines = 8;
    private const int Stop = 19, Continue = 18, FileSizeExceeded = 25, FileSizeLimit = 1;

    private readonly Process _process;

    public WritingProcess(string path)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WritingProcess).Assembly.Location, Verb, path]) { RedirectStandardOutput = true })!;
    }

    /// <summary>The last acknowledged number of each line of work.</summary>
    public Dictionary<int, int> Acknowledged { get; } = [];

    public int Refused { get; private set; }

    /// <summary>Listens until so many more commits were acknowledged.</summary>
    public void Hear(int commits)
    {
        var until = Acknowledged.Values.Sum() + commits;
        while (Acknowledged.Values.Sum() < until)
            Assert.True(HearOne(), "The process ended.");
    }

    /// <summary>Listens until a commit was refused.</summary>
    public void HearRefusal()
    {
        for (var before = Refused; Refused == before;)
            Assert.True(HearOne(), "The process ended.");
    }

    /// <summary>SIGKILL, at whatever it is just doing; then what it had still said is heard.</summary>
    public void Kill()
    {
        _process.Kill();
        while (HearOne())
        {
        }

        _process.WaitForExit();
    }

    /// <summary>Does something while the process stands still in the middle of its work.</summary>
    public void WhileStopped(Action act)
    {
        Assert.Equal(0, Signal(_process.Id, Stop));
        act();
        Assert.Equal(0, Signal(_process.Id, Continue));
    }

    /// <summary>From now on its files cannot grow beyond that size.</summary>
    public void LimitFiles(long bytes)
    {
        var limit = new Limit(bytes, -1);
        Assert.Equal(0, SetLimit(_process.Id, FileSizeLimit, ref limit, IntPtr.Zero));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>Every acknowledged commit is in the file, every commit is whole, and the file is sound.</summary>
    public async Task CheckAsync(Store store)
    {
        Assert.Equal(["ok"], store.Ask("PRAGMA integrity_check"));
        for (var line = 0; line < Lines; line++)
        {
            var last = (await store.FindAsync($"line-{line}"))?.Value.Rank ?? 0;
            Assert.True(last >= Acknowledged.GetValueOrDefault(line), $"Line {line} is at {last}, but {Acknowledged.GetValueOrDefault(line)} was acknowledged.");
            foreach (var kind in new[] { Slip.Kind, Slip.OtherKind })
                Assert.Equal([$"{last}"], store.Ask("SELECT count(*) FROM documents WHERE team = $0 AND kind = $1 AND id LIKE $2", Store.Team.Value, kind.Name, $"{line}: %"));
        }
    }

    /// <summary>What the second process does, until it is ended.</summary>
    public static async Task BeItAsync(string file)
    {
        Ignore(FileSizeExceeded, 1);
        using var store = new Store(file);
        await Task.WhenAll(Enumerable.Range(0, Lines).Select(line => Task.Run(() => WriteAsync(store, line))));
    }

    private static async Task WriteAsync(Store store, int line)
    {
        while (true)
        {
            var stored = await store.FindAsync($"line-{line}");
            var next = new Slip($"line-{line}", Rank: (stored?.Value.Rank ?? 0) + 1);
            var commit = Commit.Nothing.Create(Slip.Kind, new($"{line}: {next.Rank}", Owner: new string('x', next.Rank!.Value % 3000))).Create(Slip.OtherKind, new($"{line}: {next.Rank}"));
            try
            {
                await store.CommitAsync(stored is null ? commit.Create(Slip.Kind, next) : commit.Replace(Slip.Kind, stored, next));
                Console.WriteLine($"{line} {next.Rank}");
            }
            catch (IOException)
            {
                Console.WriteLine("refused");
            }
        }
    }

    private bool HearOne()
    {
        if (_process.StandardOutput.ReadLine() is not { } said)
            return false;
        if (said == "refused")
            Refused++;
        else if (said.Split(' ') is [var line, var number])
            Acknowledged[int.Parse(line, CultureInfo.InvariantCulture)] = int.Parse(number, CultureInfo.InvariantCulture);
        return true;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(long Soft, long Hard);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern IntPtr Ignore(int signal, IntPtr handler);

    [DllImport("libc", EntryPoint = "prlimit")]
    private static extern int SetLimit(int process, int resource, ref Limit limit, IntPtr before);
}
