using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of one step of growing a cue from its head to the left or
/// the right ("[has not] announced", "declined [to comment on]").</summary>
internal static class CueExtentFeatures
{
    /// <summary>Copies of the templates: for steps to the left and to the right.</summary>
    public const int ToLeft = 0, ToRight = 100;

    /// <summary>Adds the features of taking in the token next to the cue [<paramref name="first"/>, <paramref name="last"/>].</summary>
    /// <param name="context">The article.</param>
    /// <param name="headToken">The cue's head.</param>
    /// <param name="first">First token so far.</param>
    /// <param name="last">Last token so far.</param>
    /// <param name="right">Whether the step goes to the right.</param>
    /// <param name="features">Receives the features.</param>
    public static void Extract(CuedContext context, int headToken, int first, int last, bool right, FeatureBuffer features)
    {
        FeatureWriter<CueExtentTemplate> f = features.Of<CueExtentTemplate>(right ? ToRight : ToLeft);
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        Sentence sentence = context.SentenceOf(headToken);
        int next = right ? last + 1 : first - 1;
        int edge = right ? last : first;
        int beyond = right ? next + 1 : next - 1;
        ulong head = FeatureHash.Combine(lex[headToken], (ulong)text.TagArray[headToken]);
        ulong nextLex = lex[next], nextTag = (ulong)text.TagArray[next], nextRelation = (ulong)text.RelationArray[next];
        int nextHead = text.HeadArray[next];
        ulong attach = nextHead == headToken ? 0UL : nextHead >= first && nextHead <= last ? 1UL
            : nextHead == text.HeadArray[headToken] ? 2UL : headToken == next ? 3UL : text.HeadArray[headToken] == next ? 4UL : 5UL;
        bool beyondInside = beyond >= sentence.First && beyond < sentence.End;
        ulong beyondLex = beyondInside ? lex[beyond] : 1, beyondTag = beyondInside ? (ulong)text.TagArray[beyond] : 99;
        int top = right ? context.TopStartingAt(next, headToken) : context.TopEndingAt(next, headToken);
        ulong size = (ulong)Math.Min(6, context.Tree.Right(top) - context.Tree.Left(top));
        ulong topRelation = (ulong)text.RelationArray[top];
        ulong steps = (ulong)Math.Min(5, right ? last - headToken : headToken - first);

        f.Add(CueExtentTemplate.Bias);
        f.Add(CueExtentTemplate.Head, head);
        f.Add(CueExtentTemplate.Next, nextLex);
        f.Add(CueExtentTemplate.HeadNext, head, nextLex);
        f.Add(CueExtentTemplate.NextTagRelationAttachment, nextTag, nextRelation, attach);
        f.Add(CueExtentTemplate.NextRelationAttachment, nextLex, nextRelation, attach);
        f.Add(CueExtentTemplate.HeadNextRelationAttachment, head, nextRelation, attach);
        f.Add(CueExtentTemplate.EdgeNext, lex[edge], nextLex);
        f.Add(CueExtentTemplate.EdgeEdgeTagNextTag, lex[edge], nextTag, (ulong)text.TagArray[edge]);
        f.Add(CueExtentTemplate.NextBeyond, nextLex, beyondLex);
        f.Add(CueExtentTemplate.NextTagBeyondTag, nextTag, beyondTag);
        f.Add(CueExtentTemplate.HeadBeyond, head, beyondLex);
        f.Add(CueExtentTemplate.StepsNextTagRelation, steps, nextTag, nextRelation);
        f.Add(CueExtentTemplate.TopRelationSizeAttachment, topRelation, size, attach);
        f.Add(CueExtentTemplate.HeadTopRelationSize, head, topRelation, size);
        f.Add(CueExtentTemplate.HeadTagTopRelationNextTag, (ulong)text.TagArray[headToken], topRelation, nextTag);
        f.Add(CueExtentTemplate.NextBeyondTagHeadTag, nextLex, beyondTag, (ulong)text.TagArray[headToken]);
        f.Add(CueExtentTemplate.NextQuotedHeadQuoted, context.QuoteOf[next] >= 0 ? 1UL : 0UL, context.QuoteOf[headToken] >= 0 ? 1UL : 0UL);
        f.Add(CueExtentTemplate.NextBeyondQuoted, beyondInside && context.QuoteOf[beyond] >= 0 ? 1UL : 0UL, nextLex);
        f.Add(CueExtentTemplate.HeadNextTagBeyondTag, head, nextTag, beyondTag);
        f.Add(CueExtentTemplate.HeadCluster10Next, WordClusters.Prefix(context.Cluster[headToken], 10), nextLex);
        f.Add(CueExtentTemplate.HeadCluster7NextTagRelation, WordClusters.Prefix(context.Cluster[headToken], 7), nextTag, nextRelation);
        f.Add(CueExtentTemplate.HeadRelationNextAttachment, (ulong)text.RelationArray[headToken], nextLex, attach);
        f.Add(CueExtentTemplate.BlockNextTag, (ulong)context.Layout.Blocks[sentence.Block].Kind, nextTag);
        f.Add(CueExtentTemplate.StepsNext, steps, nextLex);
        f.Add(CueExtentTemplate.CueChancesNextTag, context.CueChance[next], context.CueChance[headToken], nextTag);
        f.Add(CueExtentTemplate.NextCueChanceAttachment, context.CueChance[next], nextLex, attach);
        ReadingFeatures.AddExtent(context, headToken, edge, CueExtent.MaxSteps, right, nextTag, features);
    }
}
