using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Links;

public static class LinksSetup
{
    /// <summary>What joins tasks, risks and tickets.</summary>
    public static WebApplicationBuilder AddLinks(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Link.Kept).AddSingleton<LinkStore>().AddSingleton<Items>()
            .AddSingleton<IAnswer, LinkItems>().AddSingleton<IAnswer, UnlinkItems>().AddSingleton<IAnswer, TraceItem>()
            .AddSingleton<IAnswer, MarkOccurred>().AddSingleton<IAnswer, MitigateRisk>()
            .AddSingleton(new Showing(Link.Kept.Name, (turn, json, _) =>
                Task.FromResult<(string, Card?)>(json.Deserialize(LinksJson.Default.Link) is { } link ? (turn.Words.Say("link.named", link.From, link.To), null) : throw new JsonException("A stored link is empty."))));
        return bot;
    }
}
