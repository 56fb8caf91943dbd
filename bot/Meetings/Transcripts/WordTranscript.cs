using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamBot.Meetings.Transcripts;

/// <summary>The text of a Word document, as Teams gives a transcript for download: a name and a time, and below it what was said.</summary>
internal static class WordTranscript
{
    /// <summary>Largest document once it is unpacked, in bytes: eight hours are about 5 MB of it.</summary>
    public const int LargestUnpackedBytes = 50_000_000;

    private const int MostParts = 1_000;

    /// <summary>Null when it is no Word document, or one that unpacks to more than is read.</summary>
    public static string? Text(byte[] bytes)
    {
        try
        {
            if (!IsBounded(bytes))
                return null;
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = LargestUnpackedBytes });
            if (document.MainDocumentPart is not { } main)
                return null;
            var text = new StringBuilder();
            using var reader = OpenXmlReader.Create(main);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Text) && reader.IsStartElement)
                    text.Append(reader.GetText());
                else if (reader.ElementType == typeof(TabChar) && reader.IsStartElement)
                    text.Append('\t');
                else if (reader.ElementType == typeof(Break) && reader.IsStartElement || reader.ElementType == typeof(Paragraph) && reader.IsEndElement)
                    text.Append('\n');
            }

            return text.ToString();
        }
        catch (Exception fault) when (fault is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // What a package says about its own sizes proves nothing: it is unpacked once, to nowhere, as far as the bound.
    private static bool IsBounded(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
            return false;
        var left = (long)LargestUnpackedBytes;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var unpacked = entry.Open();
            while (left >= 0 && unpacked.Read(buffer) is > 0 and var read)
                left -= read;
        }

        return left >= 0;
    }
}
