using System.Globalization;
using System.Text.RegularExpressions;
using TeamBot.Dialogs;
using TeamBot.Language;
using TeamBot.Meetings.Notes;
using TeamBot.Storage;

namespace TeamBot.Meetings.Agendas;

/// <summary>Answers “agenda: budget; launch date” and “agenda”: what the next meeting here is about, with what earlier ones left open. (E1, E10)</summary>
public sealed partial class PlanAgenda(IDocuments documents, CarriedForward carried, MeetingListCard list) : IAnswer
{
    private static readonly Slot Items = new("items", SlotKind.Text) { Longest = 1000 };
    private static readonly Slot Clear = new("clear", SlotKind.Choice) { Choices = [("yes", "clear|empty|reset|wipe|清空|清除|重置")] };

    public Intent Intent { get; } = new("meeting.agenda", [Items, Clear],
        English: new(
            [
                "[our|the|next|meeting] [meeting] (agenda|agenda for the next meeting|agenda for next time|next agenda) : {items}",
                "(add|put) {items} (to|on|onto) [the|our] [next|meeting] [meeting] agenda [for the next meeting]",
                "[<show>] [me|us] [the|our] [next|meeting] [meeting] agenda [(of|for) (the|our) next meeting]",
                "what (is|'s) on the agenda [(of|for) (the|our) next meeting]",
                "{clear} [the|our] [meeting] agenda",
            ],
            ["agenda: budget; launch date", "agenda"]),
        Chinese: new(
            [
                "[下次|下次会议|会议|本次会议] [的] 议程 : {items}",
                "[把|将] {items} (加到|加入|加进|列入|放到|放进) [下次|下次会议|会议] [的] 议程 [里|中]",
                "[<show>] [下次|下次会议|会议|我们] [的] 议程 [是什么|有什么|有哪些]",
                "{clear} [下次|会议] [的] 议程",
            ],
            ["议程：预算；上线日期", "议程"]));

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var stored = await documents.FindAsync(turn.Team, Agenda.Kind, Agenda.IdOf(turn.Where), ct);
        if (heard["clear"] is not null)
            return stored is null ? Reply.Say(turn.Words["agenda.empty"]) : Reply.Say(turn.Words["agenda.cleared"]) with { Changes = Commit.Nothing.Delete(Agenda.Kind, stored) };
        var agenda = stored?.Value ?? new(Agenda.IdOf(turn.Where), []);
        if (heard["items"] is not { } said)
            return await ShowAsync(turn, agenda, heard["page"], null, ct);

        AgendaItem[] added = [.. PointsIn(said).Select(text => text.Trim(' ', '-', '*', '•', '.', '。')).Where(text => text.Length > 0).Select(text => new AgendaItem(HandedIn.Fit(text, AgendaItem.LongestText), turn.From))];
        if (agenda.Items.Length + added.Length > Agenda.MostItems)
            return Reply.Say(turn.Words.Say("agenda.full", agenda.Items.Length, Agenda.MostItems));
        var longer = agenda with { Items = [.. agenda.Items, .. added] };
        return await ShowAsync(turn, longer, null, stored is null ? Commit.Nothing.Create(Agenda.Kind, longer) : Commit.Nothing.Replace(Agenda.Kind, stored, longer), ct);
    }

    /// <summary>The commit in which the agenda of a place ends, because its meeting was held.</summary>
    public static async Task<Commit> EndedAsync(IDocuments documents, TeamId team, ConversationReference where, Commit changes, CancellationToken ct) =>
        await documents.FindAsync(team, Agenda.Kind, Agenda.IdOf(where), ct) is { } held ? changes.Delete(Agenda.Kind, held) : changes;

    private async Task<Reply> ShowAsync(Turn turn, Agenda agenda, string? page, Commit? changes, CancellationToken ct)
    {
        var (open, left) = await carried.OfAsync(turn, ct);
        var rows = agenda.Items.Select((item, i) => new ListedItem(string.Create(CultureInfo.InvariantCulture, $"{i + 1}."), item.Text)).Concat(open).ToList();
        var note = left > 0 ? turn.Words.Count("agenda.left", left) : agenda.Items.Length == 0 && rows.Count > 0 ? turn.Words["agenda.add"] : "";
        return Reply.Show(list.Show(turn, turn.Words["agenda.title"], turn.Words["agenda.none"], rows, page, new(Intent.Name), note), changes) with { Handle = "agenda" };
    }

    // In words.
    private const int LongestPoint = 4;

    // A comma parts what is short: “budget, hiring”; not “decide whether we launch in May, or wait for the audit”.
    private static string[] PointsIn(string said)
    {
        var points = Separators().Split(said);
        var shorter = points is [var one] ? Commas().Split(one) : points;
        return shorter.All(point => Terminology.Length(point) <= LongestPoint) ? shorter : points;
    }

    [GeneratedRegex(@",\s|，")]
    private static partial Regex Commas();

    // “budget; launch”, 预算；上线, a line each; a Chinese enumeration by 、.
    [GeneratedRegex(@"[;；\n、]+")]
    private static partial Regex Separators();
}
