using Extraction.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>What attributions over tokens become: spans, types, and which lies in which. Names are made up.</summary>
public sealed class AttributionBuilderTests
{
    [Fact]
    public void Each_report_lies_in_the_next_smallest_around_it_and_none_in_itself() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 30).Two().SelectMany(cue => Gen.Choose(0, 30).Two(), (cues, content) => (Cue: cues.Item1, content)))
            .ToArbitrary(),
        made =>
        {
            List<TokenAttribution> found = [.. made.Select((m, i) =>
                Report(m.Cue, Math.Min(m.content.Item1, m.content.Item2), Math.Max(m.content.Item1, m.content.Item2),
                m.Cue * 7 % 11 / 11.0))];
            int[] parents = AttributionBuilder.Parents(found);
            for (int i = 0; i < parents.Length; i++)
            {
                if (parents[i] >= 0 && !found[parents[i]].ContentCovers(found[i].Cue)) return false;
                int steps = 0;
                for (int at = i; at >= 0; at = parents[at])
                {
                    if (steps++ > parents.Length) return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Of_reports_in_reports_the_innermost_counts()
    {
        List<TokenAttribution> found = [Report(0, 1, 30), Report(2, 3, 20), Report(4, 5, 10), Report(40, 0, 35)];
        Assert.Equal([3, 0, 1, -1], AttributionBuilder.Parents(found));
    }

    [Fact]
    public void Of_two_that_cover_each_other_the_surer_one_is_outside()
    {
        Assert.Equal([-1, 0], AttributionBuilder.Parents([Report(0, 2, 3, 0.9), Report(3, 0, 1, 0.8)]));
        Assert.Equal([1, -1], AttributionBuilder.Parents([Report(0, 2, 3, 0.8), Report(3, 0, 1, 0.9)]));
    }

    /// <summary>To walk up the whole chain above each of them would take very long.</summary>
    [Fact]
    public void A_chain_as_long_as_the_article_keeps_its_order()
    {
        const int length = 200_000;
        List<TokenAttribution> chain = [.. Enumerable.Range(0, length).Select(i => Report(i, i + 1, i + 1))];
        Assert.True(Enumerable.Range(-1, length).SequenceEqual(AttributionBuilder.Parents(chain)));
    }

    /// <summary>A text, its content, and how that is given.</summary>
    [Theory]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Brook/NNP/said/nsubj]PER said=say/VBD/root .", "“We go,”", QuoteType.Direct,
        "“We go,”")]
    [InlineData("[Brook/NNP/said/nsubj]PER said=say/VBD/root we/PRP/go/nsubj go/VBP/said/ccomp .", "we go", QuoteType.Indirect, "")]
    [InlineData("[Brook/NNP/said/nsubj]PER said=say/VBD/root we/PRP/are/nsubj are=be/VBP/said/ccomp “ late/JJ ” .", "we are “late”",
        QuoteType.Mixed,
        "“late”")]
    public void The_type_is_told_by_what_stands_in_marks(string notation, string content, QuoteType type, string verbatim)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Attribution built = Assert.Single(Build(sketch, sketch.Attribution("said", "Brook", content)));
        string text = sketch.Context.Text.Text;
        Assert.Equal((type, content, "Brook"), (built.Type, Assert.Single(built.Content).Of(text), built.Source?.Of(text)));
        Assert.Equal(verbatim, string.Join('|', built.Verbatim.Select(span => span.Of(text))));
    }

    [Fact]
    public void Attributions_come_in_the_order_of_what_is_said_and_know_each_other_by_it()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rains/expl rains=rain/VBZ/thinks/ccomp , [Lind/NNP/thinks/nsubj]PER "
            + "thinks=think/VBZ/said/ccomp , "
            + "[Brook/NNP/said/nsubj]PER said=say/VBD/root .");
        TokenAttribution inner = sketch.Attribution("thinks", "Lind", "It rains"), outer = sketch.Attribution("said", "Brook",
            "It rains, Lind thinks");
        IReadOnlyList<Attribution> built = Build(sketch, inner, outer);
        Assert.Equal(["Brook", "Lind"], built.Select(a => a.Source?.Of(sketch.Context.Text.Text)));
        Assert.Equal([null, 0], built.Select(a => a.Parent));
        Assert.Equal([QuoteAct.Statement, QuoteAct.Mental], built.Select(a => a.Act));
        Assert.All(built, a => Assert.Equal(0, a.Paragraph));
    }

    [Fact]
    public void Content_is_parted_where_a_paragraph_ends_and_nothing_is_told_that_is_not_there()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root : We/PRP/go/nsubj go/VBP/said/ccomp .\n\n"
            + "We/PRP/stay/nsubj stay/VBP/root .");
        TokenAttribution said = sketch.Attribution("said", null, "We go");
        said.First = new ContentCandidate(said.First.First, sketch.Stretch("We stay.").Last);
        Attribution built = Assert.Single(Build(sketch, said));
        Assert.Equal(["We go.", "We stay."], built.Content.Select(span => span.Of(sketch.Context.Text.Text)));
        Assert.Equal((null, null, null, null), (built.Source, built.SourceHead, built.CarriedFrom, built.Said));
    }

    private static IReadOnlyList<Attribution> Build(AttributionSketch sketch, params TokenAttribution[] found) =>
        new AttributionBuilder(sketch.Context, AttributionSketch.Tables, sketch.Dates, AttributionSketch.Published).Build([.. found]);

    private static TokenAttribution Report(int cue, int first, int last, double probability = 0.5) =>
        new(cue, cue, cue) { First = new ContentCandidate(first, last), Probability = probability };
}
