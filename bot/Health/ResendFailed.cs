using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Health;

/// <summary>Answers “resend failed”: what was given up is tried again, and nothing else. (N5)</summary>
public sealed class ResendFailed(DueItems due) : IAnswer
{
    /// <summary>Each takes two changes of the one commit.</summary>
    private const int Most = 40;

    public Intent Intent { get; } = new("health.resend", [],
        English: new(["(resend|retry|send again|redo) [the|all|all the|what|everything that] (failed|failed messages|failed ones|undelivered|failures)", "(try|send) [the|all] (failed|undelivered) [messages|ones] again"], ["resend failed"]),
        Chinese: new(["(重发|重新发送|重试|再发) [所有|全部] [发送] (失败|失败的|未送达|未送达的) [消息]"], ["重发失败的消息"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        Stored<Undone>[] failed = [.. (await due.UndoneAsync(turn.Team, ct)).Where(stored => MayBeDoneAgain(stored.Value)).OrderBy(stored => stored.Value.Id, StringComparer.Ordinal)];
        if (failed.Length == 0)
            return Reply.Say(turn.Words["resend.none"]);
        var commit = Commit.Nothing;
        foreach (var stored in failed.Take(Most))
            commit = commit.Delete(Undone.Kind, stored).Create(DueItem.Kind, stored.Value.Again(turn.At));
        var text = turn.Words.Count("resend.begun", Math.Min(failed.Length, Most));
        return Reply.Say(failed.Length > Most ? text + turn.Words.Say("resend.left", failed.Length - Most) : text) with { Changes = commit };
    }

    /// <summary>What was missed is over; what was refused or failed may go now.</summary>
    internal static bool MayBeDoneAgain(Undone undone) => undone.Why != Undone.Missed;
}
