namespace TeamBot.Files;

public static class FilesSetup
{
    /// <summary>Files that people attach. In development they lie on this machine, else never.</summary>
    public static WebApplicationBuilder AddFiles(this WebApplicationBuilder bot)
    {
        var client = bot.Services.AddHttpClient("files", http => http.Timeout = FileReader.Timeout);
        if (bot.Configuration["Teams:AppId"] is { Length: > 0 })
            client.UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = FileReader.ConnectPubliclyAsync);
        bot.Services.AddSingleton(services => new FileReader(services.GetRequiredService<IHttpClientFactory>().CreateClient("files")))
            .AddSingleton(services => new FileSender(services.GetRequiredService<IHttpClientFactory>().CreateClient("files")));
        return bot;
    }
}
