using System.ClientModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenAI.Chat;

namespace TeamBot.LanguageModel;

/// <summary>What a model is asked. The data is JSON, and what people wrote stands in strings of it: it is never an instruction.</summary>
/// <param name="Name">What is asked for, as the schema’s name and in the log.</param>
/// <param name="Schema">The JSON schema of the answer, which is held strictly.</param>
/// <param name="Budget">How long it may think.</param>
/// <param name="LongestAnswer">In tokens.</param>
internal sealed record ModelQuestion(string Name, string Rules, string Schema, JsonObject Data, TimeSpan Budget, int LongestAnswer);

/// <summary>Asks Azure OpenAI for JSON of one schema. It has no tools and no memory.</summary>
internal sealed partial class AskModel(ChatClient model, ModelState state, TimeProvider clock, ILogger<AskModel> log)
{
    /// <summary>The longest budget that any question has.</summary>
    public static readonly TimeSpan LongestBudget = TimeSpan.FromSeconds(90);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was read of the answer; null when it did not answer in time, or not as it should.</summary>
    public async Task<T?> AskAsync<T>(ModelQuestion question, Func<JsonElement, T> read, CancellationToken ct)
        where T : class
    {
        var answer = await TryAsync(question, read, ct);
        if (answer is not null)
            state.Answered();
        else
            state.Failed();
        return answer;
    }

    private async Task<T?> TryAsync<T>(ModelQuestion question, Func<JsonElement, T> read, CancellationToken ct)
        where T : class
    {
        using var budget = new CancellationTokenSource(question.Budget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        try
        {
            var options = new ChatCompletionOptions
            {
                Temperature = 0,
                MaxOutputTokenCount = question.LongestAnswer,
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(question.Name, BinaryData.FromString(question.Schema), jsonSchemaIsStrict: true),
            };
            ChatCompletion answer = await model.CompleteChatAsync([new SystemChatMessage(question.Rules), new UserChatMessage(question.Data.ToJsonString(Readable))], options, both.Token);
            // What was cut off, or refused, is no answer.
            if (answer is not { FinishReason: ChatFinishReason.Stop, Content: [{ Text: { Length: > 0 } text }, ..] })
                return null;
            using var json = JsonDocument.Parse(text);
            return read(json.RootElement);
        }
        catch (Exception fault) when (fault is ClientResultException or HttpRequestException or IOException or TimeoutException || fault is OperationCanceledException && !ct.IsCancellationRequested)
        {
            Log.Failed(log, fault, question.Name);
            return null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            Log.Malformed(log, malformed, question.Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The language model did not answer with the {Name}; the built-in engine writes them.")]
        public static partial void Failed(ILogger log, Exception fault, string name);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The language model answered with what the schema of the {Name} does not allow; the built-in engine writes them.")]
        public static partial void Malformed(ILogger log, Exception fault, string name);
    }
}
