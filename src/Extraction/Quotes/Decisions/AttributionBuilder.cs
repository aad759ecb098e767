using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Turns attributions over tokens into the stage's result: spans, nesting, type, act, modality, circumstances.</summary>
internal sealed class AttributionBuilder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates,
    PublicationDate? published)
{
    /// <summary>How many attributions apart a report and the report that it lies in can be.</summary>
    internal const int Reach = 64;

    public IReadOnlyList<Attribution> Build(List<TokenAttribution> found)
    {
        var sayings = new SayingFinder(context, tables, dates, published, found);
        DropCited(found, sayings);
        foreach (TokenAttribution a in found) sayings.FreeContent(a);
        AnalyzedText text = context.Text;
        int[] parents = Parents(found);
        var order = Enumerable.Range(0, found.Count).OrderBy(i => found[i].First.First).ThenByDescending(i => found[i].First.Last)
            .ThenBy(i => found[i].Cue).ToArray();
        var place = new int[found.Count];
        var placeOf = new Dictionary<TokenAttribution, int>(found.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < order.Length; i++) placeOf[found[order[i]]] = place[order[i]] = i;
        var result = new List<Attribution>(found.Count);
        foreach (int i in order)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            TokenAttribution a = found[i];
            var content = new List<TextSpan>();
            foreach (ContentCandidate fragment in a.Fragments()) AddParagraphs(fragment, content);
            result.Add(new Attribution
            {
                Content = content,
                Cue = a.Cue < 0 ? [] : [text.Cover(a.CueFirst, a.CueLast + 1)],
                CueHead = OrNone(a.Cue),
                Source = a.SourceFirst < 0 ? null : text.Cover(a.SourceFirst, a.SourceLast + 1),
                SourceHead = OrNone(a.SourceHead),
                NamedAt = OrNone(a.NamedAt),
                IsLabelled = a.IsLabelled,
                Citing = a.Cue < 0 ? [] : sayings.Citing(a),
                Type = TypeOf(a),
                Verbatim = Verbatim(a),
                Act = a.Cue < 0 ? QuoteAct.Statement : CueJudge.Act(a.Reading ?? context, tables, a),
                Modality = a.Cue < 0 ? Modality.Actual : CueJudge.Modality(context, tables, a),
                Said = a.Signature.First >= 0 ? Signed(a) : a.Cue < 0 ? null : sayings.Find(a),
                CarriedFrom = a.CarriedFrom is null ? null : OrNone(placeOf.GetValueOrDefault(a.CarriedFrom, -1)),
                Parent = parents[i] < 0 ? null : place[parents[i]],
                Paragraph = text.SentenceArray[text.SentenceIndexArray[a.First.First]].Paragraph,
                Score = a.Confidence,
                Evidence = new AttributionEvidence(a.CueProbability, Choices(a.Sources), Choices(a.Contents)),
            });
        }

        return result;

        ScoredChoice[] Choices((int First, int Last, double Probability)[] candidates) => Array.ConvertAll(
            candidates, c => new ScoredChoice(c.First < 0 ? [] : [text.Cover(c.First, c.Last + 1)], c.Probability));
    }

    /// <summary>Within the stage, where tokens are compared and counted, a token of -1 is none; beyond it none is null.</summary>
    private static int? OrNone(int token) => token < 0 ? null : token;

    /// <summary>"— Ada Brook (@brook) June 2, 2023": a signature dates what it signs.</summary>
    private Saying? Signed(TokenAttribution a)
    {
        TextSpan signature = context.Text.Cover(a.Signature.First, a.Signature.Last + 1);
        int next = dates.FirstFrom(signature.Start);
        TimeExpression? time = next < dates.Count && signature.Contains(dates[next].Span) ? dates[next] : null;
        return time is null ? null : new Saying { Time = time };
    }

    /// <summary>A fragment paragraph by paragraph; captions and headings that stand in between are no part of it.</summary>
    private void AddParagraphs(ContentCandidate c, List<TextSpan> content)
    {
        AnalyzedText text = context.Text;
        bool inBody = context.SentenceOf(c.First).IsBody;
        int? last = int.MinValue;
        var spans = new List<TextSpan>();
        for (int s = text.SentenceIndexArray[c.First]; s <= text.SentenceIndexArray[c.Last]; s++)
        {
            Sentence sentence = text.SentenceArray[s];
            if (inBody && !sentence.IsBody) continue;
            TextSpan span = text.Cover(Math.Max(c.First, sentence.First), Math.Min(c.Last + 1, sentence.End));
            if (sentence.Paragraph == last) spans[^1] = spans[^1].Union(span);
            else spans.Add(span);
            last = sentence.Paragraph;
        }

        content.AddRange(inBody ? spans.SelectMany(span => BodyParts.Of(context.Layout, span)) : spans);
    }

    /// <summary>"…, citing officials" belongs to the attribution that cites; it is not a second one.</summary>
    private void DropCited(List<TokenAttribution> found, SayingFinder sayings)
    {
        var cited = new TextRanges(found.Where(static a => a.Cue >= 0).SelectMany(sayings.Citing));
        found.RemoveAll(a => a.Cue >= 0 && sayings.IsCiting(a) && cited.Overlaps(context.Text.Cover(a.First.First, a.First.Last + 1)));
    }

    /// <summary>Direct when every word of the content stands in quotation marks, indirect when none does.</summary>
    private QuoteType TypeOf(TokenAttribution a)
    {
        if (a.IsVerbatim) return QuoteType.Direct;
        bool inside = false, outside = false;
        int[] quoteOf = (a.Reading ?? context).QuoteOf;
        foreach (ContentCandidate fragment in a.Fragments()) Look(fragment);
        return inside ? outside ? QuoteType.Mixed : QuoteType.Direct : QuoteType.Indirect;

        void Look(ContentCandidate c)
        {
            for (int i = c.First; i <= c.Last; i++)
            {
                if (quoteOf[i] >= 0) inside = true;
                else if (!context.IsPunctuation(i)) outside = true;
            }
        }
    }

    private List<TextSpan> Verbatim(TokenAttribution a)
    {
        var spans = new List<TextSpan>();
        int[] quoteOf = (a.Reading ?? context).QuoteOf;
        foreach (ContentCandidate fragment in a.Fragments())
        {
            for (int i = fragment.First, first = -1; i <= fragment.Last; i++)
            {
                if (!a.IsVerbatim && quoteOf[i] < 0) continue;
                first = first < 0 || i == fragment.First || (!a.IsVerbatim && quoteOf[i - 1] < 0) ? i : first;
                if (i == fragment.Last || (!a.IsVerbatim && quoteOf[i + 1] < 0)) spans.Add(context.Text.Cover(first, i + 1));
            }
        }

        return spans;
    }

    /// <summary>The innermost other attribution whose content covers the
    /// cue; of two that cover each other the surer one is outside.</summary>
    internal static int[] Parents(List<TokenAttribution> found)
    {
        var parents = new int[found.Count];
        Array.Fill(parents, -1);
        int[] above = [.. Enumerable.Range(0, found.Count)];
        var turns = new Dictionary<TokenAttribution, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].IsVerbatim) turns[found[i]] = i;
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Cue < 0) continue;
            int size = int.MaxValue;
            for (int j = Math.Max(0, i - Reach); j < Math.Min(found.Count, i + Reach + 1); j++)
            {
                if (i == j || !found[j].ContentCovers(found[i].Cue)) continue;
                if (found[i].ContentCovers(found[j].Cue) && (found[i].Probability, -i).CompareTo((found[j].Probability, -j)) > 0) continue;
                int length = found[j].First.Last - found[j].First.First;
                // No attribution may come to lie in itself.
                if (length >= size || Outermost(above, j) == i) continue;
                size = length;
                parents[i] = j;
            }

            if (parents[i] < 0 && found[i].Around is { } turn) parents[i] = turns.GetValueOrDefault(turn, -1);
            if (parents[i] >= 0) above[i] = parents[i];
        }

        return parents;
    }

    /// <summary>The attribution in which all that lie around a node lie themselves; the
    /// way to it is made shorter, for chains may be as long as the article.</summary>
    /// <param name="above">For each node one that lies around it, or itself where none does.</param>
    /// <param name="node">Where to begin.</param>
    private static int Outermost(int[] above, int node)
    {
        while (above[node] != node) node = above[node] = above[above[node]];
        return node;
    }
}
