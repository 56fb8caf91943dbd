namespace TeamBot.History;

/// <summary>One’s own last change, for ten minutes. (A11)</summary>
public sealed class TakingBack : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Goes_back_step_by_step_to_before_it_was_created()
    {
        await _team.Says("create task Renew the certificate");
        await _team.Says("set T-1 to high priority");
        await _team.Says("done T-1");

        Assert.Equal("Undone: T-1 “Renew the certificate” is as it was before.\nT-1 Renew the certificate · Ada Park · High · Open", await _team.Says("undo"));
        Assert.Equal("Undone: T-1 “Renew the certificate” is as it was before.\nT-1 Renew the certificate · Ada Park · Normal · Open", await _team.Says("undo"));
        Assert.Equal("已撤销：T-1“Renew the certificate”不再存在。", await _team.Says("撤销"));
        Assert.Equal("There is nothing to undo: you changed nothing here in the last 10 minutes.", await _team.Says("undo"));
        Assert.Equal("T-2 Book the room · Ada Park · Normal · Open", await _team.Says("create task Book the room"));
    }

    [Fact]
    public async Task Takes_back_all_that_one_message_did()
    {
        await _team.Says("1. create task Renew the certificate\n2. create task Book the room");

        Assert.Equal("Undone, all of it: T-1 “Renew the certificate”, T-2 “Book the room”.", await _team.Says("undo"));
        Assert.Equal("There are no open tasks. “create task …” makes one.", await _team.Says("all tasks"));
    }

    [Fact]
    public async Task Leaves_the_changes_of_others_alone()
    {
        await _team.Says("create task Renew the certificate");

        Assert.Equal("There is nothing to undo: you changed nothing here in the last 10 minutes.", await _team.Says("undo", from: "Ben Ortiz"));
        await _team.Says("set T-1 to high priority", from: "Ben Ortiz");
        Assert.Equal("T-1 was changed by someone else since, so I left it as it is.", await _team.Says("undo"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · High · Open", await _team.Says("show T-1"));
    }

    [Fact]
    public async Task Also_takes_back_what_a_button_did()
    {
        await _team.Says("create task Renew the certificate");
        await _team.Clicks("Done");

        Assert.Equal("Undone: T-1 “Renew the certificate” is as it was before.\nT-1 Renew the certificate · Ada Park · Normal · Open", await _team.Says("undo"));
    }

    [Theory]
    [InlineData(9, "Undone: T-1 “Renew the certificate” is gone again.")]
    [InlineData(11, "There is nothing to undo: you changed nothing here in the last 10 minutes.")]
    public async Task Works_for_ten_minutes(int minutes, string answer)
    {
        await _team.Says("create task Renew the certificate");
        _team.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(answer, await _team.Says("undo"));
    }
}
