using System.Text.Json.Serialization;
using TeamBot.Due.Posting;
using TeamBot.Language.Dates;
using TeamBot.Meetings.Notes;

namespace TeamBot.Meetings;

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    Open,
    Approved,
    Rejected,
}

/// <summary>What a proposal becomes when it is approved.</summary>
public enum ProposalKind
{
    Task,
    Risk,
}

/// <summary>What somebody said should be done, or may go wrong: a task or a risk only once it is approved. (E7, F8)</summary>
/// <param name="Number">From 1, within the meeting.</param>
/// <param name="OwnerName">Who it falls to, as the transcript names them, or as who was chosen instead is called; null when nobody was said.</param>
/// <param name="Due">Null when no date was said.</param>
public sealed record Proposal(int Number, ProposalKind Kind, string Title, string? OwnerName, SaidDate? Due, Evidence From)
{
    public ProposalState State { get; init; }

    /// <summary><see cref="NotedLine.Chinese"/>; null again when somebody changed the title.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Chinese { get; init; }

    public string In(Words words) => words == Words.Chinese ? Chinese ?? Title : Title;

    /// <summary>Who was chosen on its form; null while what was said counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? Owner { get; init; }

    /// <summary>The decision that it carries out; null when it follows none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DecisionId? Follows { get; init; }

    /// <summary>Who approved or rejected it; null while it is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? DecidedBy { get; init; }

    /// <summary>The task or risk that came of it, by short id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Became { get; init; }

    [JsonIgnore]
    public bool IsOpen => State == ProposalState.Open;

    /// <summary>The mark of what a card shows: what is approved is what was seen. It comes back with what an undo brings back.</summary>
    [JsonIgnore]
    public string Stamp => Post.Hash($"{Title}\n{OwnerName}\n{Owner}\n{Due}")[..8];
}
