using System.Collections.Immutable;

namespace TeamBot.Standups;

/// <summary>Asks a language model what a round comes to. What it answers is checked against the answers before anybody sees it; null when it does not answer in time, or not as it should.</summary>
public delegate Task<IReadOnlyList<SummaryByModel>?> AskForSummary(IReadOnlyList<SaidInRound> answers, CancellationToken ct);

/// <summary>What one person answered, as a model is told.</summary>
/// <param name="BlockedDays">How long they have been blocked; 0 when they are not, and on the first day.</param>
public sealed record SaidInRound(string Name, string Done, string Doing, string Blocked, int BlockedDays);

/// <summary>A sentence that a model wrote of a round, in both languages.</summary>
/// <param name="Answer">The place of the answer that it says it rests on.</param>
/// <param name="Quote">The words that it says stand there.</param>
public sealed record SummaryByModel(string English, string Chinese, int Answer, string Quote);

/// <summary>What a model wrote of a round when it closed. (D10, N8)</summary>
/// <param name="Lines">What holds; empty when it did not answer.</param>
/// <param name="Dropped">Sentences that quoted what nobody wrote.</param>
/// <param name="Answers">How many answers it was given: later ones are not in it.</param>
public sealed record Written(ImmutableArray<WrittenLine> Lines, int Dropped, int Answers)
{
    private const int Most = 5; // sentences

    private const int Longest = 240; // characters of one

    /// <summary>The sentences whose quotation stands in the answer that they name.</summary>
    public static Written Of(IReadOnlyList<Entry> asked, IReadOnlyList<SummaryByModel> lines)
    {
        var kept = lines.Where(line => line.English.Trim().Length > 0 && line.Chinese.Trim().Length > 0 && line.Answer >= 0 && line.Answer < asked.Count
            && asked[line.Answer] is var entry && new[] { entry.Done, entry.Doing, entry.Blocked }.Any(said => Quotation.In(said, line.Quote) is not null)).ToList();
        return new([.. kept.Take(Most).Select(line => new WrittenLine(SummaryCard.Cut(line.English.Trim(), Longest), SummaryCard.Cut(line.Chinese.Trim(), Longest), asked[line.Answer].Person))], lines.Count - kept.Count, asked.Count);
    }
}

/// <param name="Person">Whose answer it rests on.</param>
public sealed record WrittenLine(string English, string Chinese, PersonId Person);
