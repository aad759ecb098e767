using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Goes from mention to mention and notes what each tells of its entity: how it was
/// last mentioned, whether it spoke, by which titles, trades and ages it is known.
/// </summary>
internal sealed class DiscourseReader(Discourse discourse)
{
    /// <summary>The kinds of organisation that a description and an entity can share.</summary>
    public const WordClass KindClasses =
        WordClass.Media | WordClass.Government | WordClass.Company | WordClass.Party | WordClass.Institution;

    private const int MostHeads = 16;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly Dictionary<string, Entity> _bearers = new(StringComparer.Ordinal);

    /// <summary>Number of sources read so far.</summary>
    public int Sources { get; private set; }

    /// <summary>The ages told so far.</summary>
    public KnownAges Ages { get; } = new(discourse);

    /// <summary>The named entity that last went by a title or description with a head noun, null for none.</summary>
    public Entity? BearerOf(string head) => _bearers.GetValueOrDefault(head);

    /// <summary>Reads the next mention, which refers to something.</summary>
    public void Read(int index)
    {
        ref Mention mention = ref discourse.Mentions[index];
        Entity entity = discourse.Entities[mention.Entity];
        entity.Last = index;
        entity.Seen++;
        if (discourse.IsSource(mention)) entity.LastSource = ++Sources;
        if (Functions.Of(_text, mention) is Function.Subject or Function.PassiveSubject)
        {
            (entity.LastSubject, entity.LastSubjectMention) = (discourse.SentenceOf(mention), index);
        }

        if (mention.Kind == MentionKind.Pronoun) return;
        Ages.Read(mention);
        if (mention.Kind == MentionKind.Nominal) AddHead(entity, mention.Head);
        else if (entity.Class != EntityClass.Person) AddNameHeads(entity, mention);
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (_words[t].Is(WordClass.Role | WordClass.Title | WordClass.Person)) AddHead(entity, t);
            if (_words[t].Is(WordClass.Role) && _text.Tag(t).IsNoun() && t + 1 == mention.First)
            {
                entity.Occupations.Add(_text.Lemma(t).ToLowerInvariant());
            }
        }

        entity.Killed |= mention.Kind == MentionKind.Name && IsKilled(mention);
        AddApposition(entity, mention.Head, mention.End);
    }

    /// <summary>"Anna Weber drowned", "Anna Weber was killed".</summary>
    private bool IsKilled(in Mention mention)
    {
        Function function = Functions.Of(_text, mention);
        int verb = _text.Head(mention.Head);
        if (function is not (Function.Subject or Function.PassiveSubject) || verb < 0
            || !_words.Tables.Word(_text.Lemma(verb)).Is(WordClass.Kills))
        {
            return false;
        }
        if (function == Function.PassiveSubject) return true;
        for (int child = discourse.Tree.FirstChild(verb); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) is DependencyRelation.Obj or DependencyRelation.Ccomp) return false;
        }

        return true;
    }

    /// <summary>The kinds in an organisation's name and the kind beside it:
    /// "the newspaper Daily Bugle", "the Daily Bugle newspaper".</summary>
    private void AddNameHeads(Entity entity, in Mention mention)
    {
        AddHead(entity, mention.End - 1);
        for (int t = mention.First; t < mention.End - 1; t++)
        {
            if (_words[t].Is(WordClass.Organization)) AddHead(entity, t);
        }

        if (mention.First > 0 && IsKindNoun(mention.First - 1)) AddHead(entity, mention.First - 1);
        if (mention.End < _text.TokenCount && IsKindNoun(mention.End)) AddHead(entity, mention.End);
    }

    private bool IsKindNoun(int token) => _text.Tag(token) == PennTag.NN && _words[token].Is(WordClass.Organization);

    /// <summary>The role noun of an apposition after a name: "Anna Weber, a retired judge".</summary>
    private void AddApposition(Entity entity, int name, int at)
    {
        if (at + 1 >= _text.TokenCount || _text.Tag(at) != PennTag.Comma) return;
        int end = Math.Min(_text.TokenCount, at + 9);
        for (int t = at + 1; t < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (_words[t].Is(WordClass.Role | WordClass.Kin) && tag.IsNoun())
            {
                if (Functions.IsNewSubject(_text, t, name)) return;
                AddHead(entity, t);
                string noun = _text.Lemma(t).ToLowerInvariant();
                if (tag == PennTag.NN && _words.Tables.FamiliesOf(noun) != 0) entity.Occupations.Add(noun);
                return;
            }

            if (!tag.IsNoun() && tag is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.PRPS or PennTag.POS
                or PennTag.CD))
            {
                return;
            }
        }
    }

    private void AddHead(Entity entity, int token)
    {
        string lemma = _text.Lemma(token).ToLowerInvariant();
        entity.Kinds |= _words[token].Class & KindClasses;
        entity.Families |= _words.Tables.FamiliesOf(lemma);
        if (entity.Heads.Count < MostHeads && !entity.Heads.Contains(lemma)) entity.Heads.Add(lemma);
        if (entity.Named) _bearers[lemma] = entity;
    }
}
