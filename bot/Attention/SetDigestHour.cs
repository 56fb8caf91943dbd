using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “digest at 8:00”, 摘要改到早上八点; turns the digest on again where it was off. (H5)</summary>
public sealed class SetDigestHour(PreferenceStore preferences) : IAnswer
{
    private static readonly Slot At = new("at", SlotKind.Text, Required: true) { Longest = 20 };

    public Intent Intent { get; } = new("digest.move", [At],
        English: new(
            [
                "[send|give|move|set|change|put] [me] [my|the] (digest|daily digest|morning digest) [time|hour] (at|to|:) {at}",
                "(move|change|set) [my|the] (digest|daily digest|morning digest) [time|hour]",
            ],
            ["digest at 8:00"]),
        Chinese: new(
            [
                "[把|将] [我的] (摘要|每日摘要|晨间摘要|早报|晨报|digest) [的] [时间] (改到|改为|改成|设为|设在|定在|调到|设置为) {at}",
                "(每天|每日) {at} [给我] 发 (摘要|每日摘要|早报|晨报|digest)",
            ],
            ["摘要改到 8:00"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (SaidHours.Hour(turn, heard["at"]!) is not { } at)
            return Reply.Ask(At.Name, words.Say("attention.hour.error", heard["at"]));
        var now = await preferences.ChangeAsync(turn, Intent.Name, wants => wants with { DigestAt = at, Off = wants.Off.Remove(NotificationTypes.Digest) }, ct);
        var hour = now.DigestComesAt.ToString("HH:mm", words.Culture);
        return Reply.Say(words.Say(now.DigestComesAt == at ? "digest.moved" : "digest.movedBehind", hour, now.Zone));
    }
}
