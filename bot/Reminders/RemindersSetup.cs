using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Reminders;

public static class RemindersSetup
{
    public static WebApplicationBuilder AddReminders(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(Reminder.Kind)
            .AddSingleton<ReminderStore>().AddSingleton<ReminderCard>().AddSingleton<ReminderListCard>().AddSingleton<ReminderCalls>().AddSingleton<ReminderAnswers>().AddSingleton<SaidWhen>()
            .AddSingleton<IDueWork, SendReminder>()
            .AddSingleton<IAnswer, CreateReminder>()
            .AddSingleton<IAnswer, ListReminders>()
            .AddSingleton<IAnswer, ShowReminder>()
            .AddSingleton<IAnswer, WhyReminder>()
            .AddSingleton<IAnswer, ChangeReminder>()
            .AddSingleton<IAnswer, SnoozeReminder>()
            .AddSingleton<IAnswer, CompleteReminder>()
            .AddSingleton<IAnswer, CancelReminder>()
            .AddSingleton(services => new Showing(Reminder.Kind.Name, async (turn, json, ct) =>
            {
                var reminder = json.Deserialize(RemindersJson.Default.Reminder)!;
                return (turn.Words.Say("reminder.named", reminder.Id, reminder.Text), await services.GetRequiredService<ReminderCard>().ShowAsync(turn, reminder, "", null, ct));
            }));
        return bot;
    }
}
