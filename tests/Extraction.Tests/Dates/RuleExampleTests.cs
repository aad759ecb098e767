using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Dates.Grammar;
using Extraction.Models.English;
using NodaTime;

namespace Extraction.Tests.Dates;

/// <summary>Runs the examples that stand beside the rules of the time grammar.</summary>
public class RuleExampleTests
{
    private static readonly TimeExpressionTagger Tagger = new(EnglishModel.Instance);
    private static readonly PublicationDate Published = new(new LocalDate(2023, 12, 1), DateBasis.Given);

    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (Rule rule in Tagger.Rules)
        {
            foreach (Example example in rule.Examples) data.Add(rule.Name, example.Text, example.Values);
        }

        return data;
    }

    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.Empty(Tagger.Rules.Where(rule => rule.Examples.Count == 0 && rule.Name != "holiday").Select(rule => rule.Name));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string rule, string marked, string values)
    {
        string text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        IReadOnlyList<TimeExpression> found = Tagger.Tag(TestLanguage.Analyze(text), Published);

        string remarked = text;
        foreach (TimeExpression expression in found.Reverse())
        {
            remarked = remarked.Insert(expression.Span.End, "]").Insert(expression.Span.Start, "[");
        }
        Assert.Equal((rule, marked), (rule, remarked));
        Assert.Equal((rule, values), (rule, string.Join(' ', found.Select(e => e.Value))));
    }
}
