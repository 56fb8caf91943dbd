using System.Collections.Immutable;

namespace TeamBot;

/// <summary>One thing one person did where the bot could see it.</summary>
/// <param name="Id">The channel's id of the activity: the same when it is delivered twice.</param>
/// <param name="Team">Whose data it is about.</param>
/// <param name="TeamName">The team's name where the channel tells it; empty otherwise.</param>
/// <param name="FromName">How the person is called; empty when the channel does not say.</param>
/// <param name="At">When the channel received it, UTC.</param>
/// <param name="Zone">The speaker's zone: whose midnight ends a day.</param>
/// <param name="Tongue">The language to answer in.</param>
public sealed record Turn(
    string Id,
    Input Input,
    PersonId From,
    string FromName,
    TeamId Team,
    string TeamName,
    Scope Scope,
    ConversationReference Where,
    DateTimeOffset At,
    TimeZoneInfo Zone,
    Tongue Tongue)
{
    /// <summary>The turn of somebody who did nothing: something is due that they are told.</summary>
    /// <param name="id">Names what is due.</param>
    public static Turn WhenDue(string id, PersonId person, TeamId team, Scope scope, ConversationReference where, DateTimeOffset now, TimeZoneInfo zone, Tongue tongue) =>
        new(id, new Input.Due(), person, "", team, "", scope, where, now, zone, tongue);

    public Words Words => Words.In(Tongue);

    /// <summary>Whether the speaker writes 12/1 for the first of December, as in the United States.</summary>
    public bool MonthFirst { get; init; } = true;

    /// <summary>The speaker’s id in Microsoft Entra; null where the channel does not tell it.</summary>
    public string? FromObjectId { get; init; }

    /// <summary>The activity that caused it; also for each of several commands in one message.</summary>
    public string Cause { get; init; } = Id;

    /// <summary>The speaker's day.</summary>
    public DateOnly Today => DayOf(At);

    /// <summary>The speaker's calendar day on which an instant falls.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}

/// <summary>Where people talk to the bot.</summary>
public enum Scope
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>What the person did.</summary>
public abstract record Input
{
    /// <summary>Typed a message; the mention of the bot is taken out, each mention of a person is one character, <see cref="Mention.First"/> + its place in the list.</summary>
    public sealed record Said(string Text, ImmutableArray<Mention> Mentions) : Input
    {
        /// <summary>What was attached.</summary>
        public ImmutableArray<AttachedFile> Files { get; init; } = [];
    }

    /// <summary>Pressed a button or sent a form.</summary>
    public sealed record Pressed(Heard What) : Input;

    /// <summary>Asked for the form behind a button (a Teams dialog).</summary>
    public sealed record Opened(Heard What) : Input;

    /// <summary>Sent the form of a Teams dialog.</summary>
    public sealed record Submitted(Heard What) : Input;

    /// <summary>Added the bot to this conversation, where these people are, as far as the channel tells.</summary>
    public sealed record Arrived(ImmutableArray<Mention> People) : Input
    {
        /// <summary>Whether they are so many that nobody is welcomed.</summary>
        public bool IsCrowd { get; init; }
    }

    /// <summary>Took the bot out of this conversation.</summary>
    public sealed record Left : Input;

    /// <summary>Nothing: the people of this conversation are others than before. These are seen to have gone; who came must be asked for.</summary>
    public sealed record MembersChanged(ImmutableArray<PersonId> Gone) : Input;

    /// <summary>Perhaps nothing: the channel itself tells of something, such as the end of an online meeting. Nobody can say or press this.</summary>
    public sealed record Happened(Heard What) : Input;

    /// <summary>Nothing: something is due.</summary>
    public sealed record Due : Input;
}

/// <summary>A file that came with a message.</summary>
/// <param name="Address">Where it can be fetched; null where the channel does not let the bot.</param>
public sealed record AttachedFile(string Name, Uri? Address);

/// <summary>A person mentioned in a message.</summary>
public sealed record Mention(PersonId Person, string Name)
{
    /// <summary>How a message of the bot names them so that they are notified. Teams finds it by its text, so the name must not look like markup.</summary>
    public string Tag => $"<at>{string.Concat(Name.Where(c => c is not ('<' or '>' or '*' or '_' or '[' or ']')))}</at>";

    /// <summary>Stands for the first mention within the text; from Unicode's private use area, which is removed from what people type.</summary>
    public const char First = '\uE000';
}

/// <summary>A command as it was understood, wherever it came from: a sentence, a button, a form, an answer in a dialog.</summary>
/// <param name="Intent">For example <c>task.complete</c>.</param>
/// <param name="Slots">Each in its one written form: a date as 2026-11-27, a person as their id.</param>
public sealed record Heard(string Intent, ImmutableDictionary<string, string> Slots)
{
    public static Heard Of(string intent) => new(intent, ImmutableDictionary<string, string>.Empty);

    /// <summary>What was said for that slot; null when nothing was.</summary>
    public string? this[string slot] => Slots.GetValueOrDefault(slot) is { Length: > 0 } value ? value : null;

    public Heard With(string slot, string value) => this with { Slots = Slots.SetItem(slot, value) };

    public Heard With(ImmutableDictionary<string, string> more) => this with { Slots = Slots.SetItems(more) };
}

/// <summary>Where to send to; kept so that the bot can speak first later.</summary>
/// <param name="ServiceUrl">The channel's address, only ever taken from a verified request.</param>
/// <param name="ConversationId">With <c>;messageid=</c> for the thread of a channel.</param>
/// <param name="ActivityId">What is answered, or the card whose button was pressed; null when neither.</param>
/// <param name="BotId">The bot's own id in this channel.</param>
public sealed record ConversationReference(string ServiceUrl, string ConversationId, string? ActivityId, string BotId, string BotName, string TenantId);
