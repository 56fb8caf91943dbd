using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Language;

/// <summary><c>teambot understand</c>: a line of JSON for a line of JSON.</summary>
public sealed class DryRuns
{
    [Fact]
    public async Task Answer_every_line()
    {
        await using var team = new TestTeam();
        Assert.Equal("""{"id":"1","intent":"task.complete","confidence":0.97,"slots":{"task":"T-3"},"results":[]}""" + "\n", Run(team, """{"id":"1","text":"done T-3"}""" + "\n\n"));
    }

    [Theory]
    [InlineData("hello there")]
    [InlineData("[]")]
    [InlineData("""{"id":"2","text":3}""")]
    public async Task Say_which_line_is_none(string line)
    {
        await using var team = new TestTeam();
        var refusal = Assert.Throws<CannotStartException>(() => Run(team, """{"id":"1","text":"done T-3"}""" + "\n" + line));
        Assert.Equal("""Line 2 is not understood: each line has to be an object like {"id":"1","text":"done T-3"}. The lines before it are answered.""", refusal.Message);
    }

    private static string Run(TestTeam team, string lines)
    {
        using var answers = new MemoryStream();
        DryRun.Run(team.Services.GetRequiredService<Grammar>(), new StringReader(lines), answers, team.Clock);
        return Encoding.UTF8.GetString(answers.ToArray());
    }
}
