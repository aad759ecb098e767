using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Quotations over several paragraphs. Names are made up.</summary>
public sealed class QuotationRunsTests
{
    private static AttributionSketch Sketch() => AttributionSketch.ByHand("""
        “ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root . “ It/PRP/rains/nsubj rains=rain/VBZ/said/parataxis .

        “ We/PRP/stay/nsubj stay/VBP/root . ”

        It/PRP/rained/nsubj rained=rain/VBD/root .

        “ They/PRP/left/nsubj left=leave/VBD/told/ccomp , ” [Otto/NNP/told/nsubj Lind/NNP]PER told=tell/VBD/root us/PRP/told/obj .
        """);

    [Fact]
    public void Paragraphs_that_open_and_do_not_close_are_one_run() =>
        Assert.Equal(["0", "1,2", "3"], QuotationRuns.Of(Sketch().Context).Select(run => string.Join(',', run)));

    [Fact]
    public void Paragraphs_set_as_one_are_one_run()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root : “ It/PRP/rains/nsubj rains=rain/VBZ/said/ccomp .\n"
            + "“ We/PRP/stay/nsubj stay/VBP/root . ”\n\n“ They/PRP/left/nsubj left=leave/VBD/root . ”");
        Assert.Equal(["0,1", "2"], QuotationRuns.Of(sketch.Context).Select(run => string.Join(',', run)));
    }

    [Fact]
    public void A_run_is_one_speakers()
    {
        AttributionSketch sketch = Sketch();
        TokenAttribution ada = sketch.Attribution("said", "Ada Brook", "“We go,”"), otto = sketch.Attribution("told", "Otto Lind", "“They left,”");
        ada.SetFragments([ada.First, sketch.Stretch("“It rains.")]);
        otto.SetFragments([sketch.Stretch("“We stay.”"), otto.First]);
        List<TokenAttribution> found = [ada, otto];

        QuotationRuns.Unite(sketch.Context, QuotationRuns.Of(sketch.Context), found);

        Assert.Equal(["“We go,”", "“It rains. “We stay.”"], Parts(sketch, ada));
        Assert.Equal(["“They left,”"], Parts(sketch, otto));
    }

    [Fact]
    public void Whoever_has_nothing_left_is_gone()
    {
        AttributionSketch sketch = Sketch();
        TokenAttribution ada = sketch.Attribution("said", "Ada Brook", "“It rains."), otto = sketch.Attribution("told", "Otto Lind", "“We stay.”");
        List<TokenAttribution> found = [ada, otto];
        QuotationRuns.Unite(sketch.Context, QuotationRuns.Of(sketch.Context), found);
        Assert.Equal([ada], found);
    }

    private static string[] Parts(AttributionSketch sketch, TokenAttribution a) =>
        [.. a.Fragments().Select(f => sketch.Words(f.First, f.Last).Replace("\n\n", " ", StringComparison.Ordinal))];
}
