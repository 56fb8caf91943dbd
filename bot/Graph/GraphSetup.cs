using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using TeamBot.Leave;
using TeamBot.Meetings.Reading;

namespace TeamBot.Graph;

public static class GraphSetup
{
    /// <summary>What the credential for Microsoft Graph is registered as.</summary>
    internal const string Key = "graph";

    /// <summary>Transcripts and absences from Microsoft Graph with <c>Graph:TenantId</c>; nobody’s without.</summary>
    public static WebApplicationBuilder AddGraph(this WebApplicationBuilder bot)
    {
        var settings = bot.Configuration.GetSection("Graph").Get<GraphSettings>() ?? new();
        if (settings.TenantId is not { Length: > 0 })
            return bot;
        if (settings.Endpoint.Scheme != Uri.UriSchemeHttps && !settings.Endpoint.IsLoopback)
            throw new CannotStartException($"Graph:Endpoint is {settings.Endpoint}; the token for Microsoft Graph is only sent over https.");
        var app = settings.ClientId ?? bot.Configuration["Teams:AppId"];
        bot.Services.AddKeyedSingleton<TokenCredential>(Key, (_, _) => Credential(settings, app))
            .AddSingleton(services => new OnlineMeetings(Client(settings, services), settings.Endpoint, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<OnlineMeetings>>()))
            .AddSingleton<FetchTranscript>(services => services.GetRequiredService<OnlineMeetings>().FetchAsync)
            .AddSingleton(services => new OutOfOffice(Client(settings, services), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<OutOfOffice>>()))
            .AddSingleton<ReadCalendars>(services => services.GetRequiredService<OutOfOffice>().ReadAsync);
        return bot;
    }

    private static TokenCredential Credential(GraphSettings settings, string? app) => settings.ClientSecret is { Length: > 0 } secret
        ? new ClientSecretCredential(settings.TenantId, app ?? throw new CannotStartException("Graph:ClientSecret is set, but neither Graph:ClientId nor Teams:AppId says whose it is."), secret)
        : new DefaultAzureCredential(new DefaultAzureCredentialOptions { TenantId = settings.TenantId, ManagedIdentityClientId = app });

    // The SDK’s own handlers wait out 429, 503 and 504 with Retry-After, three times. How long that may take, whoever calls says.
    private static GraphServiceClient Client(GraphSettings settings, IServiceProvider services)
    {
        var credential = services.GetRequiredKeyedService<TokenCredential>(Key);
        var http = GraphClientFactory.Create();
        http.Timeout = Timeout.InfiniteTimeSpan;
        return new(http, new AzureIdentityAuthenticationProvider(credential, [settings.Endpoint.Host], null, true, new Uri(settings.Endpoint, "/.default").AbsoluteUri), settings.Endpoint.AbsoluteUri);
    }
}
