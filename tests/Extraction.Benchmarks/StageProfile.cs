using System.Diagnostics;
using System.Globalization;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Quotes;

namespace Extraction.Benchmarks;

/// <summary>Where the time of a real collection goes: every stage's time and
/// allocation a token, on one thread, after one pass to warm up.</summary>
internal static class StageProfile
{
    private static readonly string[] Names = ["input", "layout", "words (tokens, sentences, tags, lemmas)", "trees and entities", "dates",
        "quotes", "speakers", "result and JSON"];

    public static void Write(string path, TextWriter writer)
    {
        var stages = new Stages();
        var rows = new (long Ticks, long Bytes)[Names.Length];
        long tokens = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            var clock = new Clock();
            Array.Clear(rows);
            tokens = 0;
            foreach (ArticleSource source in new ArticleReader().Read([path]))
            {
                clock.Lap(ref rows[0]);
                if (source.Article is not { } article) continue;
                ArticleLayout layout = stages.Layout.Analyze(article);
                clock.Lap(ref rows[1]);
                stages.WordsOnly.Analyze(article.Text, layout);
                clock.Lap(ref rows[2]);
                AnalyzedText language = stages.Language.Analyze(article.Text, layout);
                clock.Lap(ref rows[3]);
                IReadOnlyList<TimeExpression> dates = stages.Tag(language, layout);
                clock.Lap(ref rows[4]);
                List<Quotation> quotations = stages.Quotations.Find(article.Text, layout);
                IReadOnlyList<Attribution> attributions =
                    stages.Attributions.Extract(language, layout, quotations, dates, layout.Published);
                clock.Lap(ref rows[5]);
                stages.Speakers.Resolve(language, layout, quotations, attributions);
                clock.Lap(ref rows[6]);
                tokens += language.TokenCount;
                // The result is built from a whole extraction, whose making is not counted again.
                ArticleExtraction extraction = stages.Pipeline.Extract(article);
                clock.Restart();
                Stages.Write(extraction);
                clock.Lap(ref rows[7]);
            }
        }

        // The second analysis of the language includes the first.
        rows[3] = (rows[3].Ticks - rows[2].Ticks, rows[3].Bytes - rows[2].Bytes);
        Write(rows, tokens, writer);
    }

    private static void Write((long Ticks, long Bytes)[] rows, long tokens, TextWriter writer)
    {
        double total = rows.Sum(r => r.Ticks);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens} tokens"));
        writer.WriteLine("| stage | seconds | share | µs a token | bytes allocated a token |");
        writer.WriteLine("|---|---|---|---|---|");
        for (int i = 0; i <= rows.Length; i++)
        {
            (string name, (long ticks, long bytes)) = i < rows.Length ? (Names[i], rows[i])
                : ("all", (rows.Sum(r => r.Ticks), rows.Sum(r => r.Bytes)));
            double seconds = ticks / (double)Stopwatch.Frequency;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {seconds:F2} | {ticks / total * 100:F0} % | {seconds / tokens * 1e6:F2} | {bytes / (double)tokens:F0} |"));
        }
    }

    /// <summary>Time and allocation of this thread since the last lap.</summary>
    private struct Clock
    {
        private long _ticks = Stopwatch.GetTimestamp();
        private long _bytes = GC.GetAllocatedBytesForCurrentThread();

        public Clock()
        {
        }

        public void Restart() => (_ticks, _bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

        public void Lap(ref (long Ticks, long Bytes) row)
        {
            row = (row.Ticks + Stopwatch.GetTimestamp() - _ticks, row.Bytes + GC.GetAllocatedBytesForCurrentThread() - _bytes);
            Restart();
        }
    }
}
