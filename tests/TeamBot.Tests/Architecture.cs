using System.Text.RegularExpressions;

namespace TeamBot;

/// <summary>The whole architecture in one table: a folder below <c>bot/</c>, and the folders that it may name.</summary>
public sealed partial class Architecture
{
    private static readonly string[] Tools = ["Dialogs", "Language", "Cards", "Storage", "Due", "Files"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        // The vocabulary: used by all, uses nothing.
        [""] = [],

        // The tools.
        ["Storage"] = [],
        ["Language"] = [],
        ["Cards"] = [],
        ["Files"] = [],
        ["Due"] = ["Storage"],
        ["Dialogs"] = ["Language", "Cards", "Storage", "Due"],

        ["Membership"] = ["Dialogs", "Storage", "Due"],

        ["LanguageModel"] = ["Dialogs", "Language", "Meetings", "Standups"],
        ["Graph"] = ["Meetings", "Leave"],

        // What comes to people unasked, and when: the slices say what it is, and bring what the digest has of them.
        ["Attention"] = [.. Tools, "History"],
        ["Digest"] = [.. Tools, "Attention"],

        // What the bot can do.
        ["Health"] = [.. Tools, "LanguageModel", "Leave"],
        ["Help"] = Tools,
        ["History"] = Tools,
        ["Holidays"] = [.. Tools, "History"],
        ["Leave"] = [.. Tools, "History", "Attention"],
        ["Links"] = [.. Tools, "History", "Tasks", "Risks", "Tickets"],
        ["Meetings"] = [.. Tools, "History", "Links", "Owners", "Risks", "Tasks"],
        ["Owners"] = [.. Tools, "History"],
        ["Reminders"] = [.. Tools, "History", "Attention"],
        ["Risks"] = [.. Tools, "History", "Attention", "Digest"],
        ["Standups"] = [.. Tools, "History", "Attention", "Digest", "Leave", "Links", "Membership", "Reminders", "Risks", "Tasks", "Tickets"],
        ["Tasks"] = [.. Tools, "History", "Attention", "Digest"],
        ["Tickets"] = [.. Tools, "History", "Attention", "Digest"],

        // The channel knows no feature.
        ["Teams"] = [.. Tools, "Membership"],
        ["Page"] = ["Teams", "Due"],

        // From the command line, about the whole store.
        ["Verbs"] = ["Cards", "Dialogs", "Language", "Meetings", "Storage"],
    };

    // A package, and the only folders whose code may name it.
    private static readonly Dictionary<string, string[]> Homes = new()
    {
        ["DocumentFormat.OpenXml"] = ["Meetings/Transcripts/", "Meetings/Export/"],
        ["Cronos"] = ["Due/Recurrence/"],
        ["Ical.Net"] = ["Due/"],
        ["Microsoft.Data.Sqlite"] = ["Storage/Sqlite/"],
        ["Azure.AI.OpenAI"] = ["LanguageModel/"],
        ["Azure.Identity"] = ["Teams/", "Storage/Cosmos/", "LanguageModel/", "Graph/"],
        ["Microsoft.Graph"] = ["Graph/"],
        ["Microsoft.Azure.Cosmos"] = ["Storage/Cosmos/"],
        ["Microsoft.IdentityModel"] = ["Teams/"],
        ["Polly"] = ["Teams/"],
    };

    [Fact]
    public void Folders_name_only_the_folders_they_may()
    {
        var folders = MayUse.Keys.Where(folder => folder.Length > 0).ToHashSet();
        var broken =
            from source in Sources.All
            where source.Name != "Program.cs"
            from used in Named().Matches(source.Text).Select(match => match.Groups["folder"].Value).Distinct()
            where folders.Contains(used) && used != source.Folder && !MayUse[source.Folder].Contains(used)
            select $"{source.Name} uses {used}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_folder_is_in_the_table() =>
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), Sources.All.Select(source => source.Folder).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Packages_are_named_only_where_they_are_at_home()
    {
        var broken =
            from source in Sources.All
            from home in Homes
            where !home.Value.Any(folder => source.Name.StartsWith(folder, StringComparison.Ordinal)) && Regex.IsMatch(source.Text, $@"\b{Regex.Escape(home.Key)}\b")
            select $"{source.Name} uses {home.Key}";

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\bTeamBot\.(?<folder>[A-Z]\w+)")]
    private static partial Regex Named();
}
