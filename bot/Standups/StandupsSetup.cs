using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Standups;

public static class StandupsSetup
{
    public static WebApplicationBuilder AddStandups(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Standup.Kind).AddKind(Round.Kind).AddKind(Entry.Kind)
            .AddSingleton<StandupStore>().AddSingleton<StandupMembers>().AddSingleton<StandupCalls>().AddSingleton<StandupAnswers>()
            .AddSingleton<StandupCard>().AddSingleton<SummaryCard>().AddSingleton<AskCard>().AddSingleton<SummaryCalls>().AddSingleton<RoundOpening>().AddSingleton<RoundWork>().AddSingleton<Blockers>().AddSingleton<WriteSummary>()
            .AddSingleton<StandupsInDigest>().AddSingleton<DigestSource>(services => services.GetRequiredService<StandupsInDigest>().RowsAsync)
            .AddSingleton<IDueWork, OpenRound>().AddSingleton<IDueWork, AskMembers>().AddSingleton<IDueWork, NudgeMembers>().AddSingleton<IDueWork, CloseRound>().AddSingleton<IDueWork, ShowRound>().AddSingleton<IDueWork>(services => services.GetRequiredService<WriteSummary>())
            .AddSingleton<IAnswer, SetUpStandup>()
            .AddSingleton<IAnswer, ListStandups>()
            .AddSingleton<IAnswer, ShowStandup>()
            .AddSingleton<IAnswer, ChangeStandup>()
            .AddSingleton<IAnswer, IncludeMember>()
            .AddSingleton<IAnswer, ExcludeMember>()
            .AddSingleton<IAnswer, StartStandup>()
            .AddSingleton<IAnswer, SkipStandup>()
            .AddSingleton<IAnswer, PauseStandup>()
            .AddSingleton<IAnswer, ResumeStandup>()
            .AddSingleton<IAnswer, DeleteStandup>()
            .AddSingleton<IAnswer, SubmitStandup>()
            .AddSingleton<IAnswer, SummarizeStandup>()
            .AddSingleton<IAnswer, ReportStandup>()
            .AddSingleton<IAnswer, ExportStandup>()
            .AddSingleton<IAnswer, RiskOfBlocker>()
            .AddSingleton<IAnswer, TicketOfBlocker>()
            .AddSingleton(services => new Showing(Standup.Kind.Name, async (turn, json, ct) =>
            {
                var standup = json.Deserialize(StandupsJson.Default.Standup)!;
                return (turn.Words.Say("standup.named", standup.Id, standup.Name), await services.GetRequiredService<StandupCard>().ShowAsync(turn, standup, "", ct));
            }));
        return bot;
    }
}
