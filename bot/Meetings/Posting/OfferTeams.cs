using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;

namespace TeamBot.Meetings.Posting;

/// <summary>Below the notes in a personal chat: the teams of the person that they can be posted to.</summary>
public sealed class OfferTeams(Roster roster, CardDeck cards)
{
    /// <summary>Teams shows six buttons; the sentence below them takes every team.</summary>
    private const int Most = 5;

    private const int LongestName = 60;

    /// <summary>Nothing for who is in no team, and in a team.</summary>
    public async Task<IReadOnlyList<Post>> OfAsync(MeetingHome home, PersonId person, MeetingId id, Words words, CancellationToken ct)
    {
        if (home.Scope != Scope.Personal)
            return [];
        var teams = await roster.TeamsAsync(TeamId.OfPerson(home.Where.TenantId, person), ct);
        OfferRow[] rows = [.. teams.Where(team => team.Value.Length > 0).OrderBy(team => team.Value, StringComparer.Ordinal).Take(Most).Select(team => new OfferRow(HandedIn.Fit(team.Value, LongestName), team.Key))];
        if (rows.Length == 0)
            return [];
        var question = words.Say("post.offer", id, rows[0].Title);
        return [Post.Send(home.Where, cards.Render("post-offer", new(question, id.ToString(), rows, words.Language), PostingJson.Default.OfferData, question))];
    }
}

internal sealed record OfferData(string Question, string Id, OfferRow[] Teams, string Language);

/// <param name="Place">The id of the team.</param>
internal sealed record OfferRow(string Title, string Place);
