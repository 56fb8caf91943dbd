using System.Globalization;
using System.Text.Json.Nodes;
using TeamBot.Cards;
using TeamBot.Meetings.Notes;
using TeamBot.Meetings.Transcripts;
using TeamBot.Verbs;

namespace TeamBot.Meetings;

/// <summary>Notes of a meeting by the built-in engine. (E3, E4, E5, E6, E11)</summary>
public sealed class WritingNotes
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    private static string Folder => Path.Combine(RunningBot.Root, "tests", "TeamBot.Tests", "Meetings", "Transcripts");

    [Theory]
    [InlineData("Ada: I'll send the release plan by Friday.\nBen: Good.", "Send the release plan by Friday", "Ada", "2026-11-27")]
    [InlineData("Ada: Ben, can you update the test report?\nBen: Sure.", "Update the test report", "Ben", null)]
    [InlineData("Ada: Could you please update the release report tomorrow?\nBen: Will do.", "Update the release report tomorrow", "Ben", "2026-11-25")]
    [InlineData("Ada: The next step is that somebody needs to review the contract by Monday.\nBen: Hm.", "The next step is that somebody needs to review the contract by Monday", null, "2026-11-30")]
    [InlineData("李伟：我周五之前把测试报告发出来。\n王芳：好的", "周五之前把测试报告发出来", "李伟", "2026-11-27")]
    [InlineData("李伟：王芳，麻烦你准备一下测试账号。\n王芳：好的", "准备一下测试账号", "王芳", null)]
    public void Takes_down_who_does_what_by_when_only_as_it_was_said(string said, string text, string? owner, string? due)
    {
        var action = Assert.Single(Of(said).Notes.Actions);
        Assert.Equal((text, owner, due), (action.Text, action.Owner, action.Due?.ToString()));
    }

    [Theory]
    [InlineData("Ada: Okay, so we decided to move the launch to December.\nBen: Good.", "The team decided to move the launch to December.")]
    [InlineData("李伟：好，那就这么定，旧版本浏览器不再支持。\n王芳：同意", "就这么定，旧版本浏览器不再支持。")]
    public void Takes_down_what_was_decided(string said, string decided) =>
        Assert.EndsWith(decided, Assert.Single(Of(said).Notes.Decisions).Text, StringComparison.Ordinal);

    [Fact]
    public void Takes_down_a_question_that_nobody_could_answer() =>
        Assert.Equal("Who pays for the second environment?", Assert.Single(Of("Ada: Who pays for the second environment?\nBen: I don't know, we have to see.").Notes.Questions).Text);

    [Fact]
    public void Reads_an_English_meeting_as_somebody_who_was_there()
    {
        var (_, notes) = Read("billing-weekly.vtt");

        Assert.InRange(notes.Summary.Length, 5, 12);
        Assert.Contains("The team has agreed: they offer the login code by email as well, and it expires after ten minutes.", notes.Decisions.Select(line => line.Text));
        Assert.Contains("The team decided to move the launch from the first to the fourteenth of December.", notes.Decisions.Select(line => line.Text));
        Assert.Contains(("Build the email code and have it on the test system by Thursday", "Tom Becker", "2026-11-26"), Actions(notes));
        Assert.Contains(("Inform the steering committee about the new date tomorrow", "Ada Park", "2026-11-25"), Actions(notes));
        Assert.Contains(("Tell the two customers that a fix is coming", "Priya Nair", null), Actions(notes));
        Assert.Contains(notes.Actions, action => action.Owner is null && action.Text.Contains("help pages", StringComparison.Ordinal));
        Assert.Contains("Does the team know who in finance could do that?", notes.Questions.Select(line => line.Text));
    }

    [Fact]
    public void Reads_a_Chinese_meeting_as_somebody_who_was_there()
    {
        var (_, notes) = Read("payment-weekly.vtt");

        Assert.InRange(notes.Summary.Length, 5, 12);
        Assert.Contains("就这么定了，十二月七号开始第一批灰度。", notes.Decisions.Select(line => line.Text));
        Assert.Contains("培训就定在十二月十号下午两点。", notes.Decisions.Select(line => line.Text));
        Assert.Contains(("下周一出回归测试报告", "李静", "2026-11-30"), Actions(notes));
        Assert.Contains(("准备一下测试账号和测试数据", "陈浩", null), Actions(notes));
        Assert.Contains("财务什么时候结完账？", notes.Questions.Select(line => line.Text));
    }

    [Theory]
    [InlineData("billing-weekly.vtt")]
    [InlineData("payment-weekly.vtt")]
    public void Quotes_only_what_was_said_there_by_that_person(string file)
    {
        var (transcript, notes) = Read(file);
        foreach (var from in notes.Summary.Concat(notes.Decisions).Concat(notes.Questions).Select(line => line.From).Concat(notes.Actions.Select(action => action.From)))
        {
            var said = transcript.Utterances[from.Utterance];
            Assert.Equal((said.Speaker, said.Start), (from.Speaker, from.Start));
            Assert.Contains(from.Quote, said.Words, StringComparison.Ordinal);
        }

        Assert.NotEmpty(notes.Decisions);
        Assert.NotEmpty(notes.Actions);
        Assert.All(notes.Actions, action => Assert.True(action.Owner is null || transcript.Speakers.Contains(action.Owner)));
        Assert.All(notes.Topics, topic => Assert.True(topic.Start < topic.End));
        Assert.Equal(Notes(transcript), Notes(transcript));
    }

    [Fact]
    public void Names_nobody_after_a_label_of_the_recording() =>
        Assert.DoesNotContain("Speaker 1", NotesText.Markdown(Words.English, KeepNotes.Unkept("x", Tuesday, Tongue.English, new([]), Of("Speaker 1: The new release of the billing portal will go live for all the customers in December, after the test.").Notes)).Split("\n## ")[1], StringComparison.Ordinal);

    [Fact]
    public void Takes_memory_in_proportion_to_the_length_of_the_meeting()
    {
        _ = Allocated(1);
        var (one, eight) = (Allocated(5), Allocated(40));
        Assert.InRange(eight / (double)one, 4, 12);
    }

    [Theory]
    [InlineData("w", 200)]
    [InlineData("测", 60)]
    public void Makes_a_card_that_stays_under_24_KB_with_the_largest_notes(string letter, int length)
    {
        NotedLine line = new(string.Concat(Enumerable.Repeat(letter, length)), new(0, string.Concat(Enumerable.Repeat(letter, 60)), TimeSpan.FromHours(7), "x"));
        var notes = new MeetingNotes([.. Enumerable.Repeat(line, 12)], [], [.. Enumerable.Repeat(line, 40)], [.. Enumerable.Repeat(line, 12)], [.. Enumerable.Repeat(new NotedAction(line.Text, null, new(Tuesday), line.From), 40)]);
        var transcript = new Transcript([.. Enumerable.Range(0, 30).Select(i => new Utterance($"{line.From.Speaker}{i}", null, null, "x"))]);
        var kept = KeepNotes.Unkept(new string('测', 300), Tuesday, Tongue.Chinese, transcript, notes);
        var card = MeetingCard.Show(new CardDeck(), kept);

        Assert.InRange(card.Json.Length, 4_000, 24 * 1024);
        Assert.InRange(MeetingCard.Show(new CardDeck(), kept with { Meeting = kept.Meeting with { Id = new(99) } }).Json.Length, 4_000, 24 * 1024);
        Assert.Contains("另有 79 条没有显示。", System.Text.Encoding.UTF8.GetString(card.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_written_by_the_verb_as_json_markdown_and_card()
    {
        var file = Path.Combine(Folder, "billing-weekly.vtt");
        var json = await Ran.RunAsync("notes", file, "--format", "json", "--date", "2026-11-24");
        var notes = JsonNode.Parse(json.Said)!;
        Assert.Equal((0, "", "billing-weekly"), (json.ExitCode, json.Errors, notes["id"]!.GetValue<string>()));
        Assert.Contains("""{"text":"Build the email code and have it on the test system by Thursday","owner":"Tom Becker","due":"2026-11-26","quote":"I\u0027ll build the email code and have it on the test system by Thursday.","speaker":"Tom Becker","start":""", notes["actions"]!.ToJsonString(), StringComparison.Ordinal);

        var markdown = await Ran.RunAsync("notes", "--date=2026-11-24", "--title", "Billing weekly", "--language", "zh", file);
        Assert.StartsWith("# Billing weekly\n\n周二 2026-11-24 · Ada Park、Ben Olsen、Priya Nair、Tom Becker\n\n## 摘要\n\n- ", markdown.Said, StringComparison.Ordinal);
        Assert.Contains("- **待定负责人", markdown.Said, StringComparison.Ordinal);

        var card = JsonNode.Parse((await Ran.RunAsync("notes", file, "--format", "card", "--date", "2026-11-24")).Said)!;
        Assert.Equal("AdaptiveCard", card["type"]!.GetValue<string>());
        Assert.StartsWith("Notes of “billing-weekly”, Tuesday 2026-11-24. Decisions: ", card["fallbackText"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_written_into_a_folder_for_several_and_one_that_cannot_be_read_stops_no_other()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["bad.vtt"], "WEBVTT");
        var ran = await Ran.RunAsync("notes", Folder, folder["bad.vtt"], "--format", "json", "--out", folder["out"]);
        Assert.Equal((1, $"Notes of 4 of 5 transcripts are in {folder["out"]}.\n"), (ran.ExitCode, ran.Said));
        Assert.EndsWith("Nobody says anything in bad.vtt. Nothing was done. I read .vtt, .docx and .txt with lines like “Ada: words”.\n", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(["billing-weekly.json", "migration-weekly.json", "outage-weekly.json", "payment-weekly.json"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("Name a transcript: a file that ends in .vtt, .docx, .txt, or a folder of them.")]
    [InlineData("There is no file gone.vtt.", "gone.vtt")]
    [InlineData("--format is json, markdown, card or docx, not “pdf”.", "gone.vtt", "--format", "pdf")]
    [InlineData("--language is en or zh, not “fr”.", "gone.vtt", "--language", "fr")]
    [InlineData("--date is written like 2026-11-24, not “Friday”.", "gone.vtt", "--date", "Friday")]
    [InlineData("There is no option --colour here.", "gone.vtt", "--colour", "red")]
    public async Task Are_not_written_when_it_is_not_clear_of_what(string refusal, params string[] typed)
    {
        var ran = await Ran.RunAsync(["notes", .. typed]);
        Assert.Equal((1, "", refusal), (ran.ExitCode, ran.Said, ran.Errors.Split('\n')[0]));
    }

    private static IEnumerable<(string Text, string? Owner, string? Due)> Actions(MeetingNotes notes) => notes.Actions.Select(action => (action.Text, action.Owner, action.Due?.ToString()));

    private static (Transcript Transcript, MeetingNotes Notes) Of(string said)
    {
        var transcript = Assert.IsType<TranscriptReading.Read>(TranscriptFile.Paste(said)).Transcript;
        return (transcript, BuiltInNotes.Of(transcript, Tuesday));
    }

    private static (Transcript Transcript, MeetingNotes Notes) Read(string file)
    {
        var transcript = Assert.IsType<TranscriptReading.Read>(TranscriptFile.Read(file, File.ReadAllBytes(Path.Combine(Folder, file)))).Transcript;
        return (transcript, BuiltInNotes.Of(transcript, Tuesday));
    }

    private static string Notes(Transcript transcript) => NotesJson.Of(Words.English, new("x", "x", Tuesday), BuiltInNotes.Of(transcript, Tuesday));

    // Twelve minutes each, with words of their own.
    private static long Allocated(int times)
    {
        var said = Read("billing-weekly.vtt").Transcript.Utterances;
        var transcript = new Transcript([.. Enumerable.Range(0, times).SelectMany(i => said.Select(one => one with { Words = one.Words.Replace("portal", $"portal{i.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal) }))]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = BuiltInNotes.Of(transcript, Tuesday);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
