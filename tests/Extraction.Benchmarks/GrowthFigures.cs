using System.Globalization;
using Extraction.Input;
using Extraction.Input.Html;
using Extraction.Language;
using Extraction.Models.English;
using Extraction.Tests;

namespace Extraction.Benchmarks;

/// <summary>
/// How the time of each stage grows on texts that nobody wrote: processor time at one length and at four times that length, and the power
/// of the length with which it grew. One is a time in step with the length, two is a square.
/// </summary>
internal static class GrowthFigures
{
    private const int Times = 4, Rounds = 3;

    /// <summary>What needs less than this is at the mercy of the machine.</summary>
    private const double LeastSeconds = 0.05;

    /// <summary>Writes a line a text.</summary>
    /// <param name="names">The stages wanted; all of them where none is named.</param>
    /// <param name="writer">Where the table goes.</param>
    /// <returns>Whether nothing grew faster than its input, with room for a busy machine.</returns>
    public static bool Write(IReadOnlyCollection<string> names, TextWriter writer)
    {
        const double most = 1.4;
        var stages = new Stages();
        var tokenizer = new Tokenizer(EnglishModel.Instance);
        (string Name, IReadOnlyList<HostileText> Texts, int Characters, Func<string, Action> Reader)[] areas =
        [
            ("page", HostileText.Pages, 400_000, text => () => HtmlPage.Read(text)),
            ("field", HostileText.Fields, 400_000, text => () => HtmlPage.ReadBody(text)),
            ("layout", HostileText.Layouts, 1_000_000, text => () => stages.Layout.Analyze(new Article { Id = "a", Text = text })),
            ("tokens", HostileText.Words, 1_000_000, text => () => tokenizer.Tokenize(text, new TextSpan(0, text.Length), [])),
            ("dates", HostileText.Times, 50_000, text =>
            {
                AnalyzedText sentence = Sentences.OfNouns(text);
                return () => stages.Dates.Tag(sentence, null);
            }),
            ("article", HostileText.Articles, 100_000, text => () => stages.Pipeline.Extract(new Article { Id = "a", Text = text })),
        ];
        bool good = true;
        writer.WriteLine("| stage | what repeats | characters | processor time | of four times as much | power |");
        writer.WriteLine("|---|---|---|---|---|---|");
        foreach ((string name, IReadOnlyList<HostileText> texts, int characters, Func<string, Action> reader) in areas)
        {
            if (names.Count > 0 && !names.Contains(name)) continue;
            foreach (HostileText text in texts)
            {
                string small = text.OfLength(characters);
                Action read = reader(small);
                read();
                double once = Least(read), fourfold = Least(reader(text.OfLength(Times * characters)));
                double power = Math.Log(fourfold / once, Times);
                bool tooFast = fourfold > LeastSeconds && power > most;
                good &= !tooFast;
                string shown = fourfold > LeastSeconds ? power.ToString("F2", CultureInfo.InvariantCulture) : "-";
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {text.Name} | {small.Length} | {once:F3} s | {fourfold:F3} s | {shown}{(tooFast ? " too fast" : "")} |"));
            }
        }

        return good;
    }

    /// <summary>The least of some rounds: what disturbs only adds.</summary>
    private static double Least(Action work) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        GC.Collect();
        Clock clock = Clock.Start();
        work();
        return clock.Stop().Processor;
    });
}
