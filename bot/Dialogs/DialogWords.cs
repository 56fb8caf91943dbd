using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Dialogs;

/// <summary>The words that steer a dialog. Only as the whole message: in a title they are words like others.</summary>
internal static partial class DialogWords
{
    public static bool IsCancel(string text) => Cancel().IsMatch(Grammar.Bare(text));

    public static bool IsBack(string text) => Back().IsMatch(Grammar.Bare(text));

    public static bool IsSkip(string text) => Skip().IsMatch(Grammar.Bare(text));

    public static bool IsHelp(string text) => Help().IsMatch(Grammar.Bare(text));

    public static bool IsForm(string text) => Form().IsMatch(Grammar.Bare(text));

    /// <summary>Yes or no; null when it is neither.</summary>
    public static bool? Agreed(string text) => Yes().IsMatch(Grammar.Bare(text)) ? true : No().IsMatch(Grammar.Bare(text)) ? false : null;

    [GeneratedRegex("^(?:cancel|never ?mind|forget it|stop|abort|取消|算了|不用了|作罢)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancel();

    [GeneratedRegex("^(?:back|go back|previous|上一步|返回|后退|上一个|上一个问题)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex("^(?:skip|skip it|skip this|pass|跳过|略过|不填)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Skip();

    [GeneratedRegex("^(?:help|帮助|怎么填|怎么回答)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Help();

    [GeneratedRegex("^(?:form|the form|show form|show the form|show me the form|表单|显示表单|打开表单|填表|用表单)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:yes|y|yep|yeah|yup|sure|ok|okay|correct|right|do it|go ahead|please do|yes please|是|是的|对|对的|好|好的|嗯|确认|确定|没错|可以|行)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex("^(?:no|n|nope|nah|wrong|not that|no thanks|不|不是|不对|否|不要|错了|不行)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();
}
