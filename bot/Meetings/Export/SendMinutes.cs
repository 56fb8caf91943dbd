using TeamBot.Dialogs;
using TeamBot.Files;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Meetings.Export;

/// <summary>Answers the yes or no to the Word document that was offered. (M3)</summary>
public sealed class SendMinutes(MeetingStore meetings, Deciding deciding, FileSender files) : IAnswer
{
    public const string Name = "meeting.send";

    public Intent Intent { get; } = new(Name, [MeetingSlots.Meeting with { Required = true }], new([], []), new([], []));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        // In place of the question, which is answered.
        if (heard["consent"] != "accept")
            return Reply.Say(turn.Words["export.declined"]) with { Changes = Commit.Nothing };
        if (await meetings.ReadAsync(turn, heard, ct) is not { Value: var meeting })
            return MeetingStore.Missing(turn, heard) with { Changes = Commit.Nothing };
        if (!Uri.TryCreate(heard["uploadUrl"], UriKind.Absolute, out var to) || !Uri.TryCreate(heard["contentUrl"], UriKind.Absolute, out var address)
            || !await files.SendAsync(to, WordMinutes.Of(turn.Words, await deciding.NotesAsync(turn, meeting, ct)), WordMinutes.ContentType, ct))
            return Reply.Say(turn.Words.Say("export.failed", meeting.Id)) with { Changes = Commit.Nothing };
        return Reply.Say(turn.Words.Say("export.sent", meeting.Id)) with
        {
            Changes = Commit.Nothing,
            Also = [FilePosts.Sent(turn.Where, heard["name"] ?? $"{meeting.Id}.docx", address, heard["uniqueId"] ?? "", heard["fileType"] ?? "docx")],
        };
    }
}
