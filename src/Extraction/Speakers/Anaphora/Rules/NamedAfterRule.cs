using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "The health minister said … / Health Minister Anna Weber told the radio": an office of which nobody is known so far is that of the
/// one person whom the next paragraphs name with it.
/// </summary>
internal sealed class NamedAfterRule(Discourse discourse, DescriptionMatch match, Exclusions exclusions) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <summary>How far behind the name comes, in paragraphs and mentions, and how long a title or apposition is.</summary>
    private const int Paragraphs = 10, WindowMentions = 120, LongestTitle = 10;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false,
            Determiner: Determiner.The or Determiner.Possessive } || !discourse.IsSource(mention)) return null;
        if (!_words[mention.Head].Is(WordClass.Role) || _words.Tables.IsGeneral(match.HeadOf(mention))) return null;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity known = discourse.Entities[candidates.Entities[i]];

            // "the president's law … the president said": an office without a name so far hides nobody whom the name behind gives it.
            bool nameless = !known.Named && discourse.Mentions[known.Mentions[0]].Determiner != Determiner.Indefinite;
            if (!nameless && match.HeadMatches(mention, known)) return null;
        }

        return BearerBehind(index, mention) is >= 0 and var bearer ? new Reference(bearer, LinkReason.NamedLater, Certainty) : null;
    }

    /// <summary>The one person who is named behind with the same office; -1 for none or several.</summary>
    private int BearerBehind(int index, in Mention mention)
    {
        int paragraph = discourse.ParagraphOf(mention), found = -1;
        for (int i = index + 1; i < Math.Min(discourse.Mentions.Count, index + WindowMentions); i++)
        {
            ref Mention later = ref discourse.Mentions[i];
            if (discourse.ParagraphOf(later) - Math.Max(0, paragraph) > Paragraphs) break;
            if (later is not { Kind: MentionKind.Name, Entity: >= 0, Quoted: false } || later.Entity == found) continue;
            if (discourse.Entities[later.Entity].Class != EntityClass.Person || !Bears(mention, later)) continue;
            if (exclusions.ExcludesAsSame(mention, later.Entity)) continue;
            if (found >= 0) return -1;
            found = later.Entity;
        }

        return found;
    }

    /// <summary>Whether the title before a name, or the apposition behind it, has the description's head and all its modifiers.</summary>
    private bool Bears(in Mention mention, in Mention name)
    {
        if (Holds(name.TitleFirst, name.First, mention)) return true;
        if (name.End + 1 >= _text.TokenCount || _text.Tag(name.End) != PennTag.Comma) return false;
        int end = name.End + 1, sentenceEnd = _text.Sentences[discourse.SentenceOf(name)].End;
        while (end < sentenceEnd && end <= name.End + LongestTitle && _text.Tag(end) != PennTag.Comma) end++;
        return end < sentenceEnd && _text.Tag(end) == PennTag.Comma && Holds(name.End + 1, end, mention);
    }

    private bool Holds(int first, int end, in Mention mention)
    {
        for (int t = mention.First; t <= mention.Head; t++)
        {
            bool counts = t == mention.Head || _text.Tag(t).IsNoun() || _text.Tag(t) == PennTag.JJ;
            if (counts && !Has(first, end, t)) return false;
        }

        return end > first && HasPast(first, end) == HasPast(mention.First, mention.Head)
            && HasRank(first, end) == HasRank(mention.First, mention.Head);
    }

    /// <summary>The shadow minister is not the minister.</summary>
    private bool HasRank(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.Tables.IsRank(_text.Form(t))) return true;
        }

        return false;
    }

    /// <summary>The former minister is not the minister.</summary>
    private bool HasPast(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.Tables.Word(_text.Form(t)).Is(WordClass.Past)) return true;
        }

        return false;
    }

    private bool Has(int first, int end, int word)
    {
        for (int t = first; t < end; t++)
        {
            if (_text.Form(t).Equals(_text.Form(word), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
