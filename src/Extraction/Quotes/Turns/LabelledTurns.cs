using Extraction.Input.Lines;
using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// The turns of transcripts, interviews and records: what follows a label is its speaker's, word for word, until the next label.
/// </summary>
internal sealed class LabelledTurns
{
    private const double Sure = 0.95;

    /// <summary>Most tokens of a label of the newsroom.</summary>
    private const int LongestLabel = 6;

    private readonly AttributionContext _context;
    private readonly HashSet<int> _otherMarks = [];
    private readonly TokenAttribution?[] _turnOf;
    private readonly bool[] _isLabel;
    private readonly TurnLabels _labels;

    /// <summary>Finds all turns of an article.</summary>
    public LabelledTurns(AttributionContext context, TurnLabels labels)
    {
        _context = context;
        _labels = labels;
        _turnOf = new TokenAttribution?[context.Text.TokenCount];
        _isLabel = new bool[context.Text.TokenCount];
        List<ParagraphUnit> units = ParagraphUnit.Of(context);
        List<TurnLabel> found = labels.Find(context, units, _otherMarks);
        var persons = new LabelPersons(context, units, found, labels);
        for (int i = 0; i < found.Count; i++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            int end = i + 1 < found.Count ? found[i + 1].Unit : units.Count;
            if (found.Count < TurnLabels.LeastOfTranscript
                && !IsDialogue(found)) end = Math.Min(end, found[i].Unit + 1 + (IsAlone(found[i], units) ? 1 : 0));
            Add(found[i], units, end, i + 1 == found.Count, persons);
        }
    }

    /// <summary>All turns in order.</summary>
    public List<TokenAttribution> Turns { get; } = [];

    /// <summary>
    /// Adds the turns; a label knows better than the models whose words these are: what lies across the edge of a turn goes, and what its
    /// speaker says of himself. What others are reported to have said stays as a report within the turn.
    /// </summary>
    public void Apply(List<TokenAttribution> kept)
    {
        kept.RemoveAll(a => _otherMarks.Contains(a.Cue) || IsCutByLabel(a));
        foreach (TokenAttribution a in kept)
        {
            if (a.Cue >= 0) a.Around = _turnOf[a.Cue];
            if (_otherMarks.Count == 0) continue;
            a.SetFragments(a.Fragments().Select(WithoutLabel).ToList());
            if (a.SourceFirst < 0) continue;
            int source = WithoutLabel(new ContentCandidate(a.SourceFirst, a.SourceLast)).First;
            (a.SourceFirst, a.SourceHead) = (source, Math.Max(source, a.SourceHead));
        }

        kept.AddRange(Turns);
    }

    /// <summary>"UPDATE: The road is open" without the label of the newsroom, which is nobody's word.</summary>
    private ContentCandidate WithoutLabel(ContentCandidate fragment)
    {
        for (int t = fragment.First; t < fragment.Last && t < fragment.First + LongestLabel; t++)
        {
            if (_otherMarks.Contains(t)) return fragment with { First = t + 1 };
        }

        return fragment;
    }

    private bool IsCutByLabel(TokenAttribution a)
    {
        if (a.Cue < 0) return false;
        TokenAttribution? turn = _turnOf[a.Cue];
        if (_isLabel[a.Cue]) return true;
        if (a.Fragments().Any(f => _isLabel[f.First] || _isLabel[f.Last] || _turnOf[f.First] != turn
            || _turnOf[f.Last] != turn)) return true;
        return turn is not null && (a.SourceHead < 0 || !_labels.IsReporting(_context.Text.LemmaArray[a.Cue])
            || (_context.Text.TagArray[a.SourceHead] is PennTag.PRP or PennTag.PRPS
                && !_labels.IsThirdPerson(_context.Text.LemmaArray[a.SourceHead])));
    }

    private static bool IsDialogue(List<TurnLabel> found) => found.Exists(l => l.Label.Shape == LabelShape.Question);

    private static bool IsAlone(TurnLabel label, List<ParagraphUnit> units) => label.Label.End >= units[label.Unit].Span.End;

    private void Add(TurnLabel found, List<ParagraphUnit> units, int end, bool last, LabelPersons persons)
    {
        AnalyzedText text = _context.Text;
        SpeakerLabel label = found.Label;
        int from = text.TokenAt(label.Name.Start), to = text.TokenAt(label.Name.End - 1);
        string surname = persons.SurnameOf(found);
        var parts = new List<ContentCandidate>();
        for (int u = found.Unit; u < end; u++)
        {
            ParagraphUnit unit = units[u];
            if (unit.Kind != BlockKind.Body || unit.IsStageDirection(text.Text) || (u > found.Unit && !IsSpoken(unit))) continue;
            int first = u == found.Unit ? text.TokenAt(label.End) : unit.First;
            if (u == found.Unit && (label.End >= unit.Span.End
                || ParagraphUnit.IsStageDirection(text.Text.AsSpan(label.End, unit.Span.End - label.End)))) continue;

            // Nobody calls himself by his surname: where the last turn's speaker is named, the report goes on.
            if (last && u > found.Unit && surname.Length > 0 && Names(unit, surname)) break;
            if (first <= unit.Last) parts.Add(new ContentCandidate(first, unit.Last));
        }

        for (int t = units[found.Unit].First; t < units[found.Unit].Last && text.SpanArray[t].Start < label.End; t++) _isLabel[t] = true;
        if (parts.Count == 0) return;
        int mark = label.Mark is { } sign && text.Text[sign] == ':' ? text.TokenAt(sign) : -1;
        if (mark <= to) mark = -1;
        var turn = new TokenAttribution(mark, mark, mark)
        {
            SourceFirst = from,
            SourceLast = to,
            SourceHead = persons.HeadOf(found),
            NamedAt = persons.NamedAt(found),
            IsLabelled = true,
            IsVerbatim = true,
            Probability = Sure,
            CueProbability = Sure,
            Confidence = Sure,
        };
        turn.SetFragments(parts);
        foreach (ContentCandidate part in parts) Array.Fill(_turnOf, turn, part.First, part.Last - part.First + 1);
        Turns.Add(turn);
    }

    /// <summary>"DIRECT EXAMINATION", "TEXT: …": headings and lines of the newsroom inside a transcript.</summary>
    private bool IsSpoken(ParagraphUnit unit)
    {
        if (LineSigns.IsAllCapitals(unit.Span.In(_context.Text.Text))
            && !LineSigns.EndsLikeSentence(unit.Span.In(_context.Text.Text))) return false;
        for (int t = unit.First; t <= unit.Last && t < unit.First + 8; t++)
        {
            if (_otherMarks.Contains(t)) return false;
        }

        return true;
    }

    private bool Names(ParagraphUnit unit, string surname)
    {
        for (int t = unit.First; t <= unit.Last; t++)
        {
            if (_context.Text.Form(t).Equals(surname, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
