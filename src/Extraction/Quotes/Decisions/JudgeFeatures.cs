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

    /// <summary>Shows the features of all attributions that were found in an article, one after another.</summary>
    /// <param name="context">The article.</param>
    /// <param name="found">What was found there.</param>
    /// <param name="features">Holds the features of the attribution at hand.</param>
    /// <param name="visit">Use scores the attribution, training learns from it.</param>
    public static void Visit(ReadContext context, List<TokenAttribution> found, FeatureBuffer features, Action<TokenAttribution> visit)
    {
        for (int i = 0; i < found.Count; i++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            features.Clear();
            Extract(context, found, i, features);
            visit(found[i]);
        }
    }

    /// <summary>Adds the features of attribution <paramref name="index"/> of those found in the article.</summary>
    public static void Extract(ReadContext context, List<TokenAttribution> found, int index, FeatureBuffer features)
    {
        FeatureWriter<JudgeTemplate> f = features.Of<JudgeTemplate>();
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

        f.Add(JudgeTemplate.Bias);
        f.Add(JudgeTemplate.Cue, cue);
        f.Add(JudgeTemplate.CueWord, cue, cueLex);
        f.Add(JudgeTemplate.CueContent, cue, content);
        f.Add(JudgeTemplate.CueSource, cue, source);
        f.Add(JudgeTemplate.ContentSource, content, source);
        f.Add(JudgeTemplate.CueQuotingSide, cue, quoting, side);
        f.Add(JudgeTemplate.CueSourceKind, cue, kind);
        f.Add(JudgeTemplate.ContentQuoting, content, quoting);
        f.Add(JudgeTemplate.WordQuotingSide, cueLex, quoting, side);
        f.Add(JudgeTemplate.WordSourceKind, cueLex, kind);
        f.Add(JudgeTemplate.TagSourceKindQuoting, cueTag, kind, quoting);
        f.Add(JudgeTemplate.LengthTag, length, cueTag);
        f.Add(JudgeTemplate.LengthWord, length, cueLex);
        f.Add(JudgeTemplate.CueTagRelation, cue, cueTag, (ulong)text.RelationArray[a.Cue]);
        f.Add(JudgeTemplate.CueBlock, cue, block);
        f.Add(JudgeTemplate.CueLengthTag, cueLength, cueTag, cue);
        f.Add(JudgeTemplate.CueCluster, WordClusters.Prefix(context.Cluster[a.Cue], 10), cue);
        f.Add(JudgeTemplate.SecondQuotingSide, a.Second.First >= 0 ? 1UL : 0UL, quoting, side);
        f.Add(JudgeTemplate.QuotedCue, context.QuoteOf[a.Cue] >= 0 ? 1UL : 0UL, cue);
        f.Add(JudgeTemplate.FirstWordCue, context.Lex[a.First.First], cue);
        ReadingFeatures.AddJudgement(context, a, cue, features);
        if (context.IsInside) AddInside(context, a, cue, f);

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
        f.Add(JudgeTemplate.CueOuter, cue, outerBucket);
        f.Add(JudgeTemplate.CueInner, cue, innerBucket);
        f.Add(JudgeTemplate.CueNear, cue, nearBucket);
        f.Add(JudgeTemplate.OuterInnerCue, outerBucket, innerBucket, cue);
        f.Add(JudgeTemplate.OuterWord, outerBucket, cueLex);
        if (outerIndex >= 0)
        {
            TokenAttribution o = found[outerIndex];
            ulong outerQuoting = (ulong)context.ShapeOf(o.First);
            f.Add(JudgeTemplate.OuterContentCue, outerBucket, Bucket(o.ContentProbability), cue);
            f.Add(JudgeTemplate.OuterQuotingCue, outerBucket, outerQuoting, cue);
            f.Add(JudgeTemplate.OuterTagOuterWord, outerBucket, cueTag, context.Lex[o.Cue]);
            f.Add(JudgeTemplate.OuterWithinCue, outerBucket, a.ContentCovers(o.Cue) ? 1UL : 0UL, cue);
        }

        if (innerIndex >= 0)
        {
            f.Add(JudgeTemplate.InnerWordCue, innerBucket, context.Lex[found[innerIndex].Cue], cue);
            f.Add(JudgeTemplate.InnerTags, innerBucket, cueTag, (ulong)text.TagArray[found[innerIndex].Cue]);
        }

        // Another cue that claims the same content or source.
        for (int j = Math.Max(0, index - 4); j < Math.Min(found.Count, index + 5); j++)
        {
            if (j == index) continue;
            TokenAttribution b = found[j];
            bool sameContent = b.First == a.First, sameSource = b.SourceHead >= 0 && b.SourceHead == a.SourceHead;
            if (sameContent) f.Add(JudgeTemplate.SameContent, Bucket(b.CueProbability), cue, j < index ? 1UL : 0UL);
            if (sameSource) f.Add(JudgeTemplate.SameSource, Bucket(b.CueProbability), cue, j < index ? 1UL : 0UL);
        }
    }

    /// <summary>Between quotation marks people speak of themselves and of those they speak to: fewer of the same words report.</summary>
    private static void AddInside(ReadContext context, TokenAttribution a, ulong cue, FeatureWriter<JudgeTemplate> f)
    {
        ulong word = context.Lex[a.Cue], source = a.SourceHead < 0 ? 1UL : context.Lex[a.SourceHead];
        f.Add(JudgeTemplate.Inside);
        f.Add(JudgeTemplate.InsideCue, cue);
        f.Add(JudgeTemplate.InsideWord, word);
        f.Add(JudgeTemplate.InsideCluster, WordClusters.Prefix(context.Cluster[a.Cue], 7));
        f.Add(JudgeTemplate.InsideSource, source);
        f.Add(JudgeTemplate.InsideSourceWord, source, word);
        f.Add(JudgeTemplate.InsideQuotingSide, (ulong)context.ShapeOf(a.First), a.First.First > a.Cue ? 1UL : 0UL, source);
        f.Add(JudgeTemplate.InsideReport, source, Bucket(Logistic.Sigmoid(
            context.Reading[TokenScore.IsReport, a.Cue] / (double)CueReading.Unit)));
    }

    /// <summary>Adds the features that tell how likely content and source are right, once the attribution itself has been judged.</summary>
    public static void ExtractConfidence(ReadContext context, TokenAttribution a, FeatureBuffer features)
    {
        FeatureWriter<PartsConfidenceTemplate> f = features.Of<PartsConfidenceTemplate>();
        ulong judged = Bucket(a.Probability), source = Bucket(a.SourceProbability), content = Bucket(a.ContentProbability);
        ulong quoting = (ulong)context.ShapeOf(a.First);
        ulong none = a.SourceHead < 0 ? 1UL : 0UL;
        f.Add(PartsConfidenceTemplate.Bias);
        f.Add(PartsConfidenceTemplate.Judged, judged);
        f.Add(PartsConfidenceTemplate.SourceNone, source, none);
        f.Add(PartsConfidenceTemplate.Content, content);
        f.Add(PartsConfidenceTemplate.Quoting, quoting);
        f.Add(PartsConfidenceTemplate.JudgedWholeQuotation, judged, quoting is 1 or 8 ? 1UL : 0UL);
        f.Add(PartsConfidenceTemplate.ContentWholeQuotation, content, quoting is 1 or 8 ? 1UL : 0UL);
        ulong report = Bucket(a.ReportProbability);
        f.Add(PartsConfidenceTemplate.Report, report);
        f.Add(PartsConfidenceTemplate.ReportJudged, report, judged);
        f.Add(PartsConfidenceTemplate.ReportContent, report, content);
        f.Add(PartsConfidenceTemplate.Block, (ulong)context.Layout.Blocks[context.SentenceOf(a.First.First).Block].Kind);
        ReadingFeatures.AddConfidence(context, a, features);
    }

    private static ulong Bucket(double probability) =>
        1 + (ulong)(probability >= 0.99 ? 12 : probability >= 0.97 ? 11 : (int)(probability * 10.999));
}
