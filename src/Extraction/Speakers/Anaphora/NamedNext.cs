using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>"A leading expert said it was late. “We waited too long,” added Ada Brook": somebody whom the article first describes and lets
/// speak, and names only where he speaks next.</summary>
internal sealed class NamedNext(Discourse discourse, Exclusions exclusions)
{
    /// <summary>Probability that they are one.</summary>
    private const double Certainty = 0.75;

    /// <summary>How many mentions behind the name is looked for.</summary>
    private const int WindowMentions = 60;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>Looks at every source once all mentions have been read.</summary>
    public void Resolve()
    {
        for (int a = 0; a < discourse.Attributions.Count; a++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int index = discourse.SourceMention(a);
            if (index < 0 || !IsNameless(index) || NextSpeaker(index) is not (>= 0 and var named)) continue;
            discourse.Merge(_mentions[index].Entity, named, LinkReason.NamedLater, Certainty);
        }
    }

    /// <summary>Whether a source is the first that the article says of one person without a name.</summary>
    private bool IsNameless(int index)
    {
        ref Mention mention = ref _mentions[index];
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false, Entity: >= 0, Speech: < 0, Quoted: false,
            Determiner: Determiner.Indefinite } || discourse.IsLabel(mention)) return false;
        Entity entity = discourse.Entities[mention.Entity];
        return discourse.ParagraphOf(mention) >= 0 && !entity.Named && entity.Mentions[0] == index
            && _words[mention.Head].Is(WordClass.AnyPerson);
    }

    /// <summary>The person whom the article names for the first time where it lets somebody speak next, and of whom it tells there no other
    /// trade than the description; -1 for nobody.</summary>
    private int NextSpeaker(int index)
    {
        ref Mention mention = ref _mentions[index];
        bool quoted = discourse.Attributions[discourse.AttributionOf(mention)].Type == QuoteType.Direct;
        for (int i = index + 1; i < Math.Min(_mentions.Count, index + WindowMentions); i++)
        {
            ref Mention next = ref _mentions[i];
            if (discourse.ParagraphOf(next) < 0) continue;
            if (discourse.ParagraphsTold(mention.Head, next.Head) > 1) return -1;
            if (next.Entity == mention.Entity || !discourse.IsSource(next) || next.Inside >= 0) continue;
            if (next is not { Kind: MentionKind.Name, Entity: >= 0, Quoted: false } || IsSetApart(mention, next)) return -1;
            Entity named = discourse.Entities[next.Entity];
            bool first = named.Class == EntityClass.Person && next.End - next.First > 1 && !discourse.IsKnownBefore(named, i);

            // "A doctor said she was stable. “She is my child,” Ada Brook said": only who goes on, or is named below the lead, is the same.
            bool below = discourse.ParagraphOf(mention) == 0 && discourse.ParagraphOf(next) > 0 && !quoted;
            bool bare = named.Heads.Count == 0 && IsBare(next) && (below || discourse.TellsOfGoingOn(discourse.AttributionOf(next)));
            bool same = first && !exclusions.ExcludesAsSame(mention, next.Entity) && (bare || IsSameTrade(mention, named));
            return same ? next.Entity : -1;
        }

        return -1;
    }

    /// <summary>"An expert said …, as Ada Brook notes", "And Ada Brook said": one beside the other is another.</summary>
    private bool IsSetApart(in Mention mention, in Mention next)
    {
        int sentence = discourse.SentenceOf(next);
        return sentence == discourse.SentenceOf(mention) || _text.Tag(_text.Sentences[sentence].First) == PennTag.CC;
    }

    /// <summary>"Ada Brook", "Ada Brook, 41," without a word on who she is: that was said before.</summary>
    private bool IsBare(in Mention name)
    {
        for (int t = name.TitleFirst; t < name.First; t++)
        {
            if (!_words.Tables.Word(_text.Form(t)).Is(WordClass.Honorific)) return false;
        }

        int behind = name.End;
        if (behind >= _text.TokenCount) return true;
        if (_text.Tag(behind) is PennTag.IN or PennTag.LeftBracket or PennTag.WP) return false;
        return _text.Tag(behind) != PennTag.Comma || behind + 1 >= _text.TokenCount || _text.Tag(behind + 1) == PennTag.CD;
    }

    private bool IsSameTrade(in Mention mention, Entity named)
    {
        string role = _text.Lemma(mention.Head).ToLowerInvariant();
        return named.Heads.Exists(known => known == role || _words.Tables.IsKindOf(known, role) || _words.Tables.IsKindOf(role, known));
    }
}
