using TeamBot.Dialogs;

namespace TeamBot.Help;

public static class HelpSetup
{
    public static WebApplicationBuilder AddHelp(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<IAnswer, ShowHelp>().AddSingleton<IAnswer, Greet>().AddSingleton<IAnswer, Welcome>();
        return bot;
    }
}
