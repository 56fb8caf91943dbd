using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Language;
using TeamBot.LanguageModel;
using TeamBot.Leave;
using TeamBot.Storage;

namespace TeamBot.Health;

/// <summary>Answers “health”: whether the bot keeps up, and what it could not do for this team. (N5, idea 7)</summary>
public sealed class ShowHealth(IDocuments documents, DueItems due, DueLoop loop, Deliveries deliveries, Roster roster, ModelState model, CalendarState calendars, BotSecret secret) : IAnswer
{
    private const int MostShown = 5;
    private const int MostNamed = 20;

    public Intent Intent { get; } = new("health.show", [],
        English: new(["[<show>|check] [me] [the|your|system|bot] (health|health check|healthcheck|status check|system status|bot status)"], ["health"]),
        Chinese: new(["[<show>] [系统|机器人|你的] (健康检查|健康状况|健康状态|运行状态|系统状态)"], ["健康检查"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var waiting = await due.DueAsync(turn.At, ct);
        var undone = await due.UndoneAsync(turn.Team, ct);
        var blocked = await documents.BlockedAsync(turn.Team, ct);
        string[] lines =
        [
            words.Say("health.title", Days.Say(words, turn.At, turn.Zone)),
            words.Say("health.store", documents.Name),
            loop.LookedAt is { } at ? words.Say("health.looked", Ago(words, turn.At - at)) : words["health.neverLooked"],
            waiting.Count == 0 ? words["health.nothingWaits"] : words.Say("health.waits", waiting.Count < DueItems.PageSize ? $"{waiting.Count}" : $"{DueItems.PageSize}+", Ago(words, turn.At - waiting.Min(item => item.Document.Value.DueAt))),
            undone.Count == 0 ? words["health.nothingUndone"] : words.Say("health.undone", undone.Count),
            .. undone.Take(MostShown).Select(stored => Line(turn, stored.Value)),
            .. undone.Count > MostShown ? new[] { words.Say("health.more", undone.Count - MostShown) } : [],
            .. undone.Any(stored => ResendFailed.MayBeDoneAgain(stored.Value)) ? new[] { words["health.resend"] } : [],
            .. blocked > 0 ? new[] { words.Say("health.blocked", blocked) } : [],
            .. await UnreachedAsync(turn, ct),
            Model(turn),
            .. Calendars(turn),
            Line(secret, words, turn.At, turn.Today),
        ];
        return Reply.Say(string.Join('\n', lines));
    }

    private async Task<string[]> UnreachedAsync(Turn turn, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var person in Deliveries.Unreached(await deliveries.LastAsync(turn.Team, ct)).Take(MostNamed))
            names.Add(await roster.NameAsync(turn, turn.Team, person, ct));
        return names.Count == 0 ? [] : [turn.Words.Say("health.unreached", string.Join(turn.Words["list.comma"], names))];
    }

    private string Model(Turn turn)
    {
        var words = turn.Words;
        if (model.Deployment is not { } deployment)
            return words["health.noModel"];
        var answered = model.AnsweredAt is { } at ? words.Say("health.model.answered", Ago(words, turn.At - at)) : words["health.model.notAsked"];
        return words.Say("health.model", deployment, model.FailedAt is { } failed ? answered + words.Say("health.model.failed", Ago(words, turn.At - failed)) : answered);
    }

    private string[] Calendars(Turn turn)
    {
        var words = turn.Words;
        if (!calendars.IsConfigured)
            return [];
        return calendars.Last is not { } last ? [words["health.calendars.notAsked"]]
            : last.Problem is null ? [words.Say("health.calendars.read", last.Asked, Ago(words, turn.At - last.At))]
            : [words.Say("health.calendars.unread", last.Unread, last.Asked, Ago(words, turn.At - last.At), words[$"health.calendars.why.{last.Problem}"])];
    }

    internal static string Line(BotSecret secret, Words words, DateTimeOffset now, DateOnly today) => secret switch
    {
        BotSecret.Ends(var on) => words.Say(secret.IsPressing(now) ? "health.secret.pressing" : "health.secret.ends", Days.Say(words, on), on.DayNumber - today.DayNumber),
        BotSecret.Unknown => words["health.secret.unknown"],
        _ => words["health.secret.none"],
    };

    private static string Line(Turn turn, Undone undone) =>
        turn.Words.Say("health.line", Days.Say(turn.Words, undone.Item.DueAt, turn.Zone), turn.Words[undone.Item.Work == Due.Posting.SendPost.WorkName ? "health.message" : "health.work"], turn.Words[$"health.why.{undone.Why}"]);

    private static string Ago(Words words, TimeSpan span) =>
        span < TimeSpan.FromMinutes(2) ? words.Say("health.seconds", (int)Math.Max(0, span.TotalSeconds))
        : span < TimeSpan.FromHours(2) ? words.Say("health.minutes", (int)span.TotalMinutes)
        : words.Say("health.hours", (int)span.TotalHours);
}
