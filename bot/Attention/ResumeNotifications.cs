using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “resume”, 恢复通知: ends a pause.</summary>
public sealed class ResumeNotifications(PreferenceStore preferences) : IAnswer
{
    public Intent Intent { get; } = new("attention.resume", [],
        English: new(["(resume|unpause|unmute|end the pause|end pause) [all] [my|the|your] [notifications|messages|alerts|everything]", "(turn|switch) [the|my|your] notifications [back] on [again]"], ["resume", "resume notifications"]),
        Chinese: new(["(恢复|继续|重新开启|重新打开|恢复接收|取消静音|结束暂停|取消暂停|解除静音) [所有|全部|我的] [通知|消息|推送|消息通知]", "可以打扰我了", "(resume|恢复|继续) (notifications|通知)"], ["恢复通知"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        if (!(await preferences.OfAsync(turn, ct)).IsPaused(turn.At))
            return Reply.Say(turn.Words["attention.notPaused"]);
        await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { PausedUntil = null }, ct);
        return Reply.Say(turn.Words["attention.resumed"]);
    }
}
