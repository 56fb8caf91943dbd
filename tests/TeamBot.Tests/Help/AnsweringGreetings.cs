namespace TeamBot.Help;

/// <summary>A greeting, thanks, and the list of what can be said. (B6)</summary>
public sealed class AnsweringGreetings : IAsyncDisposable
{
    private readonly TestTeam _team = new();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("hi", "Hello! I am here. You could say, for example: create task Renew the certificate by Friday · my tasks · help")]
    [InlineData("Good morning, TeamBot!", "Hello! I am here. You could say, for example: create task Renew the certificate by Friday · my tasks · help")]
    [InlineData("你好", "你好！ 我在。您可以这样说，例如： 创建任务 更新发布说明，下周三之前 · 我的任务 · 帮助")]
    [InlineData("thanks!", "You are welcome!")]
    [InlineData("谢谢", "不客气！")]
    public async Task Is_friendly_in_both_languages(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Theory]
    [InlineData("help", "create task Renew the certificate by Friday")]
    [InlineData("帮助", "创建任务 更新发布说明，下周三之前")]
    public async Task Lists_every_example_and_offers_to_say_the_first(string said, string first)
    {
        await _team.Says(said);

        var card = _team.Sent.Last().Body!["attachments"]![0]!["content"]!;
        Assert.Contains(first, card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal([first], card["actions"]!.AsArray().Take(1).Select(action => action!["data"]!["say"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Says_the_sentence_of_a_button_that_was_pressed()
    {
        await _team.Says("hi");
        var press = _team.Activity("message");
        press["value"] = _team.Sent.Last().Body!["attachments"]![0]!["content"]!["actions"]![0]!["data"]!.DeepClone();
        _team.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await _team.PostAsync(press);

        Assert.Equal("T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open", _team.Sent.Last().Body!["summary"]!.GetValue<string>());
    }
}
