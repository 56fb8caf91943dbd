using System.Data.Common;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>What the program does besides serving: <c>teambot VERB …</c>.</summary>
public static class Verb
{
    public const string Usage = """
        teambot copy --from STORE --to STORE [--team TEAM] [--replace]
        teambot understand < LINES
        teambot notes FILE… [--language en|zh] [--format json|markdown|card|docx] [--title TITLE] [--date YYYY-MM-DD] [--out DIR]
        teambot erase --person ID | --team TEAM [--in STORE] --yes

        STORE is sqlite:PATH or cosmos:CONNECTION STRING, or for a copy also jsonl:PATH; sqlite or cosmos alone is the one that the settings name.
        """;

    /// <summary>The exit code; null when it is no verb, so that the program serves.</summary>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (args is not [("copy" or "erase" or "notes" or "understand") and var verb, .. var rest])
            return null;
        try
        {
            if (verb == "understand")
            {
                if (rest.Length > 0)
                    throw new CannotStartException(Usage);
                DryRun.Run(services.GetRequiredService<Grammar>(), Console.In, Console.OpenStandardOutput(), services.GetRequiredService<TimeProvider>());
                return 0;
            }

            if (verb == "notes")
                return await new NotesVerb(services.GetRequiredService<TimeProvider>(), output, errors).RunAsync(rest, ct);
            var options = Options.Of(rest);
            return verb == "copy"
                ? await new CopyVerb(services, output, errors).RunAsync(options, ct)
                : await new EraseVerb(services, output).RunAsync(options, ct);
        }
        catch (CannotStartException refusal)
        {
            await errors.WriteLineAsync(refusal.Message);
        }
        catch (Exception fault) when (fault is IOException or DbException or StaleException or DuplicateException)
        {
            await errors.WriteLineAsync($"{fault.Message} What is done is done; run it again to go on.");
        }

        return 1;
    }
}
