using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using Extraction.Output;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Output;

/// <summary>No text can make a formula, a line too many, a script or a reference to one.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "=", "+", "-", "@", "＝", "=cmd|' /C calc'!A0", "\0", "\u0001", "\u200b", "\u202e", "\ufeff", "\u00ad", "\u3164", " ", "\u00a0", ";",
            "\t", "|", ",", "\"", "'", "\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029",
        "a", "Ada Brook", "</script>", "<!--", "<script>alert(1)</script>", "javascript:", "]]>", "T1\tSource 0 1\tx", "\ud83d\ude00", "#",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(12);

    [Theory]
    [InlineData("\u200b=1+1", "'\u200b=1+1")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("a; =1+1", "a;' =1+1")]
    [InlineData("a\t@x", "a\t'@x")]
    [InlineData("a\n-x", "a\n'-x")]
    [InlineData("12-40;55-60", "12-40;55-60")]
    [InlineData("a, -5 = b", "a, -5 = b")]
    [InlineData("\t=x", "'\t'=x")]
    public void What_could_start_a_formula_gets_an_apostrophe(string text, string safe) => Assert.Equal(safe, SpreadsheetCell.Safe(text));

    [Fact]
    public void No_cell_starts_a_formula_whatever_the_separator() => Prop.ForAll(Texts, text =>
    {
        string safe = SpreadsheetCell.Safe(text)!;
        bool starts = Regex.Split(safe, "[;\t|\r\n\v\f\u0085\u2028\u2029]")
            .Any(cell => cell.TrimStart('\0', '\u0001', '\u200b', '\u202e', '\ufeff', '\u00ad', '\u3164', ' ', '\u00a0') is [var first, ..]
                && "=+-@＝".Contains(first, StringComparison.Ordinal));
        return !starts && safe.Replace("'", "", StringComparison.Ordinal) == text.Replace("'", "", StringComparison.Ordinal);
    }).Check(Many);

    [Fact]
    public void A_table_keeps_its_rows_and_cells() => Prop.ForAll(Texts, text =>
    {
        using var table = new MemoryStream();
        using (var writer = new CsvResultWriter(table, byteOrderMark: false))
        {
            writer.Write(With(text), text + "x");
            writer.Complete();
        }

        using CsvReader reader = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(table.ToArray())),
            new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        reader.ReadHeader();
        return reader.Read() && reader.FieldCount == reader.Headers.Count && !reader.Read();
    }).Check(Many);

    [Fact]
    public void Json_lines_are_one_line_for_every_reader() => Prop.ForAll(Texts, text =>
    {
        string line = Encoding.UTF8.GetString(ResultJson.ToLineBytes(With(text)));
        return line.EndsWith('\n') && line[..^1].IndexOfAny(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u001c', '\u001d',
            '\u001e']) < 0
            && JsonElement.Parse(line).GetProperty("speakers")[0].GetProperty("name").GetString() == text + "x";
    }).Check(Many);

    [Fact]
    public void A_review_page_holds_no_script_but_its_own() => Prop.ForAll(Texts, text =>
    {
        using var page = new MemoryStream();
        using (var writer = new ReviewPageWriter(page))
        {
            writer.Write(With(text), text + "x");
            writer.Complete();
        }

        using var empty = new MemoryStream();
        using (var writer = new ReviewPageWriter(empty)) writer.Complete();
        return Count(page) == Count(empty) + 1;

        static int Count(MemoryStream html) => Regex.Count(Encoding.UTF8.GetString(html.ToArray()), "</?script|<!--",
            RegexOptions.IgnoreCase) switch
        {
            var tags => tags / 2,
        };
    }).Check(Many);

    [Fact]
    public void Annotations_are_one_line_each_with_three_fields_at_most() => Prop.ForAll(Texts, text =>
    {
        string path = Directory.CreateTempSubdirectory("extraction-").FullName;
        try
        {
            using (var writer = new BratWriter(new OutputFolder(path))) writer.Write(With(text), text + "x");
            string[] lines = File.ReadAllText(Path.Combine(path, "a.ann")).TrimEnd('\n')
                .Split(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u001c', '\u001d', '\u001e']);
            return lines.All(line => Regex.IsMatch(line, "^([TEA#][0-9]+)\t[^\t]*(\t[^\t]*)?$"));
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(12));

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("//example.org/x", false)]
    [InlineData("not an address", false)]
    [InlineData("https://example.org/a b?c=“d”#<e>", true)]
    [InlineData("urn:isbn:0", true)]
    public void Only_addresses_of_the_web_and_names_identify_an_article(string url, bool kept)
    {
        ResultDocument document = With("");
        string json = Encoding.UTF8.GetString(WebAnnotation.ToBytes(document with { Article = document.Article with { Url = url } }, "x"));
        string id = JsonElement.Parse(json).GetProperty("@graph")[0].GetProperty("id").GetString()!;
        Assert.Equal(kept, id.StartsWith(url[..4], StringComparison.Ordinal));
        Assert.Matches("^[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+$", id);
    }

    /// <summary>A result in which the text stands wherever text can.</summary>
    private static ResultDocument With(string text)
    {
        string whole = text + "x";
        int length = new CodePointMap(whole).CodePointLength;
        var slice = new TextSlice(0, length, whole);
        ResultDocument sample = Samples.FromJsonLines();
        return sample with
        {
            Article = sample.Article with { Id = "a", Title = new ResultTitle(whole, null, null), Authors = [whole], Source = whole, Text =
                whole, Length = length },
            Speakers = [new ResultSpeaker { Id = "s1", Name = whole, Kind = Extraction.Speakers.SpeakerKind.Person, Aliases = [whole],
                Roles = [new ResultRole(whole, whole, 0, length)], Mentions = [slice] }],
            Quotes = [sample.Quotes[0] with { Id = "q1", Content = [slice], Cue = [slice], Source = slice, SpeakerId = "s1", Parent = null,
                Citing = [], Said = new ResultSaid(null, whole, 0, length, whole, whole, whole) }],
            Dates = [],
            Warnings = [],
        };
    }
}
