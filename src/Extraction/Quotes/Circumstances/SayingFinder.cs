using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

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
        Sentence sentence = context.SentenceOf(a.Cue);
        var cited = new List<TextSpan>();
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!IsCiting(i) || i == a.Cue || a.ContentCovers(i) || context.QuoteOf[i] >= 0) continue;
            for (int child = context.Tree.FirstChild(i); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (child > i && text.RelationArray[child] == DependencyRelation.Obj
                    && !a.ContentCovers(child)) cited.Add(_phrases.Whole(child, a));
            }
        }

        return cited;
    }

    /// <summary>Whether the attribution's own cue is the participle "citing".</summary>
    public bool IsCiting(TokenAttribution a) => IsCiting(a.Cue);

    private bool IsCiting(int token) =>
        context.Text.TagArray[token] == PennTag.VBG && context.Text.LemmaArray[token].Equals("cite", StringComparison.OrdinalIgnoreCase);
}
