namespace TeamBot.Language;

/// <summary>
/// Reads the text of a pattern: (a|b) one of them, [a] may be left out, {slot} what fills a slot, {@slot} a mentioned person, {?slot} any words, to be asked about when they do not fill it, &lt;list&gt; a word
/// of <see cref="Lexicon"/>, … any words, ~ at most four. Nodes are made from the back, each after those that follow it.
/// </summary>
internal sealed class PatternText(Intent intent, string text, Phrases phrases, List<Node> nodes)
{
    private const int ShortGap = 4;

    /// <summary>In words, or in Chinese characters.</summary>
    private const int LongestName = 4;

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("([<{…~");

    private int _next;

    /// <returns>The node to start at.</returns>
    public int Compile(int after)
    {
        var items = new List<Func<int, int>>();
        while (_next < text.Length)
        {
            if (text[_next] == ' ')
                _next++;
            else
                items.Add(Item());
        }

        for (var i = items.Count - 1; i >= 0; i--)
            after = items[i](after);
        return after;
    }

    private Func<int, int> Item()
    {
        switch (text[_next])
        {
            case '(':
                return Choices(Split(Until('(', ')')), optional: false);
            case '[':
                return Choices(Split(Until('[', ']')), optional: true);
            case '<':
                return Words(Lexicon.Words(Until('<', '>')));
            case '{':
                return Filling(Until('{', '}'));
            case '…':
                _next++;
                return Gap;
            case '~':
                _next++;
                return after => UpTo(ShortGap, after);
            default:
                var from = _next;
                _next = text.AsSpan(from).IndexOfAny(Special) is >= 0 and var length ? from + length : text.Length;
                return Words([text[from.._next]]);
        }
    }

    private string Until(char open, char close)
    {
        var from = ++_next;
        for (var depth = 1; ; _next++)
        {
            if (_next == text.Length)
                throw new FormatException($"“{text}” of {intent.Name}: “{close}” is missing.");
            depth += text[_next] == close ? -1 : text[_next] == open ? 1 : 0;
            if (depth == 0)
                return text[from.._next++];
        }
    }

    private static List<string> Split(string choices)
    {
        var texts = new List<string>();
        var (from, depth) = (0, 0);
        for (var i = 0; i < choices.Length; i++)
        {
            depth += choices[i] is '(' or '[' ? 1 : choices[i] is ')' or ']' ? -1 : 0;
            if (depth > 0 || choices[i] != '|')
                continue;
            texts.Add(choices[from..i]);
            from = i + 1;
        }

        texts.Add(choices[from..]);
        return texts;
    }

    // Choices that are words alone become one node.
    private Func<int, int> Choices(IReadOnlyList<string> choices, bool optional)
    {
        var words = choices.Where(choice => choice.AsSpan().IndexOfAny(Special) < 0).ToArray();
        var others = choices.Except(words).ToArray();
        return after =>
        {
            var starts = new List<int>();
            if (words.Length > 0)
                starts.Add(Words(words)(after));
            starts.AddRange(others.Select(other => new PatternText(intent, other, phrases, nodes).Compile(after)));
            if (optional)
                starts.Add(after);
            return Either(starts);
        };
    }

    private Func<int, int> Words(IReadOnlyList<string> words)
    {
        var numbers = words.Select(word => phrases.Add(word.Trim())).ToArray();
        var set = new ulong[numbers.Max() / 64 + 1];
        foreach (var number in numbers)
            set[number / 64] |= 1UL << number % 64;
        return after => Add(new(Step.Words, after, Set: set));
    }

    private Func<int, int> Filling(string name)
    {
        var (mentioned, anyWords) = (name[0] == '@', name[0] == '?');
        name = name.TrimStart('@', '?');
        var slot = intent.Slots.SingleOrDefault(slot => slot.Name == name) ?? throw new FormatException($"“{text}”: {intent.Name} has no slot “{name}”.");
        return slot.Kind switch
        {
            _ when anyWords => after => Open(null, Add(new(Step.Any, Gap(Close(null, after))))),
            _ when mentioned || slot.Kind is SlotKind.Id or SlotKind.Date || slot.Factor > 0 => after => Add(new(Step.Whole, after, Slot: slot)),
            SlotKind.Choice => after => Either([.. slot.Choices.Select(choice => Open(choice.Value, Choices([.. Split(choice.Words).Select(word => word.TrimStart(Slot.Alone))], optional: false)(Close(choice.Value, after))))]),
            SlotKind.Person => after => Open(null, Add(new(Step.Any, UpTo(LongestName - 1, Close(null, after))))),
            _ => after => Open(null, Add(new(Step.Any, Gap(Close(null, after))))),
        };

        int Open(string? value, int after) => Add(new(Step.Open, after, Slot: slot, Value: value));
        int Close(string? value, int after) => Add(new(Step.Close, after, Slot: slot, Value: value));
    }

    private int Gap(int after) => Add(new(Step.Gap, after));

    private int UpTo(int most, int after)
    {
        var from = after;
        for (var i = 0; i < most; i++)
            from = Either([after, Add(new(Step.Any, from))]);
        return from;
    }

    private int Either(List<int> starts)
    {
        var start = starts[^1];
        for (var i = starts.Count - 2; i >= 0; i--)
            start = Add(new(Step.Either, starts[i], start));
        return start;
    }

    private int Add(Node node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }
}
