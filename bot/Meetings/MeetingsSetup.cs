using TeamBot.Dialogs;

namespace TeamBot.Meetings;

public static class MeetingsSetup
{
    public static WebApplicationBuilder AddMeetings(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<NotesCard>().AddSingleton<IAnswer, WriteNotes>();
        return bot;
    }
}
