using TeamBot.Dialogs;

namespace TeamBot.Tasks;

/// <summary>The menu of a message makes a task of it. (A10)</summary>
public sealed class TasksFromMessages
{
    [Fact]
    public async Task The_form_begins_with_the_words_of_the_message_and_the_task_leads_back_to_it()
    {
        await using var team = new TestTeam("groupChat");

        var form = await team.OpensOf("task.create", "<div>The certificate of <b>api.example</b>\nends &amp; nobody renews it</div>");
        Assert.Equal("New task", form["title"]!.GetValue<string>());
        var card = form["card"]!["content"]!;
        Assert.Equal("The certificate of api.example ends & nobody renews it", string.Join(' ', card["body"]!.AsArray().Single(part => part!["items"]?[0]?["id"]?.GetValue<string>() == "title")!["items"]![0]!["value"]!.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        var data = card["actions"]!.AsArray().Single(action => action!["type"]!.GetValue<string>() == "Action.Submit")!["data"]!.DeepClone().AsObject();
        data["title"] = "Renew the certificate";
        data["owner"] = "29:Ada Park";
        data["priority"] = "normal";
        await team.SubmitsOf("task.create", data);

        var shown = team.Sent.Last().Body!;
        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", shown["summary"]!.GetValue<string>());
        Assert.Contains($"\"url\":\"{MessageMenu.Link}\"", shown.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://evil.example/l/message/1")]
    [InlineData("")]
    public async Task An_address_that_is_none_of_Teams_is_not_kept(string link)
    {
        await using var team = new TestTeam("groupChat");
        await team.Invokes("composeExtension/submitAction", new() { ["intent"] = "task.create", ["title"] = "Renew the certificate", ["owner"] = "29:Ada Park", ["priority"] = "normal", ["link"] = link });

        Assert.Equal("T-1 Renew the certificate · Ada Park · Normal · Open", team.Sent.Last().Body!["summary"]!.GetValue<string>());
        Assert.DoesNotContain("OpenUrl", team.Sent.Last().Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_message_is_cut_to_what_a_title_holds()
    {
        await using var team = new TestTeam("groupChat");

        var form = await team.OpensOf("task.create", string.Concat(Enumerable.Repeat("测", 500)));
        var title = form["card"]!["content"]!["body"]!.AsArray().Single(part => part!["items"]?[0]?["id"]?.GetValue<string>() == "title")!["items"]![0]!["value"]!.GetValue<string>();
        Assert.Equal(new string('测', TeamTask.LongestTitle - 1) + "…", title);
    }
}
