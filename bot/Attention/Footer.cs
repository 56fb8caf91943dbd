using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>
/// Puts below a notification why it came and a press that turns its type off. Words become a small card for that. Below a
/// mention in a place it is said how. (H7)
/// </summary>
public sealed class Footer(CardDeck cards, Roster roster)
{
    public async Task<Post> UnderAsync(TeamId team, Post post, CancellationToken ct)
    {
        if (post is not { To: { } person, Notice: { } notice })
            return post;
        var said = post.Text ?? post.Summary ?? "";
        var words = Words.In(await roster.TongueAsync(team, person, Grammar.TongueOf(said) ?? Tongue.English, ct));
        var card = post.ToCard() ?? cards.Render("notice", new(said.Split('\n')), AttentionJson.Default.NoticeData, said);
        var footer = cards.Render("notice-footer", new(words["notice.why"], words.Say("notice.off", TypeWords.Name(words, notice.Type)), notice.Type, words.Language), AttentionJson.Default.FooterData, "");
        return post.Showing(CardDeck.Join(card, footer)) with { Instead = Here(post.Instead, words.Say("notice.here", TypeWords.Name(words, notice.Type))) };
    }

    // Where others read it too, a press would be anybody’s: it is said how.
    private static Post? Here(Post? instead, string how) => instead is { Mentioned: not null, Text: { } text } ? instead with { Text = $"{text}\n{how}" } : instead;
}

internal sealed record NoticeData(string[] Lines);

internal sealed record FooterData(string Why, string Off, string Type, string Language);
