using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Help;

/// <summary>Answers “help” and “hi” with what can be said; the sentences are the examples of the catalogue. (B6)</summary>
public sealed class ShowHelp(IServiceProvider services) : IAnswer
{
    public Intent Intent { get; } = new("help.show", [],
        English: new(["help [me]", "(hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening)", "what can (you|i) (do|say)", "(commands|menu|start|get started)", "(thanks|thank you|thx)"], ["help"]),
        Chinese: new(["帮助[我]", "(你好|您好|嗨|哈喽|大家好|早上好|下午好|晚上好)", "你(能|会|可以)(做什么|干什么|干嘛)", "(怎么用|使用说明|菜单|命令|开始)", "(谢谢|感谢|多谢)[你]"], ["帮助"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(Reply.Show(HelpCard.Of(turn, services, "help.title", "help.intro", all: true)));
}

/// <summary>Introduces the bot once in each conversation it is added to.</summary>
public sealed class Welcome(IServiceProvider services) : IAnswer
{
    public Intent Intent { get; } = new("help.welcome", [], English: new([], []), Chinese: new([], []));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) =>
        Task.FromResult(Reply.Show(HelpCard.Of(turn, services, "welcome.title", turn.Scope == Scope.Personal ? "welcome.personal" : "welcome.team", all: false)));
}
