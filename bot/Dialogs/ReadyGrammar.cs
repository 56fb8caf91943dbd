using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Reads every example once while the program starts, so that the first person does not wait for what is built on first use.</summary>
internal sealed class ReadyGrammar(Grammar grammar, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var hearing = new Hearing(clock.GetUtcNow(), TimeZoneInfo.Utc, new(""), [], []);
        foreach (var intent in grammar.Intents)
        {
            foreach (var example in intent.English.Examples.Concat(intent.Chinese.Examples))
                grammar.Understand(example, hearing);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
