using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Answers behind questions of an interview. Trees are made by hand, names made up.</summary>
public sealed class AskedAndAnsweredByHandTests
{
    [Fact]
    public void Answers_behind_questions_are_the_persons_whom_the_introduction_names()
    {
        var sketch = AttributionSketch.ByHand("An/DT interview/NN/root with/IN [Ada/NNP/interview/nmod Brook/NNP]PER "
            + ".\n\nDo/VBP/swim/aux you/PRP/swim/nsubj "
            + "swim/VB/root ?\n\nI=I/PRP/swim/nsubj swim/VBP/root daily/RB .\n\nDo/VBP/run/aux you/PRP/run/nsubj run/VB/root "
                + "?\n\nI=I/PRP/run/nsubj run/VBP/root too/RB .");
        var found = new List<TokenAttribution>();
        new AskedAndAnswered(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(["I swim daily.", "I run too."], found.Select(sketch.Content));
        Assert.All(found, a => Assert.Equal(("Ada Brook", true), (sketch.Source(a), a.IsVerbatim)));
    }

    [Fact]
    public void An_explainer_asks_too_but_nobody_answers()
    {
        var sketch = AttributionSketch.ByHand("An/DT interview/NN/root with/IN [Ada/NNP/interview/nmod Brook/NNP]PER .\n\nWhat/WP "
            + "is=be/VBZ/root tax/NN ?\n\n"
            + "Money/NN/is/nsubj is=be/VBZ/root it/PRP .\n\nWhat/WP is=be/VBZ/root toll/NN ?\n\nMoney/NN/is/nsubj is=be/VBZ/root it/PRP .");
        var found = new List<TokenAttribution>();
        new AskedAndAnswered(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Empty(found);
    }
}
