namespace TeamBot.Storage;

public abstract class QueryingContract<TEngine> : DocumentsContract<TEngine>
    where TEngine : Engine, new()
{
    [Fact]
    public async Task Compares_text_numbers_and_booleans()
    {
        await KeepAsync(new("a", "1", "red", 1, "2026-11-24"), new("b", "2", "red", 2, "2026-11-25", Open: false), new("c", "3", "blue", 3, "2026-11-26"), new("d", "4", "Red", 10, null, Open: false));
        Assert.Equal("a b", await AskAsync(Notes.Where(Note.GroupField, "red")));
        Assert.Equal("b", await AskAsync(Notes.Where(Note.GroupField, "red").Where(Note.OpenField, false)));
        Assert.Equal("a c", await AskAsync(Notes.Where(Note.OpenField, true)));
        Assert.Equal("c", await AskAsync(Notes.Where(Note.RankField, 3)));
        Assert.Equal("c d", await AskAsync(Notes.AtLeast(Note.RankField, 3)));
        Assert.Equal("a b c", await AskAsync(Notes.AtMost(Note.RankField, 3)));
        Assert.Equal("a b", await AskAsync(Notes.Below(Note.RankField, 3)));
        Assert.Equal("b c", await AskAsync(Notes.AtLeast(Note.RankField, 2).Below(Note.RankField, 10L)));
        Assert.Equal("a b", await AskAsync(Notes.AtMost(Note.DayField, "2026-11-25")));
        Assert.Equal("a d", await AskAsync(Notes.In(Note.RankField, [1, 10, 99])));
        Assert.Equal("c d", await AskAsync(Notes.In(Note.GroupField, ["blue", "Red"])));
        Assert.Equal("", await AskAsync(Notes.In(Note.GroupField, [])));
        Assert.Equal("", await AskAsync(Notes.Where(Note.GroupField, "green")));
        Assert.Equal("", await AskAsync(Notes.Where(Note.GroupField, "red' OR '1' = '1")));
    }

    [Fact]
    public async Task Orders_up_and_down_and_breaks_ties_by_id_in_the_same_direction()
    {
        await KeepAsync(new("b", "", "red", 2), new("a", "", "red", 2), new("d", "", "red", 10), new("c", "", "red", 1), new("e", "", "blue", 0));
        Assert.Equal("c a b d", await AskAsync(Notes.Where(Note.GroupField, "red").OrderBy(Note.RankField)));
        Assert.Equal("d b a c", await AskAsync(Notes.Where(Note.GroupField, "red").OrderByDescending(Note.RankField)));
        Assert.Equal("e c a b d", await AskAsync(Notes.OrderBy(Note.RankField)));
        Assert.Equal("e c a b d", await AskAsync(Notes.Where(Note.OpenField, true).OrderBy(Note.GroupField).OrderBy(Note.RankField)));
        Assert.Equal("d b a c e", await AskAsync(Notes.OrderByDescending(Note.GroupField).OrderByDescending(Note.RankField)));
        Assert.Equal("a b d", await AskAsync(Notes.Where(Note.GroupField, "red").AtLeast(Note.RankField, 2).OrderBy(Note.RankField)));
    }

    [Fact]
    public async Task Orders_text_by_its_letters_and_what_is_absent_first()
    {
        await KeepAsync(new("1", "", Day: "周五"), new("2", "", Day: "b"), new("3", "", Day: "B"), new("4", "", Day: null), new("5", "", Day: "🙂"), new("6", "", Day: ""));
        Assert.Equal("4 6 3 2 1 5", await AskAsync(Notes.OrderBy(Note.DayField)));
        Assert.Equal("5 1 2 3 6 4", await AskAsync(Notes.OrderByDescending(Note.DayField)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Gives_every_document_once_in_pages_of_any_size(int take)
    {
        await KeepAsync([.. Enumerable.Range(0, 20).Select(i => new Note($"n{i:00}", "", i % 2 == 0 ? "red" : "blue", i % 3, i % 5 == 0 ? null : $"day {i % 4}", i % 7 != 0))]);
        foreach (var query in new[] { Notes, Notes.OrderBy(Note.RankField), Notes.OrderByDescending(Note.RankField), Notes.OrderBy(Note.DayField), Notes.OrderByDescending(Note.DayField),
            Notes.Where(Note.GroupField, "red").Where(Note.OpenField, true).OrderBy(Note.DayField).OrderBy(Note.RankField), Notes.Where(Note.GroupField, "red").Where(Note.OpenField, true).OrderByDescending(Note.DayField).OrderByDescending(Note.RankField) })
        {
            var whole = await AskAsync(query.Page(100));
            Assert.Equal(whole, string.Join(' ', await PagesAsync(query, take)));
        }
    }

    [Fact]
    public async Task Goes_on_where_a_page_ended_while_others_write()
    {
        await KeepAsync([.. Enumerable.Range(0, 6).Select(i => new Note($"n{i}", "", Rank: i * 10))]);
        var first = await Documents.QueryAsync(Team, Notes.OrderBy(Note.RankField).Page(2), Ct);
        // Before the place: a new one and one gone. After it: a new one, one gone, and the last one seen has moved away.
        var commit = Commit.Nothing.Create(Note.Kind, new Note("early", "", Rank: 5)).Delete(Note.Kind, first.Items[0]).Create(Note.Kind, new Note("late", "", Rank: 25))
            .Delete(Note.Kind, await FindAsync("n3")).Replace(Note.Kind, first.Items[1], first.Items[1].Value with { Rank = 99 });
        await Documents.CommitAsync(Team, commit, Ct);
        var second = await Documents.QueryAsync(Team, Notes.OrderBy(Note.RankField).Page(2, first.Continuation), Ct);
        var third = await Documents.QueryAsync(Team, Notes.OrderBy(Note.RankField).Page(9, second.Continuation), Ct);
        Assert.Equal(["n0", "n1", "n2", "late", "n4", "n5", "n1"], first.Items.Concat(second.Items).Concat(third.Items).Select(stored => stored.Value.Id));
        Assert.Null(third.Continuation);
    }

    [Fact]
    public async Task Says_when_the_last_page_is_the_last()
    {
        await KeepAsync(new("a", ""), new("b", ""));
        Assert.NotNull((await Documents.QueryAsync(Team, Notes.Page(1), Ct)).Continuation);
        Assert.Null((await Documents.QueryAsync(Team, Notes.Page(2), Ct)).Continuation);
        Assert.Null((await Documents.QueryAsync(TeamId.OfTeam("tenant", "nobody"), Notes, Ct)).Continuation);
        Assert.Empty((await Documents.QueryAsync(TeamId.OfTeam("tenant", "nobody"), Notes, Ct)).Items);
    }

    [Fact]
    public async Task Gives_one_kind_only()
    {
        await KeepAsync(new Note("a", "note"));
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Draft, new Note("b", "draft")), Ct);
        Assert.Equal("a", await AskAsync(Notes.OrderBy(Note.RankField)));
        Assert.Equal("b", await AskAsync(new Query<Note>(Note.Draft).OrderBy(Note.RankField)));
    }

    [Fact]
    public async Task Refuses_what_no_declared_index_serves()
    {
        var order = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(Notes.Where(Note.OpenField, true).OrderBy(Note.RankField).OrderBy(Note.DayField)));
        Assert.Equal("No index of “note” serves a query that fixes [open] and orders by [rank, day]. Declare one: fixed fields first, then exactly the ordered ones.", order.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(Notes.Where(new Field<Note>("text"), "x")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(Notes.OrderBy(Note.GroupField).OrderByDescending(Note.RankField)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Documents.AcrossTeamsAsync(Notes.OrderBy(Note.RankField), Ct));
    }

    private async Task<IReadOnlyList<string>> PagesAsync(Query<Note> query, int take)
    {
        List<string> ids = [];
        string? continuation = null;
        do
        {
            var page = await Documents.QueryAsync(Team, query.Page(take, continuation), Ct);
            Assert.InRange(page.Items.Count, 0, take);
            Assert.DoesNotContain(page.Items, stored => stored.Value.Text == Foreign);
            ids.AddRange(page.Items.Select(stored => stored.Value.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ids;
    }
}

public abstract class ReadingAcrossTeamsContract<TEngine> : DocumentsContract<TEngine>
    where TEngine : Engine, new()
{
    private static readonly TeamId[] Teams = [.. Enumerable.Range(0, 12).Select(i => TeamId.OfTeam("tenant", $"team {i}"))];

    [Fact]
    public async Task Gives_what_is_due_in_all_teams_the_earliest_first()
    {
        for (var i = 0; i < Teams.Length; i++)
            await Documents.CommitAsync(Teams[i], Commit.Nothing.Create(Note.Kind, new Note("same", $"{i}", Day: $"day {(char)('a' + (i * 5 % 12))}")).Create(Note.Kind, new Note("never", "")).Create(Note.Draft, new Note("same", "draft", Day: "day 0")), Ct);
        var due = await Documents.AcrossTeamsAsync(Notes.AtMost(Note.DayField, "day f").OrderBy(Note.DayField), Ct);
        Assert.Equal(["day a", "day b", "day c", "day d", "day e", "day f"], due.Select(one => one.Document.Value.Day));
        Assert.All(due, one => Assert.Equal(one.Team, Teams[int.Parse(one.Document.Value.Text, System.Globalization.CultureInfo.InvariantCulture)]));
        Assert.Equal(["day a", "day b"], (await Documents.AcrossTeamsAsync(Notes.AtMost(Note.DayField, "day f").OrderBy(Note.DayField).Page(2), Ct)).Select(one => one.Document.Value.Day));
        Assert.Equal(["day f", "day e"], (await Documents.AcrossTeamsAsync(Notes.AtMost(Note.DayField, "day f").OrderByDescending(Note.DayField).Page(2), Ct)).Select(one => one.Document.Value.Day));
        var first = due[0];
        await Documents.CommitAsync(first.Team, Commit.Nothing.Delete(Note.Kind, first.Document), Ct);
        Assert.Equal("day b", (await Documents.AcrossTeamsAsync(Notes.AtMost(Note.DayField, "day f").OrderBy(Note.DayField).Page(1), Ct))[0].Document.Value.Day);
    }

    [Fact]
    public async Task Gives_everything_of_one_team_or_of_all_with_each_team_together()
    {
        foreach (var team in Teams)
            await Documents.CommitAsync(team, Commit.Nothing.Create(Note.Kind, new Note("b/2", team.Value)).Create(Note.Kind, new Note("a", team.Value)).Create(Note.Draft, new Note("z", team.Value)), Ct);
        var one = await Documents.AllAsync(Teams[3], Ct).ToArrayAsync(Ct);
        Assert.Equal([("draft", "z"), ("note", "a"), ("note", "b/2")], one.Select(document => (document.Kind, document.Id)));
        Assert.All(one, document => Assert.Equal((Teams[3], Teams[3].Value), (document.Team, document.Body.GetProperty("text").GetString())));
        Assert.Equal((await Documents.FindAsync(Teams[3], Note.Kind, "a", Ct))!.Version, one[1].Version);

        var all = await Documents.AllAsync(null, Ct).ToArrayAsync(Ct);
        Assert.Equal(3 * Teams.Length, all.Length);
        var together = all.Chunk(3).ToArray();
        Assert.All(together, team => Assert.Equal([("draft", "z"), ("note", "a"), ("note", "b/2")], team.Select(document => (document.Kind, document.Id))));
        Assert.Equal(Teams.Length, together.Select(team => Assert.Single(team.Select(document => document.Team).Distinct())).Distinct().Count());
    }
}

/// <summary>Needs a clock that can be moved, so it does not run against a real account.</summary>
public abstract class ExpiryContract<TEngine> : DocumentsContract<TEngine>
    where TEngine : Engine, new()
{
    [Fact]
    public async Task Drops_what_was_kept_for_long_enough()
    {
        await KeepAsync(new Note("1", "kept", Day: "day"));
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Draft, new Note("1", "for an hour", Day: "day")).Create(Note.Draft, new Note("2", "renewed", Day: "day")), Ct);
        Assert.Equal(Engine.Clock.GetUtcNow() + TimeSpan.FromHours(1), (await Documents.AllAsync(Team, Ct).FirstAsync(Ct)).ExpiresAt);
        Engine.Clock.Advance(TimeSpan.FromMinutes(59));
        var read = (await Documents.FindAsync(Team, Note.Draft, "2", Ct))!;
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Draft, read, read.Value), Ct);
        Assert.NotNull(await Documents.FindAsync(Team, Note.Draft, "1", Ct));
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await Documents.FindAsync(Team, Note.Draft, "1", Ct));
        Assert.Equal("2", await AskAsync(new(Note.Draft)));
        Assert.Equal("2", Assert.Single(await Documents.AcrossTeamsAsync(new Query<Note>(Note.Draft).OrderBy(Note.DayField), Ct)).Document.Value.Id);
        Assert.Equal(["draft 2", "note 1"], await Documents.AllAsync(Team, Ct).Select(document => $"{document.Kind} {document.Id}").ToArrayAsync(Ct));
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Draft, new Note("1", "anew")), Ct);
        Assert.Equal("anew", (await Documents.FindAsync(Team, Note.Draft, "1", Ct))!.Value.Text);
    }
}
