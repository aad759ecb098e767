using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>Where content can begin and end near a cue. Trees are made by hand, names made up.</summary>
public sealed class ContentEdgePlacesTests
{
    /// <summary>A sentence with "Brook said" in it, and stretches that have an end of their own in it, or none.</summary>
    [Theory]
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/said/ccomp in/IN "
        + "Rovik/NNP/rained/obl .",
        "that it rained in Rovik", true)]
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/said/ccomp in/IN "
        + "Rovik/NNP/rained/obl .",
        "that it rained", true)] // Before a dependent of the clause.
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root that/IN/rained/mark it/PRP/rained/expl rained=rain/VBD/said/ccomp in/IN "
        + "Rovik/NNP/rained/obl .",
        "in Rovik", true)]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/said/ccomp , Brook/NNP/said/nsubj said=say/VBD/root .", "It rained", true)]
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root the/DT old/JJ mill/NN/sank/nsubj sank=sink/VBD/said/ccomp .", "old mill",
        false)] // In a phrase.
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root “ we/PRP/go/nsubj go/VBP/said/ccomp ” and/CC left=leave/VBD/said/conj .",
        "“we go”", true)]
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root support/NN/rose/nsubj for/IN towns=town/NNS/support/nmod to/TO "
        + "host/VB/support/acl games=game/NNS/"
        + "host/obj rose=rise/VBD/said/ccomp .", "support for towns", false)] // "for … to" is one.
    public void Are_the_ends_of_clauses_phrases_and_quotations(string notation, string stretch, bool both)
    {
        ContentEdgePlaces places = Places(notation, out AttributionSketch sketch);
        ContentCandidate wanted = sketch.Stretch(stretch);
        Assert.Equal(both, places.Starts.Contains(wanted.First) && places.Ends.Contains(wanted.Last));
    }

    [Fact]
    public void Cue_and_source_are_no_place_and_commas_begin_nothing()
    {
        ContentEdgePlaces places = Places("It/PRP/rained/expl rained=rain/VBD/said/ccomp , Brook/NNP/said/nsubj said=say/VBD/root .",
            out AttributionSketch sketch);
        int[] none = [sketch.At("Brook"), sketch.At("said"), sketch.At(",")];
        Assert.Empty(places.Starts.Intersect(none));
        Assert.Empty(places.Ends.Intersect(none));
    }

    [Fact]
    public void A_quotation_that_goes_on_behind_the_sentence_ends_where_it_ends()
    {
        ContentEdgePlaces places = Places("Brook/NNP/said/nsubj said=say/VBD/root : “ We/PRP/go/nsubj go/VBP/said/ccomp "
            + ".\nWe/PRP/stay/nsubj stay/VBP/root ” .",
            out AttributionSketch sketch);
        Assert.Contains(sketch.At("”"), places.Ends);
        Assert.DoesNotContain(sketch.At("We stay"), places.Starts);
    }

    /// <summary>An enumeration without end has no more places than an ordinary sentence.</summary>
    [Fact]
    public void A_very_long_sentence_has_as_many_as_an_ordinary_one()
    {
        string list = string.Concat(Enumerable.Repeat("a/DT mill/NN/saw/obj , ", 300));
        ContentEdgePlaces places = Places($"Brook/NNP/said/nsubj said=say/VBD/root we/PRP/saw/nsubj saw=see/VBD/said/ccomp {list} .",
            out _);
        Assert.InRange(places.Starts.Count, 2, 42);
        Assert.InRange(places.Ends.Count, 2, 42);
    }

    private static ContentEdgePlaces Places(string notation, out AttributionSketch sketch)
    {
        sketch = AttributionSketch.ByHand(notation);
        int said = sketch.At("said"), brook = sketch.At("Brook");
        Sentence sentence = sketch.Context.SentenceOf(said);
        return new ContentEdgePlaces(sketch.Context, new CueSource(said, said, said, brook, brook), sentence.First, sentence.End);
    }
}
