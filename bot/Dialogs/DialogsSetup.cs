using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

public static class DialogsSetup
{
    public static WebApplicationBuilder AddDialogs(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Speaker.Kind).AddSingleton<Roster>().AddSingleton<ShortIds>().AddSingleton<Conversation>()
            .AddSingleton(services => new Grammar([.. services.GetServices<IAnswer>().Select(answer => answer.Intent)]));
        return bot;
    }
}
