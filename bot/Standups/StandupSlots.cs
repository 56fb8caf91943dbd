using TeamBot.Language;

namespace TeamBot.Standups;

/// <summary>What sentences about stand-ups are made of.</summary>
internal static class StandupSlots
{
    public static readonly Slot Standup = new("standup", SlotKind.Id) { Letter = 'U' };
    public static readonly Slot Due = new("due", SlotKind.Date, Free: true) { FromStart = true };
    public static readonly Slot Person = new("owner", SlotKind.Person);

    /// <summary>Days and hours, in the words of whoever is asked.</summary>
    public static readonly Slot When = new("when", SlotKind.Text) { Longest = 200 };

    public static readonly Slot Name = new("name", SlotKind.Text) { Longest = Standups.Standup.LongestName };

    /// <summary>Whether everybody is asked at the same moment, or each at these hours of their own.</summary>
    public static readonly Slot Zone = new("zone", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("local", "in everyone's local time|in everybody's local time|in each member's local time|in each member's own time zone|in everyone's own time zone|in their own time zone|each in their own zone|everybody's local time|everyone's local time|at their local time|in local time|local time|own time zone|own time|各自的当地时间|各自当地时间|当地时间|本地时间|各自时区|各自的时区"),
            ("team", "in one time zone|same time for everyone|same moment for everyone|team time|in the team's zone|统一时间|同一时区|统一时区|团队时区"),
        ],
    };

    public static readonly Slot Calendar = new("calendar", SlotKind.Text) { Longest = 100 };

    /// <summary>The round of a button.</summary>
    public static readonly Slot Day = new("day", SlotKind.Text) { Longest = 10 };

    public static readonly Slot Done = Answer("done");
    public static readonly Slot Doing = Answer("doing");
    public static readonly Slot Blocked = Answer("blocked");

    public static bool TryDay(Heard heard, out DateOnly day) => DateOnly.TryParseExact(heard[Day.Name], "yyyy-MM-dd", out day);

    private static Slot Answer(string name) => new(name, SlotKind.Text) { Longest = Entry.LongestText };
}
