using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamBot.Due;

/// <summary>The Connector's side on a port of this machine: takes messages, or keeps whoever sends them waiting.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _abandoned;
    private TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeTeams(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Messages as they arrive, whether they are accepted or not.</summary>
    public Channel<JsonNode> Calls { get; } = Channel.CreateUnbounded<JsonNode>();

    /// <summary>Messages that were accepted: the conversation and what it was told.</summary>
    public ConcurrentQueue<(string Conversation, string Said)> Accepted { get; } = new();

    /// <summary>Messages whose sender was gone before they were accepted.</summary>
    public int Abandoned => Volatile.Read(ref _abandoned);

    public static async Task<FakeTeams> StartAsync(bool accepts)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new FakeTeams(app);
        if (accepts)
            teams.Accept();
        app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", teams.TakeAsync);
        await app.StartAsync();
        return teams;
    }

    /// <summary>Takes what is waiting and what comes.</summary>
    public void Accept() => _gate.TrySetResult();

    /// <summary>From now on nothing is answered.</summary>
    public void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string id, JsonNode activity, HttpContext http)
    {
        if (activity["type"]!.GetValue<string>() != "message")
            return Results.Ok();
        await Calls.Writer.WriteAsync(activity);
        try
        {
            await _gate.Task.WaitAsync(http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _abandoned);
            return Results.StatusCode(499);
        }

        Accepted.Enqueue((id, (activity["text"] ?? activity["summary"])!.GetValue<string>()));
        return Results.Json(new { id = "1" }, statusCode: 201);
    }
}
