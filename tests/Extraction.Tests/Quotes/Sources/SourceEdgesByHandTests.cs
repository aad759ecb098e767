using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>What belongs to a source though the tree cut it off. Trees are made by hand, names made up.</summary>
public sealed class SourceEdgesByHandTests
{
    [Theory]
    [InlineData("Boats=boat/NNS/stop/nsubj stop/VBP/said/ccomp , its/PRP$/captain/nmod:poss captain/NN/stop/obj , [Ada/NNP/said/nsubj Brook/NNP]PER , "
        + "said=say/VBD/root .", "said", "Ada Brook", "Boats stop, its captain", "its captain, Ada Brook", "Boats stop")]
    [InlineData("The/DT forward/RB/told/advmod told=tell/VBD/root fans=fan/NNS/told/obj it/PRP/rained/expl rained=rain/VBD/told/ccomp .", "told", "The",
        "it rained", "The forward", "it rained")]
    [InlineData("Crews=crew/NNS/warned/nsubj had=have/VBD/warned/aux warned=warn/VBN/root it/PRP/rained/expl rained=rain/VBD/warned/ccomp .", "warned",
        "Crews", "it rained", "Crews", "it rained")]
    [InlineData("Brook/NNP/said/nsubj , after/IN/row/case a/DT row/NN/said/obl , said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .",
        "said", "a row", "it rained", "Brook", "it rained")]
    [InlineData("A/DT spokesman/NN/said/nsubj for/IN/forces/case the/DT forces=force/NNS/spokesman/nmod command/NN/said/nsubj said=say/VBD/root "
        + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", "command", "it rained", "A spokesman for the forces command", "it rained")]
    [InlineData("Some/DT said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", null, "it rained", "Some", "it rained")]
    [InlineData("Aides=aide/NNS/told/nsubj this/DT week/NN/told/obl:unmarked told=tell/VBD/root two/CD papers=paper/NNS/told/iobj "
        + "that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/told/ccomp .", "told", "two papers", "that it rained", "Aides", "that it rained")]
    [InlineData("Aides=aide/NNS/told/nsubj told=tell/VBD/root it/PRP/rained/expl rained=rain/VBD/told/ccomp .", "told", "Aides",
        "it rained", "Aides", "it rained")]
    [InlineData("Brook/NNP/asked/nsubj:pass was=be/VBD/asked/aux:pass asked=ask/VBN/root bluntly/RB/asked/advmod by/IN/baker/case a/DT "
        + "baker/NN/asked/obl:agent why/WRB/rained/advmod it/PRP/rained/expl rained=rain/VBD/asked/ccomp .", "asked", null,
        "bluntly by a baker why it rained", "a baker", "why it rained")]
    public void What_belongs_to_the_source_goes_to_it(string notation, string cue, string? source, string content, string rightSource,
        string rightContent) => Gives(notation, cue, source, content, rightSource, rightContent);

    [Theory]
    [InlineData("The/DT agency/NN/left/nsubj , which/WDT/agreed/nsubj last/JJ/year/amod year/NN/agreed/obl:unmarked agreed=agree/VBD/agency/acl:relcl "
        + "it/PRP/rained/expl rained=rain/VBD/agreed/ccomp , left=leave/VBD/root .", "agreed", "last year", "it rained", "which", "it rained")]
    [InlineData("On/IN Monday/NNP/Brook/compound Mayor/NNP/Brook/compound [Ada/NNP/Brook/compound Brook/NNP/said/nsubj]PER said=say/VBD/root "
        + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said", "Monday Mayor Ada Brook", "it rained", "Mayor Ada Brook", "it rained")]
    [InlineData("The/DT Monday/NNP/Herald/compound Herald/NNP/said/nsubj said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "said",
        "Monday Herald", "it rained", "Monday Herald", "it rained")]
    [InlineData("Rain/NN/reported/nsubj:pass was=be/VBD/reported/aux:pass reported=report/VBN/root in/IN/man/case a/DT man/NN/reported/obl .",
        "reported", "a man", "Rain", null, "Rain")]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/told/ccomp , the/DT court/NN/told/nsubj:pass was=be/VBD/told/aux:pass told=tell/VBN/root .",
        "told", null, "the court", null, "It rained")]
    [InlineData("Passengers=passenger/NNS/informed/nsubj:pass were=be/VBD/informed/aux:pass informed=inform/VBN/root that/IN/rained/mark "
        + "it/PRP/rained/expl rained=rain/VBD/informed/ccomp .", "informed", "Passengers", "that it rained", null, "that it rained")]
    public void Times_places_and_listeners_are_no_sources(string notation, string cue, string? source, string content, string? rightSource,
        string rightContent) => Gives(notation, cue, source, content, rightSource, rightContent);

    private static void Gives(string notation, string cue, string? source, string content, string? rightSource, string rightContent)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution(cue, source, content);
        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(a);
        Assert.Equal((rightSource, rightContent), (sketch.Source(a), sketch.Content(a)));
    }
}
