using TeamBot.Storage;

namespace TeamBot.Leave;

/// <summary>
/// Takes from people’s calendars who is out of office on a day on which everybody is to be asked something. Each calendar is
/// read once a day, and only of those who would be asked: what somebody told the bot themselves wins over their calendar.
/// </summary>
public sealed class CalendarLeave(IDocuments documents, LeaveStore leaves, CalendarState state, ReadCalendars? read = null)
{
    /// <summary>Notes who of them is away. Whoever’s calendar cannot be read counts as there.</summary>
    public async Task NoteAsync(string tenantId, IEnumerable<CalendarQuestion> people, CancellationToken ct)
    {
        if (read is null)
            return;
        var questions = new List<(CalendarQuestion Asked, Stored<CalendarDays>? Known)>();
        foreach (var person in people)
        {
            var own = TeamId.OfPerson(tenantId, person.Person);
            if ((await leaves.FindAsync(own, ct))?.Value.IsSaid(person.Day) == true)
                continue;
            var known = await documents.FindAsync(own, CalendarDays.Kind, CalendarDays.Id, ct);
            if (known?.Value.On(person.Day) is null)
                questions.Add((person, known));
        }

        if (questions.Count == 0)
            return;
        var said = await read([.. questions.Select(question => question.Asked)], ct);
        state.Note(questions.Count, said);
        foreach (var (asked, known) in questions)
        {
            if (said.IsAway.TryGetValue(asked.Person, out var isAway))
                await KeepAsync(TeamId.OfPerson(tenantId, asked.Person), known, new(asked.Day, isAway), ct);
        }
    }

    private async Task KeepAsync(TeamId own, Stored<CalendarDays>? known, CalendarDay day, CancellationToken ct)
    {
        try
        {
            await documents.CommitAsync(own, known is null ? Commit.Nothing.Create(CalendarDays.Kind, new([day])) : Commit.Nothing.Replace(CalendarDays.Kind, known, known.Value.With(day)), ct);
        }
        catch (Exception lost) when (lost is StaleException or DuplicateException)
        {
            // It was read for another team in the same instant.
        }
    }
}
