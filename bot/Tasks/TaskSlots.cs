using TeamBot.Language;
using TeamBot.Language.Dates;

namespace TeamBot.Tasks;

/// <summary>What sentences about tasks are made of.</summary>
internal static class TaskSlots
{
    public static readonly Slot Task = new("task", SlotKind.Id, Required: true) { Letter = 'T' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = TeamTask.LongestTitle };
    public static readonly Slot Owner = new("owner", SlotKind.Person, Free: true);
    public static readonly Slot Due = new("due", SlotKind.Date, Free: true);
    public static readonly Slot Priority = Priorities.Named;
    public static readonly Slot Level = Priorities.Level;

    /// <summary>A priority as its slots write it.</summary>
    public static string Word(Priority priority) => Priorities.Word(priority);

    public static readonly Slot Tags = new("tags", SlotKind.Tags, Free: true);

    /// <summary>The tags that are there and those that were said, each once; null when there are none.</summary>
    public static string? TagsWith(string? tags, Heard heard) =>
        string.Join(' ', $"{tags} {heard[Tags.Name]}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(TeamTask.MostTags)) is { Length: > 0 } all ? all : null;

    /// <summary>The other day that “next Friday” may mean.</summary>
    public static SaidDate? OtherDue(Heard heard) => SaidDate.TryParse(heard["due.other"], out var other) ? other : null;
}
