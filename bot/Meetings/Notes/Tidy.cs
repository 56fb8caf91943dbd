using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>Says the same without what only fills time: “um”, “you know”, 就是说, words said twice, openings and tags.</summary>
internal static partial class Tidy
{
    public static string Of(string said)
    {
        var text = said.Any(Sentence.IsHan) ? Chinese(said) : said;
        text = Filler().Replace(text, " ");
        text = Spoken().Replace(text, match => match.Value.ToLowerInvariant() switch { "gonna" => "going to", "wanna" => "want to", "gotta" => "have to", "cos" or "'cause" or "cuz" => "because", _ => "" });
        text = Spaces().Replace(text, " ").Trim();
        for (var before = ""; before != text;)
        {
            before = text;
            text = Opening().Replace(text, "");
            text = Tag().Replace(text, "$1");
            text = Twice().Replace(text, "$1");
            text = Stutter().Replace(text, "");
        }

        text = Commas().Replace(Spaces().Replace(text, " "), ",").Trim(' ', ',', '，', '、', '-', '–', '—', ';', ':');
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Chinese(string said)
    {
        var text = ChineseFiller().Replace(said, "");
        text = ChineseTwice().Replace(text, "$1");
        for (var before = ""; before != text;)
        {
            before = text;
            text = ChineseOpening().Replace(text, "");
        }

        return ChineseCommas().Replace(text, "，");
    }

    [GeneratedRegex(@"\b(?:u+h*m+|u+h+|e+rm*|h*m{2,}|mm-?hmm|mhm|ah+|eh|huh|oh|you know|i mean|sort of|kind of|kinda|basically|actually|obviously|'kay|like,)(?![\w'])[,.…]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?<!\w)(?:gonna|wanna|gotta|cos|cuz|'cause)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^\W*(?:(?:so|well|okay|ok|right|alright|all right|and|but|yeah|yes|yep|now|then|also|like|anyway|cool|great|fine|sure|hmm|no|because|or|as i said|i think|i guess|i suppose|i believe|i would say|let's say|let's see|at the end of the day|to be honest|of course|maybe|exactly)\b(?!')[\s,.…]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[,\s]+(?:okay|ok|right|yeah|you see|isn't it|or something|or whatever|and so on|and stuff|and everything|or so|so|and|but|i think|i guess|then|well|as well|though|too)([\s,.?!]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // The same one to four words again at once.
    [GeneratedRegex(@"\b((?:[\w']+[\s,]+){0,3}[\w']+)[\s,]+\1\b(?!')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Twice();

    // The beginning of a word before the word: “deci decided”, “th the”.
    [GeneratedRegex(@"(?<!['’\w])(?!(?:my|we|by)\b)([bcdfghjklmnpqrstvwxz]\w?|\w{3}) (?=\1\w{2})(?<!\b(?:the|for|out|how|can|per|man) )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stutter();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*,[\s,]*,|\s+,")]
    private static partial Regex Commas();

    [GeneratedRegex("呃+|嗯+|啊+|哦+|噢+|诶|哎|唉|哈+(?=[，。？！]|$)|就是说|也就是说|怎么说呢|怎么讲|对吧|对不对|是吧|是不是(?=[，。？！]|$)|你知道吗?|(?<=的)(?:这个|那个|一个|这样一个|这样的一个)|这么一个|这样一个|这样的一个|那个(?=[^人时月年地方])|(?<=[，。]|^)这个|的话(?=[，。]|就|$)")]
    private static partial Regex ChineseFiller();

    [GeneratedRegex(@"([\u4E00-\u9FFF]{2,6})[，、]?\1|([是的我在就这那有和会你他很不])\2+")]
    private static partial Regex ChineseTwice();

    [GeneratedRegex("^[，。、\\s]*(?:那么|那(?![个套些边种里位天次家])|没问题|好的?|对|行|然后|所以|就是|其实|因为|但是|而且|另外|当然|可能|我觉得|我认为|我想|我们觉得|我个人觉得|当时|还有|包括|同时|首先|第[一二三四五]个?|是的|没错|可以|OK|ok|的话)[，、\\s]*(?=[\\w])")]
    private static partial Regex ChineseOpening();

    [GeneratedRegex("[，、]{2,}")]
    private static partial Regex ChineseCommas();
}
