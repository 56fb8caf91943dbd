using TeamBot.Dialogs;
using TeamBot.Due.Posting;
using TeamBot.Language;

namespace TeamBot.Health;

/// <summary>Answers “deliveries”, 发送情况: what was sent here by itself, to whom, and whether it arrived. What it said is not shown: it was for one person. (N5, idea 7)</summary>
public sealed class ListDeliveries(Deliveries deliveries, Roster roster) : IAnswer
{
    private const int MostShown = 15;

    public Intent Intent { get; } = new("delivery.list", [],
        English: new(["[<show>] [me] [the|all|last|recent|your] (deliveries|delivery table|delivery report|delivery status|delivery log|delivery list)", "(what|which messages) (was|were|have you|did you) (delivered|sent|send) [to whom]"], ["deliveries"]),
        Chinese: new(["[<show>] [一下] [最近的|所有] [消息] [的] (发送情况|发送记录|送达情况|送达记录|发送状态|送达状态|投递情况|投递记录)", "(delivery|deliveries) [的] (情况|记录|状态)"], ["发送情况"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var rows = await deliveries.LastAsync(turn.Team, ct);
        if (rows.Count == 0)
            return Reply.Say(words["deliveries.none"]);
        var lines = new List<string> { words["deliveries.title"] };
        foreach (var row in rows.Take(MostShown))
            lines.Add(await LineAsync(turn, row, ct));
        if (rows.Count > MostShown)
            lines.Add(words.Say("deliveries.more", rows.Count - MostShown));
        if (rows.Any(row => row.State == DeliveryState.Refused))
            lines.Add(words["deliveries.resend"]);
        return Reply.Say(string.Join('\n', lines));
    }

    private async Task<string> LineAsync(Turn turn, Delivered row, CancellationToken ct)
    {
        var words = turn.Words;
        var what = row.Type is { } type && words.Has($"notice.type.{type}") ? words[$"notice.type.{type}"] : words["deliveries.message"];
        var whom = row.To is { } person ? await roster.NameAsync(turn, turn.Team, person, ct) : words["deliveries.place"];
        var state = words[$"deliveries.state.{row.State}"];
        return words.Say("deliveries.line", Days.Say(words, row.At, turn.Zone), what, whom, row.Why is { } why && words.Has($"deliveries.why.{why}") ? words.Say("deliveries.because", state, words[$"deliveries.why.{why}"]) : state);
    }
}
