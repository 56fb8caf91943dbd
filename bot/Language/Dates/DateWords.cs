using System.Globalization;

namespace TeamBot.Language.Dates;

internal enum Word
{
    Now, Day, Weekday, Weekdays, Month, Unit, Part, PartDay, Noon, Eod, Which, Period, End, Edge, Ten, Of, The, Before, After,
    Ago, Within, Later, In, Offset, Every, Adverb, Half, And, To, Past, BeforeHour, Number, Ordinal, Zone, Holiday, Stop,
}

internal enum Unit
{
    Second, Minute, Hour, Day, WorkingDay, Week, Fortnight, Month, Quarter, Year, Weekend,
}

/// <summary>A word of dates at a place of a sentence.</summary>
/// <param name="End">The token after it; 0 when it is not there.</param>
/// <param name="More">The second number of its meaning.</param>
internal readonly record struct Said(int End, int Value = 0, int More = 0, string Text = "")
{
    public bool Is => End > 0;
}

/// <summary>The words of <c>dates.txt</c> as they stand in one sentence.</summary>
internal sealed class DateWords
{
    private const int Nothing = -1;

    private static readonly Phrases Phrases = new(shortestCorrected: 6);
    private static readonly List<List<(Word Kind, int Value, int More, string Text)>> Meanings = [];
    private static readonly bool Loaded = Load();

    private readonly List<PhraseAt> _phrases = [];
    private readonly int[] _first;

    public DateWords(Sentence sentence, bool[] hidden)
    {
        Sentence = sentence;
        _first = new int[sentence.Tokens.Length + 1];
        var words = Loaded ? Phrases.Look(sentence) : [];
        var until = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (i >= until && !hidden[i])
            {
                var before = _phrases.Count;
                Phrases.FindAt(i, words, sentence, _phrases);
                // 上海 is neither “last” nor anything else of a date, and 海 is not looked at.
                if (_phrases.Count > before && Meanings[_phrases[^1].Number] is [{ Kind: Word.Stop }, ..])
                {
                    until = _phrases[^1].End;
                    _phrases.RemoveRange(before, _phrases.Count - before);
                }
            }

            _first[i + 1] = _phrases.Count;
        }
    }

    public Sentence Sentence { get; }

    public int Count => Sentence.Tokens.Length;

    /// <summary>Whether a word of dates, or a number, stands there.</summary>
    public bool MayStart(int token) => _first[token + 1] > _first[token] || Sentence.Tokens[token].Kind == TokenKind.Number || Numbers.IsDigit(Sentence.Plain[Sentence.Tokens[token].Start]) || Sentence.Plainly(token) is "q" or "第";

    /// <summary>The longest word of that kind at that place.</summary>
    public Said At(int token, Word kind)
    {
        if (token < 0 || token >= Count)
            return default;
        for (var i = _first[token + 1] - 1; i >= _first[token]; i--)
        {
            foreach (var meaning in Meanings[_phrases[i].Number])
            {
                if (meaning.Kind == kind)
                    return new(_phrases[i].End, meaning.Value, meaning.More, meaning.Text);
            }
        }

        return default;
    }

    public Said Unit(int token, Unit unit) => At(token, Word.Unit) is { Is: true } said && said.Value == (int)unit ? said : default;

    /// <summary>The token after words of that kind; the same token when there are none.</summary>
    public int Past(int token, Word kind) => At(token, kind) is { Is: true } said ? said.End : token;

    public bool Is(int token, string word) => token >= 0 && token < Count && Sentence.Plainly(token).SequenceEqual(word);

    public bool IsMark(int token, char mark) => Sentence.IsMark(token, mark);

    public bool IsGlued(int token) => Sentence.IsGlued(token);

    /// <summary>The token after “,”, “at”, “on”, “of”, 的: words between the parts of one date.</summary>
    public int Between(int token)
    {
        while (token < Count && (Sentence.Plainly(token) is "," or "at" or "on" or "@" or "of" or "的" or "the" or "for" or "around" or "by" or "in" or "about" or "from" or "(" or "在" || Is(token, "-") && !IsGlued(token)))
            token++;
        return token;
    }

    private static bool Load()
    {
        foreach (var line in Lexicon.Lines("dates.txt"))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            var kind = head[0] switch { "partday" => Word.PartDay, "before-hour" => Word.BeforeHour, "dash" => Word.To, var name => Enum.Parse<Word>(name, ignoreCase: true) };
            var value = int.TryParse(head[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Nothing;
            var more = head.Length > 2 ? int.Parse(head[2], CultureInfo.InvariantCulture) : 0;
            foreach (var phrase in line[(colon + 2)..].Split('|'))
            {
                var at = Phrases.Add(phrase);
                while (Meanings.Count <= at)
                    Meanings.Add([]);
                Meanings[at].Add((kind, value, more, head[1]));
            }
        }

        foreach (var word in Lexicon.Words("correct"))
            Phrases.AddCorrect(word);
        return true;
    }
}
