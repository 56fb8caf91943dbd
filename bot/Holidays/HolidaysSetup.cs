using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.History;

namespace TeamBot.Holidays;

public static class HolidaysSetup
{
    public static WebApplicationBuilder AddHolidays(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<IAnswer, ImportCalendar>().AddSingleton<IAnswer, ListCalendars>().AddSingleton<IAnswer, RemoveCalendar>()
            .AddSingleton(new Showing(HolidayCalendar.Kind.Name, (turn, json, ct) =>
                Task.FromResult<(string, Card?)>((turn.Words.Say("calendar.named", json.Deserialize(CalendarsJson.Default.HolidayCalendar)!.Title), null))));
        return bot;
    }
}
