var bot = WebApplication.CreateBuilder(args);

bot.Services.AddSingleton(TimeProvider.System);

var app = bot.Build();

app.Run();
