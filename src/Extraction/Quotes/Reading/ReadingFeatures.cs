using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>
/// What the network read as features of the log-linear models, in buckets:
/// stacked generalisation (Wolpert 1992). The models learn from readings
/// of networks that have not seen the article, so that they trust them as far as they can be trusted.
/// </summary>
internal static class ReadingFeatures
{
    private const int Base = 7000;

    /// <summary>Bounds of the buckets of improbability, as negative logarithms in units of <see cref="CueReading.Unit"/>.</summary>
    private static readonly int[] ShareBounds = [2, 6, 16, 32, 58, 96, 140, 192, 256, 320, 416, 512, 640, 767];

    /// <summary>Adds the features of a token as a cue.</summary>
    public static void AddCue(ReadContext context, int i, ulong wordTag, ulong tag, FeatureBuffer f)
    {
        ulong cue = Logit(context.Reading[TokenScore.IsCue, i]), content = Coarse(context.Reading[TokenScore.InContent, i]);
        f.Add(Base, cue);
        f.Add(Base + 1, cue, tag);
        f.Add(Base + 2, cue, wordTag);
        f.Add(Base + 3, cue, content);
        f.Add(Base + 4, cue, (ulong)context.Text.RelationArray[i]);
        ulong report = Logit(context.Reading[TokenScore.IsReport, i]);
        f.Add(Base + 5, report);
        f.Add(Base + 6, report, tag);
        f.Add(Base + 7, report, wordTag);
        f.Add(Base + 8, report, cue);
    }

    /// <summary>Adds the features of a cue that takes in the next token: how likely it goes on rather than ends here.</summary>
    public static void AddExtent(ReadContext context, int cue, int edge, int steps, bool right, ulong nextTag,
        FeatureBuffer f)
    {
        CueReading reading = context.Reading.Around(cue);
        CueScore question = right ? CueScore.CueLast : CueScore.CueFirst;
        int b = Base + (right ? 30 : 20), step = right ? 1 : -1;
        int best = CueReading.Floor;
        for (int k = 1; k <= steps; k++) best = Math.Max(best, reading[question, edge + (k * step)]);
        ulong margin = Logit(best - reading[question, edge]);
        f.Add(b, margin);
        f.Add(b + 1, margin, nextTag);
        f.Add(b + 2, margin, context.Lex[cue]);
        f.Add(b + 3, margin, Share(reading[question, edge + step]));
        f.Add(b + 4, Share(reading[question, edge]), Share(best));
    }

    /// <summary>Adds the features of a cue without a source.</summary>
    public static void AddNoSource(ReadContext context, int cue, FeatureBuffer f)
    {
        CueReading reading = context.Reading.Around(cue);
        ulong share = Share((reading[CueScore.SourceFirst, cue] + reading[CueScore.SourceLast, cue]) / 2);
        f.Add(Base + 40, share);
        f.Add(Base + 41, share, (ulong)context.Text.TagArray[cue]);
        f.Add(Base + 42, share, context.Lex[cue]);
    }

    /// <summary>Adds the features of a source.</summary>
    public static void AddSource(ReadContext context, int cue, int first, int last, ulong path, ulong cut, FeatureBuffer f)
    {
        CueReading reading = context.Reading.Around(cue);
        ulong begins = Share(reading[CueScore.SourceFirst, first]), ends = Share(reading[CueScore.SourceLast, last]);
        ulong both = Share((reading[CueScore.SourceFirst, first] + reading[CueScore.SourceLast, last]) / 2);
        f.Add(Base + 50, begins);
        f.Add(Base + 51, ends);
        f.Add(Base + 52, both);
        f.Add(Base + 53, begins, ends);
        f.Add(Base + 54, ends, cut);
        f.Add(Base + 55, both, path);
        f.Add(Base + 56, begins, (ulong)context.Text.TagArray[first]);
        f.Add(Base + 57, ends, (ulong)context.Text.TagArray[last], last + 1 < context.Text.TokenCount
            ? (ulong)context.Text.TagArray[last + 1] : 99);
        int inside = int.MaxValue;
        for (int i = first; i <= last; i++) inside = Math.Min(inside, reading[CueScore.InSource, i]);
        f.Add(Base + 58, Coarse(inside));
    }

    /// <summary>Adds the features of where content begins.</summary>
    public static void AddStart(ReadContext context, int cue, int s, ulong place, ulong mark, int templates, FeatureBuffer f)
    {
        int b = Base + 100 + templates;
        CueReading reading = context.Reading.Around(cue);
        ulong share = Share(reading[CueScore.ContentFirst, s]);
        ulong turn = (Coarse(s > 0 ? reading[CueScore.InContent, s - 1] : 0) * 16) + Coarse(reading[CueScore.InContent, s]);
        f.Add(b, share);
        f.Add(b + 1, share, place);
        f.Add(b + 2, share, mark, (ulong)context.Text.TagArray[s]);
        f.Add(b + 3, share, context.Lex[cue]);
        f.Add(b + 4, turn);
        f.Add(b + 5, share, context.Lex[s]);
    }

