using System.Text.Json.Serialization;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Dialogs;

/// <summary>A use case with a field of every kind, as a slice would declare it.</summary>
internal sealed class LogSnag(ShortIds ids) : IForm
{
    public static readonly Slot Title = new("title", SlotKind.Text, Required: true) { Longest = 40 };
    public static readonly Slot Detail = new("detail", SlotKind.Text) { Longest = 2000 };
    public static readonly Slot Likelihood = Slot.Scale("likelihood", true, "rare|罕见", "unlikely|不太可能", "possible|可能", "likely|很可能", "almost certain|certain|几乎肯定");
    public static readonly Slot Area = new("area", SlotKind.Choice) { Choices = [("people", "people|staff|人员|人"), ("tools", "tools|tool|工具")] };
    public static readonly Slot Owner = new("owner", SlotKind.Person);
    public static readonly Slot Review = new("review", SlotKind.Date);
    public static readonly Slot Cost = new("cost", SlotKind.Money) { Range = (0, 1_000_000) };

    public Intent Intent { get; } = new("snag.log", [Title, Detail, Likelihood, Area, Owner, Review, Cost],
        English: new(["log snag", "log snag {title} likelihood {likelihood}", "log snag : {title}"], ["log snag"]),
        Chinese: new(["登记小问题"], ["登记小问题"]));

    public Form Form { get; } = new("snag", 2,
    [
        new(Title),
        new(Detail) { IsMultiline = true, IsAsked = true },
        new(Likelihood),
        new(Area) { IsAsked = true },
        new(Owner) { IsAsked = true },
        new(Review) { IsAsked = true },
        new(Cost) { IsAsked = true },
    ]);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var (number, taken) = await ids.NextAsync(turn.Team, "N", ct);
        var snag = new Snag($"N-{number}", heard["title"]!, heard["detail"], heard["likelihood"]!, heard["area"], heard["owner"], heard["review"], heard["cost"]);
        return Reply.Say(snag.ToString()) with { Changes = taken.Create(Snag.Kind, snag) };
    }
}

/// <summary>The same fields for a snag that is there.</summary>
internal sealed class ChangeSnag(IDocuments documents) : IForm
{
    private static readonly Slot Id = new("snag", SlotKind.Id, Required: true) { Letter = 'N' };
    private static readonly Slot Title = LogSnag.Title with { Required = false };
    private static readonly Slot Likelihood = LogSnag.Likelihood with { Required = false };

    public Intent Intent { get; } = new("snag.change", [Id, Title, LogSnag.Detail, Likelihood], English: new(["change {snag} to {title}"], ["change N-1 to Leak"]), Chinese: new(["{snag} 改成 {title}"], ["N-1 改成漏水"]));

    public Form Form { get; } = new("snag", 2, [new(Title) { IsRequired = true }, new(LogSnag.Detail) { IsMultiline = true }, new(Likelihood) { IsRequired = true }]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct) =>
        await documents.FindAsync(turn.Team, Snag.Kind, heard["snag"] ?? "", ct) is not { Value: var snag } ? FormStart.Empty with { Instead = "Gone." }
        : (FormStart.Empty with { About = snag.Id }).With("title", snag.Title).With("detail", snag.Detail).With("likelihood", snag.Likelihood);

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var read = (await documents.FindAsync(turn.Team, Snag.Kind, heard["snag"]!, ct))!;
        var changed = read.Value with { Title = heard["title"] ?? read.Value.Title, Detail = heard.Slots.ContainsKey("detail") ? heard["detail"] : read.Value.Detail, Likelihood = heard["likelihood"] ?? read.Value.Likelihood };
        return Reply.Say(changed.ToString()) with { Changes = Commit.Nothing.Replace(Snag.Kind, read, changed) };
    }
}

internal sealed record Snag(string Id, string Title, string? Detail, string Likelihood, string? Area, string? Owner, string? Review, string? Cost)
{
    public static readonly Kind<Snag> Kind = new("snag", SnagsJson.Default.Snag, snag => snag.Id) { Audited = true };

    public static TestTeam Team(string scope = "groupChat") => new(scope, host => host.ConfigureTestServices(services => services.AddSingleton<IAnswer, LogSnag>().AddSingleton<IAnswer, ChangeSnag>()));

    public override string ToString() => string.Join(" · ", new[] { $"{Id} {Title}", Detail, Likelihood, Area, Owner, Review, Cost }.OfType<string>());
}

[JsonSerializable(typeof(Snag))]
internal sealed partial class SnagsJson : JsonSerializerContext;
