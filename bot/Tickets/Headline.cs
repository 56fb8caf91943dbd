namespace TeamBot.Tickets;

/// <summary>Makes a title of what somebody told in full.</summary>
internal static class Headline
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(".!?;。！？；\n");

    /// <summary>What is too long for a title becomes the description, and its first sentence, or what fits of it, the title.</summary>
    public static (string Title, string Description) Of(string said, string? description)
    {
        if (said.Length <= Ticket.LongestTitle)
            return (said, description ?? "");
        var end = said.AsSpan(0, Ticket.LongestTitle).IndexOfAny(Ends);
        var title = end > 0 ? said[..end] : Cut(said[..(Ticket.LongestTitle - 1)]) + "…";
        return (title, description is null ? said : $"{said} {description}");
    }

    // At the last gap between words; Chinese has none, and a surrogate pair is not cut in two.
    private static string Cut(string text) =>
        text.LastIndexOf(' ') is > Ticket.LongestTitle / 2 and var gap ? text[..gap] : char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}
