using TeamBot.Dialogs;
using TeamBot.Due.Recurrence;
using TeamBot.Language;
using TeamBot.Language.Dates;

namespace TeamBot.Attention;

/// <summary>Answers “pause until Monday”, 暂停到周一: nothing comes before that day but what cannot wait. (H6)</summary>
public sealed class PauseNotifications(PreferenceStore preferences) : IAnswer
{
    private static readonly Slot Until = new("until", SlotKind.Date) { FromStart = true };
    private static readonly Slot For = new("for", SlotKind.Distance);

    public Intent Intent { get; } = new("attention.pause", [Until, For],
        English: new(
            [
                "(pause|mute|silence|snooze|stop) [all] [my|the|your] (notifications|messages|alerts|pings|notices|everything) [until|till|to] {until}",
                "(pause|mute|silence|snooze|stop) [all] [my|the|your] (notifications|messages|alerts|pings|notices|everything) for {for}",
                "(pause|mute|silence|snooze|stop) [all] [my|the|your] (notifications|messages|alerts|pings|notices|everything)",
                "(pause|be quiet|stay quiet|keep quiet|mute yourself|quiet|silence|mute) (until|till) {until}",
                "(pause|be quiet|stay quiet|keep quiet|mute yourself|mute) for {for}",
                "(don't|do not) (disturb|bother|ping|message|notify) me (until|till|before) {until}",
                "(don't|do not) (disturb|bother|ping|message|notify) me for {for}",
                "(turn|switch) off [all] [my|the|your] notifications (until|till) {until}",
                "leave me alone (until|till) {until}",
                "do not disturb",
                "don't disturb me",
            ],
            ["pause until Monday", "pause notifications for 3 days"]),
        Chinese: new(
            [
                "(暂停|静音|先停|停) [所有|全部|我的] [通知|消息|提醒我|推送|打扰] (到|至|直到) {until} [为止|吧]",
                "{until} [之前|以前|前] (别|不要|请勿|先别|先不要|勿) [再] (打扰|通知|吵|烦|推送) [我]",
                "(别|不要|请勿|先别) [再] (打扰|通知|吵|烦) 我 (到|至|直到) {until} [为止]",
                "(暂停|静音|停止) [所有|全部|我的] (通知|消息|推送|消息通知) {for}",
                "(暂停|静音) {for}",
                "{for} [内|之内] (别|不要|请勿|先别) [再] (打扰|通知|吵|烦) [我]",
                "(暂停|静音|停止) [所有|全部|我的] (通知|消息|推送|消息通知)",
                "(请勿打扰|勿扰|免打扰模式|别打扰我|不要打扰我)",
                "pause 到 {until}",
                "(pause|mute) [所有|全部|我的] (notifications|通知|消息) (到|until|至) {until}",
                "把 (通知|消息|notifications) (暂停|静音|停|pause|mute) (到|至) {until}",
            ],
            ["暂停到周一", "三天内不要打扰我"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var until = UntilOf(turn, heard);
        if (until is null || until <= turn.At)
            return Reply.Ask(Until.Name, until is null ? words["attention.pause.ask"] : words.Say("attention.pause.past", Days.Say(words, until.Value, turn.Zone)));
        await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { PausedUntil = until }, ct);
        return Reply.Say(words.Say("attention.paused", Days.Say(words, until.Value, turn.Zone)));
    }

    private static DateTimeOffset? UntilOf(Turn turn, Heard heard)
    {
        if (Distance.Read(heard["for"] ?? "") is { } distance)
        {
            return distance.IsOfTime ? new DateTimeOffset(distance.From(turn.At.UtcDateTime, back: false), TimeSpan.Zero)
                : WallClock.ToInstant(distance.From(TimeZoneInfo.ConvertTime(turn.At, turn.Zone).DateTime.Date, back: false), turn.Zone);
        }

        return SaidDate.TryParse(heard["until"], out var said) ? WallClock.ToInstant(said.Day.ToDateTime(said.Time ?? TimeOnly.MinValue), turn.Zone) : null;
    }
}
