using TeamBot.Due.Calendars;
using TeamBot.Due.Recurrence;
using TeamBot.Language.Dates;

namespace TeamBot.Reminders;

/// <summary>Works out when: the day and time that were said, or the rule with the holidays that it leaves out.</summary>
public sealed class SaidWhen(HolidayCalendars calendars)
{
    /// <summary>When a reminder comes for which no time of day was said.</summary>
    public static readonly TimeOnly Usual = new(9, 0);

    /// <summary>The time, the rule, or why there is none.</summary>
    /// <param name="at">The time of day that counts where none was said; null for <see cref="Usual"/>, and to say so.</param>
    internal async Task<Timing> OfAsync(Turn turn, Heard heard, TimeOnly? at, CancellationToken ct)
    {
        var words = turn.Words;
        if (Read(turn, heard) is not { } read)
            return new Timing.Impossible(words.Say("reminder.when.error", heard["when"]));
        heard = read;
        if (heard["repeat"] is { } said)
            return await AgainAsync(turn, heard, said, at, ct);
        if (!SaidDate.TryParse(heard["due"], out var due))
            return new Timing.Unsaid();
        var time = due.Time ?? at ?? Usual;
        var instant = WallClock.ToInstant(due.Day.ToDateTime(time), turn.Zone);
        if (instant <= turn.At)
            return new Timing.Impossible(due.Time is null && due.Day == turn.Today ? words["reminder.whenToday"] : words.Say("reminder.past", Days.Say(words, instant, turn.Zone)));
        return new Timing.Once(instant, due.Time is null ? Usually(words, at) : IsRolled(turn, heard, due) ? words.Say("reminder.tomorrow", time.ToString("HH:mm", words.Culture)) : "");
    }

    /// <summary>The same days at another time.</summary>
    internal async Task<Timing> AtAsync(Turn turn, Rule rule, TimeOnly time, CancellationToken ct)
    {
        var moved = Repeats.At(rule, time, ZoneOf(turn));
        var calendar = rule.Calendar is { } name ? await calendars.FindAsync(turn.Team, name, ct) : null;
        return moved.NextAfter(turn.At, calendar) is { } next ? new Timing.Again(moved, next, "") : new Timing.Impossible(turn.Words["reminder.never"]);
    }

    /// <summary>With what was typed for it read; null when that is no time.</summary>
    internal static Heard? Read(Turn turn, Heard heard) => heard["when"] is { } typed ? Typed(turn, heard, typed)?.With("when", "") : heard;

    private static string Usually(Words words, TimeOnly? at) => at is null ? words.Say("reminder.usual", Usual.ToString("HH:mm", words.Culture)) : "";

    // “at 8”, when it is nine.
    private static bool IsRolled(Turn turn, Heard heard, SaidDate due) => heard["due.hour"] is not null && due.Day > turn.Today;

    private async Task<Timing> AgainAsync(Turn turn, Heard heard, string said, TimeOnly? at, CancellationToken ct)
    {
        var words = turn.Words;
        var time = Repeats.TimeIn(said) ?? (SaidDate.TryParse(heard["due"], out var due) ? due.Time : null);
        var calendar = await CalendarAsync(turn, heard, said, ct);
        var from = TimeZoneInfo.ConvertTime(turn.At, turn.Zone).DateTime;
        if (Repeats.RuleOf(said, time ?? at ?? Usual, from, ZoneOf(turn), calendar) is not { } rule)
            return new Timing.Impossible(words["reminder.tooOften"]);
        return rule.NextAfter(turn.At, calendar) is { } first
            ? new Timing.Again(rule, first, time is null && !Repeats.IsWithinDay(said) ? Usually(words, at) : "")
            : new Timing.Impossible(words["reminder.never"]);
    }

    // Working days follow the team’s own calendar; holidays are left out of anything else when somebody says so.
    private async Task<HolidayCalendar?> CalendarAsync(Turn turn, Heard heard, string said, CancellationToken ct)
    {
        if (heard["holidays"] is null && !Repeats.IsOfWorkingDays(said))
            return null;
        return await calendars.OwnAsync(turn.Team, ct) is [var own, ..] ? own.Value
            : (heard["holidays"] is null ? null : await calendars.FindAsync(turn.Team, turn.Tongue == Tongue.Chinese ? HolidayCalendars.China : HolidayCalendars.UnitedStates, ct));
    }

    // What was typed into a form, or in answer to the question.
    private static Heard? Typed(Turn turn, Heard heard, string typed)
    {
        var span = DateGrammar.Whole(typed, turn.At, turn.Zone, turn.MonthFirst)
            ?? (DateGrammar.Find(typed, turn.At, turn.Zone, turn.MonthFirst) is [var only] ? only : null);
        heard = heard with { Slots = heard.Slots.RemoveRange(["due", "due.hour", "repeat"]) };
        if (SaidDate.TryParse(typed.Trim(), out var exact))
            return heard.With("due", exact.ToString());
        // “20 minutes”, in answer to the question how long.
        if (span is null && Distance.Read(typed) is { } distance)
            return heard.With("due", SaidDate.Of(distance.From(TimeZoneInfo.ConvertTime(turn.At, turn.Zone).DateTime, back: false)).ToString());
        if (span is null)
            return null;
        if (ReminderSlots.Holidays.Choices[0].Words.Split('|').Any(word => typed.Contains(word, StringComparison.OrdinalIgnoreCase)))
            heard = heard.With("holidays", "off");
        heard = span.IsTimeOnly ? heard.With("due.hour", "only") : heard;
        return span.Rule is { } rule ? heard.With("repeat", rule) : heard.With("due", span.For(ReminderSlots.Due));
    }

    /// <summary>The IANA name of the speaker’s zone.</summary>
    internal static string ZoneOf(Turn turn) =>
        turn.Zone.HasIanaId ? turn.Zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(turn.Zone.Id, out var name) ? name : TimeZoneInfo.Utc.Id;
}
