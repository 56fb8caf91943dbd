using System.Globalization;
using TeamBot.Attention;
using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Storage;

namespace TeamBot.Digest;

/// <summary>Answers “digest”, 摘要, and turns the pages of one that came. What was held back stays for the next digest.</summary>
public sealed class ShowDigest(IDocuments documents, PreferenceStore preferences, GatherDigest gather, DigestCard card) : IAnswer
{
    public Intent Intent { get; } = new("digest.show", [],
        English: new(["[<show>|send|give|what's|what is] [me] [my|the|a|today's] (digest|daily digest|morning digest|digest of today) [now|for today|today]", "what (did|have) (i|you) (miss|missed|hold back|held back) [for me|today]", "what did you hold back [for me]"], ["my digest"]),
        Chinese: new(["[<show>|给我|发|发送] [一下] [我] [我的|今天的|今日] (摘要|今日摘要|每日摘要|晨间摘要|早报|晨报|digest)", "我 (错过|漏掉) 了 (什么|哪些) [消息|通知]"], ["我的摘要"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        // It is one person's own: in a place others would read it.
        if (turn.Scope != Scope.Personal)
            return Reply.Say(turn.Words["digest.alone"]);
        var own = TeamId.OfPerson(turn.Where.TenantId, turn.From);
        var told = (await documents.FindAsync(own, Ledger.Kind, Ledger.Id, ct))?.Value ?? new();
        var day = DateOnly.TryParseExact(heard["day"], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var pressed) ? pressed : turn.Today;
        HeldPost[] held = [.. told.DigestOn == day ? told.Shown : [], .. told.Held];
        var rows = await gather.OfAsync(turn with { Team = own }, await preferences.OfAsync(turn, ct), held, ct);
        return Reply.Show(card.Show(turn, day, rows, told.Dropped, heard["page"]));
    }
}
