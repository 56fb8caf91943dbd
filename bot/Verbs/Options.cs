namespace TeamBot.Verbs;

/// <summary>What follows a verb: <c>--name value</c> or <c>--name</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _given = [];

    /// <summary>The value given, once; null when the option was not given. An option that stands alone has the value “”.</summary>
    public string? this[string name] => _given.GetValueOrDefault(name);

    /// <exception cref="CannotStartException">It cannot be read.</exception>
    public static Options Of(string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                throw new CannotStartException($"“{args[i]}” is not understood.\n{Verb.Usage}");
            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after)
                : i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? (args[i], args[++i])
                : (args[i], "");
            if (!options._given.TryAdd(name, value))
                throw new CannotStartException($"{name} is given twice.");
        }

        return options;
    }

    /// <exception cref="CannotStartException">Another option than these was given, or a value where none belongs, or none where one does.</exception>
    public void AllowOnly(string[] withValue, string[] alone)
    {
        foreach (var (name, value) in _given)
        {
            if (!withValue.Contains(name) && !alone.Contains(name))
                throw new CannotStartException($"There is no option {name} here.\n{Verb.Usage}");
            if (withValue.Contains(name) == (value.Length == 0))
                throw new CannotStartException(value.Length == 0 ? $"{name} needs a value." : $"{name} takes no value, but “{value}” follows it.");
        }
    }

    /// <exception cref="CannotStartException">It was not given.</exception>
    public string Required(string name) => this[name] ?? throw new CannotStartException($"{name} is missing.\n{Verb.Usage}");
}
