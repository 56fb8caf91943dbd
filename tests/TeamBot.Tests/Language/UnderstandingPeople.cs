using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Language;

/// <summary>Held against more than a thousand labelled sentences. (B1, B2, B3, B7)</summary>
public sealed class UnderstandingPeople(ITestOutputHelper output)
{
    private const double Wanted = 0.98;

    [Fact]
    public async Task Hears_the_right_command_and_the_right_slots()
    {
        await using var team = new TestTeam();
        var grammar = team.Services.GetRequiredService<Grammar>();
        var heard = LabelledSentences.All.Select(sentence => (Sentence: sentence, Heard: Hear(grammar, sentence.Text))).ToArray();

        var wrong = heard.Where(pair => pair.Heard?.Intent != Named(pair.Sentence.Intent)).ToArray();
        foreach (var (sentence, got) in wrong)
            output.WriteLine($"{sentence.Intent}, not {got?.Intent ?? "none"}: {sentence.Text}");
        foreach (var language in heard.GroupBy(pair => pair.Sentence.Language))
            output.WriteLine(Score(language.Key, language.Count(pair => pair.Heard?.Intent == Named(pair.Sentence.Intent)), language.Count()));
        foreach (var intent in heard.GroupBy(pair => pair.Sentence.Intent))
            output.WriteLine(Score(intent.Key, intent.Count(pair => pair.Heard?.Intent == Named(intent.Key)), intent.Count()));

        var slots = heard.Where(pair => pair.Heard is not null).SelectMany(pair => pair.Sentence.Slots.Select(slot => (pair.Sentence, Slot: slot, Got: pair.Heard![slot.Key]))).ToArray();
        foreach (var (sentence, slot, got) in slots.Where(slot => slot.Got != slot.Slot.Value))
            output.WriteLine($"{slot.Key} is “{slot.Value}”, not “{got}”: {sentence.Text}");
        foreach (var slot in slots.GroupBy(slot => slot.Slot.Key))
            output.WriteLine(Score(slot.Key, slot.Count(one => one.Got == one.Slot.Value), slot.Count()));

        Assert.InRange(heard.Length, 1000, int.MaxValue);
        Assert.InRange((double)(heard.Length - wrong.Length) / heard.Length, Wanted, 1);
        Assert.InRange((double)slots.Count(slot => slot.Got == slot.Slot.Value) / slots.Length, Wanted, 1);
    }

    [Fact]
    public async Task Takes_nothing_for_a_command_that_is_none()
    {
        await using var team = new TestTeam();
        var grammar = team.Services.GetRequiredService<Grammar>();

        Assert.Empty(LabelledSentences.All.Where(sentence => sentence.Intent == "none" && Hear(grammar, sentence.Text) is not null).Select(sentence => sentence.Text));
    }

    // The labels say “help” for what answers it.
    private static string? Named(string label) => label switch { "none" => null, "help" => "help.show", _ => label };

    private static Heard? Hear(Grammar grammar, string text) =>
        grammar.Understand(text, Said.Now with { TakesAnyName = true }) switch
        {
            Understanding.Sure sure => sure.Heard,
            Understanding.Plausible plausible => plausible.Heard,
            _ => null,
        };

    private static string Score(string name, int right, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-18} {right,4} of {all,4}  {100.0 * right / all:F1} %");
}
