using System.Text.Json.Serialization;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>
/// A conversation that refuses the bot’s messages, or that it was taken out of; nothing is sent there first until the bot is
/// added again. After a week it is tried once more: nobody tells the bot that somebody does not block it any longer.
/// </summary>
internal sealed record BlockedConversation(string Id, string ConversationId, DateTimeOffset Since)
{
    public static readonly Field<BlockedConversation> IdField = new("id");

    public static readonly Kind<BlockedConversation> Kind = new("blocked", BlockedJson.Default.BlockedConversation, blocked => blocked.Id, [IdField]) { KeptFor = TimeSpan.FromDays(7) };

    // A store’s keys take no slashes and are short; a conversation’s id is neither.
    public static string IdOf(ConversationReference where) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(where.ConversationId)))[..32];
}

internal static class BlockedConversations
{
    public static async Task NoteBlockAsync(this IDocuments documents, TeamId team, ConversationReference where, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await documents.CommitAsync(team, Noted(where, now), ct);
        }
        catch (DuplicateException)
        {
            // It is noted already.
        }
    }

    public static Commit Noted(ConversationReference where, DateTimeOffset now) =>
        Commit.Nothing.Create(BlockedConversation.Kind, new(BlockedConversation.IdOf(where), where.ConversationId, now));

    public static async Task<bool> IsBlockedAsync(this IDocuments documents, TeamId team, ConversationReference where, CancellationToken ct) =>
        await documents.FindAsync(team, BlockedConversation.Kind, BlockedConversation.IdOf(where), ct) is not null;

    /// <summary>How many conversations of the team refuse the bot, up to a hundred.</summary>
    public static async Task<int> BlockedAsync(this IDocuments documents, TeamId team, CancellationToken ct) =>
        (await documents.QueryAsync(team, new Query<BlockedConversation>(BlockedConversation.Kind).OrderBy(BlockedConversation.IdField).Page(100), ct)).Items.Count;

    public static async Task ForgetBlockAsync(this IDocuments documents, TeamId team, ConversationReference where, CancellationToken ct)
    {
        if (await documents.FindAsync(team, BlockedConversation.Kind, BlockedConversation.IdOf(where), ct) is { } noted)
            await documents.CommitAsync(team, Commit.Nothing.Delete(BlockedConversation.Kind, noted), ct);
    }
}

[JsonSerializable(typeof(BlockedConversation))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class BlockedJson : JsonSerializerContext;
