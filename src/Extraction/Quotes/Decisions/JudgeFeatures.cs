using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>
/// Features of a whole attribution for the second judgement: how sure the first models were of each of its parts, and what the other
/// attributions around it are. It tells a cue that stands for itself from one that only reports inside another's words.
/// </summary>
internal static class JudgeFeatures
{
    /// <summary>Turns the features into those of the model that asks whether something
    /// is said or thought at all; see <see cref="FeatureBuffer.Rekey"/>.</summary>
    public const ulong ReportModel = 0xA5A5_96C3_5A3C_69F1;

    private const int Base = 6000;

    /// <summary>Adds the features of attribution <paramref name="index"/> of those found in the article.</summary>
    public static void Extract(ReadContext context, List<TokenAttribution> found, int index, FeatureBuffer f)
    {
        TokenAttribution a = found[index];
        AnalyzedText text = context.Text;
        ulong cueLex = context.Lex[a.Cue], cueTag = (ulong)text.TagArray[a.Cue];
        ulong cue = Bucket(a.CueProbability), source = Bucket(a.SourceProbability), content = Bucket(a.ContentProbability);
        ulong kind = a.SourceHead < 0 ? 1UL : TokenValues.Kind(context, a.SourceHead);
        ulong quoting = (ulong)context.ShapeOf(a.First);
        ulong side = a.First.First > a.Cue ? 1UL : 0UL;
        ulong length = (ulong)TokenValues.Bucket(a.First.Last - a.First.First + 1);
        ulong block = (ulong)context.Layout.Blocks[context.SentenceOf(a.Cue).Block].Kind;
        ulong cueLength = (ulong)Math.Min(4, a.CueLast - a.CueFirst);

        f.Add(Base);
        f.Add(Base + 1, cue);
        f.Add(Base + 2, cue, cueLex);
        f.Add(Base + 3, cue, content);
        f.Add(Base + 4, cue, source);
        f.Add(Base + 5, content, source);
        f.Add(Base + 6, cue, quoting, side);
        f.Add(Base + 7, cue, kind);
        f.Add(Base + 8, content, quoting);
        f.Add(Base + 9, cueLex, quoting, side);
        f.Add(Base + 10, cueLex, kind);
        f.Add(Base + 11, cueTag, kind, quoting);
        f.Add(Base + 12, length, cueTag);
        f.Add(Base + 13, length, cueLex);
        f.Add(Base + 14, cue, cueTag, (ulong)text.RelationArray[a.Cue]);
        f.Add(Base + 15, cue, block);
        f.Add(Base + 16, cueLength, cueTag, cue);
        f.Add(Base + 17, WordClusters.Prefix(context.Cluster[a.Cue], 10), cue);
        f.Add(Base + 18, a.Second.First >= 0 ? 1UL : 0UL, quoting, side);
        f.Add(Base + 19, context.QuoteOf[a.Cue] >= 0 ? 1UL : 0UL, cue);
        f.Add(Base + 20, context.Lex[a.First.First], cue);
        ReadingFeatures.AddJudgement(context, a, cue, f);

        // The surest attribution whose content covers this cue, the surest cue that this content covers, neighbours.
        double outer = 0, inner = 0, near = 0;
        int outerIndex = -1, innerIndex = -1;
        for (int j = Math.Max(0, index - 12); j < Math.Min(found.Count, index + 13); j++)
        {
            if (j == index) continue;
            TokenAttribution b = found[j];
            if (b.ContentCovers(a.Cue) && b.CueProbability > outer)
            {
                outer = b.CueProbability;
                outerIndex = j;
            }

            if (a.ContentCovers(b.Cue) && b.CueProbability > inner)
            {
                inner = b.CueProbability;
                innerIndex = j;
            }

            if (text.SentenceIndexArray[b.Cue] == text.SentenceIndexArray[a.Cue] && b.CueProbability > near && !b.ContentCovers(a.Cue)
                && !a.ContentCovers(b.Cue))
            {
                near = b.CueProbability;
            }
        }

        ulong outerBucket = outerIndex < 0 ? 0 : Bucket(outer), innerBucket = innerIndex < 0 ? 0 : Bucket(inner), nearBucket = near == 0 ? 0
            : Bucket(near);
        f.Add(Base + 30, cue, outerBucket);
        f.Add(Base + 31, cue, innerBucket);
        f.Add(Base + 32, cue, nearBucket);
        f.Add(Base + 33, outerBucket, innerBucket, cue);
        f.Add(Base + 34, outerBucket, cueLex);
        if (outerIndex >= 0)
        {
            TokenAttribution o = found[outerIndex];
            ulong outerQuoting = (ulong)context.ShapeOf(o.First);
            f.Add(Base + 35, outerBucket, Bucket(o.ContentProbability), cue);
            f.Add(Base + 36, outerBucket, outerQuoting, cue);
            f.Add(Base + 37, outerBucket, cueTag, context.Lex[o.Cue]);
            f.Add(Base + 38, outerBucket, a.ContentCovers(o.Cue) ? 1UL : 0UL, cue);
        }

        if (innerIndex >= 0)
        {
            f.Add(Base + 40, innerBucket, context.Lex[found[innerIndex].Cue], cue);
            f.Add(Base + 41, innerBucket, cueTag, (ulong)text.TagArray[found[innerIndex].Cue]);
        }

        // Another cue that claims the same content or source.
        for (int j = Math.Max(0, index - 4); j < Math.Min(found.Count, index + 5); j++)
        {
            if (j == index) continue;
            TokenAttribution b = found[j];
            bool sameContent = b.First == a.First, sameSource = b.SourceHead >= 0 && b.SourceHead == a.SourceHead;
            if (sameContent) f.Add(Base + 42, Bucket(b.CueProbability), cue, j < index ? 1UL : 0UL);
            if (sameSource) f.Add(Base + 43, Bucket(b.CueProbability), cue, j < index ? 1UL : 0UL);
        }
    }

    /// <summary>Adds the features that tell how likely content and source are right, once the attribution itself has been judged.</summary>
    public static void ExtractConfidence(ReadContext context, TokenAttribution a, FeatureBuffer f)
    {
        const int b = Base + 100;
        ulong judged = Bucket(a.Probability), source = Bucket(a.SourceProbability), content = Bucket(a.ContentProbability);
        ulong quoting = (ulong)context.ShapeOf(a.First);
        ulong none = a.SourceHead < 0 ? 1UL : 0UL;
        f.Add(b);
        f.Add(b + 1, judged);
        f.Add(b + 2, source, none);
        f.Add(b + 3, content);
        f.Add(b + 4, quoting);
        f.Add(b + 5, judged, quoting is 1 or 8 ? 1UL : 0UL);
        f.Add(b + 6, content, quoting is 1 or 8 ? 1UL : 0UL);
        ulong report = Bucket(a.ReportProbability);
        f.Add(b + 8, report);
        f.Add(b + 9, report, judged);
        f.Add(b + 10, report, content);
        f.Add(b + 7, (ulong)context.Layout.Blocks[context.SentenceOf(a.First.First).Block].Kind);
        ReadingFeatures.AddConfidence(context, a, f);
    }

    private static ulong Bucket(double probability) =>
        1 + (ulong)(probability >= 0.99 ? 12 : probability >= 0.97 ? 11 : (int)(probability * 10.999));
}
