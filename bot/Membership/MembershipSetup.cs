using TeamBot.Due;
using TeamBot.Storage;

namespace TeamBot.Membership;

public static class MembershipSetup
{
    /// <summary>Who belongs to a team, as the channel lists them. The channel brings the <see cref="ReadMembers"/>.</summary>
    public static WebApplicationBuilder AddMembership(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(RosterState.Kind).AddSingleton<FullRoster>().AddSingleton<Comings>()
            .AddSingleton<IDueWork, RereadRoster>().AddSingleton<IDueWork, MeetMembers>();
        return bot;
    }
}
