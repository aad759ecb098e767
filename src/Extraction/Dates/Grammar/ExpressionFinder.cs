using Extraction.Language;

namespace Extraction.Dates.Grammar;

/// <summary>An expression found in the text, not yet resolved.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct FoundExpression(TextSpan Span, int FirstToken, int EndToken, Meaning Meaning, string Rule);

/// <summary>Reads the expressions off the chart: from left to right, at each place the longest.</summary>
internal static class ExpressionFinder
{
    public static List<FoundExpression> Find(TimeGrammar grammar, AnalyzedText text)
    {
        Chart chart = Chart.Parse(grammar, text);
        var found = new List<FoundExpression>();
        int position = 0;
        while (position < chart.Lexemes.Length)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (!TryLongest(chart.From(position), out Edge best) || IsInName(chart, position, best))
            {
                position++;
                continue;
            }

            if (best.Meaning is Pair pair)
            {
                found.Add(Expression(chart, position, pair.FirstEnd, pair.First, best.Rule));
                found.Add(Expression(chart, pair.SecondStart, best.End, pair.Second, best.Rule));
            }
            else if (best.Meaning is not Age)
            {
                found.Add(Expression(chart, position, best.End, best.Meaning, best.Rule));
            }

            position = best.End;
        }

        return found;
    }

    private static bool TryLongest(ReadOnlySpan<Edge> edges, out Edge best)
    {
        best = default;
        foreach (Edge edge in edges)
        {
            if (edge.End > best.End && IsExpression(edge.Meaning)) best = edge;
        }

        return best.End > 0;
    }

    /// <summary>
    /// Whether the words are part of a name ("USA Today", "This Week With", "Easter Island", "the station's Today programme"): words that
    /// running text does not capitalise, capitalised all the same beside a proper noun, a possessive or an article.
    /// </summary>
    private static bool IsInName(Chart chart, int first, Edge edge)
    {
        if (edge.Category is not (Category.Day or Category.Reference or Category.Recurrence or Category.DayPart or Category.Week)
            && (edge.Category & Category.Holiday) == 0)
        {
            return false;
        }
        int token = chart.Lexemes[first].Token;
        Sentence sentence = chart.Text.SentenceArray[chart.Text.SentenceOf(token)];
        if (!sentence.IsBody || token == sentence.First || chart.TagAt(first - 1) is PennTag.OpenQuote or PennTag.Colon) return false;
        for (int i = first; i < edge.End; i++)
        {
            if (!chart.Lexemes[i].Is(LexemeFlags.Capital) || chart.HasSense(i, Category.WeekdayName | Category.MonthName)) return false;
        }

        if (chart.IsCapitalName(edge.End)) return true;
        return (edge.Category & Category.Holiday) == 0
            && (chart.IsCapitalName(first - 1) || chart.TagAt(first - 1) is PennTag.POS or PennTag.DT || IsCapitalNoun(chart, first - 1));
    }

    /// <summary>"Told Harbour Tonight": a noun of a name, though it was read as a common one, in the midst of a sentence.</summary>
    private static bool IsCapitalNoun(Chart chart, int position) =>
        position > 0 && chart.Lexemes[position].Is(LexemeFlags.Capital) && chart.TagAt(position) == PennTag.NN
            && chart.Lexemes[position].Token > chart.Text.SentenceArray[chart.Text.SentenceOf(chart.Lexemes[position].Token)].First
            && chart.TagAt(position - 1) is not (PennTag.OpenQuote or PennTag.Colon);

    private static bool IsExpression(Meaning meaning) =>
        meaning is { IsPart: false, StandsAlone: true } && meaning.Category != Category.Clock;

    private static FoundExpression Expression(Chart chart, int first, int end, Meaning meaning, string rule)
    {
        Lexeme from = chart.Lexemes[first], to = chart.Lexemes[end - 1];
        return new FoundExpression(new TextSpan(from.Start, to.End), from.Token, to.Token + 1, meaning, rule);
    }
}