    /// <summary>Adds the features of where content ends.</summary>
    public static void AddEnd(ReadContext context, int cue, int e, ulong place, ulong mark, int templates, FeatureBuffer f)
    {
        int b = Base + 120 + templates;
        CueReading reading = context.Reading.Around(cue);
        int next = Math.Min(e + 1, context.Text.TokenCount - 1);
        ulong share = Share(reading[CueScore.ContentLast, e]);
        ulong turn = (Coarse(reading[CueScore.InContent, e]) * 16) + Coarse(reading[CueScore.InContent, next]);
        f.Add(b, share);
        f.Add(b + 1, share, place);
        f.Add(b + 2, share, mark, (ulong)context.Text.TagArray[next]);
        f.Add(b + 3, share, context.Lex[cue]);
        f.Add(b + 4, turn);
        f.Add(b + 5, share, context.Lex[next]);
    }

    /// <summary>Adds the features of a stretch of content.</summary>
    public static void AddWhole(ReadContext context, CueSource cue, ContentCandidate c, ulong quoting, int templates,
        FeatureBuffer f)
    {
        int b = Base + 140 + templates;
        CueReading reading = context.Reading.Around(cue.Head);
        ulong both = Share((reading[CueScore.ContentFirst, c.First] + reading[CueScore.ContentLast, c.Last]) / 2);
        var inside = reading.Over(CueScore.InContent, c.First, c.Last);
        ulong least = inside is null ? 99 : Coarse(inside.Value.Least), mean = inside is null ? 99 : Coarse(inside.Value.Mean);
        f.Add(b, both);
        f.Add(b + 1, both, quoting);
        f.Add(b + 2, least);
        f.Add(b + 3, mean, quoting);
        f.Add(b + 4, Share(reading[CueScore.ContentFirst, c.First]), Share(reading[CueScore.ContentLast, c.Last]));
    }

    /// <summary>Adds the features of content in one fragment only: how much content there seems to be outside of it.</summary>
    public static void AddNoSecond(ReadContext context, CueSource cue, ContentCandidate first, ulong quoting, FeatureBuffer f)
    {
        const int b = Base + 160;
        CueReading reading = context.Reading.Around(cue.Head);
        int begins = CueReading.Floor, ends = CueReading.Floor;
        for (int i = reading.First; i < reading.End; i++)
        {
            if (i >= first.First && i <= first.Last) continue;
            begins = Math.Max(begins, reading[CueScore.ContentFirst, i]);
            ends = Math.Max(ends, reading[CueScore.ContentLast, i]);
        }

        f.Add(b, Share(begins));
        f.Add(b + 1, Share(ends));
        f.Add(b + 2, Share((begins + ends) / 2), quoting);
        f.Add(b + 3, Share(reading[CueScore.ContentFirst, first.First]), Share(reading[CueScore.ContentLast, first.Last]));
    }

    /// <summary>Adds the features of a whole attribution for its second judgement.</summary>
    public static void AddJudgement(ReadContext context, TokenAttribution a, ulong probability, FeatureBuffer f)
    {
        const int b = Base + 180;
        ArticleReading article = context.Reading;
        CueReading reading = article.Around(a.Cue);
        ulong cue = Logit(article[TokenScore.IsCue, a.Cue]), content = Coarse(article[TokenScore.InContent, a.Cue]);
        ulong chosen = Share((reading[CueScore.ContentFirst, a.First.First] + reading[CueScore.ContentLast, a.First.Last]) / 2);
        int sourceFirst = a.SourceFirst < 0 ? a.Cue : a.SourceFirst, sourceLast = a.SourceFirst < 0 ? a.Cue : a.SourceLast;
        ulong source = Share((reading[CueScore.SourceFirst, sourceFirst] + reading[CueScore.SourceLast, sourceLast]) / 2);
        f.Add(b, cue);
        f.Add(b + 1, cue, probability);
        f.Add(b + 2, cue, content);
        f.Add(b + 3, cue, chosen);
        f.Add(b + 4, cue, source);
        f.Add(b + 5, chosen, source);
        f.Add(b + 6, content, probability);
        ulong report = Logit(article[TokenScore.IsReport, a.Cue]);
        f.Add(b + 7, report);
        f.Add(b + 8, report, probability);
        f.Add(b + 9, report, cue);
        f.Add(b + 10, report, content);
        f.Add(b + 11, report, chosen);
    }

    /// <summary>Adds the features that tell how likely content and source are right.</summary>
    public static void AddConfidence(ReadContext context, TokenAttribution a, FeatureBuffer f)
    {
        const int b = Base + 195;
        if (a.Cue < 0) return;
        CueReading reading = context.Reading.Around(a.Cue);
        int sourceFirst = a.SourceFirst < 0 ? a.Cue : a.SourceFirst;
        f.Add(b, Share(reading[CueScore.ContentFirst, a.First.First]));
        f.Add(b + 1, Share(reading[CueScore.ContentLast, a.First.Last]));
        f.Add(b + 2, Share(reading[CueScore.SourceFirst, sourceFirst]));
    }

    private static ulong Share(int share)
    {
        int bucket = 0;
        while (bucket < ShareBounds.Length && -share > ShareBounds[bucket]) bucket++;
        return (ulong)bucket + 1;
    }

    /// <summary>Buckets of half a logit up to five on either side.</summary>
    private static ulong Logit(int logit) => (ulong)(Math.Clamp((int)Math.Floor(logit / (CueReading.Unit / 2.0)), -11, 11) + 12);

    /// <summary>Seven buckets.</summary>
    private static ulong Coarse(int logit) => logit switch
    {
        <= -3 * CueReading.Unit => 1,
        <= -CueReading.Unit => 2,
        <= -CueReading.Unit / 3 => 3,
        <= CueReading.Unit / 3 => 4,
        <= CueReading.Unit => 5,
        <= 3 * CueReading.Unit => 6,
        _ => 7,
    };
}
