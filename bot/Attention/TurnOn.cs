using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “turn on risk reviews”: takes <see cref="TurnOff"/> back.</summary>
public sealed class TurnOn(PreferenceStore preferences) : IAnswer
{
    public Intent Intent { get; } = new("attention.on", [TypeWords.Type],
        English: new(
            [
                "(turn on|switch on|enable|unmute|subscribe to|send me|start sending me|tell me about) [the|all|my|me] [notifications|messages|news|alerts] [about|of|for|on] {type} [notifications|messages|alerts] [again]",
                "(turn|switch) {type} [notifications|messages] [back] on [again]",
            ],
            ["turn on risk reviews"]),
        Chinese: new(
            [
                "(开启|打开|重新开启|重新打开|恢复|订阅|接收|启用) [我的|所有|关于] {type} [的] [通知|提醒|消息]",
                "(turn on|enable|unmute) {type} [的] [通知|提醒|消息]",
                "[把|将] {type} [的] [通知|提醒|消息] (打开|开启|重新打开|turn on)",
            ],
            ["开启风险复查提醒"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (words, type) = (turn.Words, heard["type"]!);
        var name = TypeWords.Name(words, type);
        if (!(await preferences.OfAsync(turn, ct)).Off.Contains(type))
            return Reply.Say(words.Say("attention.on.already", name));
        await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { Off = wants.Off.Remove(type) }, ct);
        return Reply.Say(words.Say("attention.on", name));
    }
}
