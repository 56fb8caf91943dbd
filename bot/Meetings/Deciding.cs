using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Storage;

namespace TeamBot.Meetings;

/// <summary>What approving, changing and rejecting have in common: what is meant, who may, and the card that everybody sees. (E7, M1, N1, N4)</summary>
public sealed class Deciding(MeetingStore meetings, MeetingCard card, Attendance attendance, Roster roster)
{
    /// <summary>The meeting and what is chosen of it, or why there is nothing to decide.</summary>
    public async Task<Chosen> ReadAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (await meetings.ReadAsync(turn, heard, ct) is not { } read)
            return new Chosen.Refused(MeetingStore.Missing(turn, heard));
        var meeting = read.Value;
        if (meeting.Posted is not null)
            return new Chosen.Refused(Reply.Say(NotesText.Posted(turn.Words, meeting)));
        if (!await attendance.MayDecideAsync(turn, meeting, ct))
            return new Chosen.Refused(Attendance.NotYours(turn, meeting));

        if (heard["which"] == "all")
        {
            var open = meeting.Proposals.Where(proposal => proposal is { IsOpen: true, Kind: ProposalKind.Task }).ToList();
            return open.Count == 0 ? await NothingAsync(0, "meeting.noneOpen", meeting.Id)
                : heard["stamp"] is { } all && all != MeetingCard.StampOf(meeting) ? await NothingAsync(0, "meeting.stale")
                : new Chosen.These(read, open);
        }

        if (heard["number"] is not { } said)
            return new Chosen.Refused(Reply.Ask("number", turn.Words.Say("meeting.which", meeting.Id, meeting.Proposals.Length)));
        if (NumberIn(said) is not { } number || meeting.Of(number) is not { } proposal)
            return new Chosen.Refused(Reply.Say(turn.Words.Say("meeting.noSuch", said, meeting.Id, meeting.Proposals.Length)));
        if (!proposal.IsOpen)
            return await NothingAsync(number, $"meeting.already.{proposal.State}", number, await roster.NameAsync(turn, turn.Team, proposal.DecidedBy!.Value, ct), proposal.Became);
        return heard["stamp"] is { } stamp && stamp != proposal.Stamp ? await NothingAsync(number - 1, "meeting.stale") : new Chosen.These(read, [proposal]);

        async Task<Chosen> NothingAsync(int after, string key, params object?[] args) =>
            new Chosen.Refused(await SayAsync(turn, heard, meeting, after, WordsFor(turn, meeting).Say(key, args), null, ct));
    }

    /// <summary>What was typed is answered in the language of whoever typed it; what stands on the card, in that of the card.</summary>
    public static Words WordsFor(Turn turn, Meeting meeting) => Words.In(turn.Input is Input.Said ? turn.Tongue : meeting.Tongue);

    /// <summary>Says what came of it: on the card where it was pressed, in words where it was typed; the card at home is kept in step.</summary>
    /// <param name="after">The number of the proposal that was decided or passed over.</param>
    /// <param name="changes">Null when nothing was changed.</param>
    public async Task<Reply> SayAsync(Turn turn, Heard heard, Meeting meeting, int after, string notice, Commit? changes, CancellationToken ct)
    {
        var isHome = heard[MeetingView.HomeSlot] is not null;
        if (turn.Input is Input.Said)
            return Reply.Say(notice) with { Changes = changes, Also = changes is null ? [] : [await KeepAsync(turn, meeting, after, notice, ct)] };
        var shown = await card.ShowAsync(turn, await NotesAsync(turn, meeting, ct), new(after, notice, isHome), ct);
        return Reply.Show(shown, changes) with { Handle = isHome ? meeting.Id.ToString() : null, IsGenerated = meeting.IsGenerated, Also = isHome || changes is null ? [] : [await KeepAsync(turn, meeting, after, notice, ct)] };
    }

    /// <summary>The card at home, as it is now.</summary>
    public async Task<Post> KeepAsync(Turn turn, Meeting meeting, int after, string notice, CancellationToken ct) =>
        Post.Keep(meeting.Home.Where, meeting.Id.ToString(), await card.ShowAsync(turn, await NotesAsync(turn, meeting, ct), new(after, notice, IsHome: true), ct)) with { IsGenerated = meeting.IsGenerated };

    public async Task<KeptNotes> NotesAsync(Turn turn, Meeting meeting, CancellationToken ct) =>
        new(meeting, [.. (await meetings.DecisionsAsync(turn.Team, meeting.Id, ct)).Select(stored => stored.Value)]);

    // “2”, “#2”, “no. 2”, “第2项”, “two”, “second”, “二”; not the 1 of “T-1”
    private static int? NumberIn(string said)
    {
        var bare = said.Trim(' ', '#', '.', '第', '项', '条', '个').ToLowerInvariant();
        if (bare.StartsWith("no", StringComparison.Ordinal))
            bare = bare[2..].Trim(' ', '.');
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Array.FindIndex(Counted, words => words.Contains(bare)) is >= 0 and var at ? at + 1 : null;
    }

    private static readonly string[][] Counted =
    [
        ["one", "first", "一"], ["two", "second", "二"], ["three", "third", "三"], ["four", "fourth", "四"], ["five", "fifth", "五"],
        ["six", "sixth", "六"], ["seven", "seventh", "七"], ["eight", "eighth", "八"], ["nine", "ninth", "九"], ["ten", "tenth", "十"],
    ];
}

/// <summary>What is to be decided.</summary>
public abstract record Chosen
{
    public sealed record These(Stored<Meeting> Read, IReadOnlyList<Proposal> Proposals) : Chosen;

    /// <param name="Why">What is said instead.</param>
    public sealed record Refused(Reply Why) : Chosen;
}
