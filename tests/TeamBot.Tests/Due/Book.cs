using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

/// <summary>Work that writes down each time it happens, and says so; and a channel that takes what is said.</summary>
internal sealed class Book(TimeProvider clock) : IDueWork
{
    public static readonly TeamId Team = new("tenant|team|apollo");

    private readonly Random _random = new(1);
    private int _written;

    public string Name => "book.keep";

    /// <summary>What the channel took, with the conversation and the time.</summary>
    public List<(string Conversation, string Text, DateTimeOffset At)> Said { get; } = [];

    /// <summary>What the channel answers; it accepts when null.</summary>
    public Func<Post, Delivery?> Answers { get; set; } = _ => null;

    /// <summary>The channel takes up to so long.</summary>
    public TimeSpan LongestSend { get; set; }

    public static ConversationReference Where(string conversation = "a:ada") => new("http://localhost:1/", conversation, null, "28:bot", "TeamBot", "tenant");

    public static DueItem Item(string id, DateTimeOffset dueAt, string what = "") => new(id, "book.keep", dueAt, JsonSerializer.SerializeToElement(what, BookJson.Default.String));

    public async Task<DueOutcome> RunAsync(DueRun run, CancellationToken ct)
    {
        await Task.Yield();
        switch (run.Item.Payload.GetString())
        {
            case "fails":
                throw new InvalidOperationException("The book is closed.");
            case "hangs":
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, ct);
                break;
        }

        var entry = new Entry($"{++_written:D9}", run.Item.Id, run.Item.DueAt, run.Now);
        return new DueOutcome.Done(Commit.Nothing.Create(Entry.Kind, entry), [Post.Send(Where(), $"{run.Item.Id} {run.Item.DueAt:O}")]);
    }

    public async Task<Delivery> DeliverAsync(TeamId team, Post post, CancellationToken ct)
    {
        await Task.Yield();
        if (Answers(post) is { } answer)
            return answer;
        if (LongestSend > TimeSpan.Zero)
            await Task.Delay(LongestSend * _random.NextDouble(), clock, ct);
        Said.Add((post.Where.ConversationId, post.Text!, clock.GetUtcNow()));
        await Task.Yield();
        return new Delivery.Accepted(null);
    }

    internal sealed record Entry(string Id, string Item, DateTimeOffset DueAt, DateTimeOffset At)
    {
        public static readonly Field<Entry> IdField = new("id");

        public static readonly Kind<Entry> Kind = new("entry", BookJson.Default.Entry, entry => entry.Id, [IdField]);
    }
}

[JsonSerializable(typeof(Book.Entry))]
[JsonSerializable(typeof(string))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class BookJson : JsonSerializerContext;
