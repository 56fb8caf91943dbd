using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TeamBot.Teams;

/// <summary>With an app id, only the Bot Connector is answered, for the tenants that are served.</summary>
public sealed class CheckingTheCaller : IAsyncLifetime
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "http://localhost:1/connector";

    private LoopbackIssuer _issuer = null!;
    private TestTeam _team = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await LoopbackIssuer.StartAsync();
        _team = new(configure: host => host
            .UseSetting("Teams:AppId", App).UseSetting("Teams:TenantIds:0", "tenant").UseSetting("Teams:OpenIdMetadata", _issuer.Metadata)
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TokenCredential>(new StaticToken()))));
    }

    public async ValueTask DisposeAsync()
    {
        await _team.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    // The library that checks the lifetime of tokens asks the machine's clock, so these are made by it.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Answers_a_good_token_with_a_token_of_its_own()
    {
        Assert.Equal((HttpStatusCode.OK, null), await CallAsync(_issuer.Token(App, ServiceUrl, Now)));
        Assert.Single(_team.Sent);
        Assert.Equal(["Bearer the-bots-own"], _team.Authorizations);
    }

    [Fact]
    public async Task Refuses_a_call_without_a_token() =>
        Assert.Equal((HttpStatusCode.Unauthorized, "A valid token of the Bot Connector is needed."), await CallAsync(null));

    [Theory]
    [InlineData("other-app", LoopbackIssuer.Issuer, 0)]
    [InlineData(App, "https://issuer.example", 0)]
    [InlineData(App, LoopbackIssuer.Issuer, 2)]
    [InlineData(App, LoopbackIssuer.Issuer, -2)]
    public async Task Refuses_another_audience_another_issuer_and_another_time(string audience, string issuer, int ageHours) =>
        Assert.Equal((HttpStatusCode.Unauthorized, "A valid token of the Bot Connector is needed."),
            await CallAsync(_issuer.Token(audience, ServiceUrl, Now, issuer, age: TimeSpan.FromHours(ageHours))));

    [Theory]
    [InlineData("rogue")]
    [InlineData("first")]
    public async Task Refuses_a_rogue_key_also_under_a_known_name(string id) =>
        Assert.Equal((HttpStatusCode.Unauthorized, "A valid token of the Bot Connector is needed."),
            await CallAsync(_issuer.Token(App, ServiceUrl, Now, key: new(id, ["msteams"]))));

    [Fact]
    public async Task Refuses_a_token_that_is_not_signed()
    {
        var parts = _issuer.Token(App, ServiceUrl, Now).Split('.');
        var none = Convert.ToBase64String("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8).TrimEnd('=');

        Assert.Equal((HttpStatusCode.Unauthorized, "A valid token of the Bot Connector is needed."), await CallAsync($"{none}.{parts[1]}."));
    }

    [Fact]
    public async Task Takes_the_key_that_a_rollover_brought()
    {
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(_issuer.Token(App, ServiceUrl, Now))).Status);
        _issuer.RollsOver();

        // The first token of a new key makes the keys be read again, beside the requests that come meanwhile.
        var begun = TimeProvider.System.GetTimestamp();
        while ((await CallAsync(_issuer.Token(App, ServiceUrl, Now))).Status != HttpStatusCode.OK)
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), "The new key is not taken.");
    }

    [Theory]
    [InlineData("http://localhost:1/elsewhere")]
    [InlineData("https://attacker.example/")]
    public async Task Refuses_an_activity_with_another_serviceUrl_than_the_token_says(string serviceUrl) =>
        Assert.Equal((HttpStatusCode.Forbidden, "The token is for another serviceUrl."),
            await CallAsync(_issuer.Token(App, ServiceUrl, Now), activity => activity["serviceUrl"] = serviceUrl));

    [Theory]
    [InlineData("slack")]
    [InlineData(null)]
    public async Task Refuses_a_channel_that_the_key_does_not_endorse(string? channel) =>
        Assert.Equal((HttpStatusCode.Forbidden, "The token’s key does not speak for this channelId."),
            await CallAsync(_issuer.Token(App, ServiceUrl, Now), activity => activity["channelId"] = channel));

    [Fact]
    public async Task Refuses_a_tenant_that_it_does_not_serve() =>
        Assert.Equal((HttpStatusCode.Forbidden, "This bot does not serve that tenant."),
            await CallAsync(_issuer.Token(App, ServiceUrl, Now), activity => activity["conversation"]!["tenantId"] = "foreign"));

    [Fact]
    public void Does_not_start_without_a_tenant_to_serve()
    {
        var fault = Assert.Throws<CannotStartException>(() => new TestTeam(configure: host => host.UseSetting("Teams:AppId", App)).Services);

        Assert.Equal("Teams:AppId is set, but Teams:TenantIds is empty, so nobody could talk to the bot. Name the tenants that it serves, for example Teams__TenantIds__0=<tenant id>.", fault.Message);
    }

    [Fact]
    public async Task Does_not_serve_the_local_page()
    {
        using var answer = await _team.Http.GetAsync("/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string? Problem)> CallAsync(string? token, Action<JsonObject>? change = null)
    {
        var activity = _team.Activity("message");
        activity["text"] = "help";
        change?.Invoke(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _team.Http.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>());
    }

    private sealed class StaticToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("the-bots-own", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
