using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>Finds what somebody said may go wrong, or holds the work up; whether it is a risk of the project, people say. (F8)</summary>
internal static partial class Dangers
{
    private const int Most = 6;
    private const int FewestTerms = 2;

    public static IReadOnlyList<SpokenSentence> Find(Listening meeting) =>
        Listening.Best(meeting.Sentences.Where(sentence => sentence.Distinct.Length >= FewestTerms && !sentence.IsQuestion).Select(sentence => (sentence, Score(meeting, sentence))), least: 1, Most);

    private static double Score(Listening meeting, SpokenSentence sentence) =>
        Denied().IsMatch(sentence.Quote) ? 0
        : Blocked().IsMatch(sentence.Quote) || Feared().IsMatch(sentence.Quote) ? 1 + meeting.Weight(sentence)
        : 0;

    [GeneratedRegex(@"\b(?:block(?:ed|er|ing) (?:by|on|us|me|the|is|for|until)|(?:is|are|we['’]re|I['’]m|am|still|completely) (?:blocked|stuck)|waiting (?:for|on) (?:the|their|legal|finance|a|an|approval|access)|can(?:no|['’])t (?:continue|go on|proceed|start|release|launch|ship|deploy)|held up by|show[- ]?stopper)\b|阻塞|卡住|卡在|卡着|没法(?:继续|推进|开始|上线)|无法(?:继续|推进|开始|上线|按时)|推不动|一直在等", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blocked();

    [GeneratedRegex(@"\b(?:(?:a|the|big|biggest|main|real|serious|only|some) risks? (?:is|that|of|here|with|for|in|if)|(?:at|is a|as a|high) risk\b|risky|danger(?:ous)?|(?:I['’]m|we['’]re|are|am|bit|really|quite) (?:worried|concerned|afraid)|(?:may|might|could|will|would|won['’]t|going to|not going to) (?:\w+ )?(?:not make it|miss (?:the|our|its)|slip|be (?:too )?late|be delayed|run out|go down|break|fail|overrun|go over (?:the )?budget|leave us|lose (?:the|our|data|customers?))|(?:not|never) (?:be )?(?:ready|finished|done) (?:in time|on time|by))\b|风险|危险|隐患|担心|恐怕|来不及|赶不上|怕.{0,6}(?:延期|出问题|不够|来不及)|(?:可能|会|要)(?:延期|超预算|超支|出问题|出故障|报错|崩|挂掉|丢数据|影响上线|赶不上)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Feared();

    [GeneratedRegex(@"\b(?:no (?:big |real |more )?(?:risk|danger|blockers?)|not (?:a |any )?(?:risk|blocked|blocker|worried|dangerous)|isn['’]t (?:a )?(?:risk|blocked|dangerous)|no longer (?:blocked|stuck|waiting))\b|没[有什么]{0,2}(?:风险|阻塞|危险|隐患)|不(?:用|必)?担心|不再(?:阻塞|卡)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
