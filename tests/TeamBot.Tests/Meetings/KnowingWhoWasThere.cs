namespace TeamBot.Meetings;

/// <summary>Who of the chat somebody in a transcript is; never guessed. (E6, E9)</summary>
public sealed class KnowingWhoWasThere
{
    private static readonly Mention[] People = [new(new("1"), "Ada Park"), new(new("2"), "Tom Becker (Contoso)"), new(new("3"), "Tom Jones"), new(new("4"), "李伟"), new(new("5"), "王小明"), new(new("6"), "Nair, Priya")];

    [Theory]
    [InlineData("Ada Park", "1")]
    [InlineData("ada park", "1")]
    [InlineData("Ada", "1")]
    [InlineData("Park, Ada (Guest)", "1")]
    [InlineData("Tom Becker", "2")]
    [InlineData("Becker", "2")]
    [InlineData("Tom", null)]
    [InlineData("Tom Hanks", null)]
    [InlineData("Priya Nair", "6")]
    [InlineData("李伟", "4")]
    [InlineData("小李", "4")]
    [InlineData("王小明（外部）", "5")]
    [InlineData("小明", "5")]
    [InlineData("李伟平", null)]
    [InlineData("Speaker 1", null)]
    [InlineData("", null)]
    public void By_the_whole_name_or_the_part_that_only_one_has(string said, string? expected) =>
        Assert.Equal(expected, Attendance.Find(People, said)?.Person.Value);

    [Theory]
    [InlineData("Launch weekly.vtt", "Launch weekly", "2026-11-24")]
    [InlineData("Launch weekly-20261120_100000-Meeting Recording.vtt", "Launch weekly", "2026-11-20")]
    [InlineData("Launch weekly 2026-11-20.docx", "Launch weekly", "2026-11-20")]
    [InlineData("产品周会-20261119_093000-会议录制.vtt", "产品周会", "2026-11-19")]
    [InlineData("2026-11-20.txt", "2026-11-20", "2026-11-20")]
    [InlineData("Plan for 2027-01-05.txt", "Plan for 2027-01-05", "2026-11-24")]
    [InlineData("Build 20261399.txt", "Build 20261399", "2026-11-24")]
    public void And_when_it_was_by_the_name_of_the_file(string name, string title, string heldOn) =>
        Assert.Equal((title, DateOnly.Parse(heldOn, System.Globalization.CultureInfo.InvariantCulture)), FileTitle.Of(name, new(2026, 11, 24)));
}
