using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “quiet hours 20:00-8:00”, 免打扰 20:00-8:00. (H6)</summary>
public sealed class SetQuietHours(PreferenceStore preferences) : IAnswer
{
    private static readonly Slot Hours = new("hours", SlotKind.Text, Required: true) { Longest = SaidHours.Longest };

    public Intent Intent { get; } = new("attention.quiet", [Hours],
        English: new(
            [
                "[set|change|move|my|make|put] [my|the] (quiet hours|quiet time|do not disturb hours) [are|to|from|between|:|at] {hours}",
                "(no|stop|don't send me|do not send me) (messages|notifications|pings) (between|from) {hours}",
                "(be quiet|stay quiet|don't disturb me|do not disturb me) (between|from) {hours}",
                "(no|turn off|switch off|remove|delete|clear) [my|the] (quiet hours)",
                "[set|change] [my|the] (quiet hours)",
            ],
            ["quiet hours 20:00-8:00"]),
        Chinese: new(
            [
                "[设置|把|将|修改|我的] [我的] (免打扰|免打扰时间|免打扰时段|勿扰时间|勿扰时段|安静时间|安静时段|静音时段) [设为|设置为|改为|改成|设成|改到|是|为|:|从] {hours}",
                "{hours} [之间|期间] (免打扰|不要打扰我|别打扰我|勿扰|不要发消息|别发消息|不要通知我)",
                "(取消|关闭|关掉|去掉|不要) [我的] (免打扰|免打扰时间|免打扰时段|勿扰时段|安静时段)",
                "[设置|修改] [我的] (免打扰时间|免打扰时段|勿扰时间|安静时段)",
                "(quiet hours) [设为|改为|改成|:] {hours}",
            ],
            ["免打扰 20:00-8:00"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (SaidHours.Read(turn, heard["hours"]!) is not { } hours)
            return Reply.Ask(Hours.Name, words.Say("attention.quiet.error", heard["hours"]));
        var now = await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { QuietFrom = hours.From, QuietTo = hours.To }, ct);
        return Reply.Say(now.QuietFrom == now.QuietTo ? words["attention.quiet.none"] : words.Say("attention.quiet.set", SaidHours.Say(now.QuietFrom, now.QuietTo), now.Zone));
    }
}
