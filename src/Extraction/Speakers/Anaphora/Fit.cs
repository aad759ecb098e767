using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Whether a mention can take an entity up: their kinds, their number and the words of a description agree.</summary>
internal sealed class Fit(Discourse discourse, DescriptionMatch match)
{
    private const int MostMentions = 14, Behind = 4, LeadParagraphs = 2;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>Whether the mention can refer to the entity as far as both tell what they are.</summary>
    public bool Agrees(in Mention mention, Entity entity)
    {
        if (mention.Kind == MentionKind.Pronoun)
        {
            if (mention.Class == EntityClass.Person) return entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural;
            if (mention.Plural)
            {
                // "They added" does not take up "the nine reviews".
                if (entity is { Named: false, Class: EntityClass.Document } && discourse.IsSource(mention)) return false;
                return entity.Plural || entity.Class is EntityClass.Organization or EntityClass.Place or EntityClass.Group
                    or EntityClass.Unknown;
            }
            return !entity.Plural && entity.Class is not (EntityClass.Person or EntityClass.Group);
        }

        if (mention.Determiner == Determiner.Possessive && !match.SharesPossessor(mention, entity)) return false;

        if (IsSomebodyElse(mention, entity)) return false;

        // A noun without determiner takes up an earlier one only in the same word.
        if (mention.Determiner == Determiner.None && !(match.HeadMatches(mention, entity) && match.Repeats(mention, entity))) return false;
        // "the appeals court" is not the Supreme Court.
        if (mention.Class == EntityClass.Organization && entity.Named && match.HeadMatches(mention, entity)
            && match.Modifiers(mention, entity) == 3)
        {
            return false;
        }
        if (mention.Class == EntityClass.Person && entity.Named && IsFormer(mention.First, mention.Head)
            && match.HeadMatches(mention, entity) && !IsKnownAsFormer(entity))
        {
            return false;
        }
        return mention.Class switch
        {
            EntityClass.Person => entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural,
            EntityClass.Organization => _words[mention.Head].Is(WordClass.ShortForm)
                ? entity.Class is EntityClass.Organization or EntityClass.Unknown
                    || (entity.Class == EntityClass.Place && (_words[mention.Head].Is(WordClass.Government)
                    || match.HeadMatches(mention, entity)))
                : entity.Class is EntityClass.Place or EntityClass.Unknown || !entity.Named || match.HeadMatches(mention, entity),
            EntityClass.Document => entity.Class == EntityClass.Document && entity.Plural == mention.Plural,
            EntityClass.Group => entity.Class == EntityClass.Group || (entity.Plural && entity.Class == EntityClass.Unknown),
            _ => false,
        };
    }

    /// <summary>
    /// "Weber pressed Grey, but the senator": within one sentence another name means another person.
    /// "A neighbour called. … The retired footballer said": who is only known by one walk of life is not meant by another, nor by an age.
    /// "the father of the victim": a complement says whose, and behind the lead takes up nobody whom the text has not called so.
    /// </summary>
    private bool IsSomebodyElse(in Mention mention, Entity entity)
    {
        if (mention.Class != EntityClass.Person || entity.Class != EntityClass.Person || match.HeadMatches(mention, entity)) return false;
        int family = match.Family(mention, entity);
        bool bare = mention is { Determiner: Determiner.The, Plural: false } && mention.Head - mention.First < 2;
        if (bare && entity is { Named: true, Last: >= 0 } && _mentions[entity.Last].First < mention.First
            && discourse.SentenceOf(mention) == discourse.SentenceOf(_mentions[entity.Last]))
        {
            return true;
        }
        if (IsOtherOffice(mention, entity)) return true;
        if (!entity.Named && (family == 3 || (match.Make(mention) is 0 or 2 && family == 0))) return true;
        return mention.Determiner == Determiner.The && match.IsCompleted(mention) && !IsWholeTitle(mention) && family != 2
            && discourse.ParagraphOf(mention) >= LeadParagraphs && _words[mention.Head].Is(WordClass.Kin | WordClass.Role);
    }

    /// <summary>"the secretary of state": what completes the noun belongs to the title and tells nobody from others.</summary>
    private bool IsWholeTitle(in Mention mention) => mention.End + 1 < _text.TokenCount
        && _words.Tables.IsTitle(_text.Cover(mention.Head, mention.End + 2).In(_text.Text));

    /// <summary>"The head teacher said … The union leader said": within a paragraph, who spoke under one office does not speak under the
    /// whole title of another.</summary>
    private bool IsOtherOffice(in Mention mention, Entity entity)
    {
        bool office = !entity.Named && mention is { Determiner: Determiner.The, Plural: false } && mention.Head - mention.First > 1
            && IsOffice(match.HeadOf(mention)) && entity.Heads.Exists(IsOffice) && entity.Last >= 0 && discourse.IsSource(mention)
            && discourse.IsSource(_mentions[entity.Last])
            && discourse.ParagraphOf(_mentions[entity.Last]) == discourse.ParagraphOf(mention);
        for (int t = mention.First + 1; office && t < mention.Head; t++) office = !match.Occurs(_text.Form(t), entity);
        return office;
    }

    private bool IsOffice(string noun) => _words.Tables.Word(noun).Is(WordClass.Role) && !_words.Tables.IsGeneral(noun);

    private bool IsFormer(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.Tables.Word(_text.Form(t)).Is(WordClass.Past)) return true;
        }

        return false;
    }

    private bool IsKnownAsFormer(Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind != MentionKind.Pronoun && (IsFormer(other.TitleFirst, other.First) || IsFormer(other.First, other.End)
                || IsFormer(other.End, Math.Min(_text.TokenCount, other.End + Behind))))
            {
                return true;
            }
        }

        return false;
    }
}
