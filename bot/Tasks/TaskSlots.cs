using TeamBot.Language;
using TeamBot.Language.Dates;

namespace TeamBot.Tasks;

/// <summary>What sentences about tasks are made of.</summary>
internal static class TaskSlots
{
    public static readonly Slot Task = new("task", SlotKind.Id, Required: true) { Letter = 'T' };
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = TeamTask.LongestTitle };
    public static readonly Slot Owner = new("owner", SlotKind.Person, Free: true);
    public static readonly Slot Due = new("due", SlotKind.Date, Free: true);

    /// <summary>A priority as its slots write it.</summary>
    public static string Word(Priority priority) => priority.ToString().ToLowerInvariant();

    /// <summary>The other day that “next Friday” may mean.</summary>
    public static SaidDate? OtherDue(Heard heard) => SaidDate.TryParse(heard["due.other"], out var other) ? other : null;

    /// <summary>Only where it is called a priority: the “high” of “fix the high latency” is part of the title.</summary>
    public static readonly Slot Priority = new("priority", SlotKind.Choice, Free: true)
    {
        Choices =
        [
            ("urgent", "urgent priority|priority urgent|priority is urgent|priority: urgent|critical priority|top priority|highest priority|p0|=urgent|=urgently|=asap|紧急优先级|优先级紧急|优先级为紧急|优先级是紧急|优先级:紧急|优先级最高|最高优先级|=加急|=很急|=特急|=非常紧急|=紧急"),
            ("high", "with high priority|with high prio|high priority|high prio|hi pri|priority high|priority: high|priority is high|p1|高优先级|高优先|优先级高|优先级为高|优先级是高|优先级:高|高优|=重要|=high|=高"),
            ("low", "with low priority|low priority|low prio|priority low|priority: low|priority is low|=not urgent|=no rush|p3|低优先级|低优先|优先级低|优先级为低|优先级是低|优先级:低|低优|=low|=低|=不急|=不着急"),
            ("normal", "with normal priority|normal priority|normal prio|medium priority|medium prio|priority normal|priority: normal|priority medium|priority: medium|p2|中优先级|普通优先级|一般优先级|优先级中|优先级普通|优先级一般|优先级:中|优先级:普通|优先级为中|=medium|=中"),
        ],
    };

    /// <summary>The bare word, where the sentence has said that it is about the priority.</summary>
    public static readonly Slot Level = new("level", SlotKind.Choice)
    {
        Choices = [("urgent", "urgent|critical|紧急|特急|加急|最高"), ("high", "high|higher|important|高|调高|提高|提升|拉高|重要"), ("low", "low|lower|低|调低|降低|最低"), ("normal", "normal|medium|中|普通|一般")],
    };
}
