using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>
/// <c>teambot understand</c>: reads JSON Lines (id, text or input, ref: local date and time, zone, lang) and writes what was
/// understood, one line each: id, intent, confidence, slots, results. Nothing is looked up and nothing is done.
/// </summary>
public static class DryRun
{
    /// <summary>What a line gets that is no command.</summary>
    private const string None = "none";

    private const int ShortestSentence = 4;

    private static readonly PersonId Speaker = new("me");

    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="CannotStartException">A line is no JSON object.</exception>
    public static void Run(Grammar grammar, TextReader lines, Stream answers, TimeProvider clock)
    {
        using var buffer = new BufferedStream(answers, 1 << 16);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().TrimStart('\uFEFF').Length == 0)
                continue;
            using (var json = new Utf8JsonWriter(buffer, Unescaped))
                Answer(grammar, Read(line.TrimStart('\uFEFF'), number), json, clock);
            buffer.WriteByte((byte)'\n');
        }
    }

    private static JsonObject Read(string line, int number)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject { } sentence && (sentence["text"] ?? sentence["input"])?.GetValueKind() is null or JsonValueKind.String)
                return sentence;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new CannotStartException($"Line {number} is not understood: each line has to be an object like {{\"id\":\"1\",\"text\":\"done T-3\"}}. The lines before it are answered.");
    }

    private static void Answer(Grammar grammar, JsonObject line, Utf8JsonWriter json, TimeProvider clock)
    {
        var text = (line["text"] ?? line["input"])?.GetValue<string>() ?? "";
        var zone = line["zone"]?.GetValue<string>() is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var named) ? named : TimeZoneInfo.Utc;
        var hearing = new Hearing(Now(line["ref"]?.GetValue<string>(), zone, clock), zone, Speaker, [], null) { TakesAnyName = true };
        var found = grammar.Find(text, hearing);
        var (heard, confidence) = grammar.Understand(found) switch
        {
            Understanding.Sure sure => (sure.Heard, sure.Confidence),
            Understanding.Plausible plausible => (plausible.Heard, plausible.Confidence),
            Understanding.Unclear unclear => (unclear.Heard, Grammar.SureFrom),
            _ => (null, 0),
        };

        json.WriteStartObject();
        json.WritePropertyName("id");
        (line["id"] ?? JsonValue.Create("")).WriteTo(json);
        json.WriteString("intent", heard?.Intent is "help.show" ? "help" : heard?.Intent is "help.greet" ? None : heard?.Intent ?? None);
        json.WriteNumber("confidence", Math.Round(confidence, 2));
        json.WriteStartObject("slots");
        foreach (var (slot, value) in heard?.Slots ?? [])
        {
            json.WriteString(slot == "owner" ? "assignee" : slot, value);
            if (slot == "due" && SaidDate.TryParse(value, out var due) && due.Time is { } time)
                json.WriteString("time", time.ToString("HH:mm", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var date in Dates(found, text))
            Write(json, date);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A few words alone may be a date where they would be something else in a sentence: “sat”.
    private static IReadOnlyList<DateSpan> Dates(Findings found, string text) =>
        found.Dates.Count > 0 || found.Sentence.Tokens.Length > ShortestSentence ? found.Dates
        : DateGrammar.Whole(text, found.Hearing.Now, found.Hearing.Zone, found.Hearing.MonthFirst) is { } whole ? [whole] : [];

    private static void Write(Utf8JsonWriter json, DateSpan date)
    {
        json.WriteStartObject();
        if (date.Rule is { } rule)
        {
            json.WriteString("rule", rule);
        }
        else if (date.Stretch is { } stretch)
        {
            json.WriteString("start", Written(stretch.Start));
            json.WriteString("end", Written(stretch.End));
        }
        else
        {
            json.WriteString("value", date.Date.ToString());
        }

        json.WriteEndObject();
    }

    private static string Written(DateTime local) => local.ToString(local.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : local.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTimeOffset Now(string? reference, TimeZoneInfo zone, TimeProvider clock) =>
        DateTime.TryParse(reference, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var local)
            ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)) : clock.GetUtcNow();
}
