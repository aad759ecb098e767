using System.Globalization;
using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How a description and the names, titles and descriptions of an entity agree in their words.</summary>
internal sealed class DescriptionMatch(Discourse discourse)
{
    private const int MostMentions = 14, FewMentions = 6, LongestPhrase = 40, LongestComplement = 12;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>The head noun in lower case.</summary>
    public string HeadOf(in Mention mention) => _text.Lemma(mention.Head).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Whether the entity goes by the description's head noun or by a kind of it: a senator is a lawmaker.</summary>
    public bool HeadMatches(in Mention mention, Entity entity)
    {
        string head = HeadOf(mention);
        return entity.Heads.Contains(head) || ((mention.Class == EntityClass.Document
            || (entity.Named && mention.Class == EntityClass.Person)) && entity.Heads.Exists(h => _words.Tables.IsKindOf(h, head)));
    }

    /// <summary>"Deputy Prime Minister Anna Weber": whether an entity goes by the head of a description as a deputy only.</summary>
    public bool HasOnlyRanked(in Mention mention, Entity entity)
    {
        string head = HeadOf(mention);
        bool any = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            bool ranked = false;
            int end = other.Kind == MentionKind.Name ? other.First : other.End;
            for (int t = Math.Min(other.TitleFirst, other.First); t < end; t++)
            {
                ranked |= _words.Tables.IsRank(_text.Form(t));
                if (!_text.Lemma(t).Equals(head, StringComparison.OrdinalIgnoreCase)) continue;
                if (!ranked) return false;
                any = true;
            }
        }

