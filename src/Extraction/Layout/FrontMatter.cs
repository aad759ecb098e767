using Extraction.Calendar;
using Extraction.Input;
using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>What stands before the first paragraph.</summary>
/// <param name="BodyStart">Index of the first passage of the body.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The names in the byline.</param>
/// <param name="Published">The date near the byline.</param>
internal sealed record FrontMatterResult(int BodyStart, TextSpan? Title, IReadOnlyList<TextSpan> Authors, PublicationDate? Published);

/// <summary>Tells the passages before the first paragraph apart: headline, deck, byline, date line, captions, menu lines.</summary>
internal sealed class FrontMatter(BylineReader bylines, DatelineReader datelines, PhraseTable leads)
{
    /// <summary>A headline that ends as a sentence does is told from a first paragraph by its length.</summary>
    private const int MaxSentenceHeadlineWords = 16;

    private const int MaxHeadlineWords = 30;

    /// <summary>A shorter line before a colon may be a label above the headline.</summary>
    private const int MinLeadWords = 8;

    /// <summary>Marks the passages and returns what they tell.</summary>
    internal FrontMatterResult Mark(Article article, List<Passage> passages)
    {
        int headline = FindHeadline(article, passages);
        int bodyStart = FindBodyStart(article.Text, passages, headline);
        TextSpan? title = null;
        if (headline >= 0)
        {
            int last = LastOfHeadline(passages, headline, bodyStart);
            for (int i = headline; i <= last; i++)
            {
                passages[i].Kind = BlockKind.Headline;
            }

            title = passages[headline].Span.Union(passages[last].Span);
            bodyStart = Math.Max(bodyStart, last + 1);
        }

        (List<TextSpan> authors, PublicationDate? published) = MarkBylines(article, passages, bodyStart);
        MarkRest(passages, headline, bodyStart);
        return new FrontMatterResult(bodyStart, title, authors, published);
    }

    private int FindHeadline(Article article, List<Passage> passages)
    {
        if (article.Title is { } known)
        {
            string plain = PhraseTable.Plain(known);
            int found = passages.FindIndex(0, Math.Min(passages.Count, 12), passage =>
                passage.Text.Length <= known.Length * 2 && PhraseTable.Plain(passage.Text) == plain);
            if (found >= 0 || article.IsPlainText == false) return found;
        }

        int marked = passages.FindIndex(0, Math.Min(passages.Count, 12), static passage => passage.HeadingLevel == 1);
        if (marked >= 0) return marked;

        int candidate = -1;
        bool isTranscript = HoldsTurns(article.Text, passages);
        for (int i = 0; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (isTranscript && IsTurn(article.Text, passage)) return candidate;
            if (passage.Kind is not null || bylines.Read(article.Text, passage.Span) is { IsSure: true }) continue;
            if (datelines.IsAll(article.Text, passage.Span)) return candidate;
            // However short the headline above it is, what speaks is text.
            if (IsLead(passage)) return candidate;
            if (passage.IsProse) return candidate >= 0 ? candidate : IsSentenceHeadline(article, passages, i) ? i : -1;
            if (passage.Text.EndsWith(":"))
            {
                // "The minister wrote:" opens the body, whatever the length of the headline before it.
                if (candidate >= 0 ? passage.Words >= 3 : passage.Words >= MinLeadWords) return candidate;
                continue;
            }

            // A sentence below a short headline is a short lead.
            bool isSentence = passage.EndsLikeSentence && passage.Words >= 4
                && (passage.Text[^1] == '.' || !LineSigns.IsTitleCase(passage.Text));
            if (candidate >= 0 && isSentence) return candidate;
            if (candidate < 0 && passage.Words <= MaxHeadlineWords) candidate = i;
            else if (candidate >= 0 && passages[candidate].Words < 4 && passage.Words is >= 4 and <= MaxHeadlineWords) candidate = i;
        }

        return passages.Count > 1 ? candidate : -1;
    }

    /// <summary>Whether the first sentence of the text is its headline though it ends in a full stop.</summary>
    private bool IsSentenceHeadline(Article article, List<Passage> passages, int index)
    {
        Passage passage = passages[index];
        if (article.Title is not null || passage.Words > MaxHeadlineWords || LineSigns.HoldsSentenceEnd(passage.Text)) return false;
        int next = passages.FindIndex(index + 1, static other => other.Kind is null && other.IsProse);
        if (next < 0) return false;
        if (LineSigns.IsTitleCase(passage.Text)) return true;
        if (IsLead(passage)) return false;
        if (datelines.Find(article.Text, passage.Span) is not null) return false;
        if (datelines.Find(article.Text, passages[next].Span) is not null) return true;
        // The first paragraph may be shorter than the headline; the first two seldom are.
        int longest = Math.Max(passages[next].Words, next + 1 < passages.Count ? passages[next + 1].Words : 0);
        return passage.Words <= MaxSentenceHeadlineWords && longest > passage.Words;
    }

