using System.Text.Json.Nodes;

namespace TeamBot.Tickets;

/// <summary>Whose tickets, and which of them. (G2)</summary>
public sealed class ListingTickets : IAsyncLifetime
{
    private readonly TestTeam _team = new("groupChat");

    public async ValueTask InitializeAsync()
    {
        foreach (var (text, from) in new[]
        {
            ("open a ticket: coffee machine leaks, low priority", "Ada Park"), ("open a ticket: VPN drops every hour, urgent", "Ben Ortiz"), ("open a ticket: badge does not open the lab", "Ada Park"),
            ("open a ticket: projector stays dark", "Li Wei"), ("open a ticket: invoice export crashes", "Li Wei"),
            ("assign S-3 to me", "Ben Ortiz"), ("resolve S-4: new lamp", "Omar Haddad"), ("withdraw S-5", "Li Wei"),
        })
        {
            _team.Clock.Advance(TimeSpan.FromSeconds(4));
            await _team.Says(text, from: from);
        }

        _team.Clock.Advance(TimeSpan.FromSeconds(40));
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Theory]
    [InlineData("open tickets", "Open tickets: S-2 VPN drops every hour (Open); S-3 badge does not open the lab (Open); S-1 coffee machine leaks (Open)")]
    [InlineData("未解决的工单", "未解决的工单：S-2 VPN drops every hour (待处理)；S-3 badge does not open the lab (待处理)；S-1 coffee machine leaks (待处理)")]
    [InlineData("my tickets", "Your open tickets: S-3 badge does not open the lab (Open); S-1 coffee machine leaks (Open)")]
    [InlineData("我的工单", "您提的工单：S-3 badge does not open the lab (待处理)；S-1 coffee machine leaks (待处理)")]
    [InlineData("unassigned tickets", "Unassigned tickets: S-2 VPN drops every hour (Open); S-1 coffee machine leaks (Open)")]
    [InlineData("没人处理的工单有哪些", "未分配的工单：S-2 VPN drops every hour (待处理)；S-1 coffee machine leaks (待处理)")]
    [InlineData("tickets assigned to me", "No open ticket is assigned to you.")]
    [InlineData("分配给我的工单", "没有分配给您的工单。")]
    [InlineData("tickets of Ben Ortiz", "Open tickets of Ben Ortiz: S-3 badge does not open the lab (Open)")]
    [InlineData("resolved tickets", "Resolved tickets: S-4 projector stays dark (Resolved)")]
    [InlineData("已解决的工单", "已解决的工单：S-4 projector stays dark (已解决)")]
    public async Task Shows_those_that_were_asked_for(string said, string answer) => Assert.Equal(answer, await _team.Says(said));

    [Fact]
    public async Task Shows_the_speakers_own_work() => Assert.Equal("Tickets assigned to you: S-3 badge does not open the lab (Open)", await _team.Says("tickets assigned to me", from: "Ben Ortiz"));

    [Fact]
    public async Task Opens_a_row_in_place_of_the_list()
    {
        await _team.Says("open tickets");
        Assert.Equal("S-2 VPN drops every hour · Ben Ortiz · Unassigned · Other · Urgent · Open", await _team.Clicks("Show"));
        Assert.Equal("PUT", _team.Sent.Last().Method);
    }

    [Fact]
    public async Task Goes_over_all_teams_of_the_person_in_their_own_chat()
    {
        var alone = _team.Activity("message", "Ada Park");
        alone["conversation"] = new JsonObject { ["id"] = "a:Ada Park", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        alone["text"] = "my tickets";
        using var answer = await _team.PostAsync(alone);

        Assert.Equal("Your open tickets: S-3 badge does not open the lab (Open); S-1 coffee machine leaks (Open)", _team.Sent.Last().Body!["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Shows_nothing_of_another_team_to_a_button_that_names_it()
    {
        var stranger = _team.Activity("invoke", "Mallory");
        stranger["conversation"] = new JsonObject { ["id"] = "a:Mallory", ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        stranger["name"] = "adaptiveCard/action";
        stranger["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "ticket.show", ["data"] = new JsonObject { ["intent"] = "ticket.show", ["ticket"] = "S-2", ["team"] = "tenant|chat|19:launch" } } };
        using var answer = await _team.PostAsync(stranger);

        Assert.Equal("There is no S-2 here, so nothing was changed. “open tickets” shows what there is.", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!.GetValue<string>());
    }
}

/// <summary>The cards of tickets with as much on them as there can be. (N2)</summary>
public sealed class LargeCardsOfTickets
{
    [Fact]
    public async Task Stay_under_24_KB()
    {
        await using var team = new TestTeam();
        for (var i = 0; i < 8; i++)
        {
            // Each of its own kind, so that none is offered as the same.
            var letter = "测验网络账号数据"[i];
            await team.Says($"提个工单：{new string(letter, 198)}{i}", locale: "zh-CN");
        }

        await team.Says("未解决的工单", locale: "zh-CN");
        Assert.InRange(Bytes(team), 4_000, 24 * 1024);

        await team.Says($"把 S-1 的描述改为 {new string('测', Ticket.LongestDescription)}");
        for (var i = 0; i < 3; i++)
            await team.Says($"S-1：{new string('评', Ticket.LongestNote)}");
        await team.Says($"解决 S-1：{new string('解', Ticket.LongestNote)}");
        Assert.InRange(Bytes(team), 10_000, 24 * 1024);
    }

    private static int Bytes(TestTeam team) =>
        System.Text.Encoding.UTF8.GetByteCount(team.Sent.Last().Body!["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
