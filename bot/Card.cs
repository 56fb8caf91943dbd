namespace TeamBot;

/// <summary>An Adaptive Card, ready to send.</summary>
/// <param name="Json">The card as UTF-8 JSON.</param>
/// <param name="Summary">The same in words: for notifications, for screen readers and where cards are not shown.</param>
public sealed record Card(ReadOnlyMemory<byte> Json, string Summary);
