using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.LanguageModel;

/// <summary>Azure OpenAI as it is on the wire: one deployment, chat completions.</summary>
internal sealed class FakeModel : HttpMessageHandler
{
    private Func<CancellationToken, Task<HttpResponseMessage>> _answer = _ => Task.FromResult(Answer(new JsonObject { ["role"] = "assistant", ["content"] = "none" }));

    public List<(string Path, JsonNode Body)> Asked { get; } = [];

    /// <summary>Makes it the model of an app.</summary>
    public void Serve(IWebHostBuilder host)
    {
        host.UseSetting("Language:AzureOpenAI:Endpoint", "https://contoso.openai.azure.com");
        host.UseSetting("Language:AzureOpenAI:Deployment", "gpt");
        host.UseSetting("Language:AzureOpenAI:Key", "secret");
        host.ConfigureTestServices(services => services.AddHttpClient("model").ConfigurePrimaryHttpMessageHandler(() => this));
    }

    public void Says(string text) => _answer = _ => Task.FromResult(Answer(new JsonObject { ["role"] = "assistant", ["content"] = text }));

    /// <summary>Answers each request with a text of its own.</summary>
    public void Answers(Func<JsonNode, string> text) => _answer = _ => Task.FromResult(Answer(new JsonObject { ["role"] = "assistant", ["content"] = text(Asked[^1].Body) }));

    public void Calls(string function, string arguments) => _answer = _ => Task.FromResult(Answer(new JsonObject
    {
        ["role"] = "assistant",
        ["content"] = null,
        ["tool_calls"] = new JsonArray(new JsonObject { ["id"] = "call-1", ["type"] = "function", ["function"] = new JsonObject { ["name"] = function, ["arguments"] = arguments } }),
    }));

    public void Fails(HttpStatusCode status) => _answer = _ => Task.FromResult(new HttpResponseMessage(status) { Content = JsonContent.Create(new { error = new { message = "no" } }) });

    public void Hangs() => _answer = async ct =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        throw new InvalidOperationException();
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("secret", request.Headers.GetValues("api-key").Single());
        Asked.Add((request.RequestUri!.AbsolutePath, JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!));
        return await _answer(cancellationToken);
    }

    private static HttpResponseMessage Answer(JsonObject message) => new(HttpStatusCode.OK)
    {
        Content = JsonContent.Create(new JsonObject
        {
            ["id"] = "chat-1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "gpt",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = message["tool_calls"] is null ? "stop" : "tool_calls" }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        }),
    };
}
