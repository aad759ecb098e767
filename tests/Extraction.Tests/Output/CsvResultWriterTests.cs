using System.Text;
using CsvHelper;
using Extraction.Output;

namespace Extraction.Tests.Output;

public sealed class CsvResultWriterTests
{
    [Fact]
    public void There_is_a_row_a_quote_with_everything_about_it()
    {
        List<Dictionary<string, string>> rows = Read(Write(Samples.Ferry()));
        Assert.Equal(4, rows.Count);
        Dictionary<string, string> first = rows[0];
        Assert.Equal("ferry", first["article_id"]);
        Assert.Equal("Ferry line to close 🚢", first["title"]);
        Assert.Equal("2031-05-07", first["published"]);
        Assert.Equal("“The last boat sails at noon,”", first["quote"]);
        Assert.Equal("direct", first["type"]);
        Assert.Equal("statement", first["act"]);
        Assert.Equal("Mara Ellison", first["speaker"]);
        Assert.Equal("person", first["kind"]);
        Assert.Equal("harbour director", first["role_title"]);
        Assert.Equal("Port Lund", first["organization"]);
        Assert.Equal("2031-05-05", first["said_date"]);
        Assert.Equal("radio interview", first["medium"]);
        Assert.Equal("the Lund Courier", first["recipient"]);
        Assert.Equal("told", first["cue"]);
        Assert.Equal("0.93", first["confidence"]);
        Assert.Equal("23-53", first["offsets"]);
        Assert.Equal("“After that,” … “there is nothing.”", rows[1]["quote"]);
        Assert.Equal("pronoun", rows[1]["resolution"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    public void No_cell_starts_a_formula(string evil)
    {
        ResultDocument document = Samples.Ferry();
        ResultQuote quote = document.Quotes[0] with { Content = [new TextSlice(0, evil.Length, evil)], Cue =
            [new TextSlice(0, evil.Length, evil)] };
        document = document with
        {
            Article = document.Article with { Id = evil, Title = new ResultTitle(evil, null, null) },
            Speakers = [document.Speakers[0] with { Name = evil, Roles = [new ResultRole(evil, evil, 0, 1)] }],
            Quotes = [quote],
        };
        Dictionary<string, string> row = Assert.Single(Read(Write(document)));
        // After a tab or a line break another cell may begin.
        Assert.Equal("'" + evil.Replace("\t=", "\t'=", StringComparison.Ordinal)
            .Replace("\n=", "\n'=", StringComparison.Ordinal), row["quote"]);
        Assert.DoesNotContain(row.Values, v => v.TrimStart(' ') is [var c, ..] && "=+-@\t\r\n＝＋－＠".Contains(c));
    }

    [Fact]
    public void Quotation_marks_commas_and_line_breaks_survive()
    {
        const string awkward = "He said \"no\", and;\r\nleft\nit at that";
        ResultDocument document = Samples.Ferry();
        document = document with { Quotes = [document.Quotes[0] with { Content = [new TextSlice(0, awkward.Length, awkward)] }] };
        Assert.Equal(awkward, Assert.Single(Read(Write(document)))["quote"]);
    }

    [Fact]
    public void The_byte_order_mark_is_there_when_asked_for()
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), Write(Samples.Ferry(), byteOrderMark: true)[..3]);
        Assert.Equal((byte)'a', Write(Samples.Ferry())[0]);
    }

    private static byte[] Write(ResultDocument document, bool byteOrderMark = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvResultWriter(stream, byteOrderMark))
        {
            writer.Write(document, Samples.FerryText);
            writer.Complete();
        }

        return stream.ToArray();
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using CsvReader reader = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions(), leaveOpen: false);
        reader.ReadHeader();
        string[] header = [.. reader.Headers];
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))];
            rows.Add(header.Zip(fields).ToDictionary(p => p.First, p => p.Second));
        }

        return rows;
    }
}
