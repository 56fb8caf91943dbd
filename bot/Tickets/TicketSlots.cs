using TeamBot.Language;

namespace TeamBot.Tickets;

/// <summary>What sentences about tickets are made of.</summary>
internal static class TicketSlots
{
    public static readonly Slot Ticket = new("ticket", SlotKind.Id, Required: true) { Letter = 'S' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = TeamBot.Tickets.Ticket.LongestTitle };
    public static readonly Slot Description = new("description", SlotKind.Text) { Longest = TeamBot.Tickets.Ticket.LongestDescription };
    public static readonly Slot Reason = new("reason", SlotKind.Text) { Longest = TeamBot.Tickets.Ticket.LongestNote };
    public static readonly Slot Owner = new("owner", SlotKind.Person);

    private static readonly (string Value, string Words)[] Categories =
    [
        ("access", "access|permission|permissions|account|login|权限|账号|帐号|账户|访问"),
        ("hardware", "hardware|device|equipment|硬件|设备"),
        ("software", "software|application|app|软件|应用|系统"),
        ("network", "network|networking|connectivity|网络"),
        ("data", "data|reporting|数据|报表"),
        ("other", "other|general|misc|其他|其它"),
    ];

    /// <summary>Only where it is called a category, or as a clause of its own: the network of “network drive is full” is part of the title.</summary>
    public static readonly Slot Category = new("category", SlotKind.Choice, Free: true)
    {
        Choices = [.. Categories.Select(category => (category.Value, string.Join('|', category.Words.Split('|').SelectMany(Named))))],
    };

    /// <summary>The bare word, where the sentence has said that it is about the category.</summary>
    public static readonly Slot Kind = new("kind", SlotKind.Choice) { Choices = Categories };

    /// <summary>A category as its slots write it.</summary>
    public static string Word(Category category) => category.ToString().ToLowerInvariant();

    /// <summary>What was heard in either slot; null when neither was said.</summary>
    public static Category? CategoryIn(Heard heard) =>
        (heard[Kind.Name] ?? heard[Category.Name]) is { } said ? Enum.Parse<Category>(said, ignoreCase: true) : null;

    private static IEnumerable<string> Named(string word) =>
        char.IsAsciiLetter(word[0])
            ? [$"category {word}", $"category: {word}", $"category is {word}", $"category = {word}", $"in category {word}", $"in the category {word}", $"{word} category", $"类别 {word}", $"分类 {word}", $"类别:{word}", $"分类:{word}", $"{word} 类", $"={word}"]
            : [$"类别{word}", $"类别是{word}", $"类别为{word}", $"类别:{word}", $"分类{word}", $"分类是{word}", $"分类为{word}", $"分类:{word}", $"类型{word}", $"类型是{word}", $"类型为{word}", $"类型:{word}", $"属于{word}类", $"{word}类", $"{word}类别", $"category {word}", $"category: {word}", $"={word}"];
}
