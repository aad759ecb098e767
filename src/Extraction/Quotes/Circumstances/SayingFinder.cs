using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;
using Extraction.Language.Parsing;

namespace Extraction.Quotes;

/// <summary>
/// Reads what the reporting clause tells besides source and content: when, through what, to whom, where, and whom the source cites.
/// </summary>
/// <remarks>For one article and thread.</remarks>
internal sealed class SayingFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates,
    PublicationDate? published, IReadOnlyList<TokenAttribution> found)
{
    private readonly SayingTimeFinder _times = new(context, tables, dates, published, found);
    private readonly ReportingClause _clause = new(context, tables);
    private readonly CircumstancePhrases _phrases = new(context);
    private readonly int[] _citing =
        [.. Enumerable.Range(0, context.Text.TokenCount).Where(token => IsCiting(context.Text, tables, token))];

    /// <summary>
    /// How far from its cue, in tokens, a reporting clause tells anything: no tree reaches further, and a sentence may have no end.
    /// </summary>
    internal const int Reach = DependencyParser.MaxLength;

    /// <summary>Most phrases that one attribution cites.</summary>
    private const int MostCited = 16;

    /// <summary>Takes the time of the utterance out of what is said and out of who says it, where it stands before these.</summary>
    public void FreeContent(TokenAttribution a)
    {
        if (a.Cue < 0) return;
        _times.FreeSource(a);
        if (CueJudge.Act(context, tables, a) == QuoteAct.Statement) _times.FreeContent(a);
    }

    /// <summary>Time, medium, recipient and place of the utterance; null when the clause tells none.</summary>
    public Saying? Find(TokenAttribution a)
    {
        bool uttered = CueJudge.Act(context, tables, a) == QuoteAct.Statement; // A belief is uttered at no time and in no place.
        TimeExpression? time = uttered ? _times.Find(a) : null;
        _clause.Gather(a);
        int medium = _clause.Medium(), recipient = _clause.Recipient(medium), place = uttered ? _clause.Place() : -1;
        if (time is null && medium < 0 && recipient < 0 && place < 0) return null;
        return new Saying
        {
            Time = time,
            Medium = medium < 0 ? null : _phrases.Medium(medium, a),
            Recipient = recipient < 0 ? null : _phrases.Whole(recipient, a, place),
            Place = place < 0 ? null : _phrases.Entity(place),
        };
    }

    /// <summary>What follows "citing" in the reporting clause.</summary>
    public IReadOnlyList<TextSpan> Citing(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        (int first, int end) = Around(context, a.Cue);
        var cited = new List<TextSpan>();
        int at = Array.BinarySearch(_citing, first);
        for (at = at < 0 ? ~at : at; at < _citing.Length && _citing[at] < end && cited.Count < MostCited; at++)
        {
            int i = _citing[at];
            if (i == a.Cue || a.ContentCovers(i) || context.QuoteOf[i] >= 0) continue;
            for (int child = context.Tree.FirstChild(i); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (child > i && text.RelationArray[child] == DependencyRelation.Obj
                    && !a.ContentCovers(child)) cited.Add(_phrases.Whole(child, a));
            }
        }

        return cited;
    }

    /// <summary>Whether the attribution's own cue is the participle "citing".</summary>
    public bool IsCiting(TokenAttribution a) => IsCiting(context.Text, tables, a.Cue);

    /// <summary>The tokens of a cue's sentence that are near enough to tell of its utterance.</summary>
    internal static (int First, int End) Around(AttributionContext context, int cue)
    {
        Sentence sentence = context.SentenceOf(cue);
        return (Math.Max(sentence.First, cue - Reach), Math.Min(sentence.End, cue + Reach + 1));
    }

    /// <summary>Whether a token is the participle "citing".</summary>
    public static bool IsCiting(AnalyzedText text, QuoteTables tables, int token) =>
        text.TagArray[token] == PennTag.VBG && tables.CitingVerbs.Contains(text.LemmaArray[token]);
}
