using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>
/// What the network read as features of the log-linear models, in buckets:
/// stacked generalisation (Wolpert 1992). The models learn from readings
/// of networks that have not seen the article, so that they trust them as far as they can be trusted.
/// </summary>
internal static class ReadingFeatures
{
    /// <summary>Copies of the templates: for cues that grow to the left and to the right.</summary>
    public const int ToLeft = 0, ToRight = 10;

    /// <summary>Bounds of the buckets of improbability, as negative logarithms in units of <see cref="CueReading.Unit"/>.</summary>
    private static readonly int[] ShareBounds = [2, 6, 16, 32, 58, 96, 140, 192, 256, 320, 416, 512, 640, 767];

    /// <summary>Adds the features of a token as a cue.</summary>
    public static void AddCue(ReadContext context, int i, ulong wordTag, ulong tag, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        ulong cue = Logit(context.Reading[TokenScore.IsCue, i]), content = Coarse(context.Reading[TokenScore.InContent, i]);
        f.Add(ReadingTemplate.Cue, cue);
        f.Add(ReadingTemplate.CueTag, cue, tag);
        f.Add(ReadingTemplate.CueWordTag, cue, wordTag);
        f.Add(ReadingTemplate.CueContent, cue, content);
        f.Add(ReadingTemplate.CueRelation, cue, (ulong)context.Text.RelationArray[i]);
        ulong report = Logit(context.Reading[TokenScore.IsReport, i]);
        f.Add(ReadingTemplate.Report, report);
        f.Add(ReadingTemplate.ReportTag, report, tag);
        f.Add(ReadingTemplate.ReportWordTag, report, wordTag);
        f.Add(ReadingTemplate.ReportCue, report, cue);
    }

    /// <summary>Adds the features of a cue that takes in the next token: how likely it goes on rather than ends here.</summary>
    public static void AddExtent(ReadContext context, int cue, int edge, int steps, bool right, ulong nextTag,
        FeatureBuffer features)
    {
        FeatureWriter<ExtentReadingTemplate> f = features.Of<ExtentReadingTemplate>(right ? ToRight : ToLeft);
        CueReading reading = context.Reading.Around(cue);
        CueScore question = right ? CueScore.CueLast : CueScore.CueFirst;
        int step = right ? 1 : -1;
        int best = CueReading.Floor;
        for (int k = 1; k <= steps; k++) best = Math.Max(best, reading[question, edge + (k * step)]);
        ulong margin = Logit(best - reading[question, edge]);
        f.Add(ExtentReadingTemplate.Margin, margin);
        f.Add(ExtentReadingTemplate.MarginNextTag, margin, nextTag);
        f.Add(ExtentReadingTemplate.MarginCue, margin, context.Lex[cue]);
        f.Add(ExtentReadingTemplate.MarginNextShare, margin, Share(reading[question, edge + step]));
        f.Add(ExtentReadingTemplate.ShareBest, Share(reading[question, edge]), Share(best));
    }

    /// <summary>Adds the features of a cue without a source.</summary>
    public static void AddNoSource(ReadContext context, int cue, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        CueReading reading = context.Reading.Around(cue);
        ulong share = Share((reading[CueScore.SourceFirst, cue] + reading[CueScore.SourceLast, cue]) / 2);
        f.Add(ReadingTemplate.NoSource, share);
        f.Add(ReadingTemplate.NoSourceCueTag, share, (ulong)context.Text.TagArray[cue]);
        f.Add(ReadingTemplate.NoSourceCue, share, context.Lex[cue]);
    }

