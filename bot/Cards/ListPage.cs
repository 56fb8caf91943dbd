using System.Globalization;

namespace TeamBot.Cards;

/// <summary>One page of a list, and what its card says and offers to turn it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Line">“Page 2 of 3”; empty when there is only one.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Count, string Line)
{
    public string Previous => Text(Number - 1);

    public string This => Text(Number);

    public string Next => Text(Number + 1);

    public bool HasPrevious => Number > 1;

    public bool HasNext => Number < Count;

    private static string Text(int page) => page.ToString(CultureInfo.InvariantCulture);
}

public static class ListPage
{
    /// <param name="wanted">The page that a button asks for; the first, or the last that there is, when there is no such page.</param>
    public static ListPage<T> Of<T>(Words words, IReadOnlyList<T> all, string? wanted, int rowsPerPage)
    {
        var count = Math.Max(1, (all.Count + rowsPerPage - 1) / rowsPerPage);
        var number = Math.Clamp(int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 1, 1, count);
        return new ListPage<T>([.. all.Skip((number - 1) * rowsPerPage).Take(rowsPerPage)], number, count, count > 1 ? words.Say("list.page", number, count) : "");
    }
}
