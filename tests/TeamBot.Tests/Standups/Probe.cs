using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;

namespace TeamBot.Standups;

public sealed class Probe(ITestOutputHelper output) : IAsyncDisposable
{
    private readonly TestTeam _team = new("groupChat");

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    private async Task Say(string text, string from = "Ada Park", string zone = "UTC", params string[] mentions) => output.WriteLine($"{from}: {text}\n    → {await _team.Says(text, from, zone, mentions: mentions)}");

    private async Task Later(TimeSpan span, int calls)
    {
        var before = _team.Sent.Count;
        try { await _team.LaterAsync(span, before + calls); } catch (Exception e) { output.WriteLine("!! " + e.Message); }
        foreach (var sent in _team.Sent.Skip(before))
            output.WriteLine($"    {_team.Clock.GetUtcNow():HH:mm:ss} {sent.Method} {sent.Path} {(sent.Body?["text"] ?? sent.Body?["summary"])}");
    }

    private async Task Problems()
    {
        var all = _team.Services.GetRequiredService<TeamBot.Storage.IDocuments>().AllAsync(null, CancellationToken.None);
        await foreach (var one in all)
            if (one.Kind is "due" && one.Body.TryGetProperty("problem", out var problem) && problem.ValueKind != System.Text.Json.JsonValueKind.Null)
                output.WriteLine("?? " + one.Body.GetProperty("id") + " " + problem);
    }

    [Fact]
    public async Task Whole()
    {
        await Say("hello", "Ben Ortiz");
        await Say("hello", "Li Wei");
        await Say("set up a stand-up");
        await Say("cancel");
        await Say("stand-up weekdays at 9:30, close at 11:00");
        await Say("show our stand-ups");
        await Say("U-1");
        await Say("I am on leave until Friday", "Li Wei");
        await Later(TimeSpan.FromMinutes(30), 4);
        await Problems();
        try { await _team.Services.GetRequiredService<StandupStore>().EntriesAsync(TeamId.OfChat("tenant", "19:launch"), new(1), new(2026,11,24), new(2026,11,24), CancellationToken.None); } catch (Exception e) { output.WriteLine(e.ToString()); }
        try { await _team.Services.GetRequiredService<StandupStore>().NewestAsync(TeamId.OfChat("tenant", "19:launch"), new(1), 2, CancellationToken.None); } catch (Exception e) { output.WriteLine(e.ToString()); }
        await Say("my stand-up: finished the export, today the import, blocked by the firewall for T-1", "Ben Ortiz");
        await Later(TimeSpan.FromSeconds(4), 1);
        await Later(new DateTimeOffset(2026, 11, 24, 10, 30, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), 1);
        await Say("stand-up summary");
        await Say("who is blocked?");
        await Later(new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero) - _team.Clock.GetUtcNow(), 1);
        await Say("yesterday I fixed the login bug. Today I'll work on the API. No blockers.");
        await Later(TimeSpan.FromSeconds(4), 1);
        output.WriteLine(await _team.Clicks("Make it a risk"));
        await Say("my risks");
        await Say("rename U-1 to Backend");
        await Say("U-1 at 10:00");
        await Say("undo");
        await Say("question 1 of U-1: What went well?");
        await Say("skip tomorrow's stand-up");
        await Say("pause the stand-up until Monday");
        await Say("resume the stand-up");
        await Say("remove @Li from U-1", mentions: "Li");
        await Say("U-1 calendar china");
        await Say("start the stand-up");
        await Say("delete U-1");
        await Say("yes");
        await Say("undo");
        await Say("工作日 9:30 站会，11 点截止", zone: "Asia/Shanghai");
        await Say("每周一三五 10:00 站会", zone: "Asia/Shanghai");
        await Say("standup Mon, Wed and Fri 9:30-10:15 in each member's own time zone", zone: "Europe/Berlin");
    }
}