    /// <summary>Adds the features of a source.</summary>
    public static void AddSource(ReadContext context, int cue, int first, int last, ulong path, ulong cut, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        CueReading reading = context.Reading.Around(cue);
        ulong begins = Share(reading[CueScore.SourceFirst, first]), ends = Share(reading[CueScore.SourceLast, last]);
        ulong both = Share((reading[CueScore.SourceFirst, first] + reading[CueScore.SourceLast, last]) / 2);
        f.Add(ReadingTemplate.SourceBegins, begins);
        f.Add(ReadingTemplate.SourceEnds, ends);
        f.Add(ReadingTemplate.Source, both);
        f.Add(ReadingTemplate.SourceBeginsEnds, begins, ends);
        f.Add(ReadingTemplate.SourceEndsCut, ends, cut);
        f.Add(ReadingTemplate.SourcePath, both, path);
        f.Add(ReadingTemplate.SourceBeginsTag, begins, (ulong)context.Text.TagArray[first]);
        f.Add(ReadingTemplate.SourceEndsTags, ends, (ulong)context.Text.TagArray[last], last + 1 < context.Text.TokenCount
            ? (ulong)context.Text.TagArray[last + 1] : 99);
        int inside = int.MaxValue;
        for (int i = first; i <= last; i++) inside = Math.Min(inside, reading[CueScore.InSource, i]);
        f.Add(ReadingTemplate.SourceInside, Coarse(inside));
    }

    /// <summary>Adds the features of where content begins.</summary>
    public static void AddStart(ReadContext context, int cue, int s, ulong place, ulong mark, int fragment, FeatureBuffer features)
    {
        FeatureWriter<ContentReadingTemplate> f = features.Of<ContentReadingTemplate>(fragment);
        CueReading reading = context.Reading.Around(cue);
        ulong share = Share(reading[CueScore.ContentFirst, s]);
        ulong turn = (Coarse(s > 0 ? reading[CueScore.InContent, s - 1] : 0) * 16) + Coarse(reading[CueScore.InContent, s]);
        f.Add(ContentReadingTemplate.Start, share);
        f.Add(ContentReadingTemplate.StartPlace, share, place);
        f.Add(ContentReadingTemplate.StartMarkTag, share, mark, (ulong)context.Text.TagArray[s]);
        f.Add(ContentReadingTemplate.StartCue, share, context.Lex[cue]);
        f.Add(ContentReadingTemplate.StartTurn, turn);
        f.Add(ContentReadingTemplate.StartWord, share, context.Lex[s]);
    }

    /// <summary>Adds the features of where content ends.</summary>
    public static void AddEnd(ReadContext context, int cue, int e, ulong place, ulong mark, int fragment, FeatureBuffer features)
    {
        FeatureWriter<ContentReadingTemplate> f = features.Of<ContentReadingTemplate>(fragment);
        CueReading reading = context.Reading.Around(cue);
        int next = Math.Min(e + 1, context.Text.TokenCount - 1);
        ulong share = Share(reading[CueScore.ContentLast, e]);
        ulong turn = (Coarse(reading[CueScore.InContent, e]) * 16) + Coarse(reading[CueScore.InContent, next]);
        f.Add(ContentReadingTemplate.End, share);
        f.Add(ContentReadingTemplate.EndPlace, share, place);
        f.Add(ContentReadingTemplate.EndMarkTagAfter, share, mark, (ulong)context.Text.TagArray[next]);
        f.Add(ContentReadingTemplate.EndCue, share, context.Lex[cue]);
        f.Add(ContentReadingTemplate.EndTurn, turn);
        f.Add(ContentReadingTemplate.EndWordAfter, share, context.Lex[next]);
    }

    /// <summary>Adds the features of a stretch of content.</summary>
    public static void AddWhole(ReadContext context, CueSource cue, ContentCandidate c, ulong quoting, int fragment,
        FeatureBuffer features)
    {
        FeatureWriter<ContentReadingTemplate> f = features.Of<ContentReadingTemplate>(fragment);
        CueReading reading = context.Reading.Around(cue.Head);
        ulong both = Share((reading[CueScore.ContentFirst, c.First] + reading[CueScore.ContentLast, c.Last]) / 2);
        var inside = reading.Over(CueScore.InContent, c.First, c.Last);
        ulong least = inside is null ? 99 : Coarse(inside.Value.Least), mean = inside is null ? 99 : Coarse(inside.Value.Mean);
        f.Add(ContentReadingTemplate.Whole, both);
        f.Add(ContentReadingTemplate.WholeQuoting, both, quoting);
        f.Add(ContentReadingTemplate.Least, least);
        f.Add(ContentReadingTemplate.MeanQuoting, mean, quoting);
        f.Add(ContentReadingTemplate.StartEnd, Share(reading[CueScore.ContentFirst, c.First]), Share(reading[CueScore.ContentLast,
            c.Last]));
    }

