using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>Adds to a commit what is kept of the arrival of the bot: for whoever keeps who added it.</summary>
public delegate Task<Commit> NoteArrival(Turn turn, Commit changes, CancellationToken ct);
