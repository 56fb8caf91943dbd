using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Meetings;

/// <summary>A meeting of many decisions and actions is kept, decided, deleted and brought back in commits that every engine takes. (E7, N4)</summary>
public sealed class LargeMeetings
{
    [Fact]
    public async Task With_forty_decisions_are_kept_and_deleted_and_brought_back_whole()
    {
        await using var team = new TestTeam("groupChat");
        await team.Pastes(string.Join('\n', Enumerable.Range(0, 45).Select(i => $"Ada Park: We decided to ship {Word(i)}ra with {Word(i)}mo.\nBen Ortiz: Good.")));
        Assert.Equal(40, await CountAsync(team));

        await team.Says("delete M-1");
        await team.Says("yes");
        Assert.Equal(0, await CountAsync(team));
        await team.Says("undo");
        Assert.Equal(40, await CountAsync(team));
    }

    [Fact]
    public async Task With_many_actions_become_tasks_ten_at_a_time()
    {
        await using var team = new TestTeam("groupChat");
        await team.Says("hi", from: "Ben Ortiz");
        await team.Pastes(string.Join('\n', Enumerable.Range(0, 11).Select(i => $"Ada Park: We decided to ship {Word(i)}ra with {Word(i)}mo.\nBen Ortiz: I will send {Word(i)}ra to {Word(i)}li by Friday.")));

        var sent = team.Sent.Count;
        var approving = team.Says("approve all actions of M-1");
        // The answer, the card, and ten times Ben alone, no faster than Teams lets the bot.
        await team.LaterAsync(TimeSpan.FromSeconds(1), sent + 12);
        await approving;
        Assert.Contains("10 tasks were made. 1 more waits: say it again.", team.SaidSince(sent));
        team.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("T-11 “Send kudzbra to kudzbli by Friday” was made for Ben Ortiz", await team.Says("approve all actions of M-1"), StringComparison.Ordinal);
        Assert.All((await team.Meeting())!.Proposals, one => Assert.Equal(ProposalState.Approved, one.State));
    }

    // Words that have nothing in common.
    private static string Word(int i) => $"ku{(char)('a' + i % 7)}z{(char)('a' + i / 7)}";

    private static async Task<int> CountAsync(TestTeam team) => (await team.Services.GetRequiredService<MeetingStore>().DecisionsAsync(team.Id(), CancellationToken.None)).Count;
}
