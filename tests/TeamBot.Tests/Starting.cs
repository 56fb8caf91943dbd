namespace TeamBot;

public sealed class AStartThatIsRefused
{
    [Fact]
    public async Task Says_why_in_one_line_and_no_stack_trace()
    {
        var ended = await FinishedBot.RunAsync("--urls", "http://127.0.0.1:0", "--Teams:AppId", "00000000-0000-0000-0000-000000000001");
        Assert.Equal("Teams:AppId is set, but Teams:TenantIds is empty, so nobody could talk to the bot. Name the tenants that it serves, for example Teams__TenantIds__0=<tenant id>.\n", ended.Errors);
        Assert.Equal(1, ended.ExitCode);
    }
}
