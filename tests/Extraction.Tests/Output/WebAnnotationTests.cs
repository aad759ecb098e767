using System.Text;
using System.Text.Json;
using Extraction.Output;

namespace Extraction.Tests.Output;

public sealed class WebAnnotationTests
{
    private static readonly JsonElement Graph = JsonElement.Parse(WebAnnotation.ToBytes(Samples.Ferry(), Samples.FerryText));

    [Fact]
    public void There_is_one_annotation_a_quote_with_what_the_model_requires()
    {
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", Graph.GetProperty("@context").GetString());
        JsonElement[] annotations = [.. Nodes("Annotation")];
        Assert.Equal(4, annotations.Length);
        Assert.All(annotations, a =>
        {
            Assert.True(Uri.IsWellFormedUriString(a.GetProperty("id").GetString(), UriKind.Absolute));
            Assert.Equal("identifying", a.GetProperty("motivation").GetString());
            Assert.Contains(Nodes("schema:Quotation"), q => q.GetProperty("id").GetString() == a.GetProperty("body").GetString());
            Assert.NotEmpty(a.GetProperty("target").EnumerateArray());
        });
    }

    [Fact]
    public void Selectors_find_the_content_in_the_text()
    {
        Rune[] runes = [.. Samples.FerryText.EnumerateRunes()];
        string Slice(int start, int end) => string.Concat(runes[start..end].Select(r => r.ToString()));
        foreach (JsonElement target in Nodes("Annotation").SelectMany(a => a.GetProperty("target").EnumerateArray()))
        {
            Assert.Equal("ferry.txt", target.GetProperty("source").GetString());
            JsonElement position = target.GetProperty("selector")[0], quote = target.GetProperty("selector")[1];
            Assert.Equal("TextPositionSelector", position.GetProperty("type").GetString());
            Assert.Equal("TextQuoteSelector", quote.GetProperty("type").GetString());
            int start = position.GetProperty("start").GetInt32(), end = position.GetProperty("end").GetInt32();
            string prefix = quote.GetProperty("prefix").GetString()!, exact = quote.GetProperty("exact")
                .GetString()!, suffix = quote.GetProperty("suffix").GetString()!;
            Assert.Equal(exact, Slice(start, end));
            Assert.Contains(prefix + exact + suffix, Samples.FerryText, StringComparison.Ordinal);
            Assert.True(prefix.Length > 0 && suffix.Length > 0);
        }
    }

    [Fact]
    public void A_quotation_names_its_creator_date_and_source_quotation()
    {
        JsonElement[] quotations = [.. Nodes("schema:Quotation")];
        JsonElement creator = Assert.Single(Nodes("schema:Person"), p =>
            p.GetProperty("id").GetString() == quotations[0].GetProperty("schema:creator").GetProperty("id").GetString());
        Assert.Equal("Mara Ellison", creator.GetProperty("schema:name").GetString());
        Assert.Equal("harbour director", creator.GetProperty("schema:jobTitle")[0].GetString());
        Assert.Equal("2031-05-05", quotations[0].GetProperty("schema:dateCreated").GetString());
        Assert.Equal(quotations[2].GetProperty("id").GetString(), quotations[3].GetProperty("schema:isBasedOn").GetProperty("id")
            .GetString());
        Assert.Equal("Ferry line to close 🚢", Assert.Single(Nodes("schema:NewsArticle")).GetProperty("schema:headline").GetString());
    }

    [Fact]
    public void Identifiers_are_distinct_and_references_stay_in_the_graph()
    {
        string[] ids = [.. Graph.GetProperty("@graph").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (JsonElement node in Graph.GetProperty("@graph").EnumerateArray())
        {
            foreach (JsonProperty property in node.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object))
            {
                Assert.Contains(property.Value.GetProperty("id").GetString(), ids);
            }
        }
    }

    private static IEnumerable<JsonElement> Nodes(string type) =>
        Graph.GetProperty("@graph").EnumerateArray().Where(n => n.GetProperty("type").GetString() == type);
}
