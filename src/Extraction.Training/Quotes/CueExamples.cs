using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Training.Quotes;

/// <summary>Examples of which tokens are the heads of cues.</summary>
internal sealed class CueExamples(FeatureSpace space, IntPool pool) : AttributionExamples<ReadContext>(space, pool)
{
    protected override void Visit(ReadContext context, List<GoldAttribution> gold)
    {
        var isCue = new bool[context.Text.TokenCount];
        var isOptional = new bool[context.Text.TokenCount];
        var inContent = new bool[context.Text.TokenCount];
        foreach (GoldAttribution a in gold)
        {
            (a.Optional ? isOptional : isCue)[a.Cue] = true;
            if (Scheme == AnnotationScheme.General) continue;
            foreach (ContentCandidate c in a.Content) Array.Fill(inContent, true, c.First, c.Last - c.First + 1);
        }

        // PolNeAR does not annotate attributions inside content, so a token there says little of what a cue is.
        CueFinder.Visit(context, i => isCue[i] || (!isOptional[i] && context.CanBeCue(i)), Features, i =>
            Decide(isCue[i], inContent[i] && !isCue[i] ? 0.1f : 1f));
    }
}
