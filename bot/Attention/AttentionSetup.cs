using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Attention;

public static class AttentionSetup
{
    /// <summary>What people want to be told, and the gate that every notification goes through.</summary>
    public static WebApplicationBuilder AddAttention(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Preferences.Kind).AddKind(Ledger.Kind)
            .AddSingleton<PreferenceStore>().AddSingleton<Footer>().AddSingleton<Gate>()
            .AddSingleton<Meet>(services => services.GetRequiredService<PreferenceStore>().MeetAsync)
            .AddSingleton<Admit>(services => services.GetRequiredService<Gate>().AdmitAsync)
            .AddSingleton<IAnswer, PauseNotifications>()
            .AddSingleton<IAnswer, ResumeNotifications>()
            .AddSingleton<IAnswer, SetQuietHours>()
            .AddSingleton<IAnswer, SetDigestHour>()
            .AddSingleton<IAnswer, TurnOff>()
            .AddSingleton<IAnswer, TurnOn>()
            .AddSingleton<IAnswer, ExplainWhy>()
            .AddSingleton<IAnswer, ChangeNotifications>()
            .AddSingleton(_ => new Showing(Preferences.Kind.Name, (turn, _, _) => Task.FromResult<(string, Card?)>((turn.Words["prefs.undone"], null))));
        return bot;
    }
}
