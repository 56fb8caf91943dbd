using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Help;

/// <summary>Answers “hi” and “thanks” in kind.</summary>
public sealed class Greet(IServiceProvider services) : IAnswer
{
    private static readonly Slot How = new("how", SlotKind.Choice)
    {
        Choices =
        [
            ("hello", "hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|greetings|yo|hiya|howdy|你好|您好|嗨|哈喽|大家好|早上好|下午好|晚上好|早|早安|在吗|在不在|hi 你好|hello 你好|你在吗|有人吗"),
            ("thanks", "thanks|thank you|thx|cheers|many thanks|thanks a lot|thank you so much|thank you very much|谢谢|谢谢你|谢谢啦|感谢|多谢|辛苦了"),
        ],
    };

    public Intent Intent { get; } = new("help.greet", [How],
        English: new(["{how} [bot|teambot|there|team|everyone|all]"], []),
        Chinese: new(["{how} [机器人|小助手|teambot]"], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(heard["how"] == "thanks"
        ? Reply.Say(turn.Words["greet.welcome"])
        : Reply.Show(HelpCard.Of(turn, services, "greet.hello", "greet.tries", all: false)));
}
