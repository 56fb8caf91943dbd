using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Cards;

/// <summary>What is in scope while a template is bound.</summary>
/// <param name="Index">The position in the array that <c>$data</c> repeats over; null outside one.</param>
internal sealed record Scope(JsonNode? Root, JsonNode? Data, int? Index);

/// <summary>
/// The part of Adaptive Expressions that the templates use: property paths, <c>$data</c>, <c>$root</c>, <c>$index</c>,
/// text, numbers, true, false, == != ! &amp;&amp; ||, and if, count, empty. Anything else is refused when it is compiled.
/// </summary>
internal sealed class Expression
{
    private static readonly string[] Symbols = ["==", "!=", "&&", "||", "!", "(", ")", ",", "."];

    private readonly string _text;
    private readonly List<string> _tokens = [];
    private int _next;

    private Expression(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = Symbols.FirstOrDefault(symbol => string.CompareOrdinal(text, i, symbol, 0, symbol.Length) == 0)?.Length
                ?? (text[i] == '\'' && text.IndexOf('\'', i + 1) is > 0 and var end ? end + 1 - i
                : text[i..].TakeWhile(c => char.IsLetterOrDigit(c) || c is '$' or '_').Count());
            if (length == 0)
                throw Refused($"“{text[i]}” is not known");
            _tokens.Add(text.Substring(i, length));
            i += length;
        }
    }

    /// <exception cref="FormatException">The text uses more of the language than is implemented.</exception>
    public static Func<Scope, JsonNode?> Compile(string text)
    {
        var expression = new Expression(text);
        var value = expression.Or();
        return expression._next == expression._tokens.Count ? value : throw expression.Refused($"“{expression._tokens[expression._next]}” was not expected");
    }

    public static bool IsTrue(JsonNode? value) => value?.GetValueKind() is not (null or JsonValueKind.False);

    private Func<Scope, JsonNode?> Or()
    {
        var left = And();
        while (Took("||"))
            left = Either(left, And());
        return left;

        static Func<Scope, JsonNode?> Either(Func<Scope, JsonNode?> a, Func<Scope, JsonNode?> b) => scope => IsTrue(a(scope)) || IsTrue(b(scope));
    }

    private Func<Scope, JsonNode?> And()
    {
        var left = Equality();
        while (Took("&&"))
            left = Both(left, Equality());
        return left;

        static Func<Scope, JsonNode?> Both(Func<Scope, JsonNode?> a, Func<Scope, JsonNode?> b) => scope => IsTrue(a(scope)) && IsTrue(b(scope));
    }

    private Func<Scope, JsonNode?> Equality()
    {
        var left = Unary();
        if (Took("==") && Unary() is { } same)
            return scope => JsonNode.DeepEquals(left(scope), same(scope));
        if (Took("!=") && Unary() is { } other)
            return scope => !JsonNode.DeepEquals(left(scope), other(scope));
        return left;
    }

    private Func<Scope, JsonNode?> Unary()
    {
        if (!Took("!"))
            return Primary();
        var value = Unary();
        return scope => !IsTrue(value(scope));
    }

    private Func<Scope, JsonNode?> Primary()
    {
        if (Took("("))
        {
            var inner = Or();
            Need(")");
            return inner;
        }

        var token = _next < _tokens.Count ? _tokens[_next++] : throw Refused("it ends too early");
        if (token[0] == '\'')
            return Constant(token[1..^1]);
        if (char.IsAsciiDigit(token[0]))
            return int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Constant(number) : throw Refused($"“{token}” is not a number");
        if (token is "true" or "false")
            return Constant(token == "true");
        if (!char.IsLetter(token[0]) && token[0] != '$')
            throw Refused($"“{token}” was not expected");
        return Took("(") ? Function(token) : Path(token);

        static Func<Scope, JsonNode?> Constant(JsonNode value) => _ => value;
    }

    private Func<Scope, JsonNode?> Function(string name)
    {
        var args = new List<Func<Scope, JsonNode?>> { Or() };
        while (Took(","))
            args.Add(Or());
        Need(")");
        return (name, args) switch
        {
            ("if", [var condition, var then, var otherwise]) => scope => IsTrue(condition(scope)) ? then(scope) : otherwise(scope),
            ("count", [var list]) => scope => list(scope) is JsonArray array ? array.Count : 0,
            ("empty", [var value]) => scope => value(scope) switch { null => true, JsonArray array => array.Count == 0, JsonObject some => some.Count == 0, var text => text.ToString().Length == 0 },
            _ => throw Refused($"{name} with {args.Count} arguments is not known"),
        };
    }

    private Func<Scope, JsonNode?> Path(string first)
    {
        Func<Scope, JsonNode?> value = first switch
        {
            "$data" => scope => scope.Data,
            "$root" => scope => scope.Root,
            "$index" => scope => scope.Index,
            ['$', ..] => throw Refused($"{first} is not known"),
            _ => scope => Property(scope.Data, first),
        };
        while (Took("."))
        {
            var name = _next < _tokens.Count ? _tokens[_next++] : throw Refused("it ends after a dot");
            var owner = value;
            value = scope => Property(owner(scope), name);
        }

        return value;
    }

    private static JsonNode? Property(JsonNode? owner, string name) => owner is JsonObject properties ? properties[name] : null;

    private bool Took(string token)
    {
        if (_next == _tokens.Count || _tokens[_next] != token)
            return false;
        _next++;
        return true;
    }

    private void Need(string token)
    {
        if (!Took(token))
            throw Refused($"“{token}” is missing");
    }

    private FormatException Refused(string why) => new($"${{{_text}}}: {why}.");
}
