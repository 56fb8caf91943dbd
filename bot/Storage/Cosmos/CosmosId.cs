using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace TeamBot.Storage.Cosmos;

/// <summary>
/// Puts kind and id into one Cosmos DB id, <c>task.T-12</c>. Cosmos DB forbids / \ ? and #, and what else is safe in an
/// address differs between SDKs, so that everything but letters, digits, - and _ is written as its UTF-8 bytes: <c>~2F</c>.
/// </summary>
internal static class CosmosId
{
    /// <summary>Longest id in bytes. Source: Microsoft Learn, “Azure Cosmos DB service quotas”, per-item limits.</summary>
    public const int LongestBytes = 1023;

    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static string Of(string kind, string id)
    {
        var encoded = $"{Encode(kind)}.{Encode(id)}";
        // Too long to be an address; the document holds the id itself.
        return encoded.Length <= LongestBytes ? encoded
            : $"{encoded[..900]}~.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
    }

    private static string Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!bytes.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var encoded = new StringBuilder(bytes.Length * 2);
        foreach (var one in bytes)
            _ = Plain.Contains(one) ? encoded.Append((char)one) : encoded.Append('~').Append(one.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        return encoded.ToString();
    }
}
