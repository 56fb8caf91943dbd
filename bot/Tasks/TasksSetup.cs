using System.Text.Json;
using TeamBot.Dialogs;
using TeamBot.Digest;
using TeamBot.Due;
using TeamBot.History;
using TeamBot.Storage;

namespace TeamBot.Tasks;

public static class TasksSetup
{
    public static WebApplicationBuilder AddTasks(this WebApplicationBuilder bot)
    {
        bot.Services.AddKind(TeamTask.Kind)
            .AddSingleton<TaskStore>().AddSingleton<TaskCard>().AddSingleton<TaskOffers>().AddSingleton<TaskListCard>().AddSingleton<DueCalls>().AddSingleton<IDueWork, CallDueTask>()
            .AddSingleton<TasksInDigest>().AddSingleton<DigestSource>(services => services.GetRequiredService<TasksInDigest>().RowsAsync)
            .AddSingleton<IAnswer, CreateTask>()
            .AddSingleton<IAnswer, ListTasks>()
            .AddSingleton<IAnswer, ShowTask>()
            .AddSingleton<IAnswer, CompleteTask>()
            .AddSingleton<IAnswer, ReopenTask>()
            .AddSingleton<IAnswer, TakeTask>()
            .AddSingleton<IAnswer, AcceptTask>()
            .AddSingleton<IAnswer, DeclineTask>()
            .AddSingleton<IAnswer, UpdateTask>()
            .AddSingleton<IAnswer, DeleteTask>()
            .AddSingleton(services => new Showing(TeamTask.Kind.Name, async (turn, json, ct) =>
            {
                var task = json.Deserialize(TasksJson.Default.TeamTask)!;
                return (turn.Words.Say("task.named", task.Id, task.Title), await services.GetRequiredService<TaskCard>().ShowAsync(turn, task, ct));
            }));
        return bot;
    }
}
