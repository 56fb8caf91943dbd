using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Tickets;

/// <summary>One card kept in step where a ticket was opened, and who is told alone of what somebody else did. (G4)</summary>
public sealed class TellingPeople : IAsyncLifetime
{
    private const string Group = "19:launch";
    private const string Alone = "a:Ada Park";

    private readonly TestTeam _team = new("groupChat");
    private int _messages;

    public async ValueTask InitializeAsync()
    {
        // Each message has an id of its own, as in Teams.
        _team.Answers = (request, _) => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.Created)
        {
            Content = JsonContent.Create(new { id = request.Method == HttpMethod.Put ? request.RequestUri!.Segments[^1] : $"m{++_messages}" }),
        });
        await SaysAlone("hi", "Ada Park");
        await Says("open a ticket: VPN drops every hour", "Ada Park");
        _team.Sent.Clear();
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task Changes_the_card_in_place_and_tells_the_requester_alone()
    {
        await Says("start S-1", "Ben Ortiz");
        Assert.Equal(["POST /# S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · In progress", "PUT /m2 S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · In progress"], Sent(Group));
        Assert.Equal(["POST  Ben Ortiz is working on S-1 “VPN drops every hour” now.", "POST  S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · In progress"], Sent(Alone));

        await Says("resolve S-1: restarted the gateway", "Ben Ortiz");
        Assert.Equal("PUT /m2 S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · Resolved · restarted the gateway", Sent(Group)[^1]);
        Assert.Equal("Ben Ortiz resolved S-1 “VPN drops every hour”: restarted the gateway\nSay “close S-1” when it works, or “reopen S-1”.", _team.Sent.Single(sent => sent.Path.Contains(Alone, StringComparison.Ordinal) && sent.Body?["summary"]?.GetValue<string>().Contains("resolved", StringComparison.Ordinal) == true).Body!["summary"]!.GetValue<string>());
        Assert.StartsWith("PUT /", Sent(Alone)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_nobody_of_their_own_change()
    {
        await Says("set S-1 to urgent", "Ada Park");

        Assert.Equal(["POST /# S-1 VPN drops every hour · Ada Park · Unassigned · Other · Urgent · Open", "PUT /m2 S-1 VPN drops every hour · Ada Park · Unassigned · Other · Urgent · Open"], Sent(Group));
        Assert.Empty(Sent(Alone));
    }

    [Fact]
    public async Task Lets_the_requester_close_it_from_their_own_card()
    {
        await Says("resolve S-1: restarted the gateway", "Ben Ortiz");
        var card = _team.Sent.Last(sent => sent.Path.Contains(Alone, StringComparison.Ordinal) && sent.Body?["attachments"] is not null).Body!["attachments"]![0]!["content"]!;
        Assert.Equal(["Close", "Reopen", "Comment"], card["actions"]!.AsArray().Select(action => action!["title"]!.GetValue<string>()));
        _team.Sent.Clear();

        _team.Clock.Advance(TimeSpan.FromSeconds(2));
        var press = InChatOf(_team.Activity("invoke", "Ada Park"), "Ada Park");
        press["name"] = "adaptiveCard/action";
        press["replyToId"] = "m9";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "ticket.close", ["data"] = card["actions"]![0]!["data"]!.DeepClone() } };
        using var answer = await _team.PostAsync(press);

        Assert.Equal(["PUT /m2 S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · Closed · restarted the gateway"], Sent(Group));
        Assert.Equal(["PUT /m9 S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · Closed · restarted the gateway"], Sent(Alone));
    }

    [Fact]
    public async Task Shows_what_was_undone_on_the_card_as_well()
    {
        await Says("set S-1 to urgent", "Ada Park");
        await Says("undo", "Ada Park");

        Assert.Equal("PUT /m2 S-1 VPN drops every hour · Ada Park · Unassigned · Other · Normal · Open", Sent(Group)[^1]);
    }

    [Fact]
    public async Task Changes_the_pressed_card_at_home_once()
    {
        var press = _team.Activity("invoke", "Ben Ortiz");
        press["name"] = "adaptiveCard/action";
        press["replyToId"] = "m2";
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "ticket.take", ["data"] = new JsonObject { ["intent"] = "ticket.take", ["ticket"] = "S-1", ["version"] = "1", ["home"] = "yes", ["language"] = "en" } } };
        using var answer = await _team.PostAsync(press);

        Assert.Equal(["PUT /m2 S-1 VPN drops every hour · Ada Park · Ben Ortiz · Other · Normal · Open"], Sent(Group));
        Assert.Equal("POST  Ben Ortiz takes care of S-1 “VPN drops every hour” now.", Sent(Alone)[0]);
    }

    [Fact]
    public async Task Tells_followers_and_a_new_owner_each_in_their_language()
    {
        await SaysAlone("你好", "Li Wei");
        await Says("提个工单：VPN drops every hour", "Li Wei");
        await Says("是同一个", "Li Wei");
        Assert.Equal("POST  Li Wei has the same problem and follows S-1 “VPN drops every hour”.", Sent(Alone)[0]);
        _team.Sent.Clear();

        await Says("assign S-1 to <at>Ben Ortiz</at>", "Omar Haddad", "Ben Ortiz");
        Assert.Equal("POST  Omar Haddad gave S-1 “VPN drops every hour” to Ben Ortiz.", Sent(Alone)[0]);
        Assert.Equal(["POST  Omar Haddad 把 S-1“VPN drops every hour”交给了 Ben Ortiz。"], Sent("a:Li Wei"));
        Assert.Contains(_team.Sent, sent => sent.Body?["summary"]?.GetValue<string>() == "Omar Haddad gave S-1 “VPN drops every hour” to Ben Ortiz." && !sent.Path.Contains(Alone, StringComparison.Ordinal) && !sent.Path.Contains(Group, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mentions_the_requester_in_the_group_when_they_cannot_be_reached_alone()
    {
        await Says("open a ticket: the coffee machine leaks", "Omar Haddad");
        var numbered = _team.Answers;
        _team.Answers = (request, ct) => request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            ? Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.Forbidden)) : numbered(request, ct);
        _team.Sent.Clear();
        await Says("S-2: a plumber comes tomorrow", "Ben Ortiz");
        await _team.LaterAsync(TimeSpan.FromSeconds(2), calls: 5);

        var told = _team.Sent.Single(sent => sent.Body?["text"]?.GetValue<string>().StartsWith("<at>", StringComparison.Ordinal) == true);
        Assert.Equal(("/connector/v3/conversations/19:launch/activities", "<at>Omar Haddad</at> Ben Ortiz on S-2 “the coffee machine leaks”: a plumber comes tomorrow\nI could not reach you alone. “why did I get this?” says why it came, “turn off ticket changes” ends such messages."), (told.Path, told.Body!["text"]!.GetValue<string>()));
        Assert.Equal("29:Omar Haddad", told.Body["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public void Says_each_thing_that_can_happen_in_both_languages()
    {
        var ticket = new Ticket(new(4), "VPN drops", "", Category.Network, Priority.High, new("ada"), default, new(new("", "", null, "", "", ""), Scope.Channel, Tongue.English)) { Owner = new("li") };
        foreach (var (happened, english, chinese) in new (TicketEvent, string, string)[]
        {
            (Event("wait", "a new card", WaitingFor.ThirdParty), "Ben set S-4 “VPN drops” to waiting for a third party: a new card", "Ben 将 S-4“VPN drops”转为等待（等第三方）：a new card"),
            (Event("wait", null, WaitingFor.Requester), "Ben set S-4 “VPN drops” to waiting for the requester.", "Ben 将 S-4“VPN drops”转为等待（等提单人）。"),
            (Event("close", null), "Ben closed S-4 “VPN drops”.", "Ben 关闭了 S-4“VPN drops”。"),
            (Event("reopen", null), "Ben reopened S-4 “VPN drops”.", "Ben 重新打开了 S-4“VPN drops”。"),
            (Event("reopen", "again"), "Ben reopened S-4 “VPN drops”: again", "Ben 重新打开了 S-4“VPN drops”：again"),
            (Event("withdraw", null), "Ben withdrew S-4 “VPN drops”.", "Ben 撤回了 S-4“VPN drops”。"),
            (Event("owner", "ben"), "Ben takes care of S-4 “VPN drops” now.", "S-4“VPN drops”现在由 Ben 负责。"),
            (Event("owner", "li"), "Ben gave S-4 “VPN drops” to Li.", "Ben 把 S-4“VPN drops”交给了 Li。"),
            (Event("change", "priority category"), "Ben changed S-4 “VPN drops”: Priority High, Category Network", "Ben 修改了 S-4“VPN drops”：优先级 高、类别 网络"),
            (Event("comment", "same error"), "Ben on S-4 “VPN drops”: same error", "Ben 在 S-4“VPN drops”中说：same error"),
        })
        {
            Assert.Equal(english, TicketNews.Says(Words.English, "Ben", ticket, happened, "Li"));
            Assert.Equal(chinese, TicketNews.Says(Words.Chinese, "Ben", ticket, happened, "Li"));
        }

        static TicketEvent Event(string what, string? note, WaitingFor? whom = null) => new(default, new("ben"), what, Note: note, WaitingFor: whom);
    }

    // What was sent to one conversation, in its order; # for the message that is answered.
    private string[] Sent(string conversation) =>
    [
        .. _team.Sent.Where(sent => sent.Path.StartsWith($"/connector/v3/conversations/{conversation}/activities", StringComparison.Ordinal))
            .Select(sent => $"{sent.Method} {sent.Path[$"/connector/v3/conversations/{conversation}/activities".Length..].Replace(_team.LastId, "#", StringComparison.Ordinal)} {sent.Body!["text"] ?? sent.Body["summary"]}"),
    ];

    private async Task Says(string text, string from, params string[] mentions)
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(3));
        await _team.Says(text, from: from, mentions: mentions);
    }

    private async Task SaysAlone(string text, string from)
    {
        _team.Clock.Advance(TimeSpan.FromSeconds(3));
        var activity = InChatOf(_team.Activity("message", from), from);
        activity["text"] = text;
        using var answer = await _team.PostAsync(activity);
        answer.EnsureSuccessStatusCode();
    }

    private static JsonObject InChatOf(JsonObject activity, string person)
    {
        activity["conversation"] = new JsonObject { ["id"] = "a:" + person, ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        return activity;
    }
}
