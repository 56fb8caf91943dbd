using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeamBot.Storage.Cosmos;

/// <summary>What a query asks for.</summary>
/// <param name="Where">True, false, or undefined, which is not true.</param>
/// <param name="Paths">Every path that a condition reads, as index paths.</param>
internal sealed record FakeSelect(int? Top, Func<JsonElement, JsonElement> Projection, Func<JsonElement, JsonElement> Where, IReadOnlyList<FakeOrder> Orders, IReadOnlySet<string> Paths);

internal sealed record FakeOrder(string Path, Func<JsonElement, JsonElement> Value, bool Descending);

/// <summary>The part of Cosmos DB’s SQL that the store and the SDK over it write. Anything else is refused.</summary>
internal sealed partial class FakeSql
{
    private readonly List<string> _tokens;
    private readonly IReadOnlyDictionary<string, JsonElement> _parameters;
    private readonly HashSet<string> _paths = [];
    private int _at;
    private string _alias = "c";

    private FakeSql(string text, IReadOnlyDictionary<string, JsonElement> parameters)
    {
        _parameters = parameters;
        _tokens = [.. Token().Matches(text).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token))];
        if (_tokens.Sum(token => token.Length) != text.Count(c => !char.IsWhiteSpace(c)) + _tokens.Sum(token => token.Count(char.IsWhiteSpace)))
            throw new FakeRefusal(400, $"Syntax error in: {text}");
    }

    public static FakeSelect Parse(string text, IReadOnlyDictionary<string, JsonElement> parameters) => new FakeSql(text, parameters).Select();

    private FakeSelect Select()
    {
        Expect("SELECT");
        int? top = Accept("TOP") ? Number() : null;
        var selectAt = _at;
        while (!Is("FROM"))
            Next();
        Expect("FROM");
        _alias = Next();
        var end = _at;
        _at = selectAt;
        var projection = Projection();
        _at = end;
        _paths.Clear();
        Func<JsonElement, JsonElement> where = Accept("WHERE") ? Or() : _ => FakeValue.True;
        var filtered = _paths.ToHashSet();
        List<FakeOrder> orders = [];
        if (Accept("ORDER"))
        {
            Expect("BY");
            do
            {
                _paths.Clear();
                var value = Primary();
                var descending = Accept("DESC");
                if (!descending)
                    Accept("ASC");
                orders.Add(new(_paths.Single(), value, descending));
            }
            while (Accept(","));
        }

        return _at == _tokens.Count ? new(top, projection, where, orders, filtered) : throw Unknown();
    }

    private int Number() =>
        int.Parse(Next(), NumberStyles.None, CultureInfo.InvariantCulture);

    private Func<JsonElement, JsonElement> Projection()
    {
        if (Accept("*"))
            return document => document;
        List<(string Name, Func<JsonElement, JsonElement> Value)> columns = [];
        do
        {
            var from = _at;
            var value = Primary();
            columns.Add((Accept("AS") ? Next() : _tokens[from..(_at)][^1], value));
        }
        while (Accept(","));
        return Is("FROM") ? document => FakeValue.Object(columns.Select(column => (column.Name, column.Value(document)))) : throw Unknown();
    }

    private Func<JsonElement, JsonElement> Or()
    {
        var left = And();
        while (Accept("OR"))
        {
            var (one, other) = (left, And());
            left = document => FakeValue.Or(one(document), other(document));
        }

        return left;
    }

    private Func<JsonElement, JsonElement> And()
    {
        var left = Not();
        while (Accept("AND"))
        {
            var (one, other) = (left, Not());
            left = document => FakeValue.And(one(document), other(document));
        }

        return left;
    }

    private Func<JsonElement, JsonElement> Not()
    {
        if (!Accept("NOT"))
            return Compared();
        var value = Not();
        return document => FakeValue.Not(value(document));
    }

    private Func<JsonElement, JsonElement> Compared()
    {
        var left = Primary();
        if (Accept("IN"))
        {
            Expect("(");
            var values = List(")");
            return document => FakeValue.In(left(document), values.Select(value => value(document)));
        }

        if (Peek() is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
            return left;
        var sign = Next();
        var right = Primary();
        return document => FakeValue.Compare(sign, left(document), right(document));
    }

    private Func<JsonElement, JsonElement> Primary()
    {
        var token = Next();
        switch (token)
        {
            case "(":
                var inner = Or();
                Expect(")");
                return inner;
            case "[":
                var items = List("]");
                return document => FakeValue.Array(items.Select(item => item(document)));
            case "{":
                var name = JsonSerializer.Deserialize<string>(Next())!;
                Expect(":");
                var property = Primary();
                Expect("}");
                return document => FakeValue.Object([(name, property(document))]);
            case "true" or "false" or "null":
                return Constant(JsonElement.Parse(token));
        }

        if (token[0] == '@')
            return _parameters.TryGetValue(token, out var parameter) ? Constant(parameter) : throw new FakeRefusal(400, $"{token} has no value.");
        if (token[0] == '"' || char.IsAsciiDigit(token[0]))
            return Constant(JsonElement.Parse(token));
        if (token.ToUpperInvariant() is "IS_DEFINED" or "IS_NULL" && Accept("("))
        {
            var value = Primary();
            Expect(")");
            return token.Equals("IS_DEFINED", StringComparison.OrdinalIgnoreCase)
                ? document => FakeValue.Of(value(document).ValueKind != JsonValueKind.Undefined)
                : document => FakeValue.Of(value(document).ValueKind == JsonValueKind.Null);
        }

        return token == _alias ? Path() : throw Unknown();
    }

    private Func<JsonElement, JsonElement> Path()
    {
        List<string> steps = [];
        while (true)
        {
            if (Accept("."))
            {
                steps.Add(Next());
            }
            else if (Accept("["))
            {
                steps.Add(JsonSerializer.Deserialize<string>(Next())!);
                Expect("]");
            }
            else
            {
                break;
            }
        }

        _paths.Add("/" + string.Join('/', steps));
        return document => steps.Aggregate(document, (value, step) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out var inner) ? inner : default);
    }

    private List<Func<JsonElement, JsonElement>> List(string end)
    {
        List<Func<JsonElement, JsonElement>> items = [];
        do
            items.Add(Primary());
        while (Accept(","));
        Expect(end);
        return items;
    }

    private static Func<JsonElement, JsonElement> Constant(JsonElement value) => _ => value;

    private string Peek() => _at < _tokens.Count ? _tokens[_at] : "";

    private bool Is(string word) => Peek().Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Accept(string word)
    {
        if (!Is(word))
            return false;
        _at++;
        return true;
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw new FakeRefusal(400, "The query ends too early.");

    private void Expect(string word)
    {
        if (!Accept(word))
            throw Unknown();
    }

    private FakeRefusal Unknown() => new(400, $"The fake does not know this SQL at “{Peek()}”: {string.Join(' ', _tokens)}");

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|@\w+|\w+|<=|>=|!=|[-*.,:=<>()\[\]{}]
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
