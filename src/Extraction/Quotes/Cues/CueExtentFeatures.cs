using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Features of one step of growing a cue from its head to the left or
/// the right ("[has not] announced", "declined [to comment on]").</summary>
internal static class CueExtentFeatures
{
    private const int Base = 2000;

    /// <summary>Most tokens that a cue takes in on one side of its head.</summary>
    public const int MaxSteps = 8;

    /// <summary>Adds the features of taking in the token next to the cue [<paramref name="first"/>, <paramref name="last"/>].</summary>
    /// <param name="context">The article.</param>
    /// <param name="headToken">The cue's head.</param>
    /// <param name="first">First token so far.</param>
    /// <param name="last">Last token so far.</param>
    /// <param name="right">Whether the step goes to the right.</param>
    /// <param name="f">Receives the features.</param>
    public static void Extract(CuedContext context, int headToken, int first, int last, bool right, FeatureBuffer f)
    {
        AnalyzedText text = context.Text;
        ulong[] lex = context.Lex;
        Sentence sentence = context.SentenceOf(headToken);
        int next = right ? last + 1 : first - 1;
        int edge = right ? last : first;
        int beyond = right ? next + 1 : next - 1;
        ulong b = right ? Base + 100UL : Base;
        int t = (int)b;
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

        f.Add(t);
        f.Add(t + 1, head);
        f.Add(t + 2, nextLex);
        f.Add(t + 3, head, nextLex);
        f.Add(t + 4, nextTag, nextRelation, attach);
        f.Add(t + 5, nextLex, nextRelation, attach);
        f.Add(t + 6, head, nextRelation, attach);
        f.Add(t + 7, lex[edge], nextLex);
        f.Add(t + 8, lex[edge], nextTag, (ulong)text.TagArray[edge]);
        f.Add(t + 9, nextLex, beyondLex);
        f.Add(t + 10, nextTag, beyondTag);
        f.Add(t + 11, head, beyondLex);
        f.Add(t + 12, steps, nextTag, nextRelation);
        f.Add(t + 13, topRelation, size, attach);
        f.Add(t + 14, head, topRelation, size);
        f.Add(t + 15, (ulong)text.TagArray[headToken], topRelation, nextTag);
        f.Add(t + 16, nextLex, beyondTag, (ulong)text.TagArray[headToken]);
        f.Add(t + 17, context.QuoteOf[next] >= 0 ? 1UL : 0UL, context.QuoteOf[headToken] >= 0 ? 1UL : 0UL);
        f.Add(t + 18, beyondInside && context.QuoteOf[beyond] >= 0 ? 1UL : 0UL, nextLex);
        f.Add(t + 19, head, nextTag, beyondTag);
        f.Add(t + 20, WordClusters.Prefix(context.Cluster[headToken], 10), nextLex);
        f.Add(t + 21, WordClusters.Prefix(context.Cluster[headToken], 7), nextTag, nextRelation);
        f.Add(t + 22, (ulong)text.RelationArray[headToken], nextLex, attach);
        f.Add(t + 23, (ulong)context.Layout.Blocks[sentence.Block].Kind, nextTag);
        f.Add(t + 24, steps, nextLex);
        f.Add(t + 25, context.CueChance[next], context.CueChance[headToken], nextTag);
        f.Add(t + 26, context.CueChance[next], nextLex, attach);
        ReadingFeatures.AddExtent(context, headToken, edge, MaxSteps, right, nextTag, f);
    }
}
