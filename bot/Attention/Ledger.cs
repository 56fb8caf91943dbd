using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Attention;

/// <summary>What one person was told, and what waits for their digest; kept in their own space.</summary>
public sealed record Ledger
{
    public const string Id = "ledger";

    /// <summary>Posts that wait at most: one document must hold them. Of more, the oldest are only counted.</summary>
    public const int MostHeld = 500;

    /// <summary>Of a post that waits, so many characters (UTF-16) are kept.</summary>
    public const int LongestHeld = 300;

    public static readonly Kind<Ledger> Kind = new("ledger", AttentionJson.Default.Ledger, _ => Id);

    /// <summary>The person's day that <see cref="Counted"/> is about.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The posts of that day that were counted, by key: one that is tried again is counted once.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>What waits for the next digest, the oldest first.</summary>
    public ImmutableArray<HeldPost> Held { get; init; } = [];

    /// <summary>What waited for the last digest.</summary>
    public ImmutableArray<HeldPost> Shown { get; init; } = [];

    /// <summary>Older posts that no longer have a place in <see cref="Held"/>.</summary>
    public int Dropped { get; init; }

    /// <summary>When the last digest came, and the person's day then: there is one a day.</summary>
    public DateTimeOffset? DigestAt { get; init; }

    public DateOnly? DigestOn { get; init; }

    /// <summary>The last post that went to them, for whoever asks why.</summary>
    public HeldPost? Last { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public int CountOn(DateOnly day) => Day == day ? Counted.Length : 0;

    public bool HasCounted(DateOnly day, string key) => Day == day && Counted.Contains(key);

    public Ledger Count(DateOnly day, string key) => this with { Day = day, Counted = [.. Day == day ? Counted : [], key] };

    public Ledger Hold(HeldPost post)
    {
        if (Held.Any(held => held.Key == post.Key))
            return this;
        var held = Held.Add(post);
        return held.Length > MostHeld ? this with { Held = held.RemoveAt(0), Dropped = Dropped + 1 } : this with { Held = held };
    }

    /// <summary>After a digest.</summary>
    public Ledger ShownOn(DateOnly day, DateTimeOffset now) => this with { DigestOn = day, DigestAt = now, Shown = Held, Held = [], Dropped = 0 };
}

/// <summary>A post in short.</summary>
/// <param name="Key">Names the post.</param>
/// <param name="Why">Why it waits, as <see cref="Admission.Waits"/> has it; empty for what went.</param>
public sealed record HeldPost(string Key, string Type, string Text, DateTimeOffset At, string Why)
{
    /// <summary>A post with the beginning of what it says, in one line.</summary>
    public static HeldPost Of(Post post, string key, string type, DateTimeOffset at, string why)
    {
        var text = (post.Text ?? post.Summary ?? "").ReplaceLineEndings(" ");
        return new(key, type, text.Length > Ledger.LongestHeld ? text[..(Ledger.LongestHeld - 1)] + "…" : text, at, why);
    }
}

[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(Ledger))]
[JsonSerializable(typeof(PersonId))]
[JsonSerializable(typeof(NoticeData))]
[JsonSerializable(typeof(FooterData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class AttentionJson : JsonSerializerContext;
