using System.Text.Json;

namespace TeamBot.Storage;

/// <summary>What every engine must do. Each fact runs on each engine; another team’s look-alikes are always there.</summary>
public abstract class DocumentsContract<TEngine> : IAsyncLifetime
    where TEngine : Engine, new()
{
    internal const string Foreign = "another team’s";

    internal static readonly TeamId Team = TeamId.OfTeam("tenant", "19:launch/ø'@thread.tacv2"), Other = TeamId.OfTeam("tenant", "19:launch/ø'@thread.tacv3");

    internal TEngine Engine { get; } = new();

    internal IDocuments Documents => Engine.Documents;

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Engine.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stores these in the team, and look-alikes with the same ids in another.</summary>
    internal async Task KeepAsync(params Note[] notes)
    {
        await Documents.CommitAsync(Other, notes.Aggregate(Commit.Nothing, (commit, note) => commit.Create(Note.Kind, note with { Text = Foreign })), Ct);
        await Documents.CommitAsync(Team, notes.Aggregate(Commit.Nothing, (commit, note) => commit.Create(Note.Kind, note)), Ct);
    }

    internal async Task<Stored<Note>> FindAsync(string id) => (await Documents.FindAsync(Team, Note.Kind, id, Ct))!;

    /// <summary>The ids that fit, in the order they come.</summary>
    internal async Task<string> AskAsync(Query<Note> query)
    {
        var page = await Documents.QueryAsync(Team, query, Ct);
        Assert.DoesNotContain(page.Items, stored => stored.Value.Text == Foreign);
        Assert.All(page.Items, stored => Assert.NotEmpty(stored.Version));
        return string.Join(' ', page.Items.Select(stored => stored.Value.Id));
    }

    internal static Query<Note> Notes => new(Note.Kind);
}

