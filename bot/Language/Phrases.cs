using System.Runtime.InteropServices;

namespace TeamBot.Language;

/// <summary>
/// Words and phrases by what they are made of, each with a number. Finds all that start at a place of a sentence in
/// one walk; a word with a small typing mistake is taken for the only known word that is one step away from it.
/// </summary>
/// <param name="shortestCorrected">A shorter word has too many neighbours to be corrected.</param>
internal sealed class Phrases(int shortestCorrected)
{
    private const int LongestCorrected = 24;

    private const int Ambiguous = -2;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _misspelt = new(StringComparer.Ordinal);
    private readonly List<string> _spellings = [];
    private readonly HashSet<string> _correct = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _numbers = [-1];

    public int Count { get; private set; }

    /// <summary>The number of the phrase; a new one when it was not there.</summary>
    public int Add(string phrase)
    {
        var sentence = Sentence.Of(phrase);
        var node = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = sentence.Plainly(i).ToString();
            if (!_words.TryGetValue(word, out var id))
            {
                _words.Add(word, id = _words.Count);
                _spellings.Add(word);
                if (sentence.Tokens[i].Kind == TokenKind.Word && word.Length >= shortestCorrected)
                    AddMisspellings(word, id);
            }

            if (!_steps.TryGetValue(Step(node, id), out var next))
            {
                _steps.Add(Step(node, id), next = _numbers.Count);
                _numbers.Add(-1);
            }

            node = next;
        }

        if (_numbers[node] < 0)
            _numbers[node] = Count++;
        return _numbers[node];
    }

    /// <summary>Says that a word is right as it is, so that it is not taken for another.</summary>
    public void AddCorrect(string word) => _correct.Add(word);

    /// <summary>The number of each token’s word; negative where there is none, and whether it had to be corrected.</summary>
    public (int Word, bool Corrected)[] Look(Sentence sentence)
    {
        var found = new (int, bool)[sentence.Tokens.Length];
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < found.Length; i++)
        {
            var word = sentence.Plainly(i);
            found[i] = words.TryGetValue(word, out var id) ? (id, false)
                : sentence.Tokens[i].Kind == TokenKind.Word && Correct(word) is >= 0 and var other ? (other, true)
                : (-1, false);
        }

        return found;
    }

    /// <summary>All phrases that start at that token, the longest last.</summary>
    public void FindAt(int token, ReadOnlySpan<(int Word, bool Corrected)> words, Sentence sentence, List<PhraseAt> found)
    {
        var node = 0;
        var typos = 0;
        for (var i = token; i < words.Length; i++)
        {
            // “to-do” is “to do”.
            if (words[i].Word < 0 || !_steps.TryGetValue(Step(node, words[i].Word), out var next))
            {
                if (i > token && sentence.IsMark(i, '-') && sentence.IsGlued(i) && sentence.IsGlued(i + 1))
                    continue;
                return;
            }

            node = next;
            typos += words[i].Corrected ? 1 : 0;
            if (_numbers[node] >= 0)
                found.Add(new(_numbers[node], i + 1, typos));
        }
    }

    private static long Step(int node, int word) => (long)node << 32 | (uint)word;

    // The word with one letter left out stands for itself and for every word that differs in that letter.
    private void AddMisspellings(string word, int id)
    {
        if (word.Length > LongestCorrected)
            return;
        for (var i = 1; i < word.Length; i++)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_misspelt, word.Remove(i, 1), out var taken);
            slot = taken && slot != id ? Ambiguous : id;
        }

        _misspelt[word] = id;
    }

    private int Correct(ReadOnlySpan<char> word)
    {
        if (word.Length < shortestCorrected - 1 || word.Length > LongestCorrected || _correct.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return -1;
        var lookup = _misspelt.GetAlternateLookup<ReadOnlySpan<char>>();
        // One letter is missing: “remnder”.
        if (lookup.TryGetValue(word, out var id) && id >= 0 && IsOneStep(word, _spellings[id]))
            return id;
        if (Exchanged(word) is >= 0 and var exchanged)
            return exchanged;
        Span<char> shorter = stackalloc char[LongestCorrected];
        // One letter is too many or another; the first letter is rarely the wrong one.
        for (var i = 1; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (lookup.TryGetValue(shorter[..(word.Length - 1)], out id) && id >= 0 && IsOneStep(word, _spellings[id]))
                return id;
        }

        return -1;
    }

    // Two neighbours exchanged is the slip that is least ambiguous: “taks” may be “tags” or “take” only by another letter.
    private int Exchanged(ReadOnlySpan<char> word)
    {
        if (word.Length < shortestCorrected)
            return -1;
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> other = stackalloc char[LongestCorrected];
        other = other[..word.Length];
        for (var i = 0; i + 1 < word.Length; i++)
        {
            word.CopyTo(other);
            (other[i], other[i + 1]) = (other[i + 1], other[i]);
            if (words.TryGetValue(other, out var id))
                return id;
        }

        return -1;
    }

    // One letter more, less or other, or two neighbours exchanged.
    private static bool IsOneStep(ReadOnlySpan<char> said, ReadOnlySpan<char> meant)
    {
        var same = said.CommonPrefixLength(meant);
        // Of four letters too many words differ in one; two exchanged ones are a slip.
        if (Math.Min(said.Length, meant.Length) < 5 && said.Length != meant.Length)
            return false;
        var rest = said[same..];
        var other = meant[same..];
        return rest.Length == other.Length + 1 ? rest[1..].SequenceEqual(other)
            : rest.Length + 1 == other.Length ? other[1..].SequenceEqual(rest)
            : rest.Length == other.Length && (rest.Length == 0 || said.Length > 4 && rest[1..].SequenceEqual(other[1..])
                || rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]));
    }
}

/// <summary>A phrase in a sentence.</summary>
/// <param name="Number">Of the phrase.</param>
/// <param name="End">The token after it.</param>
/// <param name="Typos">Words in it that were corrected.</param>
internal readonly record struct PhraseAt(int Number, int End, int Typos);
