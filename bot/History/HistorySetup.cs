using TeamBot.Dialogs;

namespace TeamBot.History;

public static class HistorySetup
{
    public static WebApplicationBuilder AddHistory(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<IAnswer, UndoLast>();
        return bot;
    }
}
