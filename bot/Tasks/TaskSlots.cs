using TeamBot.Language;

namespace TeamBot.Tasks;

/// <summary>What sentences about tasks are made of.</summary>
internal static class TaskSlots
{
    public static readonly Slot Task = new("task", SlotKind.Id, Required: true) { Letter = 'T' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true);
    public static readonly Slot Owner = new("owner", SlotKind.Person, Free: true);
    public static readonly Slot Due = new("due", SlotKind.Date, Free: true);

    /// <summary>Only where it is called a priority: the “high” of “fix the high latency” is part of the title.</summary>
    public static readonly Slot Priority = new("priority", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("urgent", "urgent priority|priority:? ?urgent|p0|紧急优先级|优先级:?(?:为|是)?紧急"),
            ("high", "(?:with )?high[ -]?prio(?:rity)?|priority:? ?high|p1|高优先级|优先级:?(?:为|是)?高"),
            ("low", "(?:with )?low[ -]?prio(?:rity)?|priority:? ?low|p3|低优先级|优先级:?(?:为|是)?低"),
            ("normal", "(?:with )?(?:normal|medium)[ -]?prio(?:rity)?|priority:? ?(?:normal|medium)|p2|(?:中|普通|一般)优先级|优先级:?(?:为|是)?(?:中|普通|一般)"),
        ],
    };

    /// <summary>The bare word, where the sentence has said that it is about the priority.</summary>
    public static readonly Slot Level = new("level", SlotKind.Choice)
    {
        Choices = [("urgent", "urgent|critical|紧急|特急"), ("high", "high|高"), ("low", "low|低"), ("normal", "normal|medium|中|普通|一般")],
    };
}
