using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>Words that fill a slot wherever they stand in the sentence.</summary>
/// <param name="Value">In the slot’s written form; null when they may be a name and the names are not known.</param>
/// <param name="Unclear">They name a person, but not exactly one.</param>
internal readonly record struct FreeSpan(Slot Slot, int From, int To, string? Value, string? Other = null, bool Unclear = false);

/// <summary>What is found in a sentence before it is fitted to patterns: phrases, quotations, dates, ids.</summary>
internal sealed class Findings
{
    private readonly Vocabulary _vocabulary;
    private readonly List<PhraseAt> _phrases = [];
    private readonly int[] _first;
    private readonly bool[] _quoted;
    private readonly DateSpan?[] _dateFrom;
    private readonly bool[] _dateTo;
    private readonly List<(Slot[] Slots, FreeSpan[] Spans)> _free = [];

    public Findings(Sentence sentence, Hearing hearing, Vocabulary vocabulary)
    {
        (Sentence, Hearing, _vocabulary) = (sentence, hearing, vocabulary);
        var count = sentence.Tokens.Length;
        _quoted = Quotes.In(sentence);
        _first = new int[count + 1];
        var words = vocabulary.Phrases.Look(sentence);
        var mixed = Array.Exists(sentence.Tokens, token => token.Kind == TokenKind.Han);
        for (var i = 0; i < count; i++)
        {
            if (!_quoted[i])
                vocabulary.Phrases.FindAt(i, words, sentence, _phrases);
            if (mixed)
                AddTwins(_first[i]);
            _first[i + 1] = _phrases.Count;
        }

        Dates = DateGrammar.Find(sentence, hearing.Now, hearing.Zone, hearing.MonthFirst, _quoted);
        (_dateFrom, _dateTo) = (new DateSpan?[count + 1], new bool[count + 1]);
        foreach (var date in Dates)
        {
            _dateFrom[sentence.TokenAt(date.Core)] = _dateFrom[sentence.TokenAt(date.Start)] = date;
            _dateTo[sentence.TokenAt(date.Start + date.Length)] = true;
        }

        End = WithoutCourtesy(count);
        Start = Opening();
    }

    public Sentence Sentence { get; }

    public Hearing Hearing { get; }

    public IReadOnlyList<DateSpan> Dates { get; }

    /// <summary>The first token after “could you please …”.</summary>
    public int Start { get; }

    /// <summary>The token after the last one that means something: closing marks and thanks are left out.</summary>
    public int End { get; }

    public ReadOnlySpan<PhraseAt> PhrasesAt(int token) =>
        token < Sentence.Tokens.Length ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_phrases)[_first[token].._first[token + 1]] : [];

    public bool IsQuoted(int token) => token < _quoted.Length && _quoted[token];

    /// <summary>The token after one that means nothing: a mark or a courtesy; 0 when it means something.</summary>
    public int Passed(int token) =>
        _quoted[token] ? 0
        : Sentence.Tokens[token].Kind == TokenKind.Mark ? token + 1
        : Longest(token, _vocabulary.Fillers);

    /// <summary>How much these tokens say: letters of words, and Chinese characters as two each.</summary>
    public int Weight(int from, int to)
    {
        var weight = 0;
        for (var i = from; i < to; i++)
            weight += Sentence.Tokens[i].Kind switch { TokenKind.Word => Math.Min(Sentence.Tokens[i].Length, 6), TokenKind.Mark => 1, _ => 2 };
        return weight;
    }

    /// <summary>The date that starts at that token, with the word before it or without; null when there is none.</summary>
    public DateSpan? DateFrom(int token) => _dateFrom[token];

    /// <summary>Whether a date ends before that token.</summary>
    public bool DateEnds(int token) => _dateTo[token];

    /// <summary>The id, date, factor or mention that starts at that token and fits the slot; nothing when its <see cref="Filled.To"/> is 0.</summary>
    public Filled WholeAt(Slot slot, int token) => slot.Kind switch
    {
        SlotKind.Id => Ids.At(this, token, slot.Letter) is var (end, value) ? new(slot, token, end, value) : default,
        SlotKind.Choice => NamedSlots.WordAt(this, slot, token, _vocabulary) is { To: > 0 } choice ? new(slot, token, choice.To, choice.Unclear ? null : choice.Value) : default,
        SlotKind.Person => People.MentionedAt(this, token) is > 0 and var after ? new(slot, token, after, null) : default,
        _ => _dateFrom[token] is { Rule: null } date ? new(slot, token, Sentence.TokenAt(date.Start + date.Length), date.For(slot)) : default,
    };

    /// <summary>The phrases of a set at that token: the end of the longest; 0 when there is none.</summary>
    public int Longest(int token, IReadOnlySet<int> phrases)
    {
        var at = PhrasesAt(token);
        for (var i = at.Length - 1; i >= 0; i--)
        {
            if (phrases.Contains(at[i].Number))
                return at[i].End;
        }

        return 0;
    }

    /// <summary>What fills the free slots of an intent.</summary>
    public FreeSpan[] FreeFor(Intent intent)
    {
        foreach (var (slots, spans) in _free)
        {
            if (slots == intent.Slots)
                return spans;
        }

        var found = FreeSlots.Find(this, intent, _vocabulary);
        _free.Add((intent.Slots, found));
        return found;
    }

    // 我的 reminders is 我的提醒.
    private void AddTwins(int first)
    {
        for (int i = first, count = _phrases.Count; i < count; i++)
        {
            if (!_vocabulary.Twins.TryGetValue(_phrases[i].Number, out var twins))
                continue;
            foreach (var twin in twins)
                _phrases.Add(_phrases[i] with { Number = twin });
        }
    }

    private int Opening()
    {
        var start = 0;
        for (var next = start; next < End; start = next)
        {
            next = Longest(start, _vocabulary.Openings) is > 0 and var end ? end : Passed(start);
            if (next == 0 || next >= End)
                break;
        }

        return start;
    }

    private int WithoutCourtesy(int end)
    {
        for (var again = true; again && end > 1;)
        {
            again = Sentence.Tokens[end - 1].Kind == TokenKind.Mark && !_quoted[end - 1] && Sentence.Plain[Sentence.Tokens[end - 1].Start] is '.' or '!' or '?' or '~' or ',' or ';' or ':' or '…';
            end -= again ? 1 : 0;
            for (var length = 1; !again && length <= 4 && length < end; length++)
            {
                if (Ends(end - length, end) && !AsksIfDone(end))
                    (again, end) = (true, end - length);
            }
        }

        return end;
    }

    // “S-4 解决了吗” asks; without its end it would say so.
    private bool AsksIfDone(int end) => Sentence.Plainly(end - 1) is "吗" && Sentence.Plainly(end - 2) is "了";

    private bool Ends(int token, int end)
    {
        foreach (var phrase in PhrasesAt(token))
        {
            if (phrase.End == end && _vocabulary.Closings.Contains(phrase.Number))
                return true;
        }

        return false;
    }
}
