using System.Globalization;
using TeamBot.Cards;
using TeamBot.Dialogs;

namespace TeamBot.Tasks;

/// <summary>A list of tasks as its card shows it, a page at a time.</summary>
public sealed class TaskListCard(CardDeck cards, Roster roster)
{
    /// <summary>Rows on one page: the largest page in Chinese with titles of full length stays under 24 KB.</summary>
    public const int RowsPerPage = 8;

    public async Task<Card> ShowAsync(Turn turn, string which, PersonId? owner, IReadOnlyList<ListedTask> tasks, string? wantedPage, string notice, CancellationToken ct)
    {
        var words = turn.Words;
        var pages = Math.Max(1, (tasks.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(int.TryParse(wantedPage, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1, 1, pages);
        var rows = new List<TaskRow>();
        foreach (var task in tasks.Skip((page - 1) * RowsPerPage).Take(RowsPerPage))
            rows.Add(await RowAsync(turn, task, owner, ct));

        var title = which == "all" && owner is { } person
            ? words.Say("tasks.of", await roster.NameAsync(turn, turn.Team, person, ct))
            : words[$"tasks.{which}"];
        var data = new TaskListData(
            new(words["task.done"], words["list.previous"], words["list.next"]), title, tasks.Count == 0 ? words[$"tasks.{which}.none"] : "", [.. rows],
            (page - 1).ToString(words.Culture), (page + 1).ToString(words.Culture), page > 1, page < pages,
            pages > 1 ? words.Say("list.page", page, pages) : "", turn.Tongue == Tongue.Chinese ? "zh" : "en",
            page.ToString(words.Culture), new(which, owner?.Value ?? ""), notice, turn.Team.Value);
        var summary = tasks.Count == 0 ? data.Empty : $"{title}: {string.Join("; ", rows.Select(row => $"{row.Id} {row.Title}"))}";
        return cards.Render("task-list", data, TasksJson.Default.TaskListData, notice.Length > 0 ? $"{notice} {summary}" : summary);
    }

    private async Task<TaskRow> RowAsync(Turn turn, ListedTask row, PersonId? owner, CancellationToken ct)
    {
        var task = row.Task;
        var parts = new[]
        {
            row.TeamName,
            owner == task.Owner ? "" : await roster.NameAsync(turn, row.Team, task.Owner, ct),
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

internal sealed record TaskListFilter(string Which, string Owner);

internal sealed record TaskRow(string Id, string Title, string Line, bool Late, string LateWord, bool Open, string DoneWord, string Team, string Version);
