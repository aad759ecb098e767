using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Parts reports that stand beside each other, where one of them took the other in.</summary>
/// <remarks>
/// A verb inside a content that takes its source from outside of it is no report
/// within the report but the next one of the same source: "Brook said the fees were
/// steep but insisted that nobody would leave". So is a participle with a subject
/// of its own beside another one: "with Brook saying the posts were moved and the
/// council replying that they were not". A participle without a subject, set off
/// behind a report, has the same source: "Brook wrote that the posts were moved,
/// noting that nobody had asked".
/// </remarks>
internal sealed class CoordinatedReports(AttributionContext context)
{
    /// <summary>Most adverbs and auxiliaries between the conjunction and the cue.</summary>
    private const int Reach = 4;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Ends contents before the reporting clauses that follow, and
    /// gives participles the source of the clause that they follow.</summary>
    /// <param name="found">In the order of their cues.</param>
    public void Part(List<TokenAttribution> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            TokenAttribution outer = found[i];
            if (outer.Cue < 0) continue;
            int last = Math.Max(outer.First.Last, Math.Max(outer.Second.Last, SentenceEnd(outer.Cue)));
            int end = Math.Min(found.Count, i + 1 + AttributionBuilder.Reach); // The sentence may have no end.
            for (int j = i + 1; j < end && found[j].Anchor <= last; j++)
            {
                TokenAttribution next = found[j];
                if (next.Cue < 0 || context.QuoteOf[next.Cue] >= 0
                    || _text.SentenceIndexArray[next.Cue] != _text.SentenceIndexArray[outer.Cue])
                {
                    continue;
                }
                if (outer.ContentCovers(next.Cue)) End(outer, next);
                else if (_text.TagArray[next.Cue] == PennTag.VBG
                    && (next.SourceHead < 0 ? GoesOn(outer, next) : outer.ContentCovers(next.SourceHead)))
                {
                    ShareSource(outer, next);
                }
            }
        }
    }

    private int SentenceEnd(int token) => context.SentenceOf(token).End - 1;

    private void End(TokenAttribution outer, TokenAttribution next)
    {
        if (outer.SourceHead < 0 || outer.ContentCovers(outer.SourceHead)) return;
        int before = next.SourceHead == outer.SourceHead ? BeforeVerb(next.CueFirst)
            : _text.TagArray[outer.Cue] == PennTag.VBG && _text.TagArray[next.Cue] == PennTag.VBG && next.SourceFirst >= 0
                && next.SourceLast < next.CueFirst ? BeforeSubject(next.SourceFirst)
            : -1;
        ContentCandidate content = outer.First.Covers(next.Cue) ? outer.First : outer.Second;
        if (before <= content.First) return;
        int last = before - 1;
        while (last > content.First && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
        if (content == outer.First)
        {
            outer.First = content with { Last = last };
            if (outer.Second.First > next.Cue) outer.Second = ContentCandidate.None;
        }
        else
        {
            outer.Second = content with { Last = last };
        }
    }

    /// <summary>The conjunction, or the comma before a participle, that
    /// sets a verb beside the one before; -1 where there is none.</summary>
    private int BeforeVerb(int verb)
    {
        for (int i = verb - 1; i > verb - 1 - Reach && i > 0; i--)
        {
            if (_text.TagArray[i] == PennTag.CC) return i;
            if (_text.TagArray[i] == PennTag.Comma) return _text.TagArray[verb] == PennTag.VBG ? i : -1;
            if (_text.TagArray[i] is not (PennTag.RB or PennTag.MD)
                && !(_text.TagArray[i].IsVerb() && _text.RelationArray[i] is DependencyRelation.Aux or DependencyRelation.AuxPass))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"…, noting that": whether a comma sets a participle off behind a report that is none itself.</summary>
    private bool GoesOn(TokenAttribution outer, TokenAttribution next) => outer.Cue < next.Cue && next.CueFirst > 0
        && _text.TagArray[next.CueFirst - 1] == PennTag.Comma && _text.TagArray[outer.Cue] != PennTag.VBN;

    private int BeforeSubject(int first) => first > 0 && _text.TagArray[first - 1] == PennTag.CC ? first - 1 : -1;

    private static void ShareSource(TokenAttribution outer, TokenAttribution next)
    {
        if (outer.SourceHead < 0) return;
        next.SourceFirst = outer.SourceFirst;
        next.SourceLast = outer.SourceLast;
        next.SourceHead = outer.SourceHead;
    }
}
