using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What is said of an object is the predicate in quotation marks. Trees are made by hand, names made up.</summary>
public sealed class SpokenPredicatesByHandTests
{
    private const string Deal = "the/DT deal/NN/called/obj that/IN both/DT harbours=harbour/NNS/signed/nsubj had/VBD "
        + "signed=sign/VBN/deal/acl:relcl ";

    [Theory]
    [InlineData("Brook/NNP/called/nsubj called=call/VBD/root " + Deal + "“ absurd/JJ/called/xcomp ” .", "called",
        "the deal that both harbours had signed “absurd”", "“absurd”")]
    [InlineData("Brook/NNP/said/nsubj said=say/VBD/root the/DT deal/NN/was/nsubj that/IN both/DT harbours=harbour/NNS/signed/nsubj had/VBD "
        + "signed=sign/VBN/deal/acl:relcl was=be/VBD/said/ccomp “ absurd/JJ/was/dep ” .", "said",
        "the deal that both harbours had signed was “absurd”", "the deal that both harbours had signed was “absurd”")] // A clause is whole.
    [InlineData("Brook/NNP/called/nsubj called=call/VBD/root it/PRP/called/obj “ absurd/JJ/called/xcomp ” .", "called", "it “absurd”",
        "it “absurd”")]
    public void A_long_object_is_left_out(string notation, string cue, string content, string right)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution said = sketch.Attribution(cue, null, content);
        new SpokenPredicates(sketch.Context, AttributionSketch.Tables).Bare(said);
        Assert.Equal(right, sketch.Content(said));
    }
}
