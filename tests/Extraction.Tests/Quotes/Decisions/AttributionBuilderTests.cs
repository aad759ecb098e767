using Extraction.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Quotes;

/// <summary>Which attribution lies in which.</summary>
public sealed class NestingTests
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

    private static TokenAttribution Report(int cue, int first, int last, double probability = 0.5) =>
        new(cue, cue, cue) { First = new ContentCandidate(first, last), Probability = probability };
}
