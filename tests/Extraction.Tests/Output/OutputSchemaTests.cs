using System.Text.Json;
using System.Text.Json.Nodes;
using Extraction.Output;

namespace Extraction.Tests.Output;

public sealed class OutputSchemaTests
{
    private static readonly JsonSchemaValidator Validator = Load();

    [Fact]
    public void Results_are_valid()
    {
        ResultDocument ferry = Samples.Ferry();
        ResultDocument known = ferry with { Speakers = [ferry.Speakers[0] with { Ids = ["Q42", "viaf:7"] }, .. ferry.Speakers.Skip(1)] };
        foreach (ResultDocument document in new[] { ferry, known, Samples.Bare(), Samples.FromJsonLines() })
        {
            Assert.Empty(Validator.Validate(JsonElement.Parse(ResultJson.ToIndentedBytes(document))));
        }
    }

    [Theory]
    [InlineData("schemaVersion", "\"2.0\"")]
    [InlineData("article", "null")]
    [InlineData("quotes", "{}")]
    [InlineData("article/sha256", "\"00\"")]
    [InlineData("article/length", "-1")]
    [InlineData("article/published/date", "\"7 May 2031\"")]
    [InlineData("article/published/basis", "\"rumour\"")]
    [InlineData("article/title/start", "\"0\"")]
    [InlineData("speakers/0/kind", "\"robot\"")]
    [InlineData("speakers/0/id", "\"1\"")]
    [InlineData("speakers/0/aliases", "[\"she\",\"she\"]")]
    [InlineData("speakers/0/roles/0/title", "3")]
    [InlineData("speakers/0/ids", "[]")]
    [InlineData("speakers/0/ids", "[\"Q 42\"]")]
    [InlineData("speakers/0/ids", "[\"Q42\",\"Q42\"]")]
    [InlineData("speakers/0/ids", "null")]
    [InlineData("quotes/0/content", "[]")]
    [InlineData("quotes/0/content/0/text", "\"\"")]
    [InlineData("quotes/0/content/0/start", "1.5")]
    [InlineData("quotes/0/cue", "[]")]
    [InlineData("quotes/0/cue", "{}")]
    [InlineData("quotes/0/resolution", "\"namePart\"")]
    [InlineData("quotes/0/said/date", "\"2031-5\"")]
    [InlineData("quotes/0/paragraph", "-2")]
    [InlineData("quotes/0/confidence", "1.01")]
    [InlineData("dates/0/type", "\"date\"")]
    [InlineData("warnings/0/code", "\"Unclosed Quotation\"")]
    public void A_wrong_value_is_refused(string path, string value)
    {
        JsonNode document = JsonNode.Parse(ResultJson.ToIndentedBytes(Samples.Ferry()))!;
        (JsonNode parent, string name) = Locate(document, path);
        Set(parent, name, JsonNode.Parse(value));
        Assert.NotEmpty(Validator.Validate(JsonElement.Parse(document.ToJsonString())));
    }

    [Theory]
    [InlineData("warnings")]
    [InlineData("article/published")]
    [InlineData("quotes/0/parent")]
    [InlineData("quotes/0/said/place")]
    [InlineData("quotes/0/content/0/end")]
    [InlineData("speakers/0/mentions")]
    public void A_missing_key_is_refused(string path)
    {
        JsonNode document = JsonNode.Parse(ResultJson.ToIndentedBytes(Samples.Ferry()))!;
        (JsonNode parent, string name) = Locate(document, path);
        parent.AsObject().Remove(name);
        Assert.NotEmpty(Validator.Validate(JsonElement.Parse(document.ToJsonString())));
    }

    [Theory]
    [InlineData("extra")]
    [InlineData("article/author")]
    [InlineData("quotes/0/speaker")]
    public void An_unknown_key_is_refused(string path)
    {
        JsonNode document = JsonNode.Parse(ResultJson.ToIndentedBytes(Samples.Ferry()))!;
        (JsonNode parent, string name) = Locate(document, path);
        parent.AsObject().Add(name, 1);
        Assert.NotEmpty(Validator.Validate(JsonElement.Parse(document.ToJsonString())));
    }

    [Fact]
    public void The_published_file_is_the_one_that_the_program_prints() =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "output.schema.json")), ReadAll(OutputSchema.Open()));

    internal static JsonSchemaValidator Load() => new(JsonElement.Parse(ReadAll(OutputSchema.Open())));

    private static (JsonNode Parent, string Name) Locate(JsonNode node, string path)
    {
        string[] steps = path.Split('/');
        foreach (string step in steps[..^1]) node = int.TryParse(step, out int index) ? node[index]! : node[step]!;
        return (node, steps[^1]);
    }

    private static void Set(JsonNode parent, string name, JsonNode? value)
    {
        if (parent is JsonArray array) array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = value;
        else parent[name] = value;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }
}
