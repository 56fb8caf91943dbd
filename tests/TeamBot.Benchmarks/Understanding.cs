using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamBot.Language;

namespace TeamBot;

/// <summary>What understanding a sentence costs, and how many of the labelled ones are understood.</summary>
internal static class Understanding
{
    private const int Rounds = 200;

    private static readonly Hearing Now = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc, new("me"), [], []) { TakesAnyName = true };

    private static readonly (string What, string[] Sentences)[] Typical =
    [
        ("without a date", ["create task Renew the certificate", "please assign T-12 to Ben", "my open tasks", "创建任务 更新发布说明", "把 T-3 交给王芳", "把 API review 标为完成"]),
        ("with a date", ["create task Renew the certificate by next Friday", "move T-12 to tomorrow 5pm", "创建任务 更新发布说明，下周三下午3点半之前", "把 API review 交给 Ben by 周五，高优先级"]),
        ("no command", ["the certificate of the old server was renewed last week, I think", "昨天和客户吃饭聊得不错，下次再约"]),
    ];

    public static async Task RunAsync(string folder)
    {
        await using var app = new WebApplicationFactory<Grammar>().WithWebHostBuilder(host => host.UseSolutionRelativeContentRoot("bot").ConfigureServices(services => services.AddLogging(logging => logging.ClearProviders())).UseSetting("Storage:Sqlite:Path", Path.Combine(folder, "understanding.db")));
        var begin = Stopwatch.GetTimestamp();
        var grammar = app.Services.GetRequiredService<Grammar>();
        var started = Stopwatch.GetElapsedTime(begin);
        begin = Stopwatch.GetTimestamp();
        grammar.Understand("remember to send the offer to Contoso before noon on the 3rd", Now);
        var first = Stopwatch.GetElapsedTime(begin);
        begin = Stopwatch.GetTimestamp();
        _ = new Grammar(grammar.Intents);
        var built = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine($"The program started in {started.TotalMilliseconds:0} ms; the first sentence after that took {first.TotalMilliseconds:0.0} ms; building the grammar once more takes {built.TotalMilliseconds:0} ms.\n");

        // Warm: the runtime has compiled everything for speed.
        for (var round = 0; round < 4; round++)
        {
            foreach (var sentence in LabelledSentences.All)
                grammar.Understand(sentence.Text, Now);
        }

        Console.WriteLine("| a typical sentence, warm | median µs | 99 of 100 within µs | median bytes allocated |\n| --- | --: | --: | --: |");
        foreach (var (what, sentences) in Typical)
        {
            var times = new List<double>();
            var bytes = new List<long>();
            for (var round = -20; round < Rounds; round++)
            {
                foreach (var sentence in sentences)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    begin = Stopwatch.GetTimestamp();
                    grammar.Understand(sentence, Now);
                    if (round < 0)
                        continue;
                    times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
                    bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
                }
            }

            times.Sort();
            bytes.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[times.Count / 2]:0.0} | {times[times.Count * 99 / 100]:0.0} | {bytes[bytes.Count / 2]:N0} |"));
        }

        var hostile = string.Concat(Enumerable.Repeat("next friday 3pm 下周三下午3点半 12/1 每两周周四 ", 200))[..4000];
        var slowest = Enumerable.Range(0, 15).Select(_ =>
        {
            begin = Stopwatch.GetTimestamp();
            grammar.Understand(hostile, Now);
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }).Skip(3).Order().ElementAt(6);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n4,000 characters full of dates: {slowest:0.0} ms (median of 12). Dry run: {LinesPerSecond(grammar):N0} lines a second.\n"));

        Console.WriteLine("| labelled sentences | understood | of | % |\n| --- | --: | --: | --: |");
        foreach (var language in LabelledSentences.All.GroupBy(sentence => sentence.Language))
        {
            var right = language.Count(sentence => Heard(grammar, sentence.Text) == sentence.Intent switch { "none" => null, "help" => "help.show", var label => label });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {language.Key} | {right} | {language.Count()} | {100.0 * right / language.Count():0.0} |"));
        }
    }

    private static string? Heard(Grammar grammar, string text) => grammar.Understand(text, Now) switch
    {
        TeamBot.Language.Understanding.Sure sure => sure.Heard.Intent,
        TeamBot.Language.Understanding.Plausible plausible => plausible.Heard.Intent,
        _ => null,
    };

    // The labelled sentences over and over, as “teambot understand” reads them.
    private static double LinesPerSecond(Grammar grammar)
    {
        var lines = string.Concat(LabelledSentences.All.Select((sentence, i) => JsonSerializer.Serialize(new { id = i, text = sentence.Text }) + "\n"));
        var rates = new List<double>();
        for (var round = 0; round < 8; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            DryRun.Run(grammar, new StringReader(lines), new MemoryStream(), TimeProvider.System);
            rates.Add(LabelledSentences.All.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }

        return rates.Skip(2).Order().ElementAt(3);
    }
}
