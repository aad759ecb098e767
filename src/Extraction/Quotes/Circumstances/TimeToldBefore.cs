using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "In 2029 the mill closed. Speaking at the time, she said …": a reporting clause that points back to the time that the report
/// told last.
/// </summary>
/// <remarks>Immutable; for one article.</remarks>
internal sealed class TimeToldBefore(AttributionContext context, QuoteTables tables, SayingLinks links,
    IReadOnlyList<TimeExpression> dates, PublicationDate? published)
{
    /// <summary>How many paragraphs back the time of a story is still the one that was told last.</summary>
    private const int MostParagraphs = 1;

    private const int DaysOfTheReport = 7;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>
    /// The word "time" of "at the time" or "at that time" between two tokens, or -1; "at the time of the fire" tells its own.
    /// </summary>
    public int Phrase(int first, int end)
    {
        for (int t = first + 2; t < end; t++)
        {
            if (!tables.TimePointers.Contains(_text.LemmaArray[t]) || !Is(t - 2, FunctionWord.At)) continue;
            if ((Is(t - 1, FunctionWord.The) || Is(t - 1, FunctionWord.That)) && !IsExplained(t)) return t;
        }

        return -1;
    }

    /// <summary>The last time before a token that the report itself tells, in its paragraph or the one before; null for none.</summary>
    public TimeExpression? Before(int token)
    {
        int paragraph = ParagraphOf(token), start = _text.SpanArray[token].Start;
        for (int i = dates.FirstFrom(start) - 1; i >= 0; i--)
        {
            TimeExpression date = dates[i];
            int at = _text.TokenAt(date.Span.Start);
            if (at >= _text.TokenCount || ParagraphOf(at) < paragraph - MostParagraphs) return null;
            if (date is { Type: TimexType.Date, Time.Vagueness: VagueTime.Past }) return null; // "A few weeks ago" is the time told last.
            bool isPlace = date.Type is TimexType.Date or TimexType.Time && date.Time is { IsoDate: not null, Unit: <= TimeUnit.Year };
            if (!isPlace || context.QuoteOf[at] >= 0
                || IsOfThing(SayingTime.Of(_text, date, date.Span.End, SayingTime.IsDated(published)))) continue;
            return IsNow(date.Time) ? null : date;
        }

        return null;
    }

    /// <summary>Nobody says "at the time" of the days that the report is of, or of those to come.</summary>
    private bool IsNow(TimeValue time) => published is not null && (time.FirstDay > published.Date
        || (time.Unit <= TimeUnit.Day && time.FirstDay > published.Date.PlusDays(-DaysOfTheReport)));

    /// <summary>"The author of a 2029 book", "the Sunday shows": no time of the story; "in a 2029 interview" is one.</summary>
    private bool IsOfThing(SayingTime time)
    {
        if (!time.Modifies) return _text.EntityIndexArray[time.Top] >= 0;
        int noun = _text.HeadArray[time.Top];
        return _text.TagArray[noun] is not (PennTag.NN or PennTag.NNP) || !links.IsAtEvent(noun);
    }

    private bool Is(int token, string word) => _text.LemmaArray[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsExplained(int noun)
    {
        for (int child = context.Tree.FirstChild(noun); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child > noun && _text.RelationArray[child] is DependencyRelation.Nmod or DependencyRelation.Acl
                or DependencyRelation.AclRelcl or DependencyRelation.Advcl) return true;
        }

        return false;
    }

    private int ParagraphOf(int token) => context.SentenceOf(token).Paragraph ?? -1;
}
