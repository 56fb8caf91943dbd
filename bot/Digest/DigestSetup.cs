using TeamBot.Dialogs;
using TeamBot.Due;

namespace TeamBot.Digest;

public static class DigestSetup
{
    /// <summary>The digest; each slice brings what it has for it as a <see cref="DigestSource"/>.</summary>
    public static WebApplicationBuilder AddDigest(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<GatherDigest>().AddSingleton<DigestCard>().AddSingleton<IDueWork, SendDigest>()
            .AddSingleton<OpenFormsInDigest>().AddSingleton<DigestSource>(services => services.GetRequiredService<OpenFormsInDigest>().RowsAsync).AddSingleton<IAnswer, ShowDigest>();
        return bot;
    }
}
