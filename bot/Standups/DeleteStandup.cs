using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;
using TeamBot.Tasks;

namespace TeamBot.Standups;

/// <summary>Answers “delete U-1”, and asks first. What was answered stays for the reports; “undo” brings it back.</summary>
public sealed class DeleteStandup(StandupAnswers answers, StandupStore standups, StandupCard card, ConfirmCard confirm) : IAnswer
{
    public Intent Intent { get; } = new("standup.delete", [StandupSlots.Standup, DeleteTask.Sure],
        English: new(["(delete|remove|end|drop|get rid of|cancel) [the] {standup} [for good|forever]", "(delete|remove|end|get rid of) [the|our] [daily] <standup> [for good|forever]"], ["delete U-1"]),
        Chinese: new(["(删除|删掉|删了|移除|取消) [掉] {standup}", "[把|将] {standup} (删除|删掉|删了|移除|取消)", "(删除|删掉|移除) [我们的] <standup>"], ["删除 U-1"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (one, otherwise) = await answers.OneAsync(turn, heard, "standup.which.delete", ct);
        if (one is null)
            return otherwise;
        var (standup, words, here) = (one.Standup, turn.Words, turn with { Team = one.Team });
        switch (heard[DeleteTask.Sure.Name])
        {
            case "yes" when standup.IsStale(heard["version"]):
                return Reply.Show(await card.ShowAsync(here, standup, words["standup.stale"], ct));
            case "yes":
                var changes = Commit.Nothing.Replace(Standup.Kind, one.Stored, (standup with { IsDeleted = true }).Changed(turn.At));
                if (await standups.LastRoundAsync(one.Team, standup.Id, ct) is { Value: { ClosedAt: null } open } round)
                    changes = changes.Replace(Round.Kind, round, open with { ClosedAt = turn.At, IsCalledOff = true });
                return Reply.Say(words.Say("standup.deleted", standup.Id, standup.Name)) with { Changes = changes, Of = one.Team };
            case "no":
                return Reply.Show(await card.ShowAsync(here, standup, words.Say("standup.kept", standup.Id), ct));
            default:
                return new Reply(Card: confirm.Of(words.Say("standup.delete?", standup.Id, standup.Name), Button("task.delete", "yes"), Button("task.keep", "no"), isDestructive: true)) { Asking = DeleteTask.Sure.Name };
        }

        ConfirmButton Button(string title, string sure) => new(words[title], new Dictionary<string, string>
        {
            ["intent"] = Intent.Name,
            ["standup"] = standup.Id.ToString(),
            ["team"] = one.Team.Value,
            ["version"] = standup.Revision.ToString(words.Culture),
            ["language"] = words.Language,
            ["sure"] = sure,
        });
    }
}
