using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>Which quotations are read once more from inside; trees are made by hand, names made up.</summary>
public sealed class InnerReadingTests
{
    private const string Told = "“ The/DT inspectors=inspector/NNS/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj it/PRP/was/nsubj "
        + "was=be/VBD/told/ccomp safe/JJ/was/xcomp , ”";

    private const string Keller = "[Keller/NNP/said/nsubj]PER said=say/VBD/root .";

    [Fact]
    public void A_quotation_with_a_verb_of_saying_is_read_from_mark_to_mark() =>
        Assert.Equal("“The inspectors told us it was safe,”", Read($"{Told} {Keller}", "“The inspectors told us it was safe,”"));

    [Fact]
    public void Wishes_may_be_reports_too() => Assert.NotEmpty(Read(
        $"{Told.Replace("told=tell", "told=want", StringComparison.Ordinal)} {Keller}", "“The inspectors told us it was safe,”"));

    [Fact]
    public void A_quotation_inside_a_quotation_is_worth_a_look() => Assert.NotEmpty(Read(
        "“ The/DT old/JJ bridge/NN ? ‘/`` Never/RB ’/'' and/CC again/RB ‘/`` never/RB ’/'' , ” " + Keller,
        "“The old bridge? ‘Never’ and again ‘never’,”"));

    [Theory]
    [InlineData("“ The/DT old/JJ bridge/NN/was/nsubj was=be/VBD/said/ccomp quite/RB safe/JJ/was/xcomp , ” " + Keller,
        "“The old bridge was quite safe,”")] // Nothing in it reports.
    [InlineData("“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj , ” " + Keller, "“They told us,”")] // Too short.
    [InlineData(Told + " " + Keller, "Keller")] // Nobody's words.
    public void Other_quotations_are_not_read(string notation, string words) => Assert.Empty(Read(notation, words));

    /// <summary>The words that are read where somebody's words are these.</summary>
    private static string Read(string notation, string words)
    {
        AttributionSketch sketch = AttributionSketch.ByHand(notation);
        bool[] readable = new InnerReading(sketch.Context, AttributionSketch.Tables).Readable([sketch.Stretch(words)]);
        int first = Array.IndexOf(readable, true);
        return first < 0 ? "" : sketch.Words(first, Array.LastIndexOf(readable, true));
    }
}
