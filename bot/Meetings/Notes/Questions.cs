using System.Text.RegularExpressions;

namespace TeamBot.Meetings.Notes;

/// <summary>Finds what stayed open: a question to which nobody knew the answer, and what somebody said is not known yet.</summary>
internal static partial class Questions
{
    private const int Most = 12;
    private const int FewestTerms = 1;

    public static IReadOnlyList<SpokenSentence> Find(Listening meeting) =>
        Listening.Best(meeting.Sentences.Where(sentence => sentence.Distinct.Length >= FewestTerms).Select(sentence => (sentence, Score(meeting, sentence))), least: 1, Most);

    private static double Score(Listening meeting, SpokenSentence sentence) =>
        Open().IsMatch(sentence.Quote) && !Answers(meeting, sentence) ? 1 + meeting.Weight(sentence)
        : sentence.IsQuestion && meeting.Answer(sentence) is { } answer && (Unsure().IsMatch(answer.Quote) || Open().IsMatch(answer.Quote)) ? 1 + meeting.Weight(sentence)
        : 0;

    // What is said to be open right after it was asked is in the question.
    private static bool Answers(Listening meeting, SpokenSentence sentence) => sentence.Order > 0 && meeting.Sentences[sentence.Order - 1] is { IsQuestion: true } asked && asked.Speaker != sentence.Speaker;

    [GeneratedRegex(@"\b(?:open question|still (?:open|unclear|don['’]t know|need to (?:decide|find out|figure out|clarify)|have to (?:decide|find out))|not (?:yet )?(?:decided|clear|sure)(?: yet)? (?:who|whether|when|how|what|which|if|where)|don['’]t (?:yet )?know (?:yet|who|whether|when|how|which|if)|to be (?:decided|confirmed|clarified)|remains to be seen)\b|待定|待确认|还没[有]?(?:定|想好|确定|结论|答案)|不(?:太)?(?:确定|清楚)(?:是|能|会|谁|什么|怎么|要)?|没定下来|有待|还不知道|先挂着|遗留问题", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(?:I don['’]t know|not sure|no idea|I(?:['’]d| would) have to (?:check|ask)|we(?:['’]ll| will) (?:see|have to see)|depends|need to (?:check|ask)|can['’]t say)\b|不知道|不清楚|不确定|不好说|再看|再说|要问|得问|得确认|需要确认|待定", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsure();
}
