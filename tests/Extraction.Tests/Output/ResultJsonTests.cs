using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Quotes;

namespace Extraction.Tests.Output;

public sealed class ResultJsonTests
{
    [Fact]
    public void The_keys_stand_in_the_order_of_the_contract()
    {
        JsonElement root = JsonElement.Parse(ResultJson.ToIndentedBytes(Samples.Ferry()));
        Assert.Equal("schemaVersion generator article speakers quotes dates warnings", Keys(root));
        Assert.Equal("name version model", Keys(root.GetProperty("generator")));
        Assert.Equal("id source sha256 length language title authors published", Keys(root.GetProperty("article")));
        Assert.Equal("text start end", Keys(root.GetProperty("article").GetProperty("title")));
        Assert.Equal("id name kind aliases roles mentions", Keys(root.GetProperty("speakers")[0]));
        Assert.Equal("title organization start end", Keys(root.GetProperty("speakers")[0].GetProperty("roles")[0]));
        Assert.Equal(
            "id type act content cue source speakerId resolution parent citing said modality paragraph confidence",
            Keys(root.GetProperty("quotes")[0]));
        Assert.Equal("start end text", Keys(root.GetProperty("quotes")[0].GetProperty("content")[0]));
        Assert.Equal("date text start end medium recipient place", Keys(root.GetProperty("quotes")[0].GetProperty("said")));
        Assert.Equal("start end text type value", Keys(root.GetProperty("dates")[0]));
        Assert.Equal("code start end message", Keys(root.GetProperty("warnings")[0]));
    }

    /// <summary>The contract has a number for "in no paragraph"; who reads the result as an object has null.</summary>
    [Fact]
    public void A_quote_outside_the_body_has_no_paragraph_and_is_written_with_minus_one()
    {
        ResultDocument ferry = Samples.Ferry();
        ResultDocument outside = ferry with { Quotes = [ferry.Quotes[0] with { Paragraph = null }, .. ferry.Quotes.Skip(1)] };
        byte[] json = ResultJson.ToIndentedBytes(outside);
        Assert.Equal(-1, JsonElement.Parse(json).GetProperty("quotes")[0].GetProperty("paragraph").GetInt32());
        ResultDocument again = ResultJson.Parse(json);
        Assert.Null(again.Quotes[0].Paragraph);
        Assert.Equal(ferry.Quotes[1].Paragraph, again.Quotes[1].Paragraph);
        Assert.Equal(json, ResultJson.ToIndentedBytes(again));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    public void A_paragraph_that_is_no_whole_number_is_refused(string paragraph)
    {
        string json = Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(Samples.Ferry()));
        string broken = json.Replace("\"paragraph\": 1", $"\"paragraph\": {paragraph}", StringComparison.Ordinal);
        Assert.NotEqual(json, broken);
        Assert.Throws<JsonException>(() => ResultJson.Parse(Encoding.UTF8.GetBytes(broken)));
    }

    [Fact]
    public void Every_text_is_the_slice_at_its_code_point_offsets()
    {
        List<JsonElement> slices = [];
        Collect(JsonElement.Parse(ResultJson.ToLineBytes(Samples.Ferry())), slices);
        Assert.True(slices.Count > 15);
        Rune[] runes = [.. Samples.FerryText.EnumerateRunes()];
        Assert.All(slices, slice =>
        {
            int start = slice.GetProperty("start").GetInt32(), end = slice.GetProperty("end").GetInt32();
            Assert.Equal(slice.GetProperty("text").GetString(), string.Concat(runes[start..end].Select(r => r.ToString())));
        });
    }

    [Fact]
    public void A_cue_is_null_or_a_slice_or_an_array_of_several()
    {
        JsonElement quotes = JsonElement.Parse(ResultJson.ToLineBytes(Samples.Ferry())).GetProperty("quotes");
        Assert.Equal(JsonValueKind.Object, quotes[0].GetProperty("cue").ValueKind);
        Assert.Equal(2, quotes[2].GetProperty("cue").GetArrayLength());
        ResultDocument without = Samples.Ferry() with { Quotes = [Samples.Ferry().Quotes[0] with { Cue = [] }] };
        Assert.Equal(JsonValueKind.Null, JsonElement.Parse(ResultJson.ToLineBytes(without)).GetProperty("quotes")[0]
            .GetProperty("cue").ValueKind);
    }

