using System.Globalization;
using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Training.Quotes.Reading;

/// <summary>How good the readings of a network are by themselves: of each token as a cue, and around each gold cue.</summary>
/// <param name="heads">The score that tells the heads of cues by the rules of the articles' annotation.</param>
internal sealed class ReadingEvaluation(TokenScore heads)
{
    private readonly int[] _right = new int[(int)CueScore.Choices];
    private int _cues, _found, _gold, _source, _cue, _content, _single;

    /// <summary>Reads articles and compares.</summary>
    public static ReadingEvaluation Of(ReadingNetwork network, IEnumerable<AnnotatedExample<AttributionContext>> articles, TokenScore heads)
    {
        var evaluation = new ReadingEvaluation(heads);
        foreach (AnnotatedExample<AttributionContext> article in articles)
        {
            evaluation.Add(ArticleReader.Read(network, article.Context), article);
        }

        return evaluation;
    }

    /// <summary>Writes the figures in percent.</summary>
    public void Report(TextWriter log)
    {
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  heads of cues: F1 {200.0 * _found / (_cues + _gold):F1}; of the tokens chosen for a gold cue are right:"));
        for (CueScore question = 0; question < CueScore.Choices; question++)
        {
            log.WriteLine(FormattableString.Invariant($"    {question} {100.0 * _right[(int)question] / _gold:F1}"));
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  both ends right: source {100.0 * _source / _gold:F1}, cue {100.0 * _cue / _gold:F1}, content in one fragment " +
            $"{100.0 * _content / _single:F1}"));
    }

    private void Add(ArticleReading reading, AnnotatedExample<AttributionContext> article)
    {
        var gold = article.Gold.Where(a => heads == TokenScore.IsCue || !a.Optional).Select(a => a.Cue).ToHashSet();
        for (int i = 0; i < article.Context.Text.TokenCount; i++)
        {
            if (reading[heads, i] <= 0) continue;
            _cues++;
            if (gold.Contains(i)) _found++;
        }

        foreach (GoldAttribution a in article.Gold) Add(reading.Around(a.Cue), a);
    }

    private void Add(CueReading reading, GoldAttribution a)
    {
        _gold++;
        bool sourceFirst = Is(CueScore.SourceFirst, a.SourceFirst < 0 ? a.Cue : a.SourceFirst), sourceLast =
            Is(CueScore.SourceLast, a.SourceFirst < 0 ? a.Cue : a.SourceLast);
        bool cueFirst = Is(CueScore.CueFirst, a.CueFirst), cueLast = Is(CueScore.CueLast, a.CueLast);
        bool contentFirst = Is(CueScore.ContentFirst, [.. a.Content.Select(c => c.First)]), contentLast =
            Is(CueScore.ContentLast, [.. a.Content.Select(c => c.Last)]);
        if (sourceFirst && sourceLast) _source++;
        if (cueFirst && cueLast) _cue++;
        if (a.Content.Length != 1) return;
        _single++;
        if (contentFirst && contentLast) _content++;

        bool Is(CueScore question, params int[] right)
        {
            int best = Enumerable.Range(reading.First, reading.End - reading.First).MaxBy(i => reading[question, i]);
            bool found = Array.IndexOf(right, best) >= 0;
            if (found) _right[(int)question]++;
            return found;
        }
    }
}
