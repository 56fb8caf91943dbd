namespace TeamBot.Risks;

/// <summary>The register as lists and as a heat map. (F3, I4)</summary>
public sealed class ListingRisks : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync()
    {
        await _team.Says("log a risk: late vendor, 2x3, review on 2026-12-10");
        await _team.Says("log a risk: no backups, 4x5, owner <at>Ben Ortiz</at>, review on 2026-12-01", mentions: "Ben Ortiz");
        await _team.Says("log a risk: power cut, review on 2026-11-25");
        await _team.Says("log a risk: key person leaves, 4x5, review on 2026-12-10");
        await _team.Says("R-4 residual 3x2");
        _team.Clock.Advance(TimeSpan.FromSeconds(5));
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("risks", "Open risks: R-2 no backups (4 × 5 = 20 Critical); R-1 late vendor (2 × 3 = 6 Medium); R-4 key person leaves (3 × 2 = 6 Medium); R-3 power cut (not assessed)")]
    [InlineData("风险列表", "未关闭的风险：R-2 no backups (4 × 5 = 20（极高）)；R-1 late vendor (2 × 3 = 6（中）)；R-4 key person leaves (3 × 2 = 6（中）)；R-3 power cut (待评估)")]
    [InlineData("top 2 risks", "Top 2 risks: R-2 no backups (4 × 5 = 20 Critical); R-1 late vendor (2 × 3 = 6 Medium) Not assessed, so not shown: 1.")]
    [InlineData("前两大风险", "前 2 大风险：R-2 no backups (4 × 5 = 20（极高）)；R-1 late vendor (2 × 3 = 6（中）) 另有 1 个风险待评估，未显示。")]
    [InlineData("top 5 risks", "Top 3 risks: R-2 no backups (4 × 5 = 20 Critical); R-1 late vendor (2 × 3 = 6 Medium); R-4 key person leaves (3 × 2 = 6 Medium) Not assessed, so not shown: 1.")]
    [InlineData("my risks", "Your open risks: R-1 late vendor (2 × 3 = 6 Medium); R-4 key person leaves (3 × 2 = 6 Medium); R-3 power cut (not assessed)")]
    [InlineData("我的风险", "您负责的风险：R-1 late vendor (2 × 3 = 6（中）)；R-4 key person leaves (3 × 2 = 6（中）)；R-3 power cut (待评估)")]
    [InlineData("risks of Ben Ortiz", "Open risks of Ben Ortiz: R-2 no backups (4 × 5 = 20 Critical)")]
    [InlineData("risks that are not assessed", "Risks that are not assessed: R-3 power cut (not assessed)")]
    [InlineData("overdue risk reviews", "No review is overdue.")]
    [InlineData("closed risks", "No risk is closed yet.")]
    [InlineData("已关闭的风险", "还没有已关闭的风险。")]
    [InlineData("risk heat map", "Risk heat map: 4 × 5 = 20 Critical: R-2; 3 × 2 = 6 Medium: R-4; 2 × 3 = 6 Medium: R-1. Not assessed, so not shown: 1.")]
    [InlineData("风险热力图", "风险热力图: 4 × 5 = 20（极高）: R-2; 3 × 2 = 6（中）: R-4; 2 × 3 = 6（中）: R-1. 另有 1 个风险待评估，未显示。")]
    [InlineData("risk heat map before response", "Risk heat map before response: 4 × 5 = 20 Critical: R-2, R-4; 2 × 3 = 6 Medium: R-1. Not assessed, so not shown: 1.")]
    public async Task Says_the_gravest_first(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Fact]
    public async Task Shows_what_is_overdue_when_its_day_is_over()
    {
        await _team.LaterAsync(TimeSpan.FromDays(2), _team.Sent.Count + 1);
        await _team.Says("close R-1");

        Assert.Equal("Risks whose review is overdue: R-3 power cut (not assessed)", await _team.Says("overdue risk reviews"));
        Assert.Equal("逾期未复查的风险：R-3 power cut (待评估)", await _team.Says("待复查的风险"));
        Assert.Equal("Closed risks: R-1 late vendor (2 × 3 = 6 Medium)", await _team.Says("closed risks"));
    }

    [Fact]
    public async Task Shows_a_risk_and_the_top_ones_at_a_press()
    {
        await _team.Says("risks");
        Assert.Equal("R-2 no backups · 4 × 5 = 20 Critical · Ben Ortiz · review Tuesday 2026-12-01 · Open", await _team.Clicks("Show"));
        await _team.Says("risk heat map");
        Assert.StartsWith("Top 3 risks: R-2 no backups", await _team.Clicks("Top 5 risks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_level_the_number_and_the_ids_in_each_cell_of_the_map()
    {
        await _team.Says("risk heat map");
        var rows = _team.Sent.Last().Body!["attachments"]![0]!["content"]!["body"]!.AsArray().Single(part => part!["type"]!.GetValue<string>() == "Table")!["rows"]!.AsArray();
        string[] table = [.. rows.Select(row => string.Join(" | ", row!["cells"]!.AsArray().Select(cell => string.Join(' ', cell!["items"]!.AsArray().Select(item => item!["text"]!.GetValue<string>())))))];

        Assert.Equal(
            ["P / I | 1 | 2 | 3 | 4 | 5", "5 | M | H | C | C | C", "4 | M | H | H | C | C · 1 R-2", "3 | L | M · 1 R-4 | H | H | C", "2 | L | M | M · 1 R-1 | H | H", "1 | L | L | L | M | M"], table);
    }

    [Fact]
    public async Task Names_three_risks_of_a_full_cell_and_counts_the_rest()
    {
        for (var i = 0; i < 4; i++)
            await _team.Says($"log a risk: cable {i} breaks, 4x5");
        await _team.Says("risk heat map");

        var row = _team.Sent.Last().Body!["attachments"]![0]!["content"]!["body"]![2]!["rows"]![2]!["cells"]![5]!;
        Assert.Equal("C · 5 R-2 R-5 R-6 +2", string.Join(' ', row["items"]!.AsArray().Select(item => item!["text"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Goes_over_all_teams_in_the_personal_chat()
    {
        await using var personal = new TestTeam();

        Assert.Equal("您没有负责的未关闭风险。", await personal.Says("我的风险"));
        Assert.Equal("There are no open risks. “log a risk: …” adds one.", await personal.Says("risk heat map"));
        await personal.Says("log a risk: no backups, 1x1, review on 2026-12-10");
        Assert.Equal("Your open risks: R-1 no backups (1 × 1 = 1 Low)", await personal.Says("my risks"));
    }

    [Theory]
    [InlineData("zh-CN", "登记风险：", "风险列表", "测", "，5x5，原因：", "，后果：")]
    [InlineData("en-US", "log a risk: ", "risks", "W", ", 5x5, cause: ", ", effect: ")]
    public async Task Stays_under_24_KB_with_the_longest_texts_and_a_full_map(string locale, string log, string list, string letter, string cause, string effect)
    {
        await using var team = new TestTeam("groupChat");
        string Long(int i) => string.Concat(Enumerable.Repeat(letter, 196)) + i;
        for (var i = 0; i < 12; i++)
        {
            await team.Says($"{log}{Long(i)}{cause}{Long(i)}{effect}{Long(i)}", locale: locale);
            team.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        foreach (var said in new[] { list, "R-1", "risk heat map" })
        {
            await team.Says(said, locale: locale);
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), 2_000, 24 * 1024);
        }
    }
}
