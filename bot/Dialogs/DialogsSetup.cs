using TeamBot.Due;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

public static class DialogsSetup
{
    public static WebApplicationBuilder AddDialogs(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Speaker.Kind).AddKind(BlockedConversation.Kind).AddSingleton<Roster>().AddSingleton<PersonalChats>().AddSingleton<ShortIds>().AddHostedService<ReadyGrammar>()
            .AddSingleton<Listener>().AddSingleton<Attached>().AddSingleton<Arrivals>().AddSingleton<Conversation>()
            .AddSingleton<ConfirmCard>().AddSingleton<FormCard>().AddSingleton<FormSending>().AddSingleton<SentForms>().AddSingleton<SlotCheck>()
            .AddSingleton<DialogEnd>().AddSingleton<IDueWork>(services => services.GetRequiredService<DialogEnd>())
            .AddSingleton(services => new Grammar(HeardOnly.With(services.GetServices<IAnswer>().Select(answer => answer.Intent))));
        return bot;
    }
}
