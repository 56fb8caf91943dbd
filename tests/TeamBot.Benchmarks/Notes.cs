using System.Diagnostics;
using System.Globalization;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot;

/// <summary>What the built-in notes of a meeting cost by its length: time, what is allocated, and what is held at most.</summary>
internal static class Notes
{
    private static readonly DateOnly On = new(2026, 11, 24);

    // About what people say in an hour.
    private const int WordsAnHour = 9_000;
    private const int WordsOfUtterance = 18;

    public static void Run()
    {
        Console.WriteLine("| hours | utterances | read | notes | allocated | held at most | notes, an hour |\n| --: | --: | --: | --: | --: | --: | --: |");
        _ = Cost(Vtt(1));
        foreach (var hours in new[] { 1, 2, 4, 8 })
        {
            var file = Vtt(hours);
            var costs = Enumerable.Range(0, 5).Select(_ => Cost(file)).OrderBy(cost => cost.Notes).ToArray();
            var (utterances, read, notes, allocated, held) = costs[costs.Length / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {hours} | {utterances} | {read.TotalMilliseconds:0} ms | {notes.TotalMilliseconds:0} ms | {allocated / 1e6:0} MB | {held / 1e6:0} MB | {notes.TotalMilliseconds / hours:0} ms |"));
        }

        Console.WriteLine();
    }

    private static (int Utterances, TimeSpan Read, TimeSpan Notes, long Allocated, long Held) Cost(byte[] file)
    {
        GC.Collect();
        var begun = GC.GetTotalMemory(forceFullCollection: true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var transcript = ((TranscriptReading.Read)TranscriptFile.Read("meeting.vtt", file)).Transcript;
        var read = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var most = 0L;
        using (var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 5))
            GC.KeepAlive(BuiltInNotes.Of(transcript, On));
        return (transcript.Utterances.Length, read, Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before, most - begun);
    }

    // Talk that nobody held: the same fixed words in an order of their own, half of them seldom, as in real talk.
    private static byte[] Vtt(int hours)
    {
        var random = new Random(7);
        string[] said = ["we", "decided", "to", "I", "will", "the", "send", "release", "by", "Friday", "test", "report", "can", "you", "please", "update", "customer", "portal", "is", "blocked", "and", "so", "migration", "launch", "plan", "next", "week", "that", "of", "for", "budget", "review", "team", "invoice", "login", "code", "should"];
        string[] people = ["Ada Park", "Ben Ortiz", "Priya Nair", "Tom Becker", "Li Wei"];
        var text = new System.Text.StringBuilder("WEBVTT\n\n");
        for (var i = 0; i < hours * WordsAnHour / WordsOfUtterance; i++)
        {
            var at = TimeSpan.FromHours(hours) * i / (hours * WordsAnHour / WordsOfUtterance);
            var words = Enumerable.Range(0, WordsOfUtterance).Select(_ => random.Next(2) == 0 ? said[random.Next(said.Length)] : $"thing{(int)(5000 * Math.Pow(random.NextDouble(), 3))}");
            text.Append(CultureInfo.InvariantCulture, $"{at:hh\\:mm\\:ss\\.fff} --> {at + TimeSpan.FromSeconds(4):hh\\:mm\\:ss\\.fff}\n<v {people[random.Next(people.Length)]}>{string.Join(' ', words)}.</v>\n\n");
        }

        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }
}
