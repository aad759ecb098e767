using Extraction.Calendar;
using Extraction.Input;
using Extraction.Input.Lines;
using Extraction.Models;
using NodaTime;

namespace Extraction.Layout;

/// <summary>Finds the parts of an article by what lines look like, say, and stand beside.</summary>
/// <remarks>
/// Lines are joined to passages; what plainly is no running text is put aside; the passages before the first
/// paragraph are told apart as headline, byline and date; then headings, and a footer at the end. In doubt a passage
/// is body, for a quotation in a lost paragraph is lost too. Linear in the length of the text. Immutable and
/// thread-safe.
/// </remarks>
internal sealed class LayoutAnalyzer : ILayoutAnalyzer
{
    /// <summary>Most links that are looked for under a label, and most words of one.</summary>
    private const int MostLinks = 6, MostLinkWords = 18;

    private readonly Lazy<FurnitureLines> _furniture;
    private readonly Lazy<FrontMatter> _frontMatter;
    private readonly Lazy<DatelineReader> _datelines;

    /// <summary>Creates an analyzer; the word lists are read when the first article comes.</summary>
    /// <param name="models">Where the word lists in <c>layout/</c> come from.</param>
    public LayoutAnalyzer(IModelSource models)
    {
        _furniture = new Lazy<FurnitureLines>(() => new FurnitureLines(models));
        var bylines = new Lazy<PhraseTable>(() => PhraseTable.Read(models, "layout/bylines.csv", "kind"));
        _datelines = new Lazy<DatelineReader>(() => new DatelineReader(bylines.Value));
        _frontMatter = new Lazy<FrontMatter>(() => new FrontMatter(new BylineReader(bylines.Value), _datelines.Value,
            PhraseTable.Read(models, "layout/leads.csv", "position")));
    }

    /// <inheritdoc/>
    public ArticleLayout Analyze(Article article) => Analyze(article, new Interruption(CancellationToken.None));

    /// <summary>The same for a caller that may not want the article to its end.</summary>
    /// <param name="article">The article.</param>
    /// <param name="interruption">Asked between passages.</param>
    /// <exception cref="OperationCanceledException">The article is wanted no more.</exception>
    public ArticleLayout Analyze(Article article, Interruption interruption)
    {
        ArgumentNullException.ThrowIfNull(article);
        string text = article.Text;
        List<Passage> passages = Passage.Split(text, interruption);
        int headerEnd = MarkdownHeader.End(text);
        foreach (Passage passage in passages)
        {
            interruption.ThrowIfCancellationRequested();
            passage.Kind = passage.Span.Start < headerEnd ? BlockKind.Boilerplate : KindOf(passage);
        }

        MarkKnownHeadings(article, passages);
        MarkDoubledCaptions(passages);
        MarkLinks(passages);
        interruption.ThrowIfCancellationRequested();
        FrontMatterResult front = _frontMatter.Value.Mark(article, passages);
        interruption.ThrowIfCancellationRequested();
        MarkBiographies(article, front, passages);
        FooterMarker.Mark(passages, front.BodyStart);
        SectionHeadings.Mark(passages, front.BodyStart);

        interruption.ThrowIfCancellationRequested();
        List<Block> blocks = BodyNumbering.ToBlocks(text, passages, _datelines.Value);
        TextSpan? dateline = blocks.FirstOrDefault(static block => block.Kind == BlockKind.Body) is { Span.IsEmpty: false } first
            ? _datelines.Value.Find(text, first.Span) : null;
        return new ArticleLayout(blocks)
        {
            Title = front.Title,
            Authors = front.Authors,
            Dateline = dateline,
            BlockQuotes = article.BlockQuotes,
            // A day that is only inferred, as that of an archive, comes after what the text tells.
            Published = (article.Published is { Basis: not DateBasis.Inferred } told ? told : null) ?? front.Published
                ?? DateOf(text, dateline) ?? article.Published,
        };
    }

    private BlockKind? KindOf(Passage passage) => _furniture.Value.Find(passage.Text) switch
    {
        FurnitureKind.Furniture => BlockKind.Boilerplate,
        FurnitureKind.Caption => BlockKind.Caption,
        _ => null,
    };

    private static PublicationDate? DateOf(string text, TextSpan? dateline)
    {
        if (dateline is not { } span) return null;
        // The date stands after the place: "HANOI, Dec. 1, 2023 —".
        int comma = span.In(text).IndexOf(',');
        return comma >= 0 && DateLineParser.TryParseFullDate(span.In(text)[(comma + 1)..], out LocalDate day)
            ? new PublicationDate(day, DateBasis.Dateline) : null;
    }

    private static void MarkKnownHeadings(Article article, List<Passage> passages)
    {
        int at = 0;
        foreach (TextSpan heading in article.Headings)
        {
            while (at < passages.Count && passages[at].Span.End <= heading.Start) at++;
            if (at < passages.Count && heading.Contains(passages[at].Span)) passages[at].Kind ??= BlockKind.SectionHeading;
        }
    }

    /// <summary>"You may also like" and, below it, headlines of other articles, which are no sentences.</summary>
    private void MarkLinks(List<Passage> passages)
    {
        for (int i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind != BlockKind.Boilerplate || !_furniture.Value.OpensLinks(passages[i].Text)) continue;
            for (int next = i + 1; next < passages.Count && next <= i + MostLinks && IsLink(passages[next]); next++)
            {
                passages[next].Kind = BlockKind.Boilerplate;
            }
        }
    }

    private static bool IsLink(Passage passage) => passage is { Kind: null, EndsLikeSentence: false, Words: >= 4 and <= MostLinkWords }
        && passage.Text[^1] is not (':' or ',' or ';') && passage.Text.IndexOfAny("\"“”«»") < 0 && !char.IsLower(passage.Text[0]);

    /// <summary>"Jo Tarrant is chief reporter of …": a paragraph about the one who wrote the article, behind its text.</summary>
    private void MarkBiographies(Article article, FrontMatterResult front, List<Passage> passages)
    {
        if (front.Authors.Count == 0 && article.Authors.Count == 0) return;
        HashSet<string> authors = [.. article.Authors, .. front.Authors.Select(author => author.Of(article.Text))];
        for (int i = front.BodyStart + 1; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (passage.Kind is null && authors.Any(author => TellsOf(author, passage))) passage.Kind = BlockKind.Boilerplate;
        }
    }

    private bool TellsOf(string author, Passage passage) => passage.Text.StartsWith(author, StringComparison.Ordinal)
        && (passage.Text[author.Length..].StartsWith(" is ", StringComparison.Ordinal)
            || _furniture.Value.IsBiography(passage.Text, out _));

    /// <summary>A page prints a caption under its picture and again as its description, so that copying doubles it.</summary>
    private static void MarkDoubledCaptions(List<Passage> passages)
    {
        for (int i = 0; i + 1 < passages.Count; i++)
        {
            (Passage first, Passage second) = (passages[i], passages[i + 1]);
            if (first.Words < 5 || !first.Text.SequenceEqual(second.Text) || LineSigns.HasQuotationMark(first.Text)) continue;
            first.Kind = second.Kind = BlockKind.Caption;
        }
    }
}
