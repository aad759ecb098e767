using System.Text.Json.Serialization;
using Extraction.Formats.Tables;
using Extraction.Output;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Extraction.Tests.Output;

public sealed class ParquetResultWriterTests
{
    [Fact]
    public async Task There_is_a_row_a_quote_with_everything_about_it()
    {
        ResultDocument document = Samples.Ferry();
        IList<Row> rows = await Read(Write(Samples.Bare(), document));
        Assert.Equal(document.Quotes.Count, rows.Count);
        Row first = rows[0];
        Assert.Equal("ferry", first.ArticleId);
        Assert.Equal("Ferry line to close 🚢", first.Title);
        Assert.Equal("2031-05-07", first.Published);
        Assert.Equal("“The last boat sails at noon,”", first.Quote);
        Assert.Equal("2031-05-05", first.SaidDate);
        Assert.Equal("Mara Ellison", first.Speaker);
        Assert.Equal(0.93, first.Confidence);
        Assert.Null(first.Parent);
        Assert.Null(first.SaidTime);
        Assert.Equal("q3", rows[3].Parent);
        Assert.Equal("=internal figures", Assert.Single(rows[2].Citing!).Text);
    }

    [Fact]
    public async Task Lists_keep_their_elements_in_their_rows()
    {
        ResultDocument document = Samples.Ferry();
        IList<Row> rows = await Read(Write(document, document));
        for (int i = 0; i < rows.Count; i++)
        {
            ResultQuote quote = document.Quotes[i % document.Quotes.Count];
            ResultSpeaker? speaker = quote.Speaker;
            Assert.Equal(quote.Content, rows[i].Offsets!.Select(Slice));
            Assert.Equal(quote.Cue, rows[i].CueOffsets!.Select(Slice));
            Assert.Equal(quote.Source is null ? [] : [quote.Source], rows[i].SourceOffsets!.Select(Slice));
            Assert.Equal(quote.Citing, rows[i].Citing!.Select(Slice));
            Assert.Equal(speaker?.Aliases ?? [], rows[i].Aliases ?? []); // the reader gives an empty list of texts as none
            Assert.Equal(speaker?.Mentions ?? [], rows[i].Mentions!.Select(Slice));
            Assert.Equal(speaker?.Roles ?? [], rows[i].Roles!.Select(r => new ResultRole(r.Title, r.Organization, r.Start, r.End)));
        }
    }

