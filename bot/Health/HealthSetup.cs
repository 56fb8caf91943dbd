using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamBot.Dialogs;
using TeamBot.Due;

namespace TeamBot.Health;

public static partial class HealthSetup
{
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder bot)
    {
        var secret = BotSecret.Of(bot.Configuration);
        bot.Services.AddSingleton(secret).AddSingleton<Deliveries>().AddSingleton<IAnswer, ShowHealth>().AddSingleton<IAnswer, ListDeliveries>().AddSingleton<IAnswer, ResendFailed>();
        bot.Services.AddHealthChecks().AddCheck<StoreAnswers>("store").AddCheck<SecretLasts>("secret");
        return bot;
    }

    /// <summary><c>/healthz/live</c>: the program runs. <c>/healthz/ready</c>: it can do its work.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        if (app.Services.GetRequiredService<BotSecret>() is BotSecret.Ends(var on) secret && secret.IsPressing(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()))
            Log.SecretEnds(app.Logger, on.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        return app;
    }

    /// <summary>A secret that ends soon still works: the program is ready, and whoever watches it is warned.</summary>
    private sealed class SecretLasts(BotSecret secret, TimeProvider clock) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(secret.IsPressing(clock.GetUtcNow()) ? HealthCheckResult.Degraded("The secret of the bot ends soon.") : HealthCheckResult.Healthy());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The secret of the bot ends on {Day}: make a new one, and name its last day in Teams:SecretExpiresOn.")]
        public static partial void SecretEnds(ILogger log, string day);
    }

    /// <summary>Ready means that the store answers.</summary>
    private sealed class StoreAnswers(DueItems due) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await due.NextWakesAtAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
