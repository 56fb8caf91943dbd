using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>Makes the chat of the bot and one person, who is in the place near by; the channel’s side.</summary>
public delegate Task<ConversationReference> OpenPersonalChat(ConversationReference near, PersonId person, CancellationToken ct);

/// <summary>Where somebody is told something alone: in the chat that they last talked to the bot in, or in a new one.</summary>
public sealed class PersonalChats(IDocuments documents, OpenPersonalChat open)
{
    /// <param name="near">A place that the person and the bot are in.</param>
    public async Task<ConversationReference> ReachAsync(ConversationReference near, PersonId person, CancellationToken ct)
    {
        var own = TeamId.OfPerson(near.TenantId, person);
        var stored = await documents.FindAsync(own, Speaker.Kind, person.Value, ct);
        if (stored?.Value.Chat is { } known)
            return known;
        var chat = await open(near, person, ct);
        var speaker = (stored?.Value ?? Speaker.New(person, "")) with { Chat = chat };
        try
        {
            await documents.CommitAsync(own, stored is null ? Commit.Nothing.Create(Speaker.Kind, speaker) : Commit.Nothing.Replace(Speaker.Kind, stored, speaker), ct);
        }
        catch (Exception lost) when (lost is StaleException or DuplicateException)
        {
            // They talked to the bot meanwhile, and that is noted.
        }

        return chat;
    }
}
