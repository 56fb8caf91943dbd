using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace TeamBot.Storage.Sqlite;

public sealed class AFileThatCannotBeUsed
{
    private const int Nobody = 65534;

    [Fact]
    public async Task Ends_the_start_with_one_line_that_says_what_to_do()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["letter.txt"], "Dear all, this is no database at all. It is only a letter that somebody named by mistake.");
        var ended = await FinishedBot.ServeAsync(folder["letter.txt"]);
        Assert.Equal($"{folder["letter.txt"]} is not a database, so it is left as it is. Name another file in Storage:Sqlite:Path, or move this one away.\n", ended.Errors);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("Dear all", await File.ReadAllTextAsync(folder["letter.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_one_that_another_program_of_ours_has_until_that_one_ends()
    {
        using var folder = new TestFolder();
        await using (await RunningBot.StartAsync(folder["team.db"]))
        {
            var ended = await FinishedBot.ServeAsync(folder["team.db"]);
            Assert.Equal($"{folder["team.db"]} is in use by another TeamBot on this machine. Stop that one first, or name another file in Storage:Sqlite:Path.\n", ended.Errors);
            Assert.Equal(1, ended.ExitCode);
        }

        // It was ended by SIGKILL; nothing has to be cleaned up.
        using var store = new Store(folder["team.db"]);
    }

    [Fact]
    public void Is_one_of_a_newer_version()
    {
        using var folder = new TestFolder();
        new Store(folder["team.db"]).Dispose();
        Sql(folder["team.db"], "PRAGMA user_version = 7");
        Assert.Equal($"{folder["team.db"]} was written by a newer TeamBot (version 7; this one reads up to 2). Nothing was changed. Start the newer program, or name another file in Storage:Sqlite:Path.", Refusal(folder["team.db"]));
    }

    [Theory]
    [InlineData("CREATE TABLE songs (title TEXT)")]
    [InlineData("CREATE TABLE songs (title TEXT); PRAGMA user_version = 1")]
    [InlineData("PRAGMA application_id = 42")]
    public void Is_the_database_of_another_program(string sql)
    {
        using var folder = new TestFolder();
        Sql(folder["songs.db"], sql);
        Assert.Equal($"{folder["songs.db"]} is a database of another program, so it is left as it is. Name another file in Storage:Sqlite:Path.", Refusal(folder["songs.db"]));
    }

    [Fact]
    public void Is_a_folder()
    {
        using var folder = new TestFolder();
        Assert.Equal($"{folder.Path} cannot be opened. It must be a file, in a folder that this user may write to.", Refusal(folder.Path));
        File.Delete(folder.Path + ".lock");
    }

    [Fact]
    public async Task Is_one_that_is_damaged()
    {
        using var folder = new TestFolder();
        new Store(folder["team.db"]).Dispose();
        var bytes = await File.ReadAllBytesAsync(folder["team.db"]);
        bytes.AsSpan(100, 3000).Fill(0xA5);
        await File.WriteAllBytesAsync(folder["team.db"], bytes);
        Assert.Equal($"{folder["team.db"]} is damaged. Put a backup in its place.", Refusal(folder["team.db"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Is_one_that_may_not_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are those of Linux.");
        using var folder = new TestFolder();
        new Store(folder["team.db"]).Dispose();
        File.Delete(folder["team.db.lock"]);
        File.SetUnixFileMode(folder["team.db"], UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        Assert.Equal($"{folder["team.db"]} is read-only. Allow this user to write to it, or name another file in Storage:Sqlite:Path.", AsNobody(() => Refusal(folder["team.db"])));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Is_one_in_a_folder_that_may_not_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are those of Linux.");
        using var folder = new TestFolder();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b101_101_101);
        var refusal = AsNobody(() => Refusal(folder["team.db"]));
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        Assert.Equal($"{folder["team.db"]} cannot be used: its folder may not be written to (Access to the path '{folder["team.db.lock"]}' is denied.). Allow that, or name another file in Storage:Sqlite:Path.", refusal);
    }

    private static string Refusal(string path) => Assert.Throws<CannotStartException>(() => new Store(path)).Message;

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        SqliteFile.Run(connection, sql);
    }

    // The superuser may write everything; on a thread of its own, the rights of files count for this.
    private static T AsNobody<T>(Func<T> act)
    {
        T? result = default;
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            if (Environment.IsPrivilegedProcess)
                _ = SetFileUser(Nobody);
            try
            {
                result = act();
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                fault = wrong;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(fault);
        return result!;
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(int user);
}

public sealed class AFileOfVersion1
{
    // What the first version wrote, as it wrote it.
    private const string Version1 = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS documents (
            team TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
            version TEXT NOT NULL, expiresAt INTEGER, body TEXT NOT NULL,
            PRIMARY KEY (team, kind, id));
        CREATE INDEX IF NOT EXISTS documents_expiry ON documents (expiresAt) WHERE expiresAt IS NOT NULL;
        PRAGMA user_version = 1;
        CREATE INDEX IF NOT EXISTS "documents_slip_state_rank" ON documents (team, json_extract(body, '$.state'), json_extract(body, '$.rank'), id) WHERE kind = 'slip';
        INSERT INTO documents VALUES ('tenant|team|launch', 'slip', 'a', '0192', NULL, '{"id":"a","state":"open","rank":2,"owner":null}');
        INSERT INTO documents VALUES ('tenant|team|launch', 'slip', 'b', '0193', NULL, '{"id":"b","state":"open","rank":1,"owner":null}');
        """;

    [Fact]
    public async Task Becomes_one_of_this_version_and_keeps_what_is_in_it()
    {
        using var folder = new TestFolder();
        using (var connection = new SqliteConnection($"Data Source={folder["team.db"]};Pooling=False"))
        {
            connection.Open();
            SqliteFile.Run(connection, Version1);
        }

        using var store = new Store(folder["team.db"]);
        Assert.Equal(["2"], store.Ask("PRAGMA user_version"));
        Assert.Equal(["documents_expiry"], store.Ask("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"));
        var page = await store.Documents.QueryAsync(Store.Team, new Query<Slip>(Slip.Kind).Where(Slip.StateField, "open").OrderBy(Slip.RankField), CancellationToken.None);
        Assert.Equal(["b", "a"], page.Items.Select(item => item.Value.Id));
        await store.CommitAsync(Commit.Nothing.Replace(Slip.Kind, page.Items[0], page.Items[0].Value with { Rank = 3 }));
        Assert.Equal(3, (await store.FindAsync("b"))!.Value.Rank);
    }
}