    [Fact]
    public async Task The_columns_are_those_of_the_CSV_and_then_others()
    {
        using var csv = new MemoryStream();
        using (var table = new CsvResultWriter(csv, byteOrderMark: false)) table.Complete();
        string[] expected = System.Text.Encoding.UTF8.GetString(csv.ToArray()).Trim().Split(',');
        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(Write(Samples.Ferry())));
        Assert.Equal(expected, reader.Schema.Fields.Select(f => f.Name).Take(expected.Length));
        Assert.IsType<ListField>(reader.Schema.Fields.Single(f => f.Name == "mentions"));
    }

    [Fact]
    public async Task Identifiers_are_the_last_column_where_they_are_asked_for()
    {
        ResultDocument ferry = Samples.Ferry();
        ResultDocument known = ferry with { Speakers = [ferry.Speakers[0] with { Ids = ["Q42", "viaf:7"] }, .. ferry.Speakers.Skip(1)] };
        using var stream = new MemoryStream();
        using (var table = new ParquetResultWriter(stream, withIds: true))
        {
            table.Write(known, Samples.FerryText);
            table.Complete();
        }

        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(stream.ToArray()));
        await using ParquetReader bare = await ParquetReader.CreateAsync(new MemoryStream(Write(ferry)));
        Assert.Equal([.. bare.Schema.Fields.Select(f => f.Name), "speaker_ids"], reader.Schema.Fields.Select(f => f.Name));
        IList<Row> rows = await Read(stream.ToArray());
        Assert.Equal(["Q42 viaf:7", "Q42 viaf:7", "", ""], rows.Select(row => string.Join(' ', row.SpeakerIds ?? [])));
    }

    [Fact]
    public async Task A_table_without_quotes_has_its_columns()
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(Write(Samples.Bare())));
        Assert.Contains(reader.Schema.Fields, f => f.Name == "quote");
        Assert.Equal(0, reader.RowGroupCount);
    }

    [Fact]
    public async Task Many_rows_come_in_several_groups()
    {
        ResultDocument document = Samples.Ferry();
        ResultDocument[] many =
            [.. Enumerable.Range(0, 5000).Select(i => document with { Article = document.Article with { Id = $"a{i}" } })];
        byte[] bytes = Write(many);
        await using (ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(bytes))) Assert.Equal(2, reader.RowGroupCount);
        IList<Row> rows = await Read(bytes);
        Assert.Equal(many.SelectMany(d => d.Quotes.Select(q => (d.Article.Id, q.Id))), rows.Select(r => (r.ArticleId!, r.QuoteId!)));
        Assert.Equal(bytes, Write(many));
    }

    private static byte[] Write(params ResultDocument[] documents)
    {
        using var stream = new MemoryStream();
        using (var table = new ParquetResultWriter(stream))
        {
            foreach (ResultDocument document in documents) table.Write(document, Samples.FerryText);
            table.Complete();
        }

        return stream.ToArray();
    }

    private static async Task<IList<Row>> Read(byte[] bytes) =>
        (await ParquetSerializer.DeserializeAsync<Row>(new MemoryStream(bytes))).Data;

    private static TextSlice Slice(Fragment fragment) => new(fragment.Start, fragment.End, fragment.Text!);

    private sealed class Row
    {
        [JsonPropertyName("speaker_ids")]
        public List<string>? SpeakerIds { get; set; }

        [JsonPropertyName("article_id")]
        public string? ArticleId { get; set; }

        [JsonPropertyName("title")]
        public string? Title { get; set; }

        [JsonPropertyName("published")]
        public string? Published { get; set; }

        [JsonPropertyName("quote_id")]
        public string? QuoteId { get; set; }

        [JsonPropertyName("quote")]
        public string? Quote { get; set; }

        [JsonPropertyName("speaker")]
        public string? Speaker { get; set; }

        [JsonPropertyName("said_date")]
        public string? SaidDate { get; set; }

        [JsonPropertyName("said_time")]
        public string? SaidTime { get; set; }

        [JsonPropertyName("confidence")]
        public double Confidence { get; set; }

        [JsonPropertyName("parent")]
        public string? Parent { get; set; }

        [JsonPropertyName("offsets")]
        public List<Fragment>? Offsets { get; set; }

        [JsonPropertyName("source_offsets")]
        public List<Fragment>? SourceOffsets { get; set; }

        [JsonPropertyName("cue_offsets")]
        public List<Fragment>? CueOffsets { get; set; }

        [JsonPropertyName("citing")]
        public List<Fragment>? Citing { get; set; }

        [JsonPropertyName("mentions")]
        public List<Fragment>? Mentions { get; set; }

        [JsonPropertyName("aliases")]
        public List<string>? Aliases { get; set; }

        [JsonPropertyName("roles")]
        public List<StatedRole>? Roles { get; set; }
    }

    private sealed class Fragment
    {
        [JsonPropertyName("start")]
        public int Start { get; set; }

        [JsonPropertyName("end")]
        public int End { get; set; }

        [JsonPropertyName("text")]
        public string? Text { get; set; }
    }

    private sealed class StatedRole
    {
        [JsonPropertyName("title")]
        public string? Title { get; set; }

        [JsonPropertyName("organization")]
        public string? Organization { get; set; }

        [JsonPropertyName("start")]
        public int Start { get; set; }

        [JsonPropertyName("end")]
        public int End { get; set; }
    }
}
