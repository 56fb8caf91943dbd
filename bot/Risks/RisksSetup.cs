using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Risks;

public static class RisksSetup
{
    public static WebApplicationBuilder AddRisks(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Risk.Kind).AddSingleton<RisksInDigest>().AddSingleton<DigestSource>(services => services.GetRequiredService<RisksInDigest>().RowsAsync)
            .AddSingleton<RiskStore>().AddSingleton<RiskCard>().AddSingleton<RiskListCard>().AddSingleton<ReviewCalls>()
            .AddSingleton<IDueWork, CallReview>()
            .AddSingleton<IAnswer, LogRisk>()
            .AddSingleton<IAnswer, ListRisks>()
            .AddSingleton<IAnswer, ShowHeatmap>()
            .AddSingleton<IAnswer, ShowRisk>()
            .AddSingleton<IAnswer, UpdateRisk>()
            .AddSingleton<IAnswer, ReviewRisk>()
            .AddSingleton<IAnswer, CloseRisk>()
            .AddSingleton<IAnswer, ReopenRisk>()
            .AddSingleton<IAnswer, RiskHistory>()
            .AddSingleton(services => new Showing(Risk.Kind.Name, async (turn, json, ct) =>
            {
                var risk = json.Deserialize(RisksJson.Default.Risk)!;
                return (turn.Words.Say("risk.named", risk.Id, risk.Title), await services.GetRequiredService<RiskCard>().ShowAsync(turn, risk, "", ct));
            }));
        return bot;
    }
}
