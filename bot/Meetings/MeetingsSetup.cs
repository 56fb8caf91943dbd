using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Meetings.Agendas;
using TeamBot.Meetings.Export;
using TeamBot.Meetings.Online;
using TeamBot.Meetings.Posting;
using TeamBot.Meetings.Reading;
using TeamBot.Storage;

namespace TeamBot.Meetings;

public static class MeetingsSetup
{
    public static WebApplicationBuilder AddMeetings(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Meeting.Kind).AddKind(Decision.Kind).AddKind(OnlineMeeting.Kind)
            .AddSingleton<IDueWork, ReadTranscript>().AddSingleton<IAnswer, GiveFeedback>()
            .AddSingleton<MeetingStore>().AddSingleton<Attendance>().AddSingleton<KeepNotes>().AddSingleton<MeetingCard>().AddSingleton<MeetingListCard>().AddSingleton<Deciding>()
            .AddSingleton<OnlineStore>().AddSingleton<MeetingDetails>().AddSingleton<FetchNotes>().AddSingleton<IDueWork, NoteEnded>()
            .AddSingleton<IAnswer, MeetingStarts>().AddSingleton<IAnswer, MeetingEnds>()
            .AddSingleton<OfferTeams>().AddSingleton<IAnswer, PostMeeting>().AddSingleton<IDueWork, DeliverMeeting>()
            .AddSingleton<NoteTranscript>().AddSingleton<IAnswer, WriteNotes>()
            .AddSingleton<ShowMeeting>().AddSingleton<IAnswer>(services => services.GetRequiredService<ShowMeeting>())
            .AddSingleton<IAnswer, ListMeetings>()
            .AddSingleton<IAnswer, ApproveProposal>()
            .AddSingleton<IAnswer, EditProposal>()
            .AddSingleton<IAnswer, RejectProposal>()
            .AddSingleton<IAnswer, SearchDecisions>().AddSingleton<IAnswer, ShowDecision>()
            .AddSingleton<IAnswer, SwitchLanguage>()
            .AddSingleton<IAnswer, DeleteMeeting>()
            .AddSingleton<IAnswer, ExportMinutes>().AddSingleton<IAnswer, SendMinutes>()
            .AddSingleton<CarriedForward>().AddSingleton<IAnswer, PlanAgenda>()
            .AddSingleton(services => MeetingLinks.Meetings(services.GetRequiredService<MeetingStore>()))
            .AddSingleton(services => MeetingLinks.Decisions(services.GetRequiredService<MeetingStore>()))
            .AddSingleton(services => new Showing(Meeting.Kind.Name, (turn, json, _) => Task.FromResult<(string, Card?)>((Named(turn, Read(json)), null)))
            {
                AlsoAsync = async (turn, json, ct) => [await services.GetRequiredService<Deciding>().KeepAsync(turn, Read(json), 0, "", ct)],
            })
            .AddSingleton(new Showing(Decision.Kind.Name, (_, json, _) => Task.FromResult<(string, Card?)>((json.Deserialize(MeetingsJson.Default.Decision)!.Id.ToString(), null))))
            .AddSingleton(new Showing(Agenda.Kind.Name, (turn, _, _) => Task.FromResult<(string, Card?)>((turn.Words["agenda.named"], null))));
        return bot;

        static Meeting Read(JsonElement json) => json.Deserialize(MeetingsJson.Default.Meeting)!;
        static string Named(Turn turn, Meeting meeting) => turn.Words.Say("meeting.named", meeting.Id, meeting.Title);
    }
}
