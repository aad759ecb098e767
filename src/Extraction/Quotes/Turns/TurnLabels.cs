using Extraction.Language;
using Extraction.Layout;
using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>A label that names the speaker of its paragraph.</summary>
/// <param name="Unit">Index of the paragraph.</param>
/// <param name="Label">The label as it is written.</param>
internal readonly record struct TurnLabel(int Unit, SpeakerLabel Label);

/// <summary>Tells which labels of an article name speakers.</summary>
/// <remarks>
/// A label by itself may be anything: a place before a report, "Venue:", "UPDATE:". It names a speaker by what it is made of (a form of
/// address, an office, a given name, a person whom the text names), or by company: several of its kind in one article. Thread-safe.
/// </remarks>
internal sealed class TurnLabels(IModelSource models)
{
    /// <summary>From this number of labels on an article is taken for a transcript.</summary>
    public const int LeastOfTranscript = 3;

    private readonly Lazy<SpeakerTables> _words = new(() => SpeakerTables.Load(models));

    /// <summary>What words of labels name: a speaker, an examiner to come, or something else.</summary>
    private readonly Dictionary<string, string> _kinds = ResourceTable.Read(models, "quotes/label-words.csv", "word", "names")
        .ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the verb reports what somebody said or thinks.</summary>
    public bool IsReporting(string lemma) => _words.Value.Word(lemma).Is(WordClass.Reporting);

    /// <summary>Whether the lemma of a pronoun means neither the one who speaks nor the one spoken to.</summary>
    public bool IsThirdPerson(string lemma) => _words.Value.Pronouns.IsThirdPerson(lemma);

    /// <summary>Whether a word is a form of address or a title before names.</summary>
    public bool IsFormOfAddress(ReadOnlySpan<char> word) => _words.Value.Word(word).Is(WordClass.Honorific | WordClass.Title);

    /// <summary>Whether the last word of a label is an office or a trade.</summary>
    public bool IsOffice(string label) => _words.Value.Word(label.AsSpan(label.LastIndexOf(' ') + 1)).Is(WordClass.Role);

    /// <summary>Whether a label names the one who asks from there on ("BY MS. BROOK:").</summary>
    public bool NamesExaminer(string name) => name.IndexOf(' ') is > 0 and var space
        && _kinds.GetValueOrDefault(name[..space]) == "examiner";

    /// <summary>The labels that name speakers, in order.</summary>
    /// <param name="context">The article.</param>
    /// <param name="units">Its paragraphs.</param>
    /// <param name="others">Receives the tokens that end labels of the newsroom ("UPDATE:"), which are no cues.</param>
    public List<TurnLabel> Find(AttributionContext context, List<ParagraphUnit> units, HashSet<int> others)
    {
        List<TurnLabel> candidates = Candidates(context, units, others);
        if (candidates.Count == 0) return candidates;
        HashSet<string> persons = PersonWords(context);
        candidates.RemoveAll(candidate =>
        {
            bool time = IsTime(context, candidate.Label, persons);
            if (time && candidate.Label.Mark is { } mark) others.Add(context.Text.TokenAt(mark));
            return time;
        });
        List<TurnLabel> found = Speaking(context, units, candidates, persons, others);
        if (!IsList(context, units, found)) return found;
        foreach (TurnLabel label in found)
        {
            if (label.Label.Mark is { } mark) others.Add(context.Text.TokenAt(mark));
        }

        return [];
    }

    /// <summary>The labels of paragraphs but those of the newsroom.</summary>
    private List<TurnLabel> Candidates(AttributionContext context, List<ParagraphUnit> units, HashSet<int> others)
    {
        var candidates = new List<TurnLabel>();
        for (int u = 0; u < units.Count; u++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            if (units[u].Kind is not (BlockKind.Body or BlockKind.Headline)
                || SpeakerLabel.Read(context.Text.Text, units[u].Span) is not { } label) continue;
            // A headline holds no turn; "EXCLUSIVE:" before it is no source.
            if (units[u].Kind == BlockKind.Headline && !(label.Mark is not null && IsNewsroom(context, label))) continue;
            if (label.Mark is { } mark && IsNewsroom(context, label)) others.Add(context.Text.TokenAt(mark));
            else candidates.Add(new TurnLabel(u, label));
        }

        return candidates;
    }

    /// <summary>Those of the candidates that name speakers, by themselves or by company.</summary>
    private List<TurnLabel> Speaking(AttributionContext context, List<ParagraphUnit> units, List<TurnLabel> candidates,
        HashSet<string> persons, HashSet<int> others)
    {
        string text = context.Text.Text;
        var names = new LabelNames(candidates.Select(candidate => candidate.Label.Name.Of(text)));
        bool dialogue = candidates.Exists(c => c.Label.Shape == LabelShape.Question)
            && candidates.Exists(c => c.Label.Shape != LabelShape.Question);
        bool[] named = [.. candidates.Select(c => c.Label.Shape is LabelShape.Question or LabelShape.Answer
            ? dialogue : NamesSomebody(context, c.Label, persons))];
        int company = 0;
        for (int i = 0; i < named.Length; i++)
        {
            SpeakerLabel label = candidates[i].Label;
            if (named[i] || (label.Shape == LabelShape.Capitals && names.Times(label.Name.Of(text)) > 1)) company++;
        }

        var found = new List<TurnLabel>();
        for (int i = 0; i < candidates.Count; i++)
        {
            SpeakerLabel label = candidates[i].Label;
            bool repeated = names.IsRepeated(label.Name.Of(text));
            bool speaks = label.Shape switch
            {
                LabelShape.Question or LabelShape.Answer => named[i],
                LabelShape.Capitals when label.Mark is { } stop && text[stop] == '.' => named[i] && company > 1,
                LabelShape.Capitals => named[i] ? !IsDateline(context, candidates[i], units) : repeated || company >= 1,
                _ => named[i] ? company >= LeastOfTranscript || (company > 1 && (repeated || dialogue)) : repeated
                    && (company >= LeastOfTranscript || (company > 0 && names.IsExchange)),
            };
            if (speaks) found.Add(candidates[i]);
            else if (label.Mark is { } mark && label.Shape == LabelShape.Capitals
                && IsDateline(context, candidates[i], units)) others.Add(context.Text.TokenAt(mark));
        }

        return found;
    }

