using Extraction.Language;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The walk from the head of a cue to its extent: to the left as long as the next token is taken in, then to the right.</summary>
internal static class CueExtent
{
    /// <summary>Most tokens that a cue takes in on one side of its head.</summary>
    public const int MaxSteps = 8;

    /// <summary>Grows a cue.</summary>
    /// <param name="context">The article.</param>
    /// <param name="cue">Head of the cue.</param>
    /// <param name="features">Holds the features of the step at hand.</param>
    /// <param name="takes">Whether the cue takes in the token: use asks the weights, training the gold.</param>
    public static (int First, int Last) Grow(CuedContext context, int cue, FeatureBuffer features, Func<int, bool> takes)
    {
        Sentence sentence = context.SentenceOf(cue);
        int first = cue, last = cue;
        while (first > sentence.First && cue - first < MaxSteps && Takes(right: false)) first--;
        while (last + 1 < sentence.End && last - cue < MaxSteps && Takes(right: true)) last++;
        return (first, last);

        bool Takes(bool right)
        {
            features.Clear();
            CueExtentFeatures.Extract(context, cue, first, last, right, features);
            return takes(right ? last + 1 : first - 1);
        }
    }
}
