using TeamBot.Language;

namespace TeamBot.Reminders;

/// <summary>What sentences about reminders are made of.</summary>
internal static class ReminderSlots
{
    public static readonly Slot Reminder = new("reminder", SlotKind.Id) { Letter = 'B' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = Reminders.Reminder.LongestText };
    public static readonly Slot Due = new("due", SlotKind.Date, Free: true) { FromStart = true };
    public static readonly Slot Repeat = new("repeat", SlotKind.Repeat, Free: true);
    public static readonly Slot Person = new("owner", SlotKind.Person);

    /// <summary>A day, a time or a rule in the words of whoever is asked.</summary>
    public static readonly Slot When = new("when", SlotKind.Text) { Longest = 100 };

    /// <summary>That the whole place is told.</summary>
    public static readonly Slot Whom = new("whom", SlotKind.Choice)
    {
        Choices = [("all", "us|everyone|everybody|everyone here|everybody here|everyone in this channel|the team|all|all of us|the group|the channel|this channel|the chat|this chat|the whole team|大家|我们|咱们|全员|所有人|各位|团队|全体|群里|本群|频道|频道里的人|群里的人|全组|组里")],
    };

    public static readonly Slot Holidays = new("holidays", SlotKind.Choice, Free: true)
    {
        Choices = [("off", "except holidays|except on holidays|except for holidays|excluding holidays|but not on holidays|not on holidays|skip holidays|skipping holidays|节假日除外|法定节假日除外|节日除外|假期除外|除节假日外|除了节假日|节假日不提醒|节假日跳过|跳过节假日|含调休|包括调休|按调休|遵循调休|调休")],
    };
}
