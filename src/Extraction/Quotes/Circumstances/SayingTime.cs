using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>A time expression over tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Top">The token that hangs on something outside.</param>
/// <param name="Modifies">Whether it modifies a noun after it.</param>
/// <param name="IsFine">Whether it is a week or finer.</param>
/// <param name="IsYear">Whether it is a year or coarser.</param>
/// <param name="IsClock">Whether a clock tells it on a named day: before or after six, the day is the same.</param>
internal readonly record struct SayingTime(int First, int Last, int Top, bool Modifies, bool IsFine, bool IsYear, bool IsClock)
{
    /// <summary>Whether an article has a day from which "Monday" and "last week" are counted.</summary>
    public static bool IsDated(PublicationDate? published) => published is { Basis: not DateBasis.Inferred };

    /// <summary>The tokens of an expression; one that has none (in white space only) has a top of -1.</summary>
    /// <param name="text">The article.</param>
    /// <param name="date">The expression.</param>
    /// <param name="end">Where it ends; the end of its range where it begins one (UTF-16 offset).</param>
    /// <param name="isDated">Whether the article has a day from which "Monday" and "last week" are counted.</param>
    public static SayingTime Of(AnalyzedText text, TimeExpression date, int end, bool isDated)
    {
        int first = text.TokenAt(date.Span.Start), last = first;
        if (first >= text.TokenCount) return new SayingTime(-1, -1, -1, false, false, false, false);
        while (last + 1 < text.TokenCount && text.SpanArray[last + 1].Start < end) last++;
        int top = first;
        for (int i = last; i >= first; i--)
        {
            int head = text.HeadArray[i];
            if (head >= first && head <= last) continue;
            top = i;
            break;
        }

        int above = text.HeadArray[top];
        bool modifies = above > last && text.RelationArray[top] switch
        {
            DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Nummod or DependencyRelation.NmodPoss
                or DependencyRelation.Det or DependencyRelation.NmodUnmarked => true,
            DependencyRelation.Advmod => !text.TagArray[above].IsVerb(),
            _ => false,
        } && !OpensSentence(text, first, last, top);

        // A day, a part of a day, "recently": what dates a clause wherever it stands; "in 2012" may as well belong to the noun before it.
        bool fine = date.Time.Unit is <= TimeUnit.Week && (date.Time.FirstDay is not null || !isDated);
        bool clock = date.Time.Clock is not null && text.TagArray.Skip(first).Take(last + 1 - first).Any(tag => tag.IsProperNoun());
        return new SayingTime(first, last, top, modifies, fine, date.Time.Unit is >= TimeUnit.Year, clock);
    }

    /// <summary>
    /// "Last week five mills sued": at the head of a sentence, a time of several words tells when, though it was read as what modifies the
    /// mills; "last week's vote" is one that does.
    /// </summary>
    public static bool OpensSentence(AnalyzedText text, int first, int last, int top)
    {
        int start = text.SentenceArray[text.SentenceIndexArray[first]].First;
        return last > first && (first == start || (first == start + 1 && text.TagArray[start] == PennTag.CC))
            && text.TagArray[first] is PennTag.DT or PennTag.JJ or PennTag.JJR or PennTag.RB or PennTag.RBR
            && text.RelationArray[top] != DependencyRelation.NmodPoss;
    }
}
