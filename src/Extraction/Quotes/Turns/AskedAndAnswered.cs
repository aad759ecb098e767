using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// An interview without labels: paragraphs that ask, each followed by paragraphs that answer, after an introduction that tells of the talk.
/// The answers are those of the person whom the introduction names most.
/// </summary>
/// <remarks>An explainer asks too; only a person's answers say "I" and "we".</remarks>
internal sealed class AskedAndAnswered(AttributionContext context, QuoteTables tables)
{
    private const int LeastQuestions = 2, LongestQuestion = 60;
    private const double Sure = 0.8;

    /// <summary>Adds the answers; the order of <paramref name="found"/> is not kept.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        int[] questions = [.. Enumerable.Range(0, units.Count).Where(u => IsQuestion(units[u]))];
        if (questions.Length < LeastQuestions || found.Exists(static a => a.IsLabelled)) return;
        if (!IsIntroduced(units, questions[0]) || Interviewed(units[questions[0]].First) is not { } person) return;
        List<List<ContentCandidate>> answers = Answers(units, questions);
        if (answers.Count < LeastQuestions || answers.Count(IsPersonal) * 2 < answers.Count) return;

        var answerOf = new int[context.Text.TokenCount];
        for (int i = 0; i < answers.Count; i++)
        {
            Array.Fill(answerOf, i + 1, answers[i][0].First, answers[i][^1].Last - answers[i][0].First + 1);
        }
        HashSet<int> told = [.. found.Where(a => answerOf[a.Anchor] > 0 && TellsOfSpeech(a)).Select(a => answerOf[a.Anchor])];
        found.RemoveAll(a => answerOf[a.Anchor] is > 0 and var answer && !told.Contains(answer)
            && !BlockQuotations.IsReport(context, tables, a));
        found.AddRange(answers.Where((_, i) => !told.Contains(i + 1)).Select(answer => Answer(person, answer)));
    }

    /// <summary>"“No,” the baker said.": a paragraph that tells of speech is no answer word for word.</summary>
    private bool TellsOfSpeech(TokenAttribution a) => a.Cue >= 0 && context.QuoteOf[a.Cue] < 0 && context.QuoteOf[a.First.First] >= 0
        && a.SourceHead >= 0 && context.QuoteOf[a.SourceHead] < 0 && tables.Reporting.Contains(context.Text.LemmaArray[a.Cue]);

    private static List<List<ContentCandidate>> Answers(List<ParagraphUnit> units, int[] questions)
    {
        var answers = new List<List<ContentCandidate>>();
        for (int i = 0; i < questions.Length; i++)
        {
            // How far the last answer goes is not told.
            int end = i + 1 < questions.Length ? questions[i + 1] : Math.Min(units.Count, questions[i] + 2);
            List<ContentCandidate> answer = [.. units[(questions[i] + 1)..end]
                .Where(static unit => unit.Kind == BlockKind.Body).Select(static unit => new ContentCandidate(unit.First, unit.Last))];
            if (answer.Count > 0) answers.Add(answer);
        }

        return answers;
    }

    private static TokenAttribution Answer(NamedEntity person, List<ContentCandidate> answer)
    {
        var made = new TokenAttribution(-1, -1, -1)
        {
            SourceFirst = person.First,
            SourceLast = person.End - 1,
            SourceHead = person.End - 1,
            IsVerbatim = true,
            Probability = Sure,
            Confidence = Sure,
        };
        made.SetFragments(answer);
        return made;
    }

    private bool IsQuestion(ParagraphUnit unit) => unit.Kind is BlockKind.Body or BlockKind.SectionHeading
        && unit.Last - unit.First < LongestQuestion && context.FirstChar(unit.Last) == '?'
        && context.QuoteOf[unit.First] < 0 && context.QuoteOf[unit.Last] < 0;

    private bool IsIntroduced(List<ParagraphUnit> units, int first)
    {
        for (int t = units[0].First; t < units[first].First; t++)
        {
            if (tables.Interviewing.Contains(context.Text.LemmaArray[t])) return true;
        }

        return false;
    }

    private bool IsPersonal(List<ContentCandidate> answer) => answer.Exists(part =>
    {
        for (int t = part.First; t <= part.Last; t++)
        {
            // Inside other quotations than one that opens the answer, somebody else may speak.
            if (context.QuoteOf[t] is >= 0 and var q && context.QuoteTokens[q].First != part.First) continue;
            if (tables.Pronouns.IsFirstPerson(context.Text.LemmaArray[t])) return true;
        }

        return false;
    });

    private NamedEntity? Interviewed(int end)
    {
        AnalyzedText text = context.Text;
        int last = LabelPersons.Interviewed(context,
            [.. text.Entities.Where(entity => entity.Type == EntityType.Person && entity.End <= end)]);
        return last < 0 ? null : text.EntityAt(last);
    }
}
