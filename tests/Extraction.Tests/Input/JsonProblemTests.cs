using System.Text.Json;
using Extraction.Input;
using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Tests.Input;

public sealed class JsonProblemTests
{
    [Theory]
    [InlineData("{\n\"generator\": 7}", "'generator' has a value that does not belong there (line 2, column ")]
    [InlineData("{\n\"speed\": 7}", "there is no field 'speed'")]
    [InlineData("{\"generator\": null}", "has null where a value is needed")]
    [InlineData("{}", "the document lacks 'generator', 'article', 'speakers', 'quotes', …")]
    [InlineData("{", "(line 1, column 2)")]
    public void A_result_that_is_none_is_told_in_words_of_JSON(string json, string words)
    {
        string said = JsonProblem.Of(Assert.Throws<JsonException>(() => ResultJson.Parse(System.Text.Encoding.UTF8.GetBytes(json))));
        Assert.Contains(words, said, StringComparison.Ordinal);
        foreach (string foreign in new[] { "Extraction.", "System.", ".NET", "Path:", "LineNumber" })
        {
            Assert.DoesNotContain(foreign, said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"start\":\"x\"}", "'start' has a value that does not belong there")]
    [InlineData("[]", "the document has a value that does not belong there")]
    public void A_place_that_is_none_is_told_by_its_path(string json, string words) =>
        Assert.StartsWith(words, JsonProblem.Of(Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(json, DecisionJsonContext.Default.Place))), StringComparison.Ordinal);

    [Fact]
    public void What_this_program_says_stays_as_it_is() => Assert.Equal("it is none", JsonProblem.Of(new JsonException("it is none.")));
}
