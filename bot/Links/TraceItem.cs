using TeamBot.Cards;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Links;

/// <summary>Answers “trace T-12”: all that hangs together with it, from link to link. (idea 1)</summary>
public sealed class TraceItem(LinkStore links, Items items, CardDeck cards) : IAnswer
{
    /// <summary>Things on one card; more would not fit it.</summary>
    private const int Most = 40;

    /// <summary>Steps from where the chain begins.</summary>
    private const int Furthest = 8;

    public Intent Intent { get; } = new("link.trace", [LinkSlots.Item],
        English: new(["(trace|track down|follow|show the chain of|show the links of|what is linked to|what hangs on|links of|chain of) {item}", "(what|how) (is|does) {item} (linked to|connected to|related to|belong to|connected|linked)"], ["trace T-12"]),
        Chinese: new(["(追踪|追溯|溯源|跟踪) [一下] {item} [的] [来龙去脉|链路|关联]", "[<show>] {item} [的] (关联|链路|来龙去脉|相关项|关联项) [有哪些]", "{item} (关联了|和) (什么|哪些) [有关|相关]"], ["追踪 T-12"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        var start = heard["item"]!;
        if (await items.FindAsync(turn, start, ct) is null)
            return Reply.Say(words.Say("link.missing", start));

        var rows = new List<TraceRow>();
        var cut = await WalkAsync(turn, start, "", 0, rows, [start], ct);
        if (rows.Count == 1)
            return Reply.Say(words.Say("trace.alone", start, rows[0].Title));
        var title = words.Say("trace.title", start);
        var data = new TraceData(title, [.. rows], cut ? words.Say("trace.more", Most) : "");
        var lines = rows.Select(row => $"{new string(' ', 3 * row.Depth)}{(row.Relation.Length > 0 ? $"{row.Relation} " : "")}{row.Id} {row.Title}{(row.State.Length > 0 ? $" · {row.State}" : "")}");
        return Reply.Show(cards.Render("trace", data, LinksJson.Default.TraceData, string.Join('\n', lines.Prepend(title))));
    }

    // Each thing once, below the one that led to it; whether something was left out.
    private async Task<bool> WalkAsync(Turn turn, string item, string relation, int depth, List<TraceRow> rows, HashSet<string> seen, CancellationToken ct)
    {
        var (title, state) = await items.FindAsync(turn, item, ct) ?? (turn.Words["trace.gone"], "");
        rows.Add(new(depth, $"{24 * depth}px", relation, item, title, state));
        var cut = false;
        foreach (var link in (await items.PartsAsync(turn, item, ct)).Concat(await links.OfAsync(turn.Team, item, ct)))
        {
            var (next, key) = link.From == item ? (link.To, $"link.{link.Kind}") : (link.From, $"link.{link.Kind}.back");
            if (!seen.Add(next))
                continue;
            if (rows.Count >= Most || depth == Furthest)
                cut = true;
            else
                cut |= await WalkAsync(turn, next, turn.Words[key], depth + 1, rows, seen, ct);
        }

        return cut;
    }
}

internal sealed record TraceData(string Title, TraceRow[] Rows, string More);

internal sealed record TraceRow(int Depth, string Indent, string Relation, string Id, string Title, string State);
