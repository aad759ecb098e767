using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Lines that hand over the word. Names are made up.</summary>
public sealed class IntroductionsTests
{
    [Fact]
    public void The_person_whom_a_line_before_a_colon_names_speaks()
    {
        var sketch = AttributionSketch.ByHand("From/IN the/DT office/NN/root of/IN [Ada/NNP/office/nmod Brook/NNP]PER , owner/NN/Ada/appos :\n\n"
            + "“ We/PRP/go/nsubj go/VBP/root . ”");
        TokenAttribution a = sketch.Attribution("From", "the office", "“We go.”");
        new Introductions(sketch.Context).Apply([a]);
        Assert.Equal("Ada Brook, owner", sketch.Source(a));
    }

    [Fact]
    public void A_line_with_a_verb_is_a_sentence()
    {
        var sketch = AttributionSketch.ByHand("The/DT office/NN/wrote/nsubj of/IN [Ada/NNP/office/nmod Brook/NNP]PER wrote=write/VBD/root :\n\n"
            + "“ We/PRP/go/nsubj go/VBP/root . ”");
        TokenAttribution a = sketch.Attribution("wrote", "The office", "“We go.”");
        new Introductions(sketch.Context).Apply([a]);
        Assert.Equal("The office", sketch.Source(a));
    }

    /// <summary>The clause before a colon that opens what stands below.</summary>
    [Fact]
    public void The_last_reporting_clause_of_a_paragraph_opens_what_follows()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/nsubj rained=rain/VBD/root .\nMs/NNP [Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root "
            + "in/IN a/DT letter/NN/wrote/obl :");
        TokenAttribution? a = OpeningClause.Find(sketch.Context, AttributionSketch.Tables, Assert.Single(ParagraphUnit.Of(sketch.Context)));
        Assert.NotNull(a);
        Assert.Equal((sketch.At("wrote"), "Ms Lowe", true), (a.Cue, sketch.Source(a), a.IsVerbatim));
    }

    [Fact]
    public void A_paragraph_that_reports_nobody_opens_nothing()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/nsubj rained=rain/VBD/root in/IN three/CD towns=town/NNS/rained/obl :");
        Assert.Null(OpeningClause.Find(sketch.Context, AttributionSketch.Tables, ParagraphUnit.Of(sketch.Context)[0]));
    }
}
