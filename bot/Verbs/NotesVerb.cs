using System.Globalization;
using System.Text;
using TeamBot.Cards;
using TeamBot.Meetings;
using TeamBot.Meetings.Export;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Verbs;

/// <summary><c>teambot notes FILE…</c>: the notes of one meeting to standard output, or of several into a folder.</summary>
internal sealed class NotesVerb(TimeProvider clock, TextWriter output, TextWriter errors)
{
    private readonly CardDeck _cards = new();

    public async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var (files, options) = Parted(args);
        options.AllowOnly(["--language", "--format", "--title", "--date", "--out"], []);
        var format = options["--format"] ?? "markdown";
        if (format is not ("json" or "markdown" or "card" or "docx"))
            throw new CannotStartException($"--format is json, markdown, card or docx, not “{format}”.");
        if (format == "docx" && options["--out"] is null)
            throw new CannotStartException("A Word document needs a folder: --out DIR.");
        var tongue = options["--language"] switch
        {
            null => (Tongue?)null,
            "en" => Tongue.English,
            "zh" => Tongue.Chinese,
            var other => throw new CannotStartException($"--language is en or zh, not “{other}”."),
        };
        var on = options["--date"] is not { } date ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)
            : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new CannotStartException($"--date is written like 2026-11-24, not “{date}”.");
        var transcripts = Found(files);
        return options["--out"] is { } folder ? await IntoAsync(folder, transcripts, format, tongue, options["--title"], on, ct)
            : transcripts is [var only] && !Directory.Exists(files[0]) ? await PrintAsync(only, format, tongue, options["--title"], on, ct)
            : throw new CannotStartException("Notes of several transcripts need a folder: --out DIR.");
    }

    private async Task<int> PrintAsync(string path, string format, Tongue? tongue, string? title, DateOnly on, CancellationToken ct)
    {
        var (text, refused) = await WriteAsync(path, format, tongue, title, on, ct);
        if (refused is not null)
            throw new CannotStartException(refused);
        await output.WriteAsync(Encoding.UTF8.GetString(text).AsMemory(), ct);
        return 0;
    }

    private async Task<int> IntoAsync(string folder, List<string> paths, string format, Tongue? tongue, string? title, DateOnly on, CancellationToken ct)
    {
        var ending = format switch { "markdown" => ".md", "docx" => ".docx", _ => ".json" };
        if (paths.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new CannotStartException($"Several transcripts are called {twice.Key}; the notes of one would replace those of the other.");
        Directory.CreateDirectory(folder);
        var progress = new Progress(errors, Console.IsErrorRedirected ? null : paths.Count);
        var refusals = new List<string>();
        foreach (var path in paths)
        {
            var (text, refused) = await WriteAsync(path, format, tongue, title, on, ct);
            if (refused is not null)
                refusals.Add(refused);
            else
                await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ending), text, ct);
            progress.Step();
        }

        progress.End();
        foreach (var refusal in refusals)
            await errors.WriteLineAsync(refusal);
        await output.WriteLineAsync($"Notes of {paths.Count - refusals.Count} of {paths.Count} transcripts are in {folder}.");
        return refusals.Count == 0 ? 0 : 1;
    }

    private async Task<(byte[] Text, string? Refused)> WriteAsync(string path, string format, Tongue? tongue, string? title, DateOnly on, CancellationToken ct)
    {
        // The bound is checked before the file is read, not after.
        var bytes = new FileInfo(path).Length > TranscriptFile.LargestBytes ? new byte[TranscriptFile.LargestBytes + 1] : await File.ReadAllBytesAsync(path, ct);
        var name = Path.GetFileName(path);
        switch (TranscriptFile.Read(name, bytes))
        {
            case TranscriptReading.Read(var transcript):
                var words = Words.In(tongue ?? MainTongue.Of(transcript));
                var id = Path.GetFileNameWithoutExtension(path);
                var notes = BuiltInNotes.Of(transcript, on);
                var kept = KeepNotes.Unkept(title ?? id, on, words.Language == "zh" ? Tongue.Chinese : Tongue.English, transcript, notes);
                return (format == "docx" ? WordMinutes.Of(words, kept) : Encoding.UTF8.GetBytes(format switch
                {
                    "json" => NotesJson.Of(words, new(id, title ?? id, on), notes),
                    "card" => Encoding.UTF8.GetString(MeetingCard.Show(_cards, kept).Json.Span) + "\n",
                    _ => NotesText.Markdown(words, kept),
                }), null);

            case TranscriptReading.Refused(var key, var args):
                return ([], Words.In(tongue ?? Tongue.English).Say(key, args));

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // Files come in any order with the options, each of which takes a value.
    private static (List<string> Files, Options Options) Parted(string[] args)
    {
        List<string> files = [], options = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                files.Add(args[i]);
            else if (args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Length)
                options.Add(args[i]);
            else
                options.AddRange([args[i], args[++i]]);
        }

        return files.Count > 0 ? (files, Options.Of([.. options])) : throw new CannotStartException($"Name a transcript: a file that ends in {string.Join(", ", TranscriptFile.Endings)}, or a folder of them.\n{Verb.Usage}");
    }

    private static List<string> Found(List<string> files)
    {
        var found = new List<string>();
        foreach (var file in files)
        {
            if (File.Exists(file))
                found.Add(file);
            else if (!Directory.Exists(file))
                throw new CannotStartException($"There is no file {file}.");
            else if (Directory.EnumerateFiles(file).Where(path => TranscriptFile.Endings.Contains(Path.GetExtension(path).ToLowerInvariant())).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } inside)
                found.AddRange(inside);
            else
                throw new CannotStartException($"There is no transcript in {file}: no file ends in {string.Join(", ", TranscriptFile.Endings)}.");
        }

        return found;
    }
}
