using System.Globalization;
using TeamBot.Due.Recurrence;

namespace TeamBot.Reminders;

/// <summary>Says a rule in words: “every working day (Monday to Friday) at 09:30 (Asia/Shanghai)”.</summary>
internal static class RuleWords
{
    private const string MondayToFriday = "MO,TU,WE,TH,FR";

    private static readonly string[] Names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <param name="calendar">What the calendar that it follows is called; null when it follows none.</param>
    public static string Say(Words words, Rule rule, string? calendar)
    {
        if (Repeats.IsHourly(rule))
            return Hours(words, rule);
        var time = rule.StartsAt!.Value.ToString("HH:mm", CultureInfo.InvariantCulture);
        var working = rule.Calendar is not null && rule.Text == "FREQ=DAILY";
        var phrase = working ? words["rule.workdays.calendar"] : Phrase(words, Parts(rule.Text), rule.StartsAt!.Value);
        var said = words.Say("rule.at", phrase, time, rule.Zone);
        return rule.Calendar is null ? said : words.Say(working ? "rule.calendar" : "rule.exceptHolidays", said, calendar ?? rule.Calendar);
    }

    private static string Hours(Words words, Rule rule)
    {
        var fields = rule.Text.Split(' ');
        var every = fields[1] == "*" ? 1 : 24 / fields[1].Split(',').Length;
        var minute = fields[0].PadLeft(2, '0');
        return every == 1 ? words.Say("rule.hour", minute, rule.Zone)
            : words.Say("rule.hours", every, string.Join(", ", fields[1].Split(',').Select(hour => $"{hour.PadLeft(2, '0')}:{minute}")), rule.Zone);
    }

    private static string Phrase(Words words, Dictionary<string, string> parts, DateTime start)
    {
        var every = parts.TryGetValue("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;
        return parts["FREQ"] switch
        {
            "DAILY" => every == 1 ? words["rule.day"] : words.Say("rule.days", every),
            "WEEKLY" => Week(words, parts.GetValueOrDefault("BYDAY") ?? Names[((int)start.DayOfWeek + 6) % 7], every),
            "MONTHLY" => words.Say(every == 1 ? "rule.month" : "rule.months", OfMonth(words, parts, start), every),
            _ => words.Say("rule.year", words[$"rule.month.{parts.GetValueOrDefault("BYMONTH") ?? start.Month.ToString(words.Culture)}"], parts.GetValueOrDefault("BYMONTHDAY") ?? start.Day.ToString(words.Culture)),
        };
    }

    private static string Week(Words words, string days, int every)
    {
        if (days == MondayToFriday && every == 1)
            return words["rule.workdays"];
        var named = string.Join(words["list.comma"], days.Split(',').Select(day => Day(words, day)));
        return every == 1 ? words.Say("rule.week", named) : words.Say("rule.weeks", every, named);
    }

    private static string OfMonth(Words words, Dictionary<string, string> parts, DateTime start)
    {
        if (!parts.TryGetValue("BYDAY", out var days))
            return parts.GetValueOrDefault("BYMONTHDAY") is { } day && day != "-1" ? words.Say("rule.monthday", day) : parts.ContainsKey("BYMONTHDAY") ? words["rule.lastDay"] : words.Say("rule.monthday", start.Day);
        var (nth, kind) = parts.TryGetValue("BYSETPOS", out var position) ? (position, days) : (days[..^2], days[^2..]);
        var name = kind == MondayToFriday ? words["rule.workday"] : kind.Contains(',', StringComparison.Ordinal) ? string.Join(words["list.comma"], kind.Split(',').Select(one => Day(words, one))) : Day(words, kind);
        return words.Has($"rule.nth.{nth}") ? words.Say($"rule.nth.{nth}", name) : words.Say("rule.nth", nth, name);
    }

    private static string Day(Words words, string name) => words[$"day.{Days[Array.IndexOf(Names, name)]}"];

    private static Dictionary<string, string> Parts(string text) => text.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
}
