using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.Metrics;
using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;
using TeamBot.Dialogs;
using TeamBot.Meetings.Reading;
using TeamBot.Standups;

namespace TeamBot.LanguageModel;

public static class LanguageModelSetup
{
    /// <summary>Azure OpenAI with <c>Language:AzureOpenAI:Endpoint</c> and <c>:Deployment</c>; nobody without.</summary>
    public static WebApplicationBuilder AddLanguageModel(this WebApplicationBuilder bot)
    {
        var settings = bot.Configuration.GetSection("Language:AzureOpenAI").Get<ModelSettings>() ?? new();
        bot.Services.AddSingleton(services => new ModelState(settings.Endpoint is null ? null : settings.Deployment, services.GetRequiredService<TimeProvider>()));
        if (settings.Endpoint is null)
            return bot;
        if (settings.Deployment is not { Length: > 0 } deployment)
            throw new CannotStartException("Language:AzureOpenAI:Endpoint is set, but Language:AzureOpenAI:Deployment is not. Name the deployment of the model there.");
        if (settings.Endpoint.Scheme != Uri.UriSchemeHttps && !settings.Endpoint.IsLoopback)
            throw new CannotStartException($"Language:AzureOpenAI:Endpoint is {settings.Endpoint}; what people say is only sent over https.");

        bot.Services.AddHttpClient("model", http => http.Timeout = Timeout.InfiniteTimeSpan);
        bot.Services
            .AddSingleton(services => Client(settings, services).GetChatClient(deployment))
            .AddSingleton(services => new ProposeCommand(services.GetRequiredService<ChatClient>(), services.GetRequiredService<ModelState>(), services.GetRequiredService<IMeterFactory>().Create("TeamBot"), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<ProposeCommand>>()))
            .AddSingleton<Propose>(services => services.GetRequiredService<ProposeCommand>().ProposeAsync)
            .AddSingleton<AskModel>()
            .AddSingleton(services => new NotesByModel(services.GetRequiredService<AskModel>(), services.GetRequiredService<IMeterFactory>().Create("TeamBot")))
            .AddSingleton<AskForNotes>(services => services.GetRequiredService<NotesByModel>().AskAsync)
            .AddSingleton(services => new StandupByModel(services.GetRequiredService<AskModel>(), services.GetRequiredService<IMeterFactory>().Create("TeamBot")))
            .AddSingleton<AskForSummary>(services => services.GetRequiredService<StandupByModel>().AskAsync);
        return bot;
    }

    private static AzureOpenAIClient Client(ModelSettings settings, IServiceProvider services)
    {
        var options = new AzureOpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(services.GetRequiredService<IHttpClientFactory>().CreateClient("model")),
            // A person waits: what fails is not asked again.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            // Each question has a budget of its own.
            NetworkTimeout = AskModel.LongestBudget,
        };
        return settings.Key is { Length: > 0 } key ? new(settings.Endpoint, new ApiKeyCredential(key), options) : new(settings.Endpoint, new DefaultAzureCredential(), options);
    }
}
