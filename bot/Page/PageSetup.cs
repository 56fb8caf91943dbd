using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using TeamBot.Teams;

namespace TeamBot.Page;

public static class PageSetup
{
    // Cards are built by script with inline styles; nothing comes from elsewhere.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A chat page to try the bot on one's own machine, with a clock that can be set forward; in development only.</summary>
    public static WebApplicationBuilder AddPage(this WebApplicationBuilder bot)
    {
        if (!bot.Environment.IsDevelopment() || bot.Configuration.GetSection("Teams").Get<TeamsSettings>()?.IsDevelopment is false)
            return bot;
        var clock = new TravelClock(TimeProvider.System);
        bot.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).AddSingleton(clock).AddSingleton<Travel>().AddSingleton<LocalConnector>();
        return bot;
    }

    public static WebApplication MapPage(this WebApplication app)
    {
        if (app.Services.GetService<LocalConnector>() is null)
            return app;
        var root = app.Environment.ContentRootPath;
        var files = new PhysicalFileProvider(Path.Combine(root, "Page", "wwwroot"));
        app.MapGet("/", () => Results.File(files.GetFileInfo("index.html").PhysicalPath!, "text/html; charset=utf-8")).Local();
        app.MapGet("/page.js", () => Results.File(files.GetFileInfo("page.js").PhysicalPath!, "text/javascript; charset=utf-8")).Local();
        app.MapGet("/page.css", () => Results.File(files.GetFileInfo("page.css").PhysicalPath!, "text/css; charset=utf-8")).Local();
        app.MapGet("/adaptivecards.js", () => Results.File(Path.Combine(root, "Page", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"), "text/javascript")).Local();

        var local = app.MapGroup("/_local").Local();
        local.MapGet("/events", (HttpContext http, LocalConnector connector) => connector.StreamAsync(http.Response, http.RequestAborted));
        local.MapPost("/do", async (HttpContext http, LocalConnector connector, JsonNode done) =>
        {
            var (status, body) = await connector.DoAsync(http.Request.Host.Value!, done, http.RequestAborted);
            return Results.Text(body.Length > 0 ? body : "{}", "application/json", System.Text.Encoding.UTF8, status);
        });
        local.MapGet("/clock", (Travel travel, CancellationToken ct) => ClockAsync(travel, ct));
        local.MapPost("/clock", async (Travel travel, LocalConnector connector, Journey journey, CancellationToken ct) =>
        {
            if (journey.To > travel.Now + Travel.Farthest)
                return Results.Problem($"It goes {Travel.Farthest.Days} days forward at a time.", statusCode: 400);
            await travel.GoAsync(journey.To, ct);
            connector.Travelled();
            return await ClockAsync(travel, ct);
        });
        local.MapGet("/files/{id}", (string id, LocalConnector connector) => connector.File(id) is { } file ? Results.Bytes(file) : Results.NotFound());
        local.MapPut("/files/{id}", (string id, HttpContext http, LocalConnector connector) => connector.TakeFileAsync(id, http.Request.Body, http.RequestAborted));
        local.MapPost("/v3/conversations/{id}/activities/{replyTo?}", (string id, LocalConnector connector, JsonNode activity) => Results.Json(new { id = connector.Posted(id, activity) }, statusCode: 201));
        local.MapPost("/v3/conversations", (JsonNode made) => Results.Json(new { id = $"a:{made["members"]?[0]?["id"]}" }, statusCode: 201));
        local.MapPut("/v3/conversations/{id}/activities/{activityId}", (string id, string activityId, LocalConnector connector, JsonNode activity) =>
            connector.Updated(id, activityId, activity) ? Results.Json(new { id = activityId }) : Results.NotFound());
        local.MapGet("/v3/conversations/{id}/pagedmembers", () => Results.Json(new { members = LocalConnector.Members }));
        return app;
    }

    internal sealed record Journey(DateTimeOffset To);

    private static async Task<IResult> ClockAsync(Travel travel, CancellationToken ct) =>
        Results.Json(new { now = travel.Now, ahead = travel.Ahead > TimeSpan.Zero, next = await travel.NextAsync(ct) });

    private static T Local<T>(this T routes)
        where T : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (call, next) =>
        {
            if (!CallerCheck.IsLocal(call.HttpContext))
                return Results.Problem("The page is only for this machine.", statusCode: 403);
            call.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
            call.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return await next(call);
        });
}
