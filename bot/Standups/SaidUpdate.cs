using System.Text.RegularExpressions;

namespace TeamBot.Standups;

/// <summary>Finds done, doing and blocked in what somebody typed: “yesterday the export, today the import, blocked by the firewall”, 昨天…今天…没有阻塞.</summary>
internal static partial class SaidUpdate
{
    /// <summary>Each part; null for what was not said, empty for “no blockers”.</summary>
    public static (string? Done, string? Doing, string? Blocked) Read(string text)
    {
        var opens = Opening().IsMatch(text);
        text = Opening().Replace(text, "", 1);
        string? done = null, doing = null, blocked = null;
        var marks = Marks().Matches(text);
        if (marks.Count == 0)
            return (opens && Clean(text) is { Length: > 0 } all ? all : null, null, null);
        if (Clean(text[..marks[0].Index]) is { Length: > 0 } before)
            done = before;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var said = Clean(text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)]);
            if (mark.Groups["none"].Success)
                blocked ??= "";
            else if (mark.Groups["whole"].Success)
                blocked = Join(blocked, Clean(mark.Value + text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)]));
            else if (mark.Groups["blocked"].Success)
                blocked = Join(blocked, IsNothing(said) ? "" : said);
            else if (mark.Groups["doing"].Success)
                doing = Join(doing, said);
            else
                done = Join(done, said);
        }

        return (done, doing, blocked);
    }

    /// <summary>Whether an answer says that there is nothing: “none”, 无.</summary>
    public static bool IsNothing(string text) => Nothing().IsMatch(text.Trim());

    private static string Join(string? before, string more) => string.IsNullOrEmpty(before) ? more : more.Length == 0 ? before : $"{before}; {more}";

    private static string Clean(string text) => Lead().Replace(text.Trim(' ', '\n', ',', ';', '.', ':', '-', '，', '；', '。', '：', '、'), "");

    // “my stand-up update: …”, 我的站会更新：…, 日报：…
    [GeneratedRegex(@"^\s*(?:(?:here(?:'s|’s| is)|this is|submit|post|add|send|log)\s+)?(?:my|the|today's|our|提交|我的|今天的|我)?\s*(?:daily\s+)?(?:stand[- ]?up|scrum|daily|站会|日报|晨会|早会)\s*(?:update|report|answers?|notes|更新|汇报|内容)?\s*(?:[:：]|-\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?<none>\b(?:no (?:blockers?|impediments)|not blocked|nothing (?:is )?blocking(?: me)?|no problems?)\b|(?:没有|没|无|暂无)\s*(?:任何)?\s*(?:阻塞|卡点|阻碍|障碍|困难|blockers?))"
        + @"|(?<whole>被[^，。,.;；\n]{1,60}?(?:卡住|阻塞|卡着)了?)"
        + @"|(?<blocked>\b(?:i am |i'm |am )?(?:blockers?|blocked|stuck|impediments?)\b(?:\s*(?:by|on|with|are|is))?\s*[:：]?|(?:阻塞|卡点|阻碍|障碍|困难)(?:项|是|为)?\s*[:：]?|卡在)"
        + @"|(?<doing>\btoday\b\s*[:：]?|\b(?:doing|next|plan(?:ned)?|to ?do|in progress|now)\b\s*[:：]|\bnext\b|今天|今日|接下来|(?:进行中|计划|下一步|待办|今日计划)\s*[:：])"
        + @"|(?<done>\b(?:yesterday|last (?:friday|time))\b\s*[:：]?|\b(?:done|did|completed|finished|last)\b\s*[:：]|昨天|昨日|上周五|(?:已完成|完成|昨日完成|做完)\s*[:：])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:none|no|nope|nothing|n/?a|nil|-|无|没有|没|暂无)[.。!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?:and|then|,|，|和|然后)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