    /// <summary>"“It is safe,” Ana Ruiz said.": a first paragraph, however short.</summary>
    private bool IsLead(Passage passage) => passage.EndsLikeSentence && !LineSigns.IsTitleCase(passage.Text)
        && (LineSigns.HasQuotationMark(passage.Text) || leads.IsInside("inside", PhraseTable.Plain(passage.Text)));

    private static bool IsTurn(string text, Passage passage) =>
        passage.Kind is null && SpeakerLabel.Read(text, passage.Span) is { Shape: not LabelShape.Mixed };

    /// <summary>Whether labels of speakers stand before several paragraphs; one alone may open a headline.</summary>
    private static bool HoldsTurns(string text, List<Passage> passages) => passages.Where(p => IsTurn(text, p)).Skip(1).Any();

    private int FindBodyStart(string text, List<Passage> passages, int headline)
    {
        bool isTranscript = HoldsTurns(text, passages);
        for (int i = headline + 1; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind is not null || passage.HeadingLevel == 1) continue;
            if (isTranscript && IsTurn(text, passage)) return i;
            if (passage.IsProse || datelines.Find(text, passage.Span) is not null || passage.Words > MaxHeadlineWords) return i;
            // "The minister wrote:" opens the body too.
            if (passage.Text.EndsWith(":") && passage.Words >= 3) return i;
            // A short sentence opens the body where it speaks: headlines and bylines near it do not end so.
            if (passage.EndsLikeSentence && bylines.Read(text, passage.Span) is null) return i;
            if (LineSigns.HasQuotationMark(passage.Text)) return i;
            if (i + 1 < passages.Count && BodyNumbering.IsBrokenSentence(passage, passages[i + 1])) return i;
        }

        return passages.Count;
    }

    // A headline set in two lines: the first does not come to an end.
    private static int LastOfHeadline(List<Passage> passages, int headline, int bodyStart)
    {
        int last = headline;
        while (last + 1 < passages.Count && last + 1 <= bodyStart && passages[last].Text[^1] is ';' or ',' or '-' or '–' or '—'
            && passages[last + 1].Words <= MaxHeadlineWords)
        {
            last++;
        }

        return last;
    }

    private (List<TextSpan> Authors, PublicationDate? Published) MarkBylines(Article article, List<Passage> passages, int bodyStart)
    {
        var authors = new List<TextSpan>();
        PublicationDate? published = null;
        int end = Math.Min(bodyStart, passages.Count);
        for (int i = 0; i < end; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind is not null || bylines.Read(article.Text, passage.Span) is not { } byline) continue;
            if (!byline.IsSure && !(HasDateBeside(article.Text, passages, i, end) || NamesKnownAuthor(article, byline))) continue;
            passage.Kind = byline.Authors.Count == 0 && byline.Date is not null ? BlockKind.DateLine : BlockKind.Byline;
            authors.AddRange(byline.Authors);
            if (published is null && byline.Date is { } day) published = new PublicationDate(day, DateBasis.Byline);
        }

        return (authors, published);
    }

    // Bare names are a byline where the date stands next to them: "Jane Roe", "1 December 2023".
    private bool HasDateBeside(string text, List<Passage> passages, int index, int end) =>
        (index + 1 < end && bylines.Read(text, passages[index + 1].Span)?.Date is not null)
        || (index > 0 && bylines.Read(text, passages[index - 1].Span)?.Date is not null);

    private static bool NamesKnownAuthor(Article article, Byline byline) =>
        byline.Authors.Any(name => article.Authors.Any(author => name.In(article.Text).Equals(author, StringComparison.OrdinalIgnoreCase)));

    // Before the headline stand menus; after it, decks and headings.
    private static void MarkRest(List<Passage> passages, int headline, int bodyStart)
    {
        for (int i = 0; i < Math.Min(bodyStart, passages.Count); i++)
        {
            passages[i].Kind ??= i < headline || headline < 0 ? BlockKind.Boilerplate : BlockKind.SectionHeading;
        }
    }
}
