namespace TeamBot.Meetings;

/// <summary>What is known of a meeting apart from what was said.</summary>
/// <param name="Id">For the file of its notes.</param>
/// <param name="On">The day it was held.</param>
public sealed record MeetingHead(string Id, string Title, DateOnly On);
