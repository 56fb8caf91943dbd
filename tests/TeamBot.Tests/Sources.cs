using System.Text.RegularExpressions;

namespace TeamBot;

/// <summary>The sources of the bot, for the rules that are about them.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<Source> All { get; } =
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(RunningBot.Root, "bot"), "*.cs", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(Path.Combine(RunningBot.Root, "bot"), path).Replace('\\', '/')
           where !Built().IsMatch(name)
           orderby name
           select new Source(name, File.ReadAllText(path)),
    ];

    [GeneratedRegex("^(?:obj|bin)/|node_modules/")]
    private static partial Regex Built();
}

/// <param name="Name">Below <c>bot/</c>, with forward slashes.</param>
internal sealed record Source(string Name, string Text)
{
    /// <summary>The folder right below <c>bot/</c>; empty for the vocabulary.</summary>
    public string Folder => Name.Contains('/', StringComparison.Ordinal) ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : "";

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');
}
