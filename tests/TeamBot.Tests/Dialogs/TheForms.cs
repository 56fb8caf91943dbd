using Microsoft.Extensions.DependencyInjection;
using TeamBot.Language;
using TeamBot.Meetings;

namespace TeamBot.Dialogs;

/// <summary>What every form needs, whichever slice declares it. (C1)</summary>
public sealed class TheForms
{
    [Fact]
    public async Task Have_all_their_words()
    {
        await using var team = Snag.Team();
        var missing =
            from form in team.Services.GetServices<IAnswer>().OfType<IForm>()
            from key in (string[])[$"form.{form.Intent.Name}", $"form.{form.Intent.Name}.send", .. form.Form.Fields.SelectMany(field => Keys(form.Form, field))]
            where !Words.English.Has(key)
            select key;

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Ask_only_for_slots_of_their_command_and_for_all_that_it_requires()
    {
        await using var team = Snag.Team();
        Assert.All(team.Services.GetServices<IAnswer>().OfType<IForm>(), form =>
        {
            Assert.All(form.Form.Fields, field => Assert.Contains(field.Slot, form.Intent.Slots));
            Assert.All(form.Intent.Slots.Where(slot => slot.Required && slot.Kind != SlotKind.Id), slot => Assert.NotNull(form.Form.Of(slot.Name)));
        });
    }

    [Fact]
    public async Task Fit_a_message_of_Teams_with_the_longest_texts()
    {
        await using var team = Snag.Team();
        await team.Says("create task Renew it");
        await team.Says("log snag Leak likelihood 4");
        await team.Says("log a risk: no backups");
        await team.Says("open a ticket: VPN drops every hour");
        await team.Says("remind me tomorrow at 5pm to send the report");
        await team.Says("stand-up weekdays at 9:30, close at 11:00");
        await team.Pastes();
        var cards = team.Services.GetRequiredService<FormCard>();
        var turn = new Turn("1", new Input.Said("", []), new("29:Ada Park"), "Ada Park", TeamId.OfChat("tenant", "19:launch"), "", Scope.GroupChat, new("", "19:launch", null, "", "", "tenant"), team.Clock.GetUtcNow(), TimeZoneInfo.Utc, Tongue.Chinese);
        foreach (var form in team.Services.GetServices<IAnswer>().OfType<IForm>())
        {
            var heard = form.Form.Fields.Where(field => field.Slot.Kind == SlotKind.Text).Aggregate(Heard.Of(form.Intent.Name).With("task", "T-1").With("risk", "R-1").With("ticket", "S-1").With("reminder", "B-1").With("standup", "U-1").With("meeting", "M-1").With("number", "1").With("snag", "N-1"), (all, field) => all.With(field.Slot.Name, new string('测', field.Slot.Longest)));

            var shown = await cards.ShowAsync(turn, form, heard, "f", "", [], CancellationToken.None);
            Assert.True(shown.Card is not null, $"{form.Intent.Name}: {shown.Text}");
            Assert.InRange(shown.Card.Json.Length, 1000, 24 * 1024);
        }
    }

    private static IEnumerable<string> Keys(Form form, FormField field)
    {
        var key = FieldWords.Key(form, field);
        return [key, .. field.IsAsked ? [$"{key}.ask"] : Array.Empty<string>(), .. field.Slot.Choices.Select(choice => $"{key}.{choice.Value}")];
    }
}
