using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamBot.Meetings.Export;

/// <summary>The minutes as a Word document. (M3)</summary>
internal static class WordMinutes
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Half-points.
    private const string Title = "36";
    private const string Heading = "26";
    private const string Small = "18";

    public static byte[] Of(Words words, KeptNotes notes)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(MinutesPart.Of(words, notes).SelectMany((part, i) => Part(words, part, isHead: i == 0))));
        return file.ToArray();
    }

    private static IEnumerable<Paragraph> Part(Words words, MinutesPart part, bool isHead)
    {
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = isHead ? "0" : "240", After = "60" }, new OutlineLevel { Val = isHead ? 0 : 1 }), Run(part.Title, new Bold(), new FontSize { Val = isHead ? Title : Heading }));
        foreach (var line in part.Lines)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60" }, new Indentation { Left = isHead ? "0" : "240" }));
            if (line.Lead.Length > 0)
                paragraph.Append(Run(line.Lead + " ", new Bold()));
            paragraph.Append(Run(isHead ? line.Text : (line.Lead.Length > 0 ? "" : "• ") + line.Text));
            yield return paragraph;
            if (line.Quote.Length > 0)
                yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60" }, new Indentation { Left = "600" }), Run(words.Say("notes.quote", line.Quote) + (line.Where.Length > 0 ? $" — {line.Where}" : ""), new Italic(), new Color { Val = "595959" }, new FontSize { Val = Small }));
        }

        if (part.Lines.Length == 0)
            yield return new Paragraph(Run(words["notes.none"]));
    }

    private static Run Run(string text, params OpenXmlElement[] properties) =>
        new(new RunProperties([new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Microsoft YaHei" }, .. properties]), new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve });

    // XML takes no other control characters.
    private static string Written(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t'));
}