public abstract class CommittingContract<TEngine> : DocumentsContract<TEngine>
    where TEngine : Engine, new()
{
    [Fact]
    public async Task Creates_replaces_and_deletes_with_a_new_version_each_time()
    {
        await KeepAsync(new Note("1", "first"));
        var first = await FindAsync("1");
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, first, first.Value with { Text = "second" }), Ct);
        var second = await FindAsync("1");
        Assert.Equal(("first", "second"), (first.Value.Text, second.Value.Text));
        Assert.NotEqual(first.Version, second.Version);
        await Documents.CommitAsync(Team, Commit.Nothing.Delete(Note.Kind, second), Ct);
        Assert.Null(await Documents.FindAsync(Team, Note.Kind, "1", Ct));
        Assert.Equal(Foreign, (await Documents.FindAsync(Other, Note.Kind, "1", Ct))!.Value.Text);
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "again")), Ct);
        Assert.Equal("again", (await FindAsync("1")).Value.Text);
    }

    [Fact]
    public async Task Refuses_a_version_that_has_passed()
    {
        await KeepAsync(new Note("1", "first"));
        var read = await FindAsync("1");
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "second" }), Ct);
        var stale = await Assert.ThrowsAsync<StaleException>(() => Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "lost" }), Ct));
        Assert.Equal("The note 1 was changed by someone else while this change was being made; nothing was saved. Read it again and repeat the change.", stale.Message);
        await Assert.ThrowsAsync<StaleException>(() => Documents.CommitAsync(Team, Commit.Nothing.Delete(Note.Kind, read), Ct));
        Assert.Equal("second", (await FindAsync("1")).Value.Text);
    }

    [Fact]
    public async Task Refuses_to_change_what_is_gone()
    {
        await KeepAsync(new Note("1", "first"));
        var read = await FindAsync("1");
        await Documents.CommitAsync(Team, Commit.Nothing.Delete(Note.Kind, read), Ct);
        await Assert.ThrowsAsync<StaleException>(() => Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value), Ct));
        await Assert.ThrowsAsync<StaleException>(() => Documents.CommitAsync(Team, Commit.Nothing.Delete(Note.Kind, read), Ct));
    }

    [Fact]
    public async Task Refuses_a_second_document_of_the_same_id_but_not_of_another_kind()
    {
        await KeepAsync(new Note("1", "first"));
        var twice = await Assert.ThrowsAsync<DuplicateException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", "lost")), Ct));
        Assert.Equal(("There is a note 1 already; nothing was saved.", "note"), (twice.Message, twice.Kind));
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Draft, new Note("1", "a draft")), Ct);
        Assert.Equal(("first", "a draft"), ((await FindAsync("1")).Value.Text, (await Documents.FindAsync(Team, Note.Draft, "1", Ct))!.Value.Text));
    }

    [Theory]
    [InlineData("stale")]
    [InlineData("duplicate")]
    public async Task Makes_all_changes_or_none(string fault)
    {
        await KeepAsync(new Note("kept", "kept"), new Note("gone", "gone"), new Note("changed", "before"));
        var changed = await FindAsync("changed");
        var commit = Commit.Nothing.Create(Note.Kind, new Note("new", "new")).Delete(Note.Kind, await FindAsync("gone")).Replace(Note.Kind, changed, changed.Value with { Text = "after" });
        var failing = fault == "stale" ? commit.Replace(Note.Kind, new(new Note("kept", "x"), "\"0\""), new Note("kept", "x")) : commit.Create(Note.Kind, new Note("kept", "x"));
        await Assert.ThrowsAnyAsync<Exception>(() => Documents.CommitAsync(Team, failing, Ct));
        Assert.Equal("changed gone kept", await AskAsync(Notes));
        Assert.Equal(("before", changed.Version), ((await FindAsync("changed")).Value.Text, (await FindAsync("changed")).Version));
        await Documents.CommitAsync(Team, commit, Ct);
        Assert.Equal("changed kept new", await AskAsync(Notes));
    }

    [Fact]
    public async Task Takes_a_hundred_changes_and_two_megabytes_and_refuses_more_before_it_writes()
    {
        Commit Of(int notes) => Enumerable.Range(0, notes).Aggregate(Commit.Nothing, (commit, i) => commit.Create(Note.Kind, new Note($"{i}", "x")));
        var many = await Assert.ThrowsAsync<CommitTooLargeException>(() => Documents.CommitAsync(Team, Of(101), Ct));
        Assert.Equal("The commit has 101 changes; at most 100 changes and 2000000 bytes are written in one step. Nothing was saved. Write it in several commits.", many.Message);
        await Assert.ThrowsAsync<CommitTooLargeException>(() => Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("a", new string('x', 1_000_000))).Create(Note.Kind, new Note("b", new string('x', 1_000_000))), Ct));
        Assert.Equal("", await AskAsync(Notes));
        await Documents.CommitAsync(Team, Of(100), Ct);
        Assert.Equal(100, (await Documents.QueryAsync(Team, Notes.Page(200), Ct)).Items.Count);
        await Documents.CommitAsync(Team, Commit.Nothing, Ct);
    }

    [Fact]
    public async Task Keeps_a_document_of_nearly_two_megabytes()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789", 190_000));
        await Documents.CommitAsync(Team, Commit.Nothing.Create(Note.Kind, new Note("1", text)), Ct);
        var read = await FindAsync("1");
        Assert.Equal(text, read.Value.Text);
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Rank = 1 }), Ct);
        Assert.Equal("1", await AskAsync(Notes.Where(Note.RankField, 1)));
    }

    [Theory]
    [InlineData("19:meeting_Zjk3@thread.tacv2")]
    [InlineData("a/b\\c?d#e%2F+f g")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("\"quoted\" and ${braces} {0}")]
    [InlineData("任务 12：更新证书")]
    [InlineData("🙂 👩‍👩‍👧 e\u0301 ø")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(" leading and trailing ")]
    [InlineData("~2F")]
    [InlineData("line\nbreak\tand\u0001control")]
    public async Task Takes_any_text_as_id_and_as_value(string awkward)
    {
        await KeepAsync(new Note(awkward, awkward, Group: awkward), new Note(awkward + "2", "near", Group: awkward + "2"));
        Assert.Equal(awkward, (await FindAsync(awkward)).Value.Text);
        Assert.Equal(awkward, await AskAsync(Notes.Where(Note.GroupField, awkward)));
        var read = await FindAsync(awkward);
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "changed" }), Ct);
        await Documents.CommitAsync(Team, Commit.Nothing.Delete(Note.Kind, await FindAsync(awkward)), Ct);
        Assert.Null(await Documents.FindAsync(Team, Note.Kind, awkward, Ct));
    }

    [Fact]
    public async Task Tells_long_ids_apart()
    {
        var (one, other) = (new string('任', 500), new string('任', 499) + "务");
        await KeepAsync(new Note(one, "one"), new Note(other, "other"));
        Assert.Equal(("one", "other"), ((await FindAsync(one)).Value.Text, (await FindAsync(other)).Value.Text));
    }

    [Fact]
    public async Task Keeps_fields_that_this_version_does_not_know()
    {
        var note = new Note("1", "first") { More = new() { ["later"] = JsonElement.Parse("""{"ttl":1,"id":"x","list":[1,"二",null]}"""), ["team"] = JsonElement.Parse("\"mine\""), ["_etag"] = JsonElement.Parse("7"), ["ttl"] = JsonElement.Parse("5") } };
        await KeepAsync(note);
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        var read = await FindAsync("1");
        await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Text = "second" }), Ct);
        var again = await FindAsync("1");
        Assert.Equal("second", again.Value.Text);
        Assert.All(note.More, field => Assert.True(JsonElement.DeepEquals(field.Value, again.Value.More![field.Key])));
    }

    [Fact]
    public async Task Loses_no_update_of_writers_at_the_same_time()
    {
        await KeepAsync(new Note("1", "counter"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 10;)
            {
                var read = await FindAsync("1");
                try
                {
                    await Documents.CommitAsync(Team, Commit.Nothing.Replace(Note.Kind, read, read.Value with { Rank = read.Value.Rank + 1 }), Ct);
                    done++;
                }
                catch (StaleException)
                {
                    // Another writer was faster: read again.
                }
            }
        })));
        Assert.Equal(80, (await FindAsync("1")).Value.Rank);
    }
}
