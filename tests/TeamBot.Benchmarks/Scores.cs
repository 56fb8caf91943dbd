using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamBot;

/// <summary>
/// How good the built-in notes are: those of the meetings of AMI and VCSum against what people wrote of them, by a scorer
/// in Python that is no part of the project (<c>evaluate.py --export … --corpus …</c>, <c>--pred … --json …</c>).
/// </summary>
internal static class Scores
{
    public static void Run(string scorer, string scratch)
    {
        Console.WriteLine("| | ROUGE-1 | ROUGE-2 | ROUGE-L | actions, evidence F1 | decisions, evidence F1 | items that quote the transcript |\n| --- | --: | --: | --: | --: | --: | --: |");
        foreach (var (corpus, length, part) in new[] { ("ami", "350", "ROUGE whole note"), ("vcsum", "240", "ROUGE summary") })
        {
            var (meetings, notes, result) = (Path.Combine(scratch, corpus), Path.Combine(scratch, corpus + "-notes"), Path.Combine(scratch, corpus + ".json"));
            Do("python3", scorer, "evaluate.py", "--export", meetings, "--corpus", corpus, "--format", "vtt");
            Do("dotnet", AppContext.BaseDirectory, "TeamBot.dll", "notes", meetings, "--format", "json", "--date", "2026-01-05", "--out", notes);
            Do("python3", scorer, "evaluate.py", "--pred", notes, "--corpus", corpus, "--limit", length, "--json", result);
            var scores = JsonNode.Parse(File.ReadAllText(result))!;
            var (quoted, all) = Quoted(meetings, notes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {corpus}, {scores["meetings"]} meetings | {Of(part, "r1")} | {Of(part, "r2")} | {Of(part, "rL")} | {Of("actions", "evidence match (within 3 segments)", "F1")} | {Of("decisions", "evidence match (within 3 segments)", "F1")} | {quoted} of {all} |"));

            string Of(params string[] path) => path.Aggregate((JsonNode?)scores, (at, name) => at?[name]) is { } value ? value.GetValue<double>().ToString("0.0", CultureInfo.InvariantCulture) : "";
        }

        Console.WriteLine();
    }

    // How many decisions and actions quote their meeting letter for letter, marks of WebVTT and spaces apart.
    private static (int Quoted, int All) Quoted(string meetings, string notes)
    {
        var (quoted, all) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(notes, "*.json"))
        {
            var said = Bare(string.Concat(File.ReadLines(Path.Combine(meetings, Path.GetFileNameWithoutExtension(file) + ".vtt")).Select(System.Net.WebUtility.HtmlDecode)));
            var written = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var item in new[] { "decisions", "actions" }.SelectMany(part => written[part]!.AsArray()))
                (quoted, all) = (quoted + (said.Contains(Bare(item!["quote"]!.GetValue<string>()), StringComparison.Ordinal) ? 1 : 0), all + 1);
        }

        return (quoted, all);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static void Do(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var problem = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {problem.Result}");
    }
}
