using System.Collections.Immutable;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;

namespace TeamBot.Tasks;

/// <summary>A task that somebody gave to somebody else, who has not said yet whether they take it.</summary>
/// <param name="By">Who gave it.</param>
/// <param name="Before">Whose it was, and is again when it is declined.</param>
/// <param name="At">When it was given; null in what an older version stored.</param>
public sealed record TaskOffer(PersonId By, PersonId Before, DateTimeOffset? At = null);

/// <summary>Tells people alone of tasks that were given to them, and of what became of those that they gave. (A4)</summary>
public sealed class TaskOffers(TaskCard card, Roster roster)
{
    /// <summary>The task as it is given: offered when its new owner is somebody else than who gives it.</summary>
    public static TeamTask Give(Turn turn, TeamTask task, PersonId before) =>
        task with { Offer = task.Owner == turn.From || task.Owner == TeamTask.Nobody || turn.Scope == Scope.Personal ? null : new(turn.From, before, turn.At) };

    /// <summary>What the new owner is told; nothing when nobody was given anything.</summary>
    public async Task<ImmutableArray<Post>> TellAsync(Turn turn, TeamTask task, CancellationToken ct)
    {
        if (task.Offer is null)
            return [];
        var theirs = turn with { Tongue = await roster.TongueAsync(turn.Team, task.Owner, turn.Tongue, ct) };
        var notice = theirs.Words.Say("task.offer", await roster.NameAsync(turn, turn.Team, turn.From, ct), turn.TeamName.Length > 0 ? turn.TeamName : theirs.Words["task.offer.team"]);
        var who = new Mention(task.Owner, await roster.NameAsync(turn, turn.Team, task.Owner, ct));
        return
        [
            Post.ToPerson(turn.Where, task.Owner, await card.OfferAsync(theirs, task, notice, ct)) with
            {
                Notice = new(NotificationTypes.TaskAssigned, turn.From),
                Instead = Post.Mention(turn.Where, who, theirs.Words.Say("task.offer.here", who.Tag, task.Id, task.Title)),
            },
        ];
    }

    /// <summary>What whoever gave the task is told of the answer.</summary>
    /// <param name="key">The sentence: who answered, the task, the reason.</param>
    public async Task<ImmutableArray<Post>> AnswerAsync(Turn turn, TeamTask task, TaskOffer offer, string key, string reason, CancellationToken ct)
    {
        var words = Words.In(await roster.TongueAsync(turn.Team, offer.By, turn.Tongue, ct));
        return [Post.ToPerson(turn.Where, offer.By, words.Say(key, await roster.NameAsync(turn, turn.Team, turn.From, ct), task.Id, task.Title, reason)) with { Notice = new(NotificationTypes.TaskAnswered, turn.From) }];
    }
}
