using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamBot.Dialogs;
using TeamBot.Due;

namespace TeamBot.Health;

public static class HealthSetup
{
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton<IAnswer, ShowHealth>().AddSingleton<IAnswer, ResendFailed>();
        bot.Services.AddHealthChecks().AddCheck<StoreAnswers>("store");
        return bot;
    }

    /// <summary><c>/healthz/live</c>: the program runs. <c>/healthz/ready</c>: it can do its work.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        return app;
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