    /// <summary>Adds the features of content in one fragment only: how much content there seems to be outside of it.</summary>
    public static void AddNoSecond(ReadContext context, CueSource cue, ContentCandidate first, ulong quoting, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        CueReading reading = context.Reading.Around(cue.Head);
        int begins = CueReading.Floor, ends = CueReading.Floor;
        for (int i = reading.First; i < reading.End; i++)
        {
            if (i >= first.First && i <= first.Last) continue;
            begins = Math.Max(begins, reading[CueScore.ContentFirst, i]);
            ends = Math.Max(ends, reading[CueScore.ContentLast, i]);
        }

        f.Add(ReadingTemplate.NoSecondBegins, Share(begins));
        f.Add(ReadingTemplate.NoSecondEnds, Share(ends));
        f.Add(ReadingTemplate.NoSecondQuoting, Share((begins + ends) / 2), quoting);
        f.Add(ReadingTemplate.NoSecondFirst, Share(reading[CueScore.ContentFirst, first.First]), Share(reading[CueScore.ContentLast,
            first.Last]));
    }

    /// <summary>Adds the features of a whole attribution for its second judgement.</summary>
    public static void AddJudgement(ReadContext context, TokenAttribution a, ulong probability, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        ArticleReading article = context.Reading;
        CueReading reading = article.Around(a.Cue);
        ulong cue = Logit(article[TokenScore.IsCue, a.Cue]), content = Coarse(article[TokenScore.InContent, a.Cue]);
        ulong chosen = Share((reading[CueScore.ContentFirst, a.First.First] + reading[CueScore.ContentLast, a.First.Last]) / 2);
        int sourceFirst = a.SourceFirst < 0 ? a.Cue : a.SourceFirst, sourceLast = a.SourceFirst < 0 ? a.Cue : a.SourceLast;
        ulong source = Share((reading[CueScore.SourceFirst, sourceFirst] + reading[CueScore.SourceLast, sourceLast]) / 2);
        f.Add(ReadingTemplate.JudgedCue, cue);
        f.Add(ReadingTemplate.JudgedCueProbability, cue, probability);
        f.Add(ReadingTemplate.JudgedCueContent, cue, content);
        f.Add(ReadingTemplate.JudgedCueChosen, cue, chosen);
        f.Add(ReadingTemplate.JudgedCueSource, cue, source);
        f.Add(ReadingTemplate.JudgedChosenSource, chosen, source);
        f.Add(ReadingTemplate.JudgedContentProbability, content, probability);
        ulong report = Logit(article[TokenScore.IsReport, a.Cue]);
        f.Add(ReadingTemplate.JudgedReport, report);
        f.Add(ReadingTemplate.JudgedReportProbability, report, probability);
        f.Add(ReadingTemplate.JudgedReportCue, report, cue);
        f.Add(ReadingTemplate.JudgedReportContent, report, content);
        f.Add(ReadingTemplate.JudgedReportChosen, report, chosen);
    }

    /// <summary>Adds the features that tell how likely content and source are right.</summary>
    public static void AddConfidence(ReadContext context, TokenAttribution a, FeatureBuffer features)
    {
        FeatureWriter<ReadingTemplate> f = features.Of<ReadingTemplate>();
        if (a.Cue < 0) return;
        CueReading reading = context.Reading.Around(a.Cue);
        int sourceFirst = a.SourceFirst < 0 ? a.Cue : a.SourceFirst;
        f.Add(ReadingTemplate.SureStart, Share(reading[CueScore.ContentFirst, a.First.First]));
        f.Add(ReadingTemplate.SureEnd, Share(reading[CueScore.ContentLast, a.First.Last]));
        f.Add(ReadingTemplate.SureSource, Share(reading[CueScore.SourceFirst, sourceFirst]));
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
