using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>Of what is made from a message by its menu, the way back to it. (A10)</summary>
public static class MessageLink
{
    public static readonly Slot Slot = new("link", SlotKind.Text) { Longest = 2000 };

    /// <summary>The way back to a message of Teams; null for any other address, since it has passed through a client.</summary>
    public static string? In(Heard heard) =>
        Uri.TryCreate(heard[Slot.Name], UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.Host is "teams.microsoft.com" or "teams.cloud.microsoft" ? link.AbsoluteUri : null;
}
