using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Help;
using TeamBot.History;
using TeamBot.Language;
using TeamBot.Page;
using TeamBot.Storage;
using TeamBot.Tasks;
using TeamBot.Teams;

var bot = WebApplication.CreateBuilder(args);

bot.Services.AddSingleton(TimeProvider.System);
bot.Services.AddHealthChecks();

// What the bot can do.
bot.AddTasks().AddHistory().AddHelp();

// What it stands on. Each works with no settings at all.
bot.AddStorage()    // SQLite file at Storage:Sqlite:Path
   .AddCards()
   .AddDialogs()
   .AddTeams()      // this machine only, or Microsoft Teams with Teams:AppId
   .AddPage();

var app = bot.Build();

if (args is ["understand", ..])
{
    DryRun.Run(app.Services.GetRequiredService<Grammar>(), Console.In, Console.OpenStandardOutput(), TimeProvider.System);
    return;
}

app.MapTeams();     // POST /api/messages
app.MapPage();      // the local chat page, in development
app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
app.MapHealthChecks("/healthz/ready");

app.Run();
