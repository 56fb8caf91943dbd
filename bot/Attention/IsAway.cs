namespace TeamBot.Attention;

/// <summary>Whether somebody is on leave on a day of their own zone.</summary>
/// <param name="own">Their own space.</param>
public delegate Task<bool> IsAway(TeamId own, DateOnly day, CancellationToken ct);
