using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Rules;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Dates;

/// <summary>Finds the time expressions of an article with their TIMEX3 types and values (TimeML 1.2.1).</summary>
/// <remarks>
/// A grammar of small rules over words (<see cref="Rules"/>) finds the expressions; a resolver then reads them in the
/// order of the text against the publication date, the tense of their clauses and the times told of before. Works from
/// tokens and tags; uses dependency heads where there are any. Linear in the length of the text. Immutable and thread-safe.
/// </remarks>
internal sealed class TimeExpressionTagger
{
    private readonly TimeGrammar _grammar;

    /// <summary>Reads the word lists and builds the grammar.</summary>
    /// <param name="models">Source of the tables in <c>dates/</c>.</param>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    /// <exception cref="InvalidDataException">A table names something that the grammar does not know.</exception>
    public TimeExpressionTagger(IModelSource models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _grammar = AllRules.Load(models);
    }

    /// <summary>The rules, for tests and explanations.</summary>
    internal IReadOnlyList<Rule> Rules => _grammar.Rules;

    /// <summary>Finds all time expressions and resolves them.</summary>
    /// <param name="text">The article's tokens and tags.</param>
    /// <param name="published">The publication date; null when it is not known.</param>
    /// <param name="quoted">Spans of block quotations, in the order of the text: what is dated there is not the article.</param>
    /// <remarks>
    /// An inferred date fixes years only: "Oct. 25" gets the nearest fitting year, while "last month", "Monday" or
    /// "yesterday" stay underspecified.
    /// </remarks>
    public TimeReading Read(AnalyzedText text, PublicationDate? published, IReadOnlyList<TextSpan> quoted)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TimeReading(text, _grammar.Lexicon, ExpressionFinder.Find(_grammar, text), published, quoted);
    }

    /// <summary>The expressions of a text without block quotations.</summary>
    public IReadOnlyList<TimeExpression> Tag(AnalyzedText text, PublicationDate? published) => Read(text, published, []).Expressions;
}
