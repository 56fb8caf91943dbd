using TeamBot.Dialogs;
using TeamBot.History;

namespace TeamBot.Owners;

public static class OwnersSetup
{
    /// <summary>Who owns a team, and so may decide where it was not there itself.</summary>
    public static WebApplicationBuilder AddOwners(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<OwnerStore>()
            .AddSingleton<NoteArrival>(services => services.GetRequiredService<OwnerStore>().ArrivedAsync)
            .AddSingleton<IAnswer, MakeOwner>()
            .AddSingleton<IAnswer, RemoveOwner>()
            .AddSingleton<IAnswer, ListOwners>()
            .AddSingleton(new Showing(TeamOwners.Kind.Name, (turn, _, _) => Task.FromResult<(string, Card?)>((turn.Words["owners.named"], null))));
        return bot;
    }
}
