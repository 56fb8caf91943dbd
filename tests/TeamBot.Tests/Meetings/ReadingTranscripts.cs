using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamBot.Meetings.Transcripts;

namespace TeamBot.Meetings;

/// <summary>Transcripts as files and pasted text. (E2)</summary>
public sealed class ReadingTranscripts
{
    [Fact]
    public void Takes_the_captions_of_Teams_with_their_speakers() =>
        Assert.Equal(
            [
                "Ada Park 00:00:03.2000000 Good morning. This is one sentence that goes on.",
                "Li Wei 00:00:09 你好，& hello",
                " 00:00:12 Nobody says this.",
            ],
            Lines("a.vtt", """
                WEBVTT

                NOTE made by hand
                over two lines

                STYLE
                ::cue { color: red }

                8f-1/12-0
                00:00:03.200 --> 00:00:05.000
                <v Ada Park>Good morning.
                This is one sentence</v>

                00:00:05.100 --> 00:00:08.000 align:start
                <v Ada Park>that goes on.</v>

                00:00:09.000 --> 00:00:10.000
                <v.loud Li Wei>你好，&amp; <i>hello</i></v>

                00:00:12.000 --> 00:00:11.000
                Nobody says this.

                00:00:13.000 --> 00:00:14.000

                """));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Takes_any_line_ends_and_a_byte_order_mark(string end) =>
        Assert.Equal(["Speaker 1 00:01:02 Hi there."], Lines("a.vtt", "\uFEFF" + string.Join(end, "WEBVTT", "", "01:02.000 --> 01:03.000", "Speaker 1: Hi there.")));

    [Fact]
    public void Tells_two_voices_of_one_caption_apart() =>
        Assert.Equal(["Ada 00:00:01 Yes.", "Ben 00:00:01 No."], Lines("a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>Yes.</v>\n<v Ben>No.</v>"));

    [Theory]
    [InlineData("Ada Park: I will do it.\nLi Wei: Good.", "Ada Park - I will do it.|Li Wei - Good.")]
    [InlineData("李伟：我来做。\n王芳：好的，谢谢", "李伟 - 我来做。|王芳 - 好的，谢谢")]
    [InlineData("[00:01:05] Ada: One\ntwo\n\n[00:01:09] 李伟: three", "Ada 00:01:05 One two|李伟 00:01:09 three")]
    [InlineData("Ada Park   0:03\nHello all.\nAgain.\nLi Wei   1:10:04\nHi.", "Ada Park 00:00:03 Hello all. Again.|Li Wei 01:10:04 Hi.")]
    [InlineData("李伟 00:00:03\n大家好。", "李伟 00:00:03 大家好。")]
    [InlineData("09:30:00 Ada: Late\n09:31:00 Ben: Later", "Ada 00:00:00 Late|Ben 00:01:00 Later")]
    [InlineData("Ada (0:07): See http://x.example: it works.", "Ada 00:00:07 See http://x.example: it works.")]
    [InlineData("Just words, from nobody.", " - Just words, from nobody.")]
    [InlineData("Ada: first\nNote: this is no name", "Ada - first Note: this is no name")]
    public void Takes_pasted_text_in_many_forms(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Lines(TranscriptFile.Paste(text)));

    [Fact]
    public void Takes_the_Word_document_that_Teams_gives() =>
        Assert.Equal(["Ada Park 00:00:03 Hello & welcome.", "李伟 00:00:09 大家好。"], Lines(TranscriptFile.Read("a.docx", Word(
            new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Ada Park   0:03")), new Run(new Break(), new DocumentFormat.OpenXml.Wordprocessing.Text("Hello & welcome."))),
            new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("李伟   0:09")), new Run(new Break(), new DocumentFormat.OpenXml.Wordprocessing.Text("大家好。")))))));

    [Fact]
    public void Takes_text_in_the_encoding_of_Chinese_Windows() =>
        Assert.Equal(["李伟 - 我来做。"], Lines(TranscriptFile.Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("李伟：我来做。"))));

    [Fact]
    public void Refuses_what_it_cannot_read_and_says_what_it_can()
    {
        Assert.Equal("a.pdf is no transcript that I can read. I read .vtt (WebVTT, as Teams saves it), .docx (as Teams gives it for download) and .txt with lines like “Ada: words”. Nothing was done.", Refusal("a.pdf", [1]));
        Assert.Equal("a.txt is empty. Nothing was done. I read transcripts as .vtt, .docx or .txt.", Refusal("a.txt", []));
        Assert.Equal("a.txt is not a text that I can read (UTF-8, UTF-16 or GB18030). Nothing was done. I read transcripts as .vtt, .docx or .txt.", Refusal("a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]));
        Assert.Equal("a.vtt is larger than 10 MB, which is the most I read. Nothing was done. I read transcripts as .vtt, .docx or .txt.", Refusal("a.vtt", new byte[10_000_001]));
        Assert.Equal("Nobody says anything in a.vtt. Nothing was done. I read .vtt, .docx and .txt with lines like “Ada: words”.", Refusal("a.vtt", "WEBVTT\n\n"u8.ToArray()));
        Assert.Equal("a.vtt is longer than 8 hours, which is the most I read. Nothing was done. Split it into parts, please.", Refusal("a.vtt", "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHi.\n\n08:00:01.000 --> 08:00:02.000\nBye."u8.ToArray()));
        Assert.Equal("a.docx is not a Word document that I can open, or unpacks to more than I read. Nothing was done. I read transcripts as .vtt, .docx or .txt.", Refusal("a.docx", "PK no"u8.ToArray()));
        Assert.Equal("a.docx is not a Word document that I can open, or unpacks to more than I read. Nothing was done. I read transcripts as .vtt, .docx or .txt.", Refusal("a.docx", Bomb()));
    }

    // Sixty megabytes of spaces beside an ordinary document: about 60 KB as a file.
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        file.Write(Word(new Paragraph()));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/media/image1.bin").Open();
            var spaces = new byte[1_000_000];
            for (var i = 0; i < 60; i++)
                part.Write(spaces);
        }

        Assert.InRange(file.Length, 1, 200_000);
        return file.ToArray();
    }

    private static byte[] Word(params Paragraph[] paragraphs)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        return file.ToArray();
    }

    private static string[] Lines(string name, string text) => Lines(TranscriptFile.Read(name, Encoding.UTF8.GetBytes(text)));

    private static string[] Lines(TranscriptReading reading) =>
        [.. Assert.IsType<TranscriptReading.Read>(reading).Transcript.Utterances.Select(said => $"{said.Speaker} {said.Start?.ToString() ?? "-"} {said.Words}")];

    private static string Refusal(string name, byte[] bytes) =>
        TranscriptFile.Read(name, bytes) is TranscriptReading.Refused(var key, var args) ? Words.English.Say(key, args) : "It was read.";
}
