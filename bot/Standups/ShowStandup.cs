using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>Answers “show U-1”: how it is set up.</summary>
public sealed class ShowStandup(StandupAnswers answers, StandupCard card) : IAnswer
{
    public Intent Intent { get; } = new("standup.show", [StandupSlots.Standup],
        English: new(["{standup}", "(show|open|view|what is|what's|details of|settings of|when is) [me|us] [the] {standup} [settings|details|due|held]"], ["show U-1"]),
        Chinese: new(["(查看|显示|打开|看看) [一下] {standup} [的] [设置|详情|情况]", "{standup} [的] (设置|详情|什么时候)"], ["查看 U-1"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.show", ct);
        return one is null ? otherwise : Reply.Show(await card.ShowAsync(turn with { Team = one.Team }, one.Standup, "", ct));
    }
}
