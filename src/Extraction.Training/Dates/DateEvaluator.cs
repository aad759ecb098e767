using System.Globalization;
using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Training.Dates;

/// <summary>Measures time expressions on TimeML documents with the definitions of TempEval-3 (UzZaman et al., 2013).</summary>
internal sealed class DateEvaluator : IErrorListing
{
    public string Name => "dates";

    /// <inheritdoc/>
    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        DateFigures read = Measure(corpora, models, false, null), unread = Measure(corpora, models, true, null);
        log.WriteLine("documents whose errors are read");
        read.Write(log);
        log.WriteLine("every third document, never read");
        unread.Write(log);
    }

    /// <inheritdoc/>
    public void ListErrors(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var errors = new List<(string Class, string Line)>();
        Measure(corpora, models, false, errors);
        foreach (IGrouping<string, (string Class, string Line)> group in errors.GroupBy(e => e.Class)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            log.WriteLine($"## {group.Key}: {group.Count()}");
            foreach ((_, string line) in group) log.WriteLine(line);
        }
    }

    /// <summary>Runs the tagger over documents with their creation time as publication date.</summary>
    /// <param name="corpora">Where the documents are.</param>
    /// <param name="models">Weights and tables.</param>
    /// <param name="unread">The third of the documents whose errors nobody reads, or the other two thirds; null for all.</param>
    /// <param name="errors">Takes the errors, or null.</param>
    public static DateFigures Measure(Corpora corpora, DirectoryModelSource models, bool? unread, List<(string Class, string Line)>? errors)
    {
        var layout = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var tagger = new TimeExpressionTagger(models);
        var figures = new DateFigures();
        foreach (TimeMlDocument document in TimeMlDocument.ReadAll(corpora.TimeBank))
        {
            if (unread is { } wanted && document.IsUnread != wanted) continue;
            PublicationDate? published = document.Created is { } day ? new PublicationDate(day, DateBasis.Given) : null;
            var article = new Article { Id = document.Name, Text = document.Text, Published = published };
            AnalyzedText text = language.Analyze(document.Text, layout.Analyze(article));
            figures.Add(document, tagger.Tag(text, published), errors);
        }

        return figures;
    }
}

/// <summary>Counts of one measurement.</summary>
internal sealed class DateFigures
{
    private int _gold, _system, _relaxed, _strict, _value, _type;

    public double Strict => F1(_strict);

    public double Relaxed => F1(_relaxed);

    public double Value => F1(_value);

    public double Type => F1(_type);

    /// <summary>Counts one document: every gold expression takes the free system expression that overlaps it most.</summary>
    public void Add(TimeMlDocument document, IReadOnlyList<TimeExpression> system, List<(string Class, string Line)>? errors)
    {
        _gold += document.Expressions.Count;
        _system += system.Count;
        var used = new bool[system.Count];
        foreach (GoldTimex gold in document.Expressions)
        {
            int best = Best(gold, system, used);
            if (best < 0)
            {
                errors?.Add(("missed", Line(document, gold.Span, $"{gold.Type} {gold.Value}")));
                continue;
            }

            used[best] = true;
            TimeExpression found = system[best];
            _relaxed++;
            bool strict = found.Span == gold.Span, value = found.Value == gold.Value, type = Name(found.Type) == gold.Type;
            if (strict) _strict++;
            else errors?.Add(("boundary", Line(document, gold.Span, $"found [{found.Span.Of(document.Text)}] {found.Rule}")));
            if (value) _value++;
            else
            {
                errors?.Add(("value", Line(document, gold.Span,
                    $"{gold.Value} found {found.Value} ({found.Rule}, published {document.Created})")));
            }
            if (type) _type++;
            else errors?.Add(("type", Line(document, gold.Span, $"{gold.Type} found {Name(found.Type)}")));
        }

        for (int i = 0; i < used.Length; i++)
        {
            if (!used[i])
            {
                errors?.Add(("spurious", Line(document, system[i].Span, $"{Name(system[i].Type)} {system[i].Value} {system[i].Rule}")));
            }
        }
    }

    public void Write(TextWriter log)
    {
        foreach ((string name, int right) in new[] { ("strict", _strict), ("relaxed", _relaxed), ("value", _value), ("type", _type) })
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-8} P {100.0 * right / _system:0.0}  R {100.0 * right / _gold:0.0}  F1 {F1(right):0.0}   ({right} of {_system} " +
                $"system, {_gold} gold)"));
        }
    }

    private static int Best(GoldTimex gold, IReadOnlyList<TimeExpression> system, bool[] used)
    {
        int best = -1, most = 0;
        for (int i = 0; i < system.Count; i++)
        {
            int overlap = Math.Min(gold.Span.End, system[i].Span.End) - Math.Max(gold.Span.Start, system[i].Span.Start);
            if (!used[i] && overlap > 0 && overlap >= most) (best, most) = (i, overlap);
        }

        return best;
    }

    private double F1(int right) => _system + _gold == 0 ? 0 : 200.0 * right / (_system + _gold);

    private static string Name(TimexType type) => type.ToString().ToUpperInvariant();

    private static string Line(TimeMlDocument document, TextSpan span, string note)
    {
        int from = Math.Max(0, span.Start - 50), to = Math.Min(document.Text.Length, span.End + 40);
        string context = $"{document.Text[from..span.Start]}[{span.Of(document.Text)}]{document.Text[span.End..to]}";
        return $"{context.Replace('\n', ' ')} | {note}";
    }
}
