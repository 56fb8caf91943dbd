using System.Text;

namespace TeamBot.Files;

/// <summary>The text in a file of text.</summary>
public static class FileText
{
    // What Chinese Windows writes without being asked; every sequence of UTF-8 that is not ASCII is tried as UTF-8 first.
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, from UTF-8, UTF-16 with a mark, or GB18030; null when it is no text.</summary>
    public static string? Of(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
                _ when bytes.AsSpan().Contains((byte)0) => null,
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return InChinese(bytes);
        }
    }

    private static string? InChinese(byte[] bytes)
    {
        try
        {
            return Chinese.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
