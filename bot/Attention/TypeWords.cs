using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>What people call the types of notifications.</summary>
internal static class TypeWords
{
    public static readonly Slot Type = new("type", SlotKind.Choice, Required: true)
    {
        Choices =
        [
            (NotificationTypes.Reminder, "reminder|my own reminders|reminders i set|我自己的提醒|自己设的提醒|我设的提醒"),
            (NotificationTypes.RemindedByOther, "reminder.other|reminders from others|reminders of others|others' reminders|别人的提醒|他人的提醒|别人设的提醒"),
            (NotificationTypes.TaskAssigned, "task.assigned|task assignments|assigned tasks|assignments|new tasks|任务分配|任务指派|新任务|分配的任务"),
            (NotificationTypes.TaskAnswered, "task.answered|answers to my tasks|task answers|task replies|任务答复|任务回复"),
            (NotificationTypes.TaskDue, "task.due|task reminders|due tasks|due dates|due date reminders|task due dates|overdue tasks|deadlines|任务到期|到期任务|到期提醒|任务到期提醒|截止提醒|逾期任务|deadline"),
            (NotificationTypes.RiskReview, "risk.review|risk reviews|risk review|reviews of risks|risk review reminders|风险复查|风险复查提醒|风险评审|风险回顾|风险 review|risk复查"),
            (NotificationTypes.TicketChanged, "ticket.changed|ticket changes|ticket updates|ticket news|tickets|ticket notifications|changes of tickets|changes to tickets|工单动态|工单通知|工单更新|工单变更|工单变化|工单消息|ticket 更新|ticket 通知"),
            (NotificationTypes.TicketUrgent, "ticket.urgent|urgent tickets|urgent ticket changes|紧急工单|紧急工单通知|紧急 ticket"),
            (NotificationTypes.Standup, "standup|stand up reminders|standup reminders|stand ups|standups|stand up questions|standup questions|stand up|站会|站会提问|站会提醒|站会通知|standup 提醒"),
            (NotificationTypes.Digest, "digest|the digest|daily digest|morning digest|my digest|daily summary|每日摘要|摘要|晨间摘要|早报|晨报|每日汇总|daily digest 通知"),
        ],
    };

    /// <summary>“ticket changes”; of a type that this version does not know, its name.</summary>
    public static string Name(Words words, string type) => words.Has($"notice.type.{type}") ? words[$"notice.type.{type}"] : type;
}
