using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// The extents that an annotator could give to a noun phrase near a cue: "the chairman of the board, who left" is the whole, "the chairman
/// of the board" or "the chairman", each with and without the comma behind it.
/// </summary>
/// <param name="context">The article.</param>
/// <param name="cueFirst">First token of the cue.</param>
/// <param name="cueLast">Its last token, included.</param>
/// <param name="candidates">Receives the extents.</param>
internal sealed class SourceExtents(AttributionContext context, int cueFirst, int cueLast, List<SourceCandidate> candidates)
{
    /// <summary>What is added to a relation that is left out on the second level, so that both levels are told apart.</summary>
    private const int SecondLevel = 100;

    /// <summary>Tokens of the longest run before a noun.</summary>
    private const int LongestRun = 16;

    private readonly AnalyzedText _text = context.Text;
    private readonly DependencyTree _tree = context.Tree;

    /// <summary>Adds those of the phrase of a noun; none where it holds the cue.</summary>
    public void Add(int head)
    {
        int first = First(head), last = Last(head);
        if (first > last || (first <= cueLast && cueFirst <= last)) return;
        int run = RunStart(head);
        Push(head, run, first, last, 0);

        // Every extent that stops before one of the right dependents.
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= head) continue;
            int stop = StopBefore(child, head);
            if (stop >= head && stop < last) Push(head, run, first, stop, 1 + (int)_text.RelationArray[child]);
        }

        // The second level: "the chairman of the board, who …" hangs the clause on either noun.
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= head) continue;
            for (int inner = _tree.FirstChild(child); inner >= 0; inner = _tree.NextSibling(inner))
            {
                if (inner <= child) continue;
                int stop = StopBefore(inner, head);
                if (stop > child && stop < last) Push(head, run, first, stop, SecondLevel + (int)_text.RelationArray[inner]);
            }
        }
    }

    /// <summary>The first token of a noun's phrase: prepositions and marks at its left edge are no part of it, nor is a clause that holds
    /// the cue.</summary>
    private int First(int head)
    {
        int first = _tree.Left(head);
        for (int child = _tree.FirstChild(head); child >= 0 && child < head; child = _tree.NextSibling(child))
        {
            if (IsBesidePhrase(_text.RelationArray[child]) && _tree.Right(child) + 1 > first) first = _tree.Right(child) + 1;
        }

        if (first <= cueLast && first > cueFirst) first = cueLast + 1;
        if (first <= cueFirst && cueFirst <= head) first = Math.Max(first, cueLast + 1);
        first = Math.Min(first, head);
        while (first < head && (context.IsPunctuation(first) || _text.TagArray[first] is PennTag.IN or PennTag.CC)
            && context.MarkKind[first] != QuoteMarkKind.Opens)
        {
            first++;
        }

        return first;
    }

    /// <summary>The last token of a noun's phrase, before the cue where that stands in it.</summary>
    private int Last(int head)
    {
        int last = _tree.Right(head);
        if (last >= cueFirst && cueFirst > head) last = cueFirst - 1;
        while (last > head && EndsLoose(last)) last--;
        return last;
    }

    /// <summary>Whether what hangs before a noun by this relation is no part of its phrase.</summary>
    private static bool IsBesidePhrase(DependencyRelation relation) => relation is DependencyRelation.Case or DependencyRelation.Mark
        or DependencyRelation.Cc or DependencyRelation.Punct or DependencyRelation.Nsubj or DependencyRelation.Cop or DependencyRelation.Aux
        or DependencyRelation.Advmod or DependencyRelation.Advcl or DependencyRelation.NsubjPass or DependencyRelation.Obl
        or DependencyRelation.Discourse;

    /// <summary>The last token before a dependent, without what a phrase does not end with.</summary>
    private int StopBefore(int dependent, int head)
    {
        int stop = _tree.Left(dependent) - 1;
        while (stop > head && EndsLoose(stop)) stop--;
        return stop;
    }

    /// <summary>Where the unbroken run of words that can stand before a noun begins, whatever the tree says.</summary>
    private int RunStart(int head)
    {
        int first = context.SentenceOf(head).First;
        int start = head, entity = _text.EntityIndexArray[head];
        while (start - 1 >= first && head - start < LongestRun && start - 1 != cueLast
            && (IsOfEntity(start - 1, entity) || StandsBeforeNoun(_text.TagArray[start - 1])))
        {
            start--;
        }

        return start;
    }

    /// <summary>"Bank of Rovik": whether a token is of the name that the noun is of, whatever word it is by itself.</summary>
    private bool IsOfEntity(int token, int entity) => entity >= 0 && _text.EntityIndexArray[token] == entity;

    /// <summary>"The mayor's 54-year-old retired aide": whether a word of this kind can stand before the noun of its phrase.</summary>
    private static bool StandsBeforeNoun(PennTag tag) => tag.IsNoun() || IsDeterminer(tag) || IsModifier(tag);

    /// <summary>"All the", "her", "Weber's": what opens a noun phrase.</summary>
    private static bool IsDeterminer(PennTag tag) => tag is PennTag.DT or PennTag.PDT or PennTag.PRPS or PennTag.POS;

    /// <summary>"Two older", "ex-", "retired", "leading": what tells more of a noun.</summary>
    private static bool IsModifier(PennTag tag) => tag is PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.CD or PennTag.HYPH
        or PennTag.AFX or PennTag.VBN or PennTag.VBG;

    private bool EndsLoose(int i) =>
        (context.IsPunctuation(i) && _text.TagArray[i] != PennTag.RightBracket && context.MarkKind[i] != QuoteMarkKind.Closes)
        || _text.TagArray[i] is PennTag.CC or PennTag.IN or PennTag.WDT or PennTag.WP;

    /// <summary>Adds an extent, and the one that begins with the run before the noun.</summary>
    private void Push(int head, int run, int first, int last, int cut)
    {
        Keep(head, first, last, cut);
        if (run != first && run <= head) Keep(head, run, last, cut);
    }

    private void Keep(int head, int first, int last, int cut)
    {
        foreach (SourceCandidate known in candidates)
        {
            if (known.First == first && known.Last == last) return;
        }

        candidates.Add(new SourceCandidate(first, last, head, cut, false));
        if (last + 1 < _text.TokenCount && last + 1 != cueFirst && last > head && _text.TagArray[last + 1] == PennTag.Comma)
        {
            candidates.Add(new SourceCandidate(first, last + 1, head, cut, true));
        }
    }
}
