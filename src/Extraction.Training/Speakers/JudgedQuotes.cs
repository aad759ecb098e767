using Extraction.Quotes;

namespace Extraction.Training.Speakers;

/// <summary>A quote of the pipeline that the gold data tells right or wrong.</summary>
/// <param name="Index">Its index in the article.</param>
/// <param name="Found">Whether the gold data has it.</param>
/// <param name="Right">Whether it also has the right speaker.</param>
internal readonly record struct JudgedQuote(int Index, bool Found, bool Right);

/// <summary>Pairs the quotes of the pipeline with annotated ones as the shared scorer does it.</summary>
internal static class JudgedQuotes
{
    private const double LeastOverlap = 0.5, Inside = 0.8;

    /// <summary>The quotes that count; parts of an annotated quote and
    /// reports within quotes of the same speaker count neither way.</summary>
    public static List<JudgedQuote> Of(ArticleExtraction article, GoldQuote[] gold)
    {
        IReadOnlyList<Attribution> found = article.Attributions;
        var partner = new GoldQuote?[found.Count];
        var taken = new HashSet<GoldQuote>(ReferenceEqualityComparer.Instance);
        var pairs = (from g in Enumerable.Range(0, gold.Length)
                     from f in Enumerable.Range(0, found.Count)
                     let shared = Shared(gold[g].Attribution, found[f])
                     let overlap = shared / (double)Math.Max(1, Length(gold[g].Attribution) + Length(found[f]) - shared)
                     where overlap >= LeastOverlap
                     orderby overlap descending, g, f
                     select (Gold: gold[g], Found: f)).ToList();
        foreach (var (quote, f) in pairs)
        {
            if (partner[f] is not null || !taken.Add(quote)) continue;
            partner[f] = quote;
        }

        var judged = new List<JudgedQuote>();
        for (int f = 0; f < found.Count; f++)
        {
            GoldQuote? quote = partner[f] ?? Array.Find(gold, g =>
                Shared(g.Attribution, found[f]) >= Inside * Math.Min(Length(g.Attribution), Length(found[f])));
            if (quote is null && found[f].Parent is not null) continue;
            judged.Add(new JudgedQuote(f, quote is not null, quote is not null && IsRight(article, f, quote.Speaker)));
        }

        return judged;
    }

    private static bool IsRight(ArticleExtraction article, int index, GoldSpeaker? gold)
    {
        if (article.Speakers.Links[index].Speaker is not { } speaker) return gold is null;
        if (gold is null) return false;
        string name = SpeakerNames.Normalize(article.Speakers.Speakers[speaker].Name.Of(article.Article.Text));
        return gold.Accepted.Append(gold.Name).Any(n => SpeakerNames.Normalize(n) == name);
    }

    private static int Length(Attribution attribution) => attribution.Content.Sum(s => s.Length);

    private static int Shared(Attribution a, Attribution b) =>
        a.Content.Sum(x => b.Content.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));
}
