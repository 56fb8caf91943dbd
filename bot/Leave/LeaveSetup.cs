using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.History;

namespace TeamBot.Leave;

public static class LeaveSetup
{
    public static WebApplicationBuilder AddLeave(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<LeaveStore>().AddSingleton<CalendarLeave>()
            .AddSingleton(services => new CalendarState(services.GetService<ReadCalendars>() is not null, services.GetRequiredService<TimeProvider>()))
            .AddSingleton<IsAway>(services => services.GetRequiredService<LeaveStore>().IsAwayAsync)
            .AddSingleton<IAnswer, TakeLeave>()
            .AddSingleton<IAnswer, EndLeave>()
            .AddSingleton<IAnswer, ListLeave>()
            .AddSingleton(new Showing(Absences.Kind.Name, (turn, _, _) => Task.FromResult<(string, Card?)>((turn.Words["leave.named"], null))));
        return bot;
    }
}
