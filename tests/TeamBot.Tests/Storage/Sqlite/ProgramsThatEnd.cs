using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Storage.Sqlite;

public sealed class AProgramThatIsEndedWhileItWrites
{
    [Fact]
    public async Task Has_lost_nothing_that_it_acknowledged_and_left_nothing_half_done()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are those of Linux.");
        using var folder = new TestFolder();
        for (var round = 1; round <= 5; round++)
        {
            using var writing = new WritingProcess(folder["team.db"]);
            writing.Hear(40 * round);
            writing.Kill();
            using var store = new Store(folder["team.db"]);
            await writing.CheckAsync(store);
        }
    }

    [Fact]
    public async Task Can_be_copied_at_any_instant_with_its_log()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are those of Linux.");
        using var folder = new TestFolder();
        using var writing = new WritingProcess(folder["team.db"]);
        for (var copy = 1; copy <= 5; copy++)
        {
            writing.Hear(50);
            writing.WhileStopped(() =>
            {
                File.Copy(folder["team.db"], folder[$"copy-{copy}.db"]);
                File.Copy(folder["team.db-wal"], folder[$"copy-{copy}.db-wal"]);
            });
            using var store = new Store(folder[$"copy-{copy}.db"]);
            await writing.CheckAsync(store);
        }
    }

    [Fact]
    public async Task Refuses_what_the_disk_does_not_take_and_goes_on_when_it_does_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are those of Linux.");
        using var folder = new TestFolder();
        using var writing = new WritingProcess(folder["team.db"]);
        writing.Hear(50);
        writing.LimitFiles(new FileInfo(folder["team.db-wal"]).Length + 20_000);
        writing.HearRefusal();
        writing.LimitFiles(long.MaxValue);
        writing.Hear(50);
        writing.Kill();
        using var store = new Store(folder["team.db"]);
        await writing.CheckAsync(store);
    }
}

public sealed class ADiskThatIsFull
{
    [Fact]
    public async Task Is_told_to_the_person_and_nothing_is_half_there_and_it_goes_on_when_there_is_room()
    {
        await using var team = new TestTeam();
        var writer = ((SqliteDocuments)team.Services.GetRequiredService<IDocuments>()).Writer;
        await writer.RunAsync(session => session.Run("PRAGMA max_page_count = 1"), CancellationToken.None);
        var (number, said) = (0, "");
        do
            said = await team.Says($"create task Book room {++number} for the demonstration");
        while (said.StartsWith($"T-{number} ", StringComparison.Ordinal));
        Assert.Equal(Words.English["fault.saving"], said);

        await writer.RunAsync(session => session.Run("PRAGMA max_page_count = 1000000"), CancellationToken.None);
        Assert.Equal($"T-{number} Book room {number} for the demonstration · Ada Park · Normal · Open", await team.Says($"create task Book room {number} for the demonstration"));
        Assert.Equal($"There is no T-{number + 1} here, so nothing was changed. “all tasks” shows what there is.", await team.Says($"done T-{number + 1}"));
    }
}
