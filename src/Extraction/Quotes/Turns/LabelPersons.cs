using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// Leads labels to the persons whom the text names: "BROOK" to "MAYOR ADA BROOK", "PL" to Petra Lowe, "A" to the one interviewed, one
/// label to its first use.
/// </summary>
internal sealed class LabelPersons
{
    private readonly AttributionContext _context;
    /// <summary>Most bearers of one surname that are told apart.</summary>
    private const int MostBearers = 16;

    /// <summary>Most persons of an introduction whose offices are looked at.</summary>
    private const int MostIntroduced = 32;

    private readonly Dictionary<string, List<(string[] Words, int Last)>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byInitials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _examiners = [];
    private readonly Dictionary<string, int> _byOffice = new(StringComparer.OrdinalIgnoreCase);
    private readonly TurnLabels _words;
    private readonly int _interviewed = -1;

    /// <summary>Gathers the persons of the article: names in the text outside labels first, then full names in labels.</summary>
    public LabelPersons(AttributionContext context, List<ParagraphUnit> units, List<TurnLabel> labels, TurnLabels words)
    {
        _context = context;
        _words = words;
        if (labels.Count == 0) return;
        AnalyzedText text = context.Text;
        int first = labels.FindIndex(l => l.Label.Shape == LabelShape.Answer);
        int introduction = units[labels[Math.Max(0, first)].Unit].First;
        var introduced = new List<NamedEntity>();
        foreach (NamedEntity entity in text.Entities)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (entity.Type != EntityType.Person || IsInLabel(entity, labels, units)) continue;
            Add(entity.First, entity.End - 1);
            if (entity.First < units[labels[0].Unit].First || (first > 0 && entity.First < introduction)) introduced.Add(entity);
        }