    [Fact]
    public void Indented_json_has_two_spaces_line_feeds_and_readable_text()
    {
        string json = Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(Samples.Ferry()));
        Assert.StartsWith("{\n  \"schemaVersion\": \"1.0\",\n  \"generator\": {\n    \"name\"", json, StringComparison.Ordinal);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.Contains("“The last boat sails at noon,”", json, StringComparison.Ordinal);
        Assert.Contains("Ferry line to close 🚢", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_json_lines_is_one_line_whatever_the_text()
    {
        const string text = "\"A\u2028b\u2029c\r\n\u0001\u007f\\ \u00a0é🚢\ud83d<>&'\", he said.";
        var builder = new ExtractionBuilder(text);
        ResultDocument document = ResultBuilder.Build(
            builder.Quote([text[..text.LastIndexOf(',')]]).Build(), new ResultOptions { IncludeText = true });
        string line = Encoding.UTF8.GetString(ResultJson.ToLineBytes(document));
        Assert.Equal(line.Length - 1, line.IndexOfAny(['\n', '\r', '\u2028', '\u2029', '\u0085']));
        Assert.Contains(@"\""A\u2028b\u2029c\r\n\u0001\u007f\\", line, StringComparison.Ordinal);
        Assert.Contains("\u00a0é🚢", line, StringComparison.Ordinal);
        Assert.Contains("<>&'", line, StringComparison.Ordinal);
        Assert.Equal(text.Replace('\ud83d', '\ufffd')
            .Replace("\ufffd\udea2", "🚢", StringComparison.Ordinal), ResultJson.Parse(Encoding.UTF8.GetBytes(line)).Article.Text);
    }

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        foreach (ResultDocument document in new[] { Samples.Ferry(), Samples.Bare(), Samples.FromJsonLines() })
        {
            byte[] bytes = ResultJson.ToIndentedBytes(document);
            Assert.Equal(bytes, ResultJson.ToIndentedBytes(ResultJson.Parse(bytes)));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"schemaVersion\":\"1.0\"}")]
    public void What_is_no_result_is_refused(string json) =>
        Assert.Throws<JsonException>(() => ResultJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_result_of_another_contract_is_refused()
    {
        byte[] later = ResultJson.ToLineBytes(Samples.Bare() with { SchemaVersion = "2.0" });
        Assert.Contains("2.0", Assert.Throws<JsonException>(() => ResultJson.Parse(later)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_left_out_leave_their_numbers_free_and_take_their_speakers_along()
    {
        ArticleExtraction extraction = Samples.FerryBuilder().Build();
        ResultDocument statements = ResultBuilder.Build(extraction, new ResultOptions { Act = QuoteAct.Statement });
        Assert.Equal(["q1", "q2", "q3"], statements.Quotes.Select(q => q.Id));
        Assert.Equal(["s1", "s2"], statements.Speakers.Select(s => s.Id));

        ResultDocument mental = ResultBuilder.Build(extraction, new ResultOptions { Act = QuoteAct.Mental });
        Assert.Equal("q4", Assert.Single(mental.Quotes).Id);
        Assert.Null(mental.Quotes[0].Parent);

        Assert.Equal(["q1"], ResultBuilder.Build(extraction, new ResultOptions { MinConfidence = 0.93 }).Quotes.Select(q => q.Id));
    }

    [Fact]
    public void Text_and_extra_fields_are_there_only_where_the_contract_wants_them()
    {
        Assert.Null(Samples.Ferry().Article.Text);
        ResultArticle article = Samples.FromJsonLines().Article;
        Assert.Equal("Rain is likely, the forecaster said.", article.Text);
        Assert.Equal("{\"section\":{\"b\":1,\"a\":[1.50,null]}}", article.Extra!.Value.GetRawText());
        Assert.Equal(new ResultTitle("Weather", null, null), article.Title);
        Assert.Contains("\"text\": \"Ferry", Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(
            ResultBuilder.Build(Samples.FerryBuilder().Build(), new ResultOptions { IncludeText = true }))), StringComparison.Ordinal);
    }

    private static string Keys(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));

    private static void Collect(JsonElement element, List<JsonElement> slices)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Collect(item, slices);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            bool placed = element.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Number;
            if (placed && element.TryGetProperty("text", out _)) slices.Add(element);
            foreach (JsonProperty property in element.EnumerateObject()) Collect(property.Value, slices);
        }
    }
}
