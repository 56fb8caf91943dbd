using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;
using TeamBot.Risks;
using TeamBot.Storage;
using TeamBot.Tickets;

namespace TeamBot.Links;

/// <summary>Answers “R-3 occurred”: the risk is one no more, and a ticket is opened for what happened. (F7)</summary>
public sealed class MarkOccurred(RiskStore risks, RiskCard riskCard, LinkStore links, ShortIds ids, TicketCard ticketCard) : IAnswer
{
    public Intent Intent { get; } = new("risk.occur", [RiskSlots.Risk],
        English: new(["{risk} (occurred|has occurred|happened|has happened|came true|has come true|materialised|materialized|is happening|became real|struck)", "(mark|set) {risk} as (occurred|happened)"], ["R-3 occurred"]),
        Chinese: new(["{risk} [已经|真的|已] (发生|发生了|出现了|成真了|变成现实了|爆发了|应验了) [了]", "[把|将] {risk} (标记为|标为|设为) [已] (发生|发生了)"], ["R-3 发生了"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await risks.ReadAsync(turn, heard, ct) is not { } read)
            return RiskStore.Missing(turn, heard);
        var risk = read.Value;
        if (risk.State == RiskState.Occurred && await TicketOfAsync(turn, risk, ct) is { } before)
            return Reply.Show(await riskCard.ShowAsync(turn, risk, turn.Words.Say("occurred.already", risk.Id, before), ct));
        if (risk.MovedTo(RiskState.Occurred, null) is not { } occurred)
            return Reply.Show(await riskCard.ShowAsync(turn, risk, RiskAnswers.Illegal(turn.Words, risk), ct));
        if (risk.IsStale(heard["version"]))
            return Reply.Show(await riskCard.ShowAsync(turn, risk, turn.Words["risk.stale"], ct));

        var (number, taken) = await ids.NextAsync(turn.Team, "S", ct);
        var ticket = Ticket(turn, risk, new(number));
        var changes = taken.Replace(Risk.Kind, read, occurred).Create(Tickets.Ticket.Kind, ticket)
            .Create(Link.Kept, new(risk.Id.ToString(), ticket.Id.ToString(), LinkKind.Became, turn.From, turn.At));
        var shown = await riskCard.ShowAsync(turn, occurred, turn.Words.Say("occurred.opened", risk.Id, ticket.Id), ct);
        return Reply.Show(shown, changes) with { Also = [await ShowAsync(turn, ticket, ct)] };
    }

    // Whoever owns the risk takes care of what came of it; the level says how urgent that is.
    private static Ticket Ticket(Turn turn, Risk risk, TicketId id)
    {
        var parts = new[] { turn.Words.Say("occurred.description", risk.Id), Part("risk.cause", risk.Cause), Part("risk.effect", risk.Effect) };
        var priority = risk.Score is { } score ? Thresholds.Usual.LevelOf(score) switch { Level.Critical => Priority.Urgent, Level.High => Priority.High, _ => Priority.Normal } : Priority.Normal;
        return Tickets.Ticket.OpenedIn(turn, id, risk.Title, string.Join('\n', parts.Where(part => part.Length > 0)), Category.Other, priority) with { Owner = risk.Owner };

        string Part(string label, string? text) => text is null ? "" : turn.Words.Say("list.of", turn.Words[label], text);
    }

    private async Task<Post> ShowAsync(Turn turn, Ticket ticket, CancellationToken ct) => turn.Scope == Scope.Personal
        ? Post.Send(turn.Where, await ticketCard.ShowAsync(turn, Heard.Of(Intent.Name), ticket, "", ct))
        : Post.Keep(turn.Where, ticket.Id.ToString(), await ticketCard.ShowAsync(turn, TicketView.Home(ticket), ticket, "", ct));

    private async Task<string?> TicketOfAsync(Turn turn, Risk risk, CancellationToken ct) =>
        (await links.OfAsync(turn.Team, risk.Id.ToString(), ct)).FirstOrDefault(link => link.Kind == LinkKind.Became)?.To;
}
