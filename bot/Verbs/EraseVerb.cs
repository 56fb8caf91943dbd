using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>
/// <c>teambot erase --person ID | --team TEAM</c>: without <c>--yes</c> it only says what it would remove. It may be
/// interrupted at any time and run again.
/// </summary>
internal sealed class EraseVerb(IServiceProvider services, TextWriter output)
{
    public async Task<int> RunAsync(Options options, CancellationToken ct)
    {
        options.AllowOnly(["--person", "--team", "--in"], ["--yes"]);
        if ((options["--person"] is null) == (options["--team"] is null))
            throw new CannotStartException($"Name one: a person or a team.\n{Verb.Usage}");
        var opened = options["--in"] is { } address ? await StorageSetup.OpenAsync(address, services, ct) : null;
        using var closed = opened as IDisposable;
        var documents = opened ?? services.GetRequiredService<IDocuments>();

        IErasure erasure = options["--person"] is { } person ? new ErasePerson(documents, new(person)) : new EraseTeam(documents, new(options["--team"]!));
        await output.WriteLineAsync(await erasure.FindAsync(ct));
        if (options["--yes"] is null)
        {
            await output.WriteLineAsync("Nothing was erased. Run it again with --yes to erase this; it cannot be taken back.");
            return 1;
        }

        await output.WriteLineAsync(await erasure.EraseAsync(ct));
        return 0;
    }
}

/// <summary>Something that can be erased: a person or a team.</summary>
internal interface IErasure
{
    /// <summary>Says what there is.</summary>
    /// <exception cref="CannotStartException">There is nothing.</exception>
    Task<string> FindAsync(CancellationToken ct);

    /// <summary>Erases what was found and says what it was.</summary>
    Task<string> EraseAsync(CancellationToken ct);
}
