using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Tickets;

public static class TicketsSetup
{
    public static WebApplicationBuilder AddTickets(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Ticket.Kind).AddSingleton<TicketsInDigest>().AddSingleton<DigestSource>(services => services.GetRequiredService<TicketsInDigest>().RowsAsync)
            .AddSingleton<TicketStore>().AddSingleton<TicketCard>().AddSingleton<TicketListCard>().AddSingleton<TicketChange>().AddSingleton<MoveTicket>().AddSingleton<SimilarTickets>()
            .AddSingleton<TicketNews>()
            .AddSingleton<IAnswer, OpenTicket>()
            .AddSingleton<IAnswer, ListTickets>()
            .AddSingleton<IAnswer, ShowTicket>()
            .AddSingleton<IAnswer, TakeTicket>()
            .AddSingleton<AssignTicket>().AddSingleton<IAnswer>(services => services.GetRequiredService<AssignTicket>())
            .AddSingleton<IAnswer, StartTicket>()
            .AddSingleton<IAnswer, WaitWithTicket>()
            .AddSingleton<IAnswer, ResolveTicket>()
            .AddSingleton<IAnswer, CloseTicket>()
            .AddSingleton<IAnswer, ReopenTicket>()
            .AddSingleton<IAnswer, WithdrawTicket>()
            .AddSingleton<IAnswer, UpdateTicket>()
            .AddSingleton<IAnswer, CommentTicket>()
            .AddSingleton(services => new Showing(Ticket.Kind.Name, async (turn, json, ct) =>
            {
                var ticket = json.Deserialize(TicketsJson.Default.Ticket)!;
                return (turn.Words.Say("ticket.named", ticket.Id, ticket.Title), await services.GetRequiredService<TicketCard>().ShowAsync(turn, Heard.Of(""), ticket, "", ct));
            })
            {
                AlsoAsync = (turn, json, ct) => services.GetRequiredService<TicketNews>().InStepAsync(turn, Heard.Of(""), json.Deserialize(TicketsJson.Default.Ticket)!, ct),
            });
        return bot;
    }
}
