using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “turn off risk reviews” and the press below a notification. (H7)</summary>
public sealed class TurnOff(PreferenceStore preferences) : IAnswer
{
    public Intent Intent { get; } = new("attention.off", [TypeWords.Type],
        English: new(
            [
                "(turn off|switch off|mute|disable|unsubscribe from|opt out of|stop sending me|stop telling me about|no more|stop) [the|all|my|me] [notifications|messages|news|alerts] [about|of|for|on] {type} [notifications|messages|alerts]",
                "no [more] daily {type} [please|any more|anymore]",
                "(don't|do not) (send me|tell me about|notify me about|notify me of|tell me of) [the] {type} [anymore|any more]",
                "(turn|switch) {type} [notifications|messages] off",
            ],
            ["turn off risk reviews"]),
        Chinese: new(
            [
                "(关闭|关掉|不再接收|不要再发|取消订阅|屏蔽|停止|别再发|不接收|不想收到|退订|静音) [我的|所有|关于] {type} [的] [通知|提醒|消息]",
                "(不要|不用|不想要|不需要|别) [再|每天|再给我|给我] [每天] (发|推|推送) {type} [了]",
                "(turn off|mute|disable) {type} [的] [通知|提醒|消息]",
                "[把|将] {type} [的] [通知|提醒|消息] (关闭|关掉|关了|屏蔽|静音|turn off|mute)",
            ],
            ["关闭风险复查提醒"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (words, type) = (turn.Words, heard["type"]!);
        var name = TypeWords.Name(words, type);
        if ((await preferences.OfAsync(turn, ct)).Off.Contains(type))
            return Reply.Say(words.Say("attention.off.already", name));
        await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { Off = wants.Off.Add(type) }, ct);
        var key = type == NotificationTypes.Digest ? "attention.off.digest" : NotificationTypes.Of(type).IsKeptWhenOff ? "attention.off.kept" : "attention.off";
        return Reply.Say(words.Say(key, name));
    }
}
