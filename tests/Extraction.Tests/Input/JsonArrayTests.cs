using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>JSON arrays, and characters that a wrong decoding left behind.</summary>
public sealed class JsonArrayTests
{
    [Theory]
    [InlineData("[{\"id\":\"a\",\"text\":\"One, ] and [ two.\"},{\"id\":\"b\",\"text\":\"Two.\"}]")]
    [InlineData("[\n  {\n    \"id\": \"a\",\n    \"text\": \"One, ] and [ two.\",\n    \"tags\": [1, [2]]\n  },\n  {\n    \"id\": " +
        "\"b\", \"text\": \"Two.\"\n  }\n]\n")]
    public void Each_element_is_an_article(string json) => Assert.Equal(["a", "b"], Read(json).Select(s => s.Article!.Id));

    [Fact]
    public void A_broken_element_is_told_by_its_line_and_the_rest_goes_on()
    {
        List<ArticleSource> sources = Read("[\n{\"id\":\"a\",\"text\":\"One.\"},\n{\"id\" \"b\"},\n{\"id\":\"c\",\"text\":\"Three.\"}\n]");
        Assert.Equal(["a", "c"], sources.Where(s => s.Article is not null).Select(s => s.Article!.Id));
        Assert.Equal(3, Assert.Single(sources, s => s.Problem is not null).Problem!.Line);
    }

    [Fact]
    public void An_array_that_is_cut_off_is_told()
    {
        List<ArticleSource> sources = Read("[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"te");
        Assert.Equal("a", sources[0].Article?.Id);
        Assert.Contains("ends in the middle", sources[1].Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_array_has_no_article() => Assert.Empty(Read("[ ]"));

    private static List<ArticleSource> Read(string json)
    {
        using var reader = new StringReader(json);
        return [.. new ArticleReader().Read(reader, "export.json")];
    }
}
