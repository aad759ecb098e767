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

    [Theory]
    [InlineData("{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n{\n  \"id\": \"b\",\n  \"text\": \"Two.\"\n}\n")]
    [InlineData("{\n  \"status\": \"ok\",\n  \"articles\": [\n    {\"id\": \"a\", \"text\": \"One.\"},\n    " +
        "{\"id\": \"b\", \"text\": \"Two.\"}\n  ]\n}\n")]
    [InlineData("{\"status\":\"ok\",\"results\":[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two.\"}]}")]
    public void Objects_over_many_lines_and_answers_of_servers_are_read(string json) =>
        Assert.Equal(["a", "b"], Read(json).Select(s => s.Article!.Id));

    [Fact]
    public void Articles_of_an_answer_are_told_apart_without_identifiers() => Assert.Equal(2, Read(
        "{\n\"articles\": [{\"text\": \"One.\"}, {\"text\": \"Two.\"}]\n}").Select(s => s.Article!.Id).Distinct().Count());

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
    public void Where_a_comma_is_missing_both_elements_are_read_and_it_is_told()
    {
        List<ArticleSource> sources = Read("[{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}, "
            + "{\"id\":\"c\",\"text\":\"Three.\"}]");
        Assert.Equal(["malformed-array 1", "a", "b", "c"], sources.Select(Outcome));
        Assert.False(sources[0].Problem!.ArticleLost);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"text\":\"Unclosed.\"")]
    [InlineData("{\"id\":\"x\",\"tags\":[1,2,\"text\":\"A bracket that is not closed.\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"A brace too many.\"}}")]
    [InlineData("{\"id\":\"x\",\"text\":\"A string that is not closed.}")]
    [InlineData("{\"id\":\"x\" \"text\":\"No comma between fields.\"}")]
    [InlineData("{\"id\":\"x\",\"text\":}")]
    [InlineData("null")]
    public void A_broken_element_takes_no_other_along(string broken)
    {
        string json = "[\n{\"id\":\"a\",\"text\":\"One.\"},\n" + broken
            + ",\n  {\"id\":\"b\",\"meta\":{\"n\":[{},{\"k\":[]}]},\"text\":\"Two.\"},\n{\"id\":\"c\",\"text\":\"Three.\"}]";
        Assert.Equal(["a", "malformed-line 3", "b", "c"], Read(json).Select(Outcome));
    }

    [Theory]
    [InlineData("[{\"id\":\"a\",\"text\":\"One.\"}] trailing", "a", "malformed-line 1")]
    [InlineData("[{\"id\":\"a\",\"text\":\"One.\"}]\n]", "a", "malformed-line 2")]
    [InlineData("[{\"id\":\"a\",\"text\":\"One.\"}]\n{\"id\":\"b\",\"text\":\"Two.\"}\n\n{\"id\":3}", "a", "malformed-array 2", "b",
        "missing-column 4")]
    [InlineData("[{\"id\":\"a\",\"text\":\"One.\"}]\n[{\"id\":\"b\",\"text\":\"Two.\"}]\n", "a", "malformed-array 2", "b")]
    [InlineData("[]\n", new string[0])]
    public void What_stands_behind_the_end_is_read_or_told(string json, params string[] outcomes) =>
        Assert.Equal(outcomes, Read(json).Select(Outcome));

    [Fact]
    public void An_empty_array_has_no_article() => Assert.Empty(Read("[ ]"));

    private static string Outcome(ArticleSource source) => source.Article?.Id ?? $"{source.Problem!.Code} {source.Problem.Line}";

    private static List<ArticleSource> Read(string json)
    {
        using var reader = new StringReader(json);
        return [.. new ArticleReader().Read(reader, "export.json")];
    }
}
