using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Tasks;

/// <summary>A list of tasks as its card shows it, a page at a time.</summary>
public sealed class TaskListCard(CardDeck cards, Roster roster)
{
    /// <summary>Rows on one page: the largest page in Chinese with titles of full length stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    public async Task<Card> ShowAsync(Turn turn, TaskListFilter filter, IReadOnlyList<ListedTask> tasks, string? wantedPage, string notice, CancellationToken ct)
    {
        var words = turn.Words;
        var (which, owner) = (filter.Which, filter.Owner.Length > 0 ? new PersonId(filter.Owner) : (PersonId?)null);
        var page = ListPage.Of(words, tasks, wantedPage, RowsPerPage);
        var rows = new List<TaskRow>();
        foreach (var task in page.Rows)
            rows.Add(await RowAsync(turn, task, owner, ct));

        var title = which == "all" && owner is { } person
            ? words.Say("tasks.of", await roster.NameAsync(turn, turn.Team, person, ct))
            : words[$"tasks.{which}"];
        var data = new TaskListData(
            new(words["task.done"], words["list.previous"], words["list.next"]), title, tasks.Count == 0 ? words[$"tasks.{which}.none"] : "", [.. rows],
            page.Previous, page.Next, page.HasPrevious, page.HasNext,
            page.Line, turn.Words.Language,
            page.This, filter, notice, turn.Team.Value);
        var summary = tasks.Count == 0 ? data.Empty : words.Say("list.of", title, string.Join(words["list.semicolon"], rows.Select(row => $"{row.Id} {row.Title}")));
        return cards.Render("task-list", data, TasksJson.Default.TaskListData, notice.Length > 0 ? $"{notice} {summary}" : summary);
    }

    private async Task<TaskRow> RowAsync(Turn turn, ListedTask row, PersonId? owner, CancellationToken ct)
    {
        var task = row.Task;
        var parts = new[]
        {
            row.TeamName,
            owner == task.Owner ? "" : task.Owner == TeamTask.Nobody ? turn.Words["task.needsOwner"] : await roster.NameAsync(turn, row.Team, task.Owner, ct),
            TaskCard.Due(turn, task),
            task.Priority == Priority.Normal ? "" : turn.Words[$"task.priority.{TaskSlots.Word(task.Priority)}"],
            task.DoneAt is null ? "" : turn.Words["task.state.done"],
        };
        return new(task.Id.ToString(), task.Title, string.Join(" · ", parts.Where(part => part.Length > 0)), task.IsLate(turn.At, turn.Today),
            turn.Words["task.late"], task.DoneAt is null, turn.Words["task.done"], row.Team.Value, task.Revision.ToString(turn.Words.Culture));
    }
}

internal sealed record TaskListData(
    TaskListWords Words, string Title, string Empty, TaskRow[] Rows, string PreviousPage, string NextPage, bool HasPrevious, bool HasNext,
    string PageLine, string Language, string Page, TaskListFilter Filter, string Notice, string Team);

internal sealed record TaskListWords(string Done, string Previous, string Next);

/// <summary>Which tasks a list shows, as its buttons carry it; empty for what does not matter.</summary>
public sealed record TaskListFilter(string Which, string Owner, string Tags);

internal sealed record TaskRow(string Id, string Title, string Line, bool Late, string LateWord, bool Open, string DoneWord, string Team, string Version);
