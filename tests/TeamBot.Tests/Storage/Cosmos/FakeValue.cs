using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// Values as Cosmos DB’s SQL has them: JSON, and undefined for what is not there. Comparing values of different types is
/// undefined; sorting is absent, null, false, true, numbers, text.
/// </summary>
internal static class FakeValue
{
    public static readonly JsonElement True = JsonElement.Parse("true"), False = JsonElement.Parse("false");

    public static JsonElement Of(bool value) => value ? True : False;

    public static JsonElement And(JsonElement one, JsonElement other) =>
        IsFalse(one) || IsFalse(other) ? False : IsTrue(one) && IsTrue(other) ? True : default;

    public static JsonElement Or(JsonElement one, JsonElement other) =>
        IsTrue(one) || IsTrue(other) ? True : IsFalse(one) && IsFalse(other) ? False : default;

    public static JsonElement Not(JsonElement value) => IsTrue(value) ? False : IsFalse(value) ? True : default;

    public static bool IsTrue(JsonElement value) => value.ValueKind == JsonValueKind.True;

    public static JsonElement In(JsonElement value, IEnumerable<JsonElement> values) =>
        value.ValueKind == JsonValueKind.Undefined ? default : Of(values.Any(one => IsTrue(Compare("=", value, one))));

    public static JsonElement Compare(string sign, JsonElement one, JsonElement other)
    {
        if (Type(one) == 0 || Type(one) != Type(other))
            return default;
        if (Type(one) is 1 or 2 && sign is not ("=" or "!="))
            return default;
        var difference = Order(one, other);
        return Of(sign switch
        {
            "=" => difference == 0,
            "!=" => difference != 0,
            "<" => difference < 0,
            "<=" => difference <= 0,
            ">" => difference > 0,
            _ => difference >= 0,
        });
    }

    public static int Order(JsonElement one, JsonElement other)
    {
        var rank = Rank(one).CompareTo(Rank(other));
        return rank != 0 ? rank : one.ValueKind switch
        {
            JsonValueKind.Number => one.GetDouble().CompareTo(other.GetDouble()),
            JsonValueKind.String => Order(one.GetString()!, other.GetString()!),
            JsonValueKind.Object or JsonValueKind.Array => throw new FakeRefusal(400, "The fake does not order objects."),
            _ => 0,
        };
    }

    public static int Order(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    public static JsonElement Object(IEnumerable<(string Name, JsonElement Value)> properties)
    {
        var json = new JsonObject();
        foreach (var (name, value) in properties.Where(property => property.Value.ValueKind != JsonValueKind.Undefined))
            json[name] = JsonNode.Parse(value.GetRawText());
        return JsonSerializer.SerializeToElement(json);
    }

    public static JsonElement Array(IEnumerable<JsonElement> items) =>
        JsonSerializer.SerializeToElement(new JsonArray([.. items.Select(item => JsonNode.Parse(item.GetRawText()))]));

    private static bool IsFalse(JsonElement value) => value.ValueKind == JsonValueKind.False;

    private static int Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => 0,
        JsonValueKind.Null => 1,
        JsonValueKind.False or JsonValueKind.True => 2,
        JsonValueKind.Number => 3,
        JsonValueKind.String => 4,
        _ => throw new FakeRefusal(400, "The fake does not compare objects."),
    };

    private static int Rank(JsonElement value) => value.ValueKind == JsonValueKind.True ? 3 : Type(value) switch { 0 => 0, 1 => 1, 2 => 2, 3 => 4, _ => 5 };
}