        return any;
    }

    /// <summary>0: the description has no modifiers; 1: all occur in the entity's names or descriptions; 2: some; 3: none does.</summary>
    public int Modifiers(in Mention mention, Entity entity)
    {
        int all = 0, shared = 0;
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.JJ or PennTag.CD)) continue;
            all++;
            if (Occurs(_text.Form(t), entity)) shared++;
        }

        return all == 0 ? 0 : shared == all ? 1 : shared > 0 ? 2 : 3;
    }

    /// <summary>What follows a noun phrase: 0 nothing, 1 a preposition, 2 a relative or participle.</summary>
    public int Postmodifier(in Mention mention)
    {
        if (mention.End >= _text.TokenCount) return 0;
        return _text.Tag(mention.End) switch
        {
            PennTag.IN when _text.Head(mention.End) is var head && (head < 0 || _text.Head(head) == mention.Head) => 1,
            PennTag.WDT or PennTag.WP or PennTag.VBN or PennTag.VBG => 2,
            _ => 0,
        };
    }

    /// <summary>"the father of the victim": whether "of" completes a description.</summary>
    public bool IsCompleted(in Mention mention) => mention.End < _text.TokenCount && _text.Form(mention.End) is FunctionWord.Of;

    /// <summary>"lawyers for Weber" are not "Grey’s lawyers": both descriptions
    /// have the same head, and what follows or owns it has other names.</summary>
    public bool HasOtherComplement(in Mention mention, Entity entity)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person or EntityClass.Group }) return false;
        bool any = false, other = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions && !any; m++)
        {
            ref Mention known = ref _mentions[entity.Mentions[m]];
            if (known.Kind != MentionKind.Nominal || !_text.Lemma(known.Head)
                .Equals(_text.Lemma(mention.Head), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var (names, shared) = Complement(mention, known);
            if (names == 0) return false;
            any = shared > 0;
            other |= shared == 0 && Complement(known, mention).Names > 0;
        }

        return other && !any;
    }

    /// <summary>Capitalized words of what owns or follows a description's
    /// head, and how many of them stand in another description too.</summary>
    private (int Names, int Shared) Complement(in Mention mention, in Mention other)
    {
        int names = 0, shared = 0;
        for (int t = mention.First; t < EndOf(mention); t++)
        {
            if (t == mention.Head || !_words.IsCapitalized(t) || !(_text.Tag(t).IsNoun() || _text.Tag(t) == PennTag.JJ)) continue;
            names++;
            for (int o = other.First; o < EndOf(other); o++)
            {
                if (!_text.Form(o).Equals(_text.Form(t), StringComparison.Ordinal)) continue;
                shared++;
                break;
            }
        }

        return (names, shared);
    }

    /// <summary>The token behind a description and the prepositional phrases after it.</summary>
    private int EndOf(in Mention mention)
    {
        int t = mention.End, end = Math.Min(_text.Sentences[_text.SentenceOf(mention.Head)].End, mention.End + LongestComplement);
        while (t < end && (_text.Tag(t).IsNoun() || _text.Tag(t) is PennTag.IN or PennTag.DT or PennTag.JJ or PennTag.CC or PennTag.POS
            or PennTag.HYPH))
        {
            t++;
        }
        return t;
    }

    /// <summary>Whether a bare noun says no more than the bare noun that the entity began with.</summary>
    public bool Repeats(in Mention mention, Entity entity) =>
        (!mention.Plural || _mentions[entity.Mentions[0]] is { Determiner: Determiner.None } first
            && first.Head - first.First <= mention.Head - mention.First) && Postmodifier(mention) == 0 && Modifiers(mention, entity) <= 1;

    /// <summary>Walks of life: 0 the description speaks of none, 1 none is known of the entity, 2 they share one, 3 they have
    /// others.</summary>
    public int Family(in Mention mention, Entity entity)
    {
        ulong own = _words.Tables.FamiliesOf(HeadOf(mention));
        return own == 0 ? 0 : entity.Families == 0 ? 1 : (own & entity.Families) != 0 ? 2 : 3;
    }

    /// <summary>What a description is made of: 0 an age ("the 41-year-old"), 1 a nationality ("the Swede"), 2 a compound
    /// ("the mother-of-three"), 3 a lone noun, 4 a noun with modifiers.</summary>
    public int Make(in Mention mention)
    {
        if (Ages.IsAge(_text, mention.Head)) return 0;
        if (_words.IsPlace(mention.Head, out _)) return 1;
        if (mention.End < _text.TokenCount && _text.Tag(mention.End) == PennTag.HYPH) return 2;
        return mention.Head - mention.First < 2 ? 3 : 4;
    }

    /// <summary>Whether a description speaks of one kind of organisation and the
    /// entity is known as another: "the newspaper" is no ministry.</summary>
    public bool HasOtherKind(in Mention mention, Entity entity)
    {
        WordClass kinds = _words[mention.Head].Class & DiscourseReader.KindClasses;
        return kinds != 0 && entity.Kinds != 0 && (kinds & entity.Kinds) == 0;
    }

    /// <summary>Whether a description speaks of a kind of organisation that the entity is known as.</summary>
    public bool HasSameKind(in Mention mention, Entity entity) =>
        (_words[mention.Head].Class & DiscourseReader.KindClasses & entity.Kinds) != 0;

    /// <summary>The entity of the noun or pronoun that owns what a phrase describes, -1 for none or an unknown one.</summary>
    public int PossessorOf(in Mention mention)
    {
        for (int t = Math.Max(0, Math.Min(mention.First, mention.TitleFirst) - 1); t < mention.Head; t++)
        {
            bool owner = _text.Tag(t) == PennTag.PRPS || (t + 1 < mention.Head && _text.Tag(t + 1) == PennTag.POS);
            if (owner && _mentions.At(t) is >= 0 and var index) return _mentions[index].Entity;
        }

        return -1;
    }

    /// <summary>"her campaign": the entity has the same possessor somewhere, or the possessor's name in its
    /// own. A possessor that is not known rules every name out, another possessor everything.</summary>
    public bool SharesPossessor(in Mention mention, Entity entity)
    {
        int possessor = PossessorOf(mention);
        if (possessor < 0) return !entity.Named;
        bool ownerless = false, others = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            int owner = PossessorOf(other);
            if (owner == possessor || Contains(other, possessor)) return true;
            ownerless |= owner < 0;
            others |= owner >= 0;
        }

        return ownerless && !others && !entity.Named;
    }

    /// <summary>Whether a name holds a part of another entity's name: the Weber campaign.</summary>
    private bool Contains(in Mention name, int entity)
    {
        if (name.Kind != MentionKind.Name) return false;
        List<int> known = discourse.Entities[entity].Mentions;
        for (int m = 0; m < known.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[known[m]];
            if (other.Kind != MentionKind.Name) continue;
            for (int t = name.TitleFirst; t < name.End; t++)
            {
                if (_text.Tag(t).IsProperNoun() && _text.Form(t).SequenceEqual(_text.Form(other.End - 1))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands in one of the entity's names, titles or descriptions.</summary>
    public bool Occurs(ReadOnlySpan<char> form, Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < FewMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            for (int t = other.TitleFirst; t < other.End && t < other.TitleFirst + LongestPhrase; t++)
            {
                if (_text.Form(t).Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }
}
