using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Speech without reporting clauses. Trees are made by hand, names made up.</summary>
public sealed class TurnsByHandTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/root for/IN the/DT rain/NN/wait/obl . ”";

    [Theory]
    [InlineData(Speech + " — [Ana/NNP Ruiz/NNP]PER , baker/NN", "“We wait for the rain.”", "Ana Ruiz, baker")]
    [InlineData(Speech + "\n\n— [Ana/NNP/root Ruiz/NNP]PER", "“We wait for the rain.”", "Ana Ruiz")]
    [InlineData("“ We/PRP/wait/nsubj wait/VBP/root , ” [Ana/NNP/wait/parataxis Ruiz/NNP]PER , a/DT baker/NN/Ana/appos .", "“We wait,”",
        "Ana Ruiz, a baker")]
    public void A_signature_tells_whose_words_stand_above_it(string notation, string content, string source)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution signed = Assert.Single(new SignedQuotations(sketch.Context).Find());
        Assert.Equal((content, source), (sketch.Content(signed), sketch.Source(signed)));
    }

    [Theory]
    [InlineData(Speech + " — [Ana/NNP/left/nsubj Ruiz/NNP]PER left=leave/VBD")]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/root — [Ana/NNP Ruiz/NNP]PER")]
    public void A_dash_before_a_clause_or_behind_plain_text_is_no_signature(string notation) =>
        Assert.Empty(new SignedQuotations(AttributionSketch.ByHand(notation).Context).Find());

    [Fact]
    public void The_paragraph_below_a_clause_with_a_colon_is_its_speakers()
    {
        var sketch = AttributionSketch.ByHand("The/DT club/NN/tweeted/nsubj tweeted=tweet/VBD/root :\n\nWe/PRP/wait/nsubj wait/VBP/root for/IN rain/NN/wait/obl .");
        var found = new List<TokenAttribution>();
        new ListedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        TokenAttribution made = Assert.Single(found);
        Assert.Equal(("The club", "We wait for rain.", true), (sketch.Source(made), sketch.Content(made), made.IsVerbatim));
    }

    [Fact]
    public void Items_below_a_clause_with_a_colon_are_all_its_speakers()
    {
        var sketch = AttributionSketch.ByHand("The/DT mayor/NN/said/nsubj said=say/VBD/root :\n\n*/NFP Roads=road/NNS/close/nsubj close/VBP/root .\n\n"
            + "*/NFP Taxes=tax/NNS/rise/nsubj rise/VBP/root .");
        TokenAttribution said = sketch.Attribution("said", "The mayor", "* Roads close");
        new ListedSpeech(sketch.Context, AttributionSketch.Tables).Apply([said]);
        Assert.Equal(["Roads close", "Taxes rise"], said.Fragments().Select(f => sketch.Words(f.First, f.Last)));
    }

    [Fact]
    public void Answers_behind_questions_are_the_persons_whom_the_introduction_names()
    {
        var sketch = AttributionSketch.ByHand("An/DT interview/NN/root with/IN [Ada/NNP/interview/nmod Brook/NNP]PER .\n\nDo/VBP/swim/aux you/PRP/swim/nsubj "
            + "swim/VB/root ?\n\nI=I/PRP/swim/nsubj swim/VBP/root daily/RB .\n\nDo/VBP/run/aux you/PRP/run/nsubj run/VB/root ?\n\nI=I/PRP/run/nsubj run/VBP/root too/RB .");
        var found = new List<TokenAttribution>();
        new AskedAndAnswered(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(["I swim daily.", "I run too."], found.Select(sketch.Content));
        Assert.All(found, a => Assert.Equal(("Ada Brook", true), (sketch.Source(a), a.IsVerbatim)));
    }

    [Fact]
    public void An_explainer_asks_too_but_nobody_answers()
    {
        var sketch = AttributionSketch.ByHand("An/DT interview/NN/root with/IN [Ada/NNP/interview/nmod Brook/NNP]PER .\n\nWhat/WP is=be/VBZ/root tax/NN ?\n\n"
            + "Money/NN/is/nsubj is=be/VBZ/root it/PRP .\n\nWhat/WP is=be/VBZ/root toll/NN ?\n\nMoney/NN/is/nsubj is=be/VBZ/root it/PRP .");
        var found = new List<TokenAttribution>();
        new AskedAndAnswered(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Empty(found);
    }

    [Fact]
    public void What_follows_a_label_is_its_speakers_until_the_next_label()
    {
        var sketch = AttributionSketch.ByHand("MAYOR/NNP BROOK/NNP/root : Yes/UH .\n\nIt/PRP/rains/expl rains=rain/VBZ/root .\n\nMR./NNP LIND/NNP/root : No/UH .\n\n"
            + "MAYOR/NNP BROOK/NNP/root : Yes/UH .");
        var turns = new LabelledTurns(sketch.Context, new TurnLabels(EnglishModel.Instance));
        Assert.Equal(["MAYOR BROOK: Yes. It rains.", "MR. LIND: No.", "MAYOR BROOK: Yes."], turns.Turns.Select(turn =>
            $"{sketch.Source(turn)}: {sketch.Content(turn).Replace("\n\n", " ", StringComparison.Ordinal)}"));
    }

    [Fact]
    public void A_report_across_the_edge_of_a_turn_goes()
    {
        var sketch = AttributionSketch.ByHand("MAYOR/NNP BROOK/NNP/root : I/PRP/say/nsubj say/VBP/BROOK/parataxis yes/UH .\n\nMR./NNP LIND/NNP/root : No/UH .\n\n"
            + "MAYOR/NNP BROOK/NNP/root : Yes/UH .");
        TokenAttribution across = sketch.Attribution("say", "I", "yes");
        across.Second = sketch.Stretch("No.");
        List<TokenAttribution> kept = [across];
        new LabelledTurns(sketch.Context, new TurnLabels(EnglishModel.Instance)).Apply(kept);
        Assert.DoesNotContain(across, kept);
        Assert.Equal(3, kept.Count);
    }
}
