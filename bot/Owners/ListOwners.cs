using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Owners;

/// <summary>Answers “who are the owners?”, to anybody. (M1)</summary>
public sealed class ListOwners(OwnerStore owners) : IAnswer
{
    public Intent Intent { get; } = new("owner.list", [],
        English: new(
            [
                "(who are|who is|who's|<show>|are there) [me|us] [the|our|all|any] [team|team's] (owner|owners) [of (this|our|the) team] [here]",
                "who owns (this|our|the) team",
            ],
            ["who are the owners?"]),
        Chinese: new(
            [
                "(谁是|<show>|哪些人是|有谁是) [一下] [这个|我们|本|这里的] [团队|team] [的] (所有者|团队负责人|负责人|owner|owners)",
                "[这个|我们|本] [团队] [的] (所有者|团队负责人|owner|owners) (是谁|有谁|有哪些|有哪些人|都有谁|都是谁)",
                "[这个|我们|本] 团队 [的] 负责人 (是谁|有谁|有哪些|都有谁)",
                "[这个|我们|本] 团队 有 (哪些|几个) (所有者|负责人|owner)",
            ],
            ["谁是团队所有者？"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        OwnerStore.Elsewhere(turn)
        ?? ((await owners.ReadAsync(turn.Team, ct)).Present is { IsEmpty: false } present
            ? Reply.Say(turn.Words.Say("owners.are", await owners.NamesAsync(turn, present, ct)))
            : Reply.Say(turn.Words["owners.none"]));
}
