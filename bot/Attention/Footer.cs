using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>
/// Puts below a notification why it came and a press that turns its type off. Words become a small card for that. A mention
/// in a place stays as it is: others read it too. (H7)
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
        return post.Showing(CardDeck.Join(card, footer));
    }
}

internal sealed record NoticeData(string[] Lines);

internal sealed record FooterData(string Why, string Off, string Type, string Language);
