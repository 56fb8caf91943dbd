namespace TeamBot.Tasks;

/// <summary>Dates that are moved by a distance, and words to find tasks by. (A5, B4)</summary>
public sealed class MovingAndTagging
{
    [Fact]
    public async Task A_due_date_is_moved_from_where_it_is()
    {
        await using var team = new TestTeam();
        await team.Says("create task Renew the certificate by Friday");

        Assert.Equal("T-1 Renew the certificate · Ada Park · Sunday 2026-11-29 · Normal · Open", await team.Says("postpone T-1 by two days"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · 周三 2026-12-02 · 普通 · 进行中", await team.Says("T-1 推迟三个工作日"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Wednesday 2026-11-25 · Normal · Open", await team.Says("bring T-1 forward by a week"));
    }

    [Fact]
    public async Task A_time_of_day_stays_and_hours_give_one()
    {
        await using var team = new TestTeam();
        await team.Says("create task Send the offer by tomorrow 5pm");

        Assert.Equal("T-1 Send the offer · Ada Park · Thursday 2026-11-26 17:00 (UTC) · Normal · Open", await team.Says("push T-1 by a day"));
        Assert.Equal("T-1 Send the offer · Ada Park · Thursday 2026-11-26 18:30 (UTC) · Normal · Open", await team.Says("delay T-1 by an hour and a half"));
    }

    [Fact]
    public async Task A_task_without_a_date_is_asked_for_one()
    {
        await using var team = new TestTeam();
        await team.Says("create task Renew the certificate");

        Assert.Equal("T-1 has no due date that could be moved, so nothing was changed. When shall it be due?", await team.Says("postpone T-1 by two days"));
        Assert.Equal("T-1 Renew the certificate · Ada Park · Friday 2026-11-27 · Normal · Open", await team.Says("Friday"));
    }

    [Fact]
    public async Task Tags_are_kept_once_and_find_tasks()
    {
        await using var team = new TestTeam();

        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open · #backend #security", await team.Says("create task Renew the certificate #backend #Security"));
        await team.Says("创建任务 更新发布说明 #文档");
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open · #backend #security #ops", await team.Says("tag T-1 #ops #backend"));
        Assert.Equal("It is like that already; nothing was changed. T-1 Renew the certificate · Ada Park · Normal · Open · #backend #security #ops", await team.Says("tag T-1 #ops"));
        Assert.Equal("Your open tasks: T-1 Renew the certificate", await team.Says("my tasks #backend"));
        Assert.Equal("您的未完成任务：T-2 更新发布说明", await team.Says("我的任务 #文档"));
    }
}
