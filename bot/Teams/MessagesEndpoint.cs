using System.Text.Json;

namespace TeamBot.Teams;

/// <summary>POST /api/messages: checks, parses, and hands over to a turn.</summary>
internal static partial class MessagesEndpoint
{
    /// <summary>Largest body that is read, in bytes; the largest activities of Teams are well below.</summary>
    public const int LargestBodyBytes = 256 * 1024;

    /// <summary>When the request is answered at the latest; Teams gives up after about 15 s and would deliver again.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    /// <summary>After this the person sees that the bot is writing.</summary>
    public static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(2);

    public static async Task<IResult> HandleAsync(HttpContext http, CallerCheck caller, Turns turns, Connector connector, TimeProvider clock, ILoggerFactory logs)
    {
        if (await caller.RefuseAsync(http) is { } refused)
            return refused;
        if (!http.Request.HasJsonContentType())
            return Bad(415, "Send the activity as application/json.");
        var (activity, bad) = await ReadAsync(http);
        if (activity is null)
            return bad!;
        if (await caller.RefuseAsync(http, activity) is { } unfit)
            return unfit;

        if (ReadTurn.From(activity, clock.GetUtcNow()) is not { } turn)
        {
            var log = logs.CreateLogger("TeamBot.Teams.Messages");
            Log.Ignored(log, activity.Type, activity.Name);
            return activity.IsInvoke ? Json("{}"u8.ToArray()) : Results.Ok();
        }

        return await AnswerAsync(turns.RunAsync(turn, activity.IsInvoke), turn, activity.IsInvoke, connector, clock);
    }

    private static async Task<IResult> AnswerAsync(Task<byte[]?> run, Turn turn, bool invoked, Connector connector, TimeProvider clock)
    {
        try
        {
            if (!invoked && await Task.WhenAny(run, Task.Delay(TypingAfter, clock)) != run)
                _ = ShowTypingAsync(connector, turn.Where, clock);
            return await run.WaitAsync(AnswerWithin - (invoked ? TimeSpan.Zero : TypingAfter), clock) is { } body ? Json(body) : Results.Ok();
        }
        catch (TimeoutException)
        {
            return invoked ? Json(InvokeAnswer.Message(turn.Input, turn.Words["turn.slow"])) : Results.Accepted();
        }
    }

    private static async Task ShowTypingAsync(Connector connector, ConversationReference where, TimeProvider clock)
    {
        using var budget = new CancellationTokenSource(AnswerWithin, clock);
        try
        {
            await connector.TypingAsync(where, budget.Token);
        }
        catch (Exception unimportant) when (unimportant is ConnectorException or BlockedException or HttpRequestException or OperationCanceledException or Polly.Timeout.TimeoutRejectedException)
        {
            // The answer itself follows, or says what is wrong.
        }
    }

    private static async Task<(Activity?, IResult?)> ReadAsync(HttpContext http)
    {
        try
        {
            if (http.Request.ContentLength > LargestBodyBytes)
                return (null, TooLarge());
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
            {
                body.Write(buffer, 0, read);
                if (body.Length > LargestBodyBytes)
                    return (null, TooLarge());
            }

            var activity = JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), TeamsJson.Default.Activity);
            var missing = activity switch
            {
                null => "activity",
                { Type: null or "" } => "type",
                { Conversation.Id: null or "" } or { Conversation: null } => "conversation.id",
                { From.Id: null or "" } or { From: null } => "from.id",
                { ServiceUrl: null or "" } => "serviceUrl",
                _ => null,
            };
            return missing is null ? (activity, null)
                : (null, Bad(400, $"{missing} is missing."));
        }
        catch (JsonException malformed)
        {
            return (null, Bad(400, $"The body is not an activity in JSON: {malformed.Path ?? "$"}, line {malformed.LineNumber + 1}, is not what it should be."));
        }
    }

    private static IResult TooLarge() => Bad(413, $"The body is larger than {LargestBodyBytes} bytes.");

    private static IResult Bad(int status, string why) => Results.Problem(why, statusCode: status);

    private static IResult Json(byte[] body) => Results.Bytes(body, "application/json; charset=utf-8");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "An activity {Type} {Name} was accepted and ignored.")]
        public static partial void Ignored(ILogger log, string? type, string? name);
    }
}
