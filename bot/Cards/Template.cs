using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Cards;

/// <summary>One part of a card template, compiled: writes itself with the data put in.</summary>
internal abstract class Template
{
    /// <exception cref="FormatException">The template uses more of the language than is implemented.</exception>
    public static Template Compile(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new Record(json),
        JsonValueKind.Array => new List([.. json.EnumerateArray().Select(Compile)]),
        JsonValueKind.String when json.GetString()!.Contains("${", StringComparison.Ordinal) => new Bound(json.GetString()!),
        _ => new Fixed(json.Clone()),
    };

    public abstract void Write(Utf8JsonWriter to, Scope scope);

    /// <summary>The scopes in which this part is written: none when <c>$when</c> is false, one for each item that <c>$data</c> repeats over.</summary>
    protected virtual IEnumerable<Scope> In(Scope scope) => [scope];

    private sealed class Fixed(JsonElement value) : Template
    {
        public override void Write(Utf8JsonWriter to, Scope scope) => value.WriteTo(to);
    }

    private sealed class List(Template[] items) : Template
    {
        public override void Write(Utf8JsonWriter to, Scope scope)
        {
            to.WriteStartArray();
            foreach (var item in items)
            {
                foreach (var inner in item.In(scope))
                    item.Write(to, inner);
            }

            to.WriteEndArray();
        }
    }

    private sealed class Record : Template
    {
        private readonly (string Name, Template Value)[] _properties;
        private readonly Func<Scope, JsonNode?>? _data;
        private readonly Func<Scope, JsonNode?>? _when;

        public Record(JsonElement json)
        {
            _properties = [.. json.EnumerateObject().Where(property => property.Name[0] != '$' || property.Name == "$schema").Select(property => (property.Name, Compile(property.Value)))];
            _data = Steering(json, "$data");
            _when = Steering(json, "$when");
            if (json.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => name is ['$', ..] and not ("$schema" or "$data" or "$when")) is { } unknown)
                throw new FormatException($"{unknown} is not known.");
        }

        public override void Write(Utf8JsonWriter to, Scope scope)
        {
            to.WriteStartObject();
            foreach (var (name, value) in _properties)
            {
                foreach (var inner in value.In(scope).Take(1))
                {
                    to.WritePropertyName(name);
                    value.Write(to, inner);
                }
            }

            to.WriteEndObject();
        }

        protected override IEnumerable<Scope> In(Scope scope)
        {
            var data = _data is null ? scope.Data : _data(scope);
            var scopes = _data is not null && data is JsonArray items ? items.Select((item, i) => new Scope(scope.Root, item, i)) : [scope with { Data = data }];
            return _when is null ? scopes : scopes.Where(inner => Expression.IsTrue(_when(inner)));
        }

        private static Func<Scope, JsonNode?>? Steering(JsonElement json, string name) =>
            !json.TryGetProperty(name, out var value) ? null
            : value.GetString() is ['$', '{', .. var expression, '}'] ? Expression.Compile(expression)
            : throw new FormatException($"{name} must be one ${{…}}.");
    }

    // “${due}” keeps the kind of its value; “Due ${due}” is text.
    private sealed class Bound : Template
    {
        private readonly List<(string? Text, Func<Scope, JsonNode?>? Value)> _parts = [];

        public Bound(string text)
        {
            for (var i = 0; i < text.Length;)
            {
                var start = text.IndexOf("${", i, StringComparison.Ordinal);
                if (start < 0)
                    start = text.Length;
                if (start > i)
                    _parts.Add((text[i..start], null));
                if (start == text.Length)
                    break;
                var end = text.IndexOf('}', start);
                if (end < 0)
                    throw new FormatException($"“{text}”: a closing brace is missing.");
                _parts.Add((null, Expression.Compile(text[(start + 2)..end])));
                i = end + 1;
            }
        }

        public override void Write(Utf8JsonWriter to, Scope scope)
        {
            if (_parts is [(null, { } only)])
            {
                if (only(scope) is { } value)
                    value.WriteTo(to);
                else
                    to.WriteNullValue();
                return;
            }

            var text = new StringBuilder();
            foreach (var (fixedText, value) in _parts)
                text.Append(fixedText ?? value!(scope)?.ToString());
            to.WriteStringValue(text.ToString());
        }
    }
}