        _interviewed = Interviewed(context, introduced);
        ReadOffices(introduced, labels);
        int examiner = -1;
        foreach (TurnLabel label in labels)
        {
            int head = HeadOf(label), begin = text.TokenAt(label.Label.Name.Start);
            if (label.Label.Shape is LabelShape.Capitals or LabelShape.Mixed)
            {
                if (head > begin) Add(begin, head);
                _byLabel.TryAdd(label.Label.Name.Of(text.Text), head);
                if (words.NamesExaminer(label.Label.Name.Of(text.Text))) examiner = head;
            }
            else if (label.Label.Shape == LabelShape.Question && examiner >= 0)
            {
                _examiners[label.Unit] = examiner;
            }
        }
    }

    /// <summary>
    /// The token of a label's name that the others depend on: the last before a comma, or the name in brackets behind an office.
    /// </summary>
    public int HeadOf(TurnLabel label)
    {
        AnalyzedText text = _context.Text;
        int first = text.TokenAt(label.Label.Name.Start), last = text.TokenAt(label.Label.Name.End - 1);
        for (int t = first + 1; t <= last; t++)
        {
            if (_context.FirstChar(t) == ',') return t - 1;
        }

        // "SPEAKER 2": the number tells him from others, the word what he is.
        while (last > first && char.IsDigit(_context.FirstChar(last))) last--;
        return last;
    }

    /// <summary>The last word of the label's name, empty for "Q", and the surname of the one interviewed for "A".</summary>
    public string SurnameOf(TurnLabel label)
    {
        int named = NamedAt(label);
        if (named >= 0) return _context.Text.Form(named).ToString();
        return label.Label.Shape is LabelShape.Question or LabelShape.Answer ? "" : _context.Text.Form(HeadOf(label)).ToString();
    }

    /// <summary>
    /// The last token of the fullest name of the label's bearer elsewhere in the text, -1 where the label itself says most.
    /// </summary>
    public int NamedAt(TurnLabel label)
    {
        if (label.Label.Shape == LabelShape.Question) return _examiners.GetValueOrDefault(label.Unit, -1);
        if (label.Label.Shape == LabelShape.Answer) return _interviewed;
        AnalyzedText text = _context.Text;
        if (InNote(label) is >= 0 and var noted) return noted;
        if (_byOffice.TryGetValue(label.Label.Name.Of(text.Text), out int holder)) return holder;
        int first = text.TokenAt(label.Label.Name.Start), head = HeadOf(label);
        string surname = text.Form(head).ToString();
        string? given = head > first ? text.Form(head - 1).ToString() : null;
        if (_bySurname.TryGetValue(surname, out List<(string[] Words, int Last)>? bearers))
        {
            foreach (var (words, last) in bearers)
            {
                if (last >= first && last <= head) break;
                if (given is null || words[..^1].Contains(given, StringComparer.OrdinalIgnoreCase) || !_given.Contains(given)) return last;
            }
        }

        if (head == first && _byInitials.TryGetValue(surname, out int named)) return named;
        return _byLabel.TryGetValue(label.Label.Name.Of(text.Text), out int same) && same < first ? same : -1;
    }

    private void Add(int first, int last)
    {
        if (last == first) return;
        AnalyzedText text = _context.Text;
        string[] words = [.. Enumerable.Range(first, last - first + 1).Select(t => text.Form(t).ToString())];
        if (!_bySurname.TryGetValue(words[^1], out List<(string[] Words, int Last)>? bearers)) _bySurname[words[^1]] = bearers = [];
        if (bearers.Count >= MostBearers || bearers.Exists(b => b.Words.SequenceEqual(words, StringComparer.OrdinalIgnoreCase))) return;
        bearers.Add((words, last));
        _given.Add(words[^2]);
        string initials = string.Concat(words.Select(w => w[0]));
        if (initials.All(char.IsUpper)) _byInitials.TryAdd(initials, last);
    }

    /// <summary>"The Minister for Transport (Mr Owen Teal):": the name in brackets behind an office, -1 without one.</summary>
    private int InNote(TurnLabel label)
    {
        TextSpan note = label.Label.Note;
        if (note.IsEmpty) return -1;
        string text = _context.Text.Text;
        int space = note.In(text).IndexOf(' ');
        return space > 0 && _words.IsFormOfAddress(note.In(text)[..space]) ? _context.Text.TokenAt(note.End - 1) : -1;
    }

    /// <summary>
    /// "Dana Osk, Deputy Spokesperson", "Deputy Spokesperson Dana Osk": whose office a label is, as the introduction has it.
    /// </summary>
    private void ReadOffices(List<NamedEntity> introduced, List<TurnLabel> labels)
    {
        AnalyzedText text = _context.Text;
        foreach (string label in labels.Select(l => l.Label.Name.Of(text.Text)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (NamedEntity person in introduced.Take(MostIntroduced))
            {
                if (!_words.IsOffice(label)) break;
                int before = text.SpanArray[person.First].Start, after = text.SpanArray[person.End - 1].End;
                int from = Math.Max(0, before - label.Length - 1);
                ReadOnlySpan<char> ahead = text.Text.AsSpan(from, before - from).TrimEnd();
                ReadOnlySpan<char> behind = text.Text.AsSpan(after, Math.Min(label.Length + 8, text.Text.Length - after)).TrimStart(", ");
                if (behind.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) behind = behind[4..];
                if (!ahead.EndsWith(label, StringComparison.OrdinalIgnoreCase)
                    && !behind.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
                _byOffice.TryAdd(label, person.End - 1);
            }
        }
    }

    private bool IsInLabel(NamedEntity entity, List<TurnLabel> labels, List<ParagraphUnit> units)
    {
        int low = 0, high = labels.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (units[labels[middle].Unit].Last < entity.First) low = middle + 1;
            else high = middle;
        }

        return low < labels.Count && units[labels[low].Unit].First <= entity.First
            && _context.Text.SpanArray[entity.First].Start < labels[low].Label.End;
    }

    /// <summary>
    /// The person whom the introduction names most, its author left out; the last token of the first full name, -1 without one.
    /// </summary>
    internal static int Interviewed(AttributionContext context, List<NamedEntity> introduced)
    {
        AnalyzedText text = context.Text;
        var authors = context.Layout.Authors.Select(a => a.Of(text.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (NamedEntity entity in introduced)
        {
            string surname = text.Form(entity.End - 1).ToString();
            times[surname] = times.GetValueOrDefault(surname) + 1;
        }

        (int Times, int Last) best = (0, -1);
        foreach (NamedEntity entity in introduced)
        {
            if (entity.End - entity.First < 2 || authors.Contains(text.Cover(entity.First, entity.End).Of(text.Text))) continue;
            int count = times[text.Form(entity.End - 1).ToString()];
            if (count > best.Times) best = (count, entity.End - 1);
        }

        return best.Last;
    }
}
