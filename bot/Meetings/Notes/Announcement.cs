using System.Text.RegularExpressions;
using TeamBot.Language;

namespace TeamBot.Meetings.Notes;

/// <summary>How people say that the next topic comes, and what it is: “next one, the login problem”, 第二个，上周的故障.</summary>
internal static partial class Announcement
{
    private const int LongestTitle = 60;
    private const int LongestChineseTitle = 16;

    // Words, or Chinese characters; in a long one “the second” is part of an argument.
    private const int LongestSentence = 25;

    // An agenda read out names several at once.
    private const int MostInOne = 1;

    /// <summary>Whether the sentence may begin a topic.</summary>
    public static bool IsIn(SpokenSentence sentence) => Next().Count(sentence.Quote) == MostInOne || First().IsMatch(sentence.Quote);

    /// <summary>The topic that is announced; null when none is, or it is not named.</summary>
    public static string? Title(SpokenSentence sentence)
    {
        if (sentence.Length > LongestSentence || Ordinals().Count(sentence.Quote) > MostInOne)
            return null;
        var said = Named().Match(sentence.Quote) is { Success: true } named ? named : First().Match(sentence.Quote);
        var title = Ending().Replace(Tidy.Of(said.Groups["topic"].Value).TrimEnd('.', '。', '？', '?', '：', ':'), "");
        var chinese = title.Any(Sentence.IsHan);
        return title.Length > 1 && title.Length <= (chinese ? LongestChineseTitle : LongestTitle) && !Clause().IsMatch(title) && Terminology.Terms(title).Length > 0 ? title : null;
    }

    [GeneratedRegex(@"\b(?:next (?:topic|point|item|one|thing|up)|^\W*next\b|(?:last|final|second|third) (?:thing|topic|point|item)|let['’]s move on|move on to|moving on)\b|下一个|接下来|第[二三四五六](?:个|件|项|块)|最后(?:说|一个|一项|一件)|那先说|还有.{1,4}这块", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(?:first|second|third|next|last)\b|第[一二三四五六](?:个|件|项|块)|最后一[个项件]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"(?:\b(?:next|last|final|first|second|third) (?:one|thing|topic|point|item)(?: (?:is|on the agenda is|on the list is|would be))?|^\W*next(?: up)?(?: is)?|\b(?:let['’]s )?(?:move|moving|go) on (?:to|with)|\bturn to)\b[,:\s]*(?:about |is |that is |we have )?(?<topic>(?:the |our |a |an )?\w[\w\s’'/-]{2,60}?)(?=[,.?!;:]|$| (?:that|which|because|and|where|who) )|(?:第[一二三四五六](?:个|件|项|块)(?:事|议题|问题|事情)?|最后(?:一)?(?:个|项|件)(?:事|议题|问题|事情)?|下一(?:个|项|件)(?:事|议题|问题|事情)?)[，、：:\s]*(?:是|就是|关于|说一下|讲一下|看一下)?(?<topic>[^，。？！,：:]{2,16})|接下来(?:我们)?(?:说|讲|看|聊|讨论|过)(?:一下|下)?(?<topic>[^，。？！,：:]{2,16})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:start|begin|kick off) with (?<topic>(?:the |our |a |an )?\w[\w\s’'/-]{2,60}?)(?=[,.?!;:]|$)|先(?:说|讲|过|看)(?:一下|下)?(?<topic>[^，。？！,：:]{2,16})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // It says something instead of naming it.
    [GeneratedRegex(@"\b(?:i|you|we|he|she|they|it|is|are|was|were|if|to|slides?|page)\b|['’]|[我你他她它谁您]|是|就|觉得|可能|应该|想|要|会|能|没|非常|比较|一个|有[^关]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\s+(?:then|now|first|please|if you like|next)$|(?:这一块|这块|这边|这个|方面|的事情|的事|的问题|的情况)?(?:吧|了|啊|哈)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
