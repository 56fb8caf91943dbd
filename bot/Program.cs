using TeamBot;
using TeamBot.Attention;
using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due;
using TeamBot.Files;
using TeamBot.Graph;
using TeamBot.Health;
using TeamBot.Help;
using TeamBot.History;
using TeamBot.Holidays;
using TeamBot.LanguageModel;
using TeamBot.Leave;
using TeamBot.Links;
using TeamBot.Meetings;
using TeamBot.Membership;
using TeamBot.Owners;
using TeamBot.Page;
using TeamBot.Reminders;
using TeamBot.Risks;
using TeamBot.Standups;
using TeamBot.Storage;
using TeamBot.Tasks;
using TeamBot.Teams;
using TeamBot.Tickets;
using TeamBot.Verbs;

AppDomain.CurrentDomain.UnhandledException += CannotStartException.Say;

var bot = WebApplication.CreateBuilder(args);

bot.Services.AddSingleton(TimeProvider.System);

// What the bot can do.
bot.AddTasks().AddRisks().AddTickets().AddLinks().AddMeetings().AddReminders().AddStandups().AddLeave().AddOwners().AddHolidays().AddAttention().AddDigest().AddHistory().AddHealth().AddHelp();

// What it stands on. Each works with no settings at all.
bot.AddStorage()    // SQLite file at Storage:Sqlite:Path
   .AddDue()        // what happens later, and the outbox
   .AddCards()
   .AddFiles()      // attachments of messages
   .AddDialogs()
   .AddMembership() // who is in a team, as the channel lists them
   .AddGraph()      // nobody's transcripts, or those of Microsoft Graph with Graph:TenantId
   .AddLanguageModel() // nobody, or Azure OpenAI with Language:AzureOpenAI:Endpoint
   .AddTeams()      // this machine only, or Microsoft Teams with Teams:AppId
   .AddPage();

var app = bot.Build();

if (await Verb.RunAsync(args, app.Services, Console.Out, Console.Error, CancellationToken.None) is { } exitCode)
{
    await app.DisposeAsync();
    Environment.ExitCode = exitCode;
    return;
}

app.OpenStorage();  // or one line that says why it cannot be used

app.MapTeams();     // POST /api/messages
app.MapPage();      // the local chat page, in development
app.MapHealth();    // GET /healthz/live, /healthz/ready

app.Run();
