using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>
/// Finds in each attribution's source the token whose mention speaks: the head of the phrase, the antecedent of a relative
/// pronoun, the name beside a descriptive head, or the conjunction of a joint source.
/// </summary>
internal sealed class SourceReader(TokenWords words, DependencyTree tree)
{
    /// <summary>Sentences before "they" in which its subjects are looked for.</summary>
    private const int SentencesBack = 4;

    private readonly AnalyzedText _text = words.Text;
    private readonly SpeakingToken _speaking = new(words, tree);
    private readonly RelativeSource _relative = new(words);
    private readonly JointSource _joint = new(words, tree);

    /// <summary>Token that stands for the source, an attribution each; -1 without a source.</summary>
    public int[] Read(IReadOnlyList<Attribution> attributions, Dictionary<int, Mention> wanted)
    {
        var tokens = new int[attributions.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            tokens[i] = -1;
            if (attributions[i].IsLabelled || attributions[i].NamedAt is not null)
            {
                tokens[i] = Labelled(attributions[i], wanted);
                continue;
            }

            if (attributions[i].Source is not { IsEmpty: false } source || IsLetter(source)) continue;
            int first = _text.TokenAt(source.Start), end = Math.Min(_text.TokenCount, _text.TokenAt(source.End - 1) + 1);
            if (first >= end) continue;
            if (IsNobody(first, end)) continue;
            int head = _speaking.Find(attributions[i].SourceHead, first, end);
            if (IsHearer(head, attributions[i].CueHead)) continue;
            if (IsEmphatic(head)) head--;
            if (head + 2 < _text.TokenCount && Ages.IsAge(_text, head + 2)) head += 2;
            int relative = _relative.OfWhom(head, end);
            tokens[i] = relative >= 0 ? _relative.WholeFamily(_relative.Antecedent(relative))
                : _relative.IsRelative(head) && (head == first || end - first <= 3) ? _relative.Antecedent(head) : head;
            if (tokens[i] < 0) continue;
            int and = tokens[i] == head ? _joint.Conjunction(head, first, end) : -1;
            if (and >= 0)
            {
                tokens[i] = and;
                wanted[and] = _joint.Mention(head, and, first, end);
            }
            else
            {
                wanted.TryAdd(tokens[i], Described(tokens[i]));
            }
        }

        FindJointSubjects(tokens, wanted);
        return tokens;
    }

    /// <summary>"Anna Weber and Ben Grey run the mill. They say": for whoever
    /// "they" may be, the subjects before it that are several.</summary>
    private void FindJointSubjects(int[] tokens, Dictionary<int, Mention> wanted)
    {
        int read = 0;
        foreach (int token in tokens)
        {
            if (token < 0 || _text.Tag(token) is not (PennTag.PRP or PennTag.PRPS) || !words.Tables.Pronouns.Of(_text.Form(token)).IsPlural)
            {
                continue;
            }
            int sentence = _text.SentenceOf(token);
            for (int t = Math.Max(read, _text.Sentences[Math.Max(0, sentence - SentencesBack)].First); t < token; t++)
            {
                if (_text.Relation(t) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass) || wanted.ContainsKey(t)) continue;
                int first = tree.Left(t), end = tree.Right(t) + 1, and = _joint.Conjunction(t, first, end);
                if (and >= 0) wanted.TryAdd(and, _joint.Mention(t, and, first, _joint.End(and, end)));
            }

            read = Math.Max(read, token);
        }
    }

    /// <summary>"Q:", "Q.": says only that somebody asks.</summary>
    private bool IsLetter(TextSpan source)
    {
        ReadOnlySpan<char> text = source.In(_text.Text);
        if (text.Length == 2 && text[1] == '.') return char.IsUpper(text[0]);
        return text.Length == 1 && char.IsUpper(text[0]) && source.End < _text.Text.Length && _text.Text[source.End] is ':' or '.';
    }

    /// <summary>The token of a label, or of the name elsewhere that it stands for; -1 for a letter that names nobody.</summary>
    private int Labelled(Attribution attribution, Dictionary<int, Mention> wanted)
    {
        if (attribution.NamedAt is null && attribution.Source!.Value is var label && (label.Length == 1 || IsLetter(label))) return -1;
        int token = attribution.NamedAt ?? attribution.SourceHead!.Value;
        Mention mention = Described(token);
        if (mention.Class == EntityClass.Other) mention.Class = EntityClass.Person;
        wanted.TryAdd(token, mention);
        return token;
    }

    /// <summary>"Weber himself said": the pronoun only repeats the name before it.</summary>
    private bool IsEmphatic(int token) => token > 0 && _text.SentenceOf(token - 1) == _text.SentenceOf(token)
        && (words.Tables.Pronouns.Of(_text.Form(token)).Cases & PronounCases.Reflexive) != 0
        && (_text.Tag(token - 1).IsNoun() || _text.Tag(token - 1) == PennTag.PRP);

    /// <summary>"No one said", "That said": words that name nobody.</summary>
    private bool IsNobody(int first, int end) =>
        words.Tables.IsNobody(_text.Form(first), out bool alone) && (!alone || (end - first == 1 && !_relative.IsRelative(first)));

    /// <summary>"Residents were told that": whom the passive has for its subject is spoken to.</summary>
    private bool IsHearer(int head, int? cueHead) =>
        cueHead is { } cue && _text.Relation(head) == DependencyRelation.NsubjPass && _text.Head(head) == cue
            && words.Tables.Word(_text.Lemma(cue))
            .Is(WordClass.Hears);

    /// <summary>A source whose head no table knows: several when it is plural or a number.</summary>
    private Mention Described(int head)
    {
        PennTag tag = _text.Tag(head);
        bool one = words.HasInAnyCase(head, WordUse.Single) || (!tag.IsNoun() && words.Tables.Word(_text.Form(head)).Is(WordClass.Role)
            && words.Tables.Determiners.KindOf(_text.Form(Math.Max(0, head - 1))) == DeterminerKind.Definite);
        bool group = tag is PennTag.NNS or PennTag.NNPS or PennTag.CD or PennTag.DT or PennTag.JJ or PennTag.JJR or PennTag.JJS
            or PennTag.RB
            || words.Tables.Word(_text.Form(head)).Is(WordClass.Group);
        one |= Ages.IsAge(_text, head);
        Mention mention = NominalPhrase.Of(words, tree, head, _text.Sentences[_text.SentenceOf(head)].First, one ? EntityClass.Person
            : EntityClass.Other, Gender.Unknown);
        if (tag == PennTag.NN && words.HasInAnyCase(mention.First, WordUse.Single)) mention.Class = EntityClass.Person;
        mention.Plural = group && !one;
        return mention;
    }
}