    /// <summary>"Ada Brook (Group A): Tenth start": labels of which each occurs once, and behind most of which no sentence stands,
    /// tell facts of a list, and no words of anybody.</summary>
    private static bool IsList(AttributionContext context, List<ParagraphUnit> units, List<TurnLabel> found)
    {
        if (found.Count < LeastOfTranscript) return false;
        string text = context.Text.Text;
        if (found.Select(l => l.Label.Name.Of(text)).Distinct(StringComparer.OrdinalIgnoreCase).Count() < found.Count) return false;
        int sentences = found.Count(l => IsSentence(context.Text, units[l.Unit], l.Label.End));
        return sentences * LeastOfTranscript < found.Count;
    }

    private static bool IsSentence(AnalyzedText text, ParagraphUnit unit, int from)
    {
        for (int t = unit.First; t <= unit.Last; t++)
        {
            bool predicate = text.TagArray[t] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD or PennTag.PRP;
            if (text.SpanArray[t].Start >= from && (predicate || text.Form(t) is "?" or "!")) return true;
        }

        return from >= unit.Span.End;
    }

    /// <summary>"SPRINGFIELD: The mayor said …": a place's name before everything else.</summary>
    private static bool IsDateline(AttributionContext context, TurnLabel candidate, List<ParagraphUnit> units)
    {
        if (units.FindIndex(u => u.Kind == BlockKind.Body) != candidate.Unit) return false;
        return context.Text.EntityTypeAt(context.Text.TokenAt(candidate.Label.Name.Start)) == EntityType.Location;
    }

    /// <summary>"UPDATE:", "MAP TOOL:", "Read more:".</summary>
    private bool IsNewsroom(AttributionContext context, SpeakerLabel label)
    {
        string name = label.Name.Of(context.Text.Text);
        int space = name.LastIndexOf(' ');
        // "The Minister for Sport (Ms Brook):" is somebody, whatever the office is about.
        return IsOther(name) || (space > 0 && (IsOther(name[..name.IndexOf(' ')]) || (label.Note.IsEmpty && IsOther(name[(space + 1)..]))));

        bool IsOther(string word) => _kinds.GetValueOrDefault(word) == "other";
    }

    /// <summary>"May 12, 2031:", "Wednesday (10 May):", "Now:": an entry of a calendar or a chronicle, unless May is
    /// somebody of the text.</summary>
    private static bool IsTime(AttributionContext context, SpeakerLabel label, HashSet<string> persons)
    {
        if (persons.Contains(label.Name.Of(context.Text.Text))) return false;
        int last = context.Text.TokenAt(label.Name.End - 1);
        for (int t = context.Text.TokenAt(label.Name.Start); t <= last; t++)
        {
            if (!context.IsTime(t)) return false;
        }

        return true;
    }

    private bool NamesSomebody(AttributionContext context, SpeakerLabel label, HashSet<string> persons)
    {
        string text = context.Text.Text;
        if (!label.Note.IsEmpty && char.IsUpper(text[label.Note.Start])) return true;
        string[] words = label.Name.Of(text).Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (persons.Contains(words[^1]) || words.Length > 1 && persons.Contains(words[0])) return true;
        for (int i = 0; i < words.Length; i++)
        {
            if (_words.Value.Word(words[i]).Is(WordClass.Role | WordClass.Person | WordClass.Honorific | WordClass.Title)
                || _kinds.GetValueOrDefault(words[i]) == "speaker") return true;
            if (i == 0 && words.Length is 2 or 3 && _words.Value.IsGivenName(words[0], out _)) return true;
        }

        return words.Length == 1 && LabelNames.IsInitials(words[0]) && persons.Contains(words[0]);
    }

    /// <summary>The words of all persons' names that the text has, and their initials.</summary>
    private static HashSet<string> PersonWords(AttributionContext context)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (NamedEntity entity in context.Text.Entities)
        {
            if (entity.Type != EntityType.Person || context.Text.SpanArray[entity.End - 1].End is var end
                && end < context.Text.Text.Length && context.Text.Text[end] == ':') continue;
            string initials = "";
            for (int t = entity.First; t < entity.End; t++)
            {
                words.Add(context.Text.Form(t).ToString());
                if (char.IsUpper(context.FirstChar(t))) initials += context.FirstChar(t);
            }

            if (initials.Length is 2 or 3) words.Add(initials);
        }

        return words;
    }
}
