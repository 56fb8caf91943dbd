using TeamBot.Due.Calendars;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Due;

public static class DueSetup
{
    /// <summary>What happens later, and the outbox. The channel brings the <see cref="Deliver"/>.</summary>
    public static WebApplicationBuilder AddDue(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(DueItem.Kind).AddKind(Undone.Kind).AddKind(Delivered.Kind).AddKind(HolidayCalendar.Kind)
            .AddSingleton(_ => Replica.New()).AddSingleton<Alarm>().AddSingleton<DueItems>().AddSingleton<DueRunner>()
            .AddSingleton<HolidayCalendars>().AddSingleton<Outbox>().AddSingleton<Pace>().AddTransient<PacedHandler>()
            .AddSingleton<IDueWork, SendPost>()
            .AddSingleton<DueLoop>().AddHostedService(services => services.GetRequiredService<DueLoop>());
        return bot;
    }
}
