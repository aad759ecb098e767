using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"A charity has warned of floods. … The Harbour Trust said": a body that headline or lead only describes is the first that the
/// article then names and lets speak, or the one that it names as such.</summary>
internal sealed class BodyNamedLater(Discourse discourse, DescriptionMatch match, Exclusions exclusions)
{
    private const double Certainty = 0.75;

    /// <summary>The lead of an article, how far behind it the name comes, in paragraphs, and most mentions that are looked at.</summary>
    private const int LeadParagraphs = 2, NameParagraphs = 4, MostLeadMentions = 200, WindowMentions = 120;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>Looks at the bodies of headline and lead once all mentions have been read.</summary>
    public void Resolve()
    {
        for (int i = 0; i < Math.Min(_mentions.Count, MostLeadMentions) && discourse.ParagraphOf(_mentions[i]) < LeadParagraphs; i++)
        {
            if (!IsNameless(i) || NameOf(i) is not (>= 0 and var named)) continue;
            discourse.Merge(_mentions[i].Entity, named, LinkReason.NamedLater, Certainty);
        }
    }

    private bool IsNameless(int index)
    {
        ref Mention mention = ref _mentions[index];
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Organization, Plural: false, Entity: >= 0, Speech: < 0 }
            || !discourse.IsSource(mention)) return false;
        Entity entity = discourse.Entities[mention.Entity];
        if (entity.Named || entity.Mentions[0] != index || _words[mention.Head].Is(WordClass.Document)) return false;
        return mention.Determiner == Determiner.Indefinite || (mention.Determiner == Determiner.The && mention.Head - mention.First > 1)
            || (mention.Determiner == Determiner.None && discourse.ParagraphOf(mention) < 0);
    }

    /// <summary>Whom the next paragraphs name for the first time as a body of that kind, else whom of like kind they name first as a
    /// speaker; -1 for none, or for two of the kind.</summary>
    private int NameOf(int index)
    {
        ref Mention mention = ref _mentions[index];
        int paragraph = Math.Max(0, discourse.ParagraphOf(mention)), speaker = -1, kind = -1;
        string noun = _text.Lemma(mention.Head).ToLowerInvariant();
        for (int i = index + 1; i < Math.Min(_mentions.Count, index + WindowMentions); i++)
        {
            ref Mention later = ref _mentions[i];
            int behind = discourse.ParagraphOf(later);
            if (behind - paragraph > NameParagraphs) break;
            if (behind < 0 || later is not { Kind: MentionKind.Name, Entity: >= 0, Quoted: false } || later.Entity == kind) continue;
            Entity named = discourse.Entities[later.Entity];
            if (named.Class != EntityClass.Organization || discourse.IsKnownBefore(named, index)
                || exclusions.ExcludesAsSame(mention, later.Entity)) continue;
            if (named.Heads.Contains(noun))
            {
                if (kind >= 0) return -1;
                kind = later.Entity;
            }
            else if (speaker < 0 && discourse.IsSource(later) && match.HasSameKind(mention, named))
            {
                speaker = later.Entity;
            }
        }

        return kind >= 0 ? kind : speaker;
    }
}
