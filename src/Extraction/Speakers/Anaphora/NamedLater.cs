using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Nameless persons and things of the headline and the lead, whom
/// the article names later: "A lawmaker said … Sen. Anna Weber".</summary>
internal sealed class NamedLater(Discourse discourse, DescriptionMatch match, Exclusions exclusions)
{
    /// <summary>Probability that they are one.</summary>
    private const double Certainty = 0.8;

    /// <summary>The lead of an article, in paragraphs, and how far behind it the name comes.</summary>
    private const int LeadParagraphs = 2, NameParagraphs = 8;

    /// <summary>Most mentions of a lead that are looked at, and most behind each: real leads have far fewer.</summary>
    private const int MostLeadMentions = 200, WindowMentions = 120;

    /// <summary>Fewest words that two reports share that are one.</summary>
    private const int LeastWords = 2;

    /// <summary>Most nameless sources whose words are looked for in the body.</summary>
    private const int MostRepeated = 8;

    /// <summary>Longest complement of a description that is read, in tokens.</summary>
    private const int LongestComplement = 8;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;
    private readonly List<Entity> _entities = discourse.Entities;
    private int _left = MostRepeated;

    /// <summary>Looks at headline and lead once all mentions have been read.</summary>
    public void Resolve()
    {
        ResolveHeadlines();
        ResolveLead();
    }

    /// <summary>A headline speaks of what the article goes on to introduce:
    /// an unnamed thing in it is the first of its kind in the body.</summary>
    private void ResolveHeadlines()
    {
        int body = 0;
        while (body < _mentions.Count && discourse.ParagraphOf(_mentions[body]) < 0) body++;
        for (int i = 0; i < body; i++)
        {
            ref Mention mention = ref _mentions[i];
            if (mention.Kind != MentionKind.Nominal || mention.First < mention.Head || mention.Entity < 0) continue;
            Entity entity = _entities[mention.Entity];
            if (entity.Named || discourse.ParagraphOf(_mentions[entity.Last]) >= 0) continue;
            for (int later = body; later < _mentions.Count && later < body + WindowMentions; later++)
            {
                ref Mention introduced = ref _mentions[later];
                if (introduced.Entity < 0 || introduced.Class != mention.Class || introduced.Plural != mention.Plural
                    || !IsIntroducedAs(introduced, _text.Lemma(mention.Head))
                    || exclusions.ExcludesAsSame(mention, introduced.Entity)) continue;
                discourse.Move(i, introduced.Entity, LinkReason.NamedLater, Certainty);
                break;
            }
        }
    }

    /// <summary>Whether a description or the title before a name has a head noun.</summary>
    private bool IsIntroducedAs(in Mention mention, string lemma)
    {
        if (mention.Kind == MentionKind.Nominal) return _text.Lemma(mention.Head).Equals(lemma, StringComparison.OrdinalIgnoreCase);
        if (mention.Kind != MentionKind.Name) return false;
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (_words[t].Is(WordClass.Role) && _text.Lemma(t).Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>
    /// Gives the nameless persons of headline and lead the name of the one person whom the next paragraphs introduce in that role; all that
    /// was linked to the nameless one moves along.
    /// </summary>
    private void ResolveLead()
    {
        int end = 0, body = 0;
        for (; end < Math.Min(_mentions.Count, MostLeadMentions) && discourse.ParagraphOf(_mentions[end]) is var paragraph
            && paragraph < LeadParagraphs; end++)
        {
            if (paragraph < 0) body = end + 1;
        }

        // The headline last: it may speak of whom the lead speaks of.
        for (int i = body; i < end; i++) ResolveNameless(i);
        for (int i = 0; i < body; i++) ResolveNameless(i);
    }

    private void ResolveNameless(int index)
    {
        ref Mention mention = ref _mentions[index];
        int paragraph = discourse.ParagraphOf(mention);
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person or EntityClass.Other, Plural: false, Entity: >= 0,
            Speech: < 0 } || !discourse.IsSource(mention) || discourse.IsLabel(mention))
        {
            return;
        }
        Entity entity = _entities[mention.Entity];
        if (mention.Class == EntityClass.Other && (paragraph >= 0 || !_text.Tag(mention.Head).IsNoun())) return;
        bool nameless = mention.Determiner is Determiner.Indefinite or Determiner.The or Determiner.Possessive
            || (paragraph < 0 && mention.Determiner == Determiner.None);
        bool compound = mention.Head > 0 && _text.Tag(mention.Head - 1) == PennTag.HYPH && !_words[mention.Head].Is(WordClass.Role);
        WordClass persons = mention.Determiner == Determiner.Possessive ? WordClass.Role | WordClass.Person : WordClass.AnyPerson;
        if (!nameless || entity.Named || entity.Mentions[0] != index) return;
        int named = Repeated(index);
        if (named < 0 && !compound && _words[mention.Head].Is(persons))
        {
            named = IntroducedLater(index, paragraph);
            if (named < 0) named = FirstNamedSpeaker(index);
        }

        if (named >= 0) discourse.Merge(mention.Entity, named, LinkReason.NamedLater, Certainty);
    }

    /// <summary>The only person whose name first comes within the next paragraphs with a
    /// title or an apposition that is a kind of the role; -1 for none or several.</summary>
    private int IntroducedLater(int index, int paragraph)
    {
        ref Mention mention = ref _mentions[index];
        string role = _text.Lemma(mention.Head);
        int found = -1;
        for (int i = index + 1; i < Math.Min(_mentions.Count, index + (2 * MostLeadMentions)); i++)
        {
            ref Mention later = ref _mentions[i];
            if (discourse.ParagraphOf(later) - Math.Max(paragraph, 0) > NameParagraphs) break;
            if (later is not { Kind: MentionKind.Name, Entity: >= 0 } || later.Entity == found) continue;
            Entity named = _entities[later.Entity];
            if (named.Class != EntityClass.Person || discourse.IsKnownBefore(named, index)
                || !named.Heads.Exists(h => _words.Tables.IsKindOf(h, role))
                || exclusions.ExcludesAsSame(mention, later.Entity) || IsOfAnotherBody(mention, later))
            {
                continue;
            }
            if (found >= 0) return -1;
            found = later.Entity;
        }

        return found;
    }

    /// <summary>"A spokesman for the mill … river police spokesman Karl Lind": both say of what, and nothing of it is the same.</summary>
    private bool IsOfAnotherBody(in Mention mention, in Mention name)
    {
        int link = mention.End, end = Math.Min(_text.TokenCount, link + LongestComplement);
        if (link >= end || _text.Tag(link) != PennTag.IN) return false;
        bool complement = false, title = false;
        for (int t = link + 1; t < end && (_text.Tag(t).IsNoun() || _text.Tag(t) is PennTag.JJ or PennTag.DT or PennTag.HYPH); t++)
        {
            if (!_text.Tag(t).IsNoun()) continue;
            if (match.Occurs(_text.Form(t), _entities[name.Entity])) return false;
            complement = true;
        }

        for (int t = name.TitleFirst; t < name.First - 1; t++) title |= _text.Tag(t).IsNoun() && !_words[t].Is(WordClass.AnyPerson);
        return complement && title;
    }

    /// <summary>
    /// "“The nets were empty,” skipper says / … “The nets were empty all spring,”
    /// Anna Weber said": the named person who says in the body most of what the
    /// nameless one says here; -1 for none.
    /// </summary>
    private int Repeated(int index)
    {
        ref Mention mention = ref _mentions[index];
        int own = discourse.AttributionOf(mention), most = 0, found = -1;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ReadWords(own, words.Add);
        if (words.Count < LeastWords || _left-- <= 0) return -1;
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int a = 0; a < discourse.Attributions.Count; a++)
        {
            int source = a == own ? -1 : discourse.SourceMention(a);
            if (source < 0 || _mentions[source] is not { Entity: >= 0, Plural: false } other || discourse.ParagraphOf(other) < 0) continue;
            if (_entities[other.Entity] is not { Named: true, Class: EntityClass.Person }
                || exclusions.ExcludesAsSame(mention, other.Entity))
            {
                continue;
            }
            shared.Clear();
            ReadWords(a, word => words.Contains(word) && shared.Add(word));
            if (shared.Count <= most) continue;
            most = shared.Count;
            found = other.Entity;
        }

        return most >= LeastWords && 2 * most > words.Count ? found : -1;
    }

    /// <summary>The words of an attribution's content that mean something by themselves; of a direct quotation all words.</summary>
    private void ReadWords(int attribution, Func<string, bool> read)
    {
        bool direct = discourse.Attributions[attribution].Type == QuoteType.Direct;
        foreach (TextSpan span in discourse.Attributions[attribution].Content)
        {
            for (int t = _text.TokenAt(span.Start); t < _text.TokenCount && _text.Span(t).Start < span.End; t++)
            {
                if (direct && char.IsLetter(_text.Form(t)[0])) read(_text.Lemma(t));
                bool means = _text.Tag(t).IsNoun() || _text.Tag(t).IsVerb() || _text.Tag(t) is PennTag.JJ or PennTag.CD;
                if (means && _text.Relation(t) is not (DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop))
                {
                    read(_text.Lemma(t));
                }
            }
        }
    }

    /// <summary>
    /// "A minister promised help on Friday. / “We will act,” Anna Weber said":
    /// the first person whom the body names, where that one speaks in the next
    /// paragraph and in the first no other person does; for the headline, whom the first paragraph turned out to speak of; -1 otherwise.
    /// </summary>
    private int FirstNamedSpeaker(int index)
    {
        ref Mention mention = ref _mentions[index];
        for (int i = 0; i < Math.Min(_mentions.Count, 2 * MostLeadMentions); i++)
        {
            ref Mention other = ref _mentions[i];
            int paragraph = discourse.ParagraphOf(other);
            if (paragraph > 1) return -1;
            if (i == index || paragraph < 0 || other.Entity < 0 || other.Entity == mention.Entity) continue;
            bool source = discourse.IsSource(other);
            Entity named = _entities[other.Entity];
            if (paragraph == 0)
            {
                if (!source || other.Kind == MentionKind.Pronoun || other.Plural || named.Class != EntityClass.Person) continue;
                bool same = other.Kind == MentionKind.Nominal && i > index && named is { Named: true, Class: EntityClass.Person }
                    && !exclusions.ExcludesAsSame(mention, other.Entity);
                return same ? other.Entity : -1;
            }

            if (other.Kind != MentionKind.Name || named.Class != EntityClass.Person) continue;
            bool speaks = source || Functions.Of(_text, other) is Function.Subject or Function.PassiveSubject;
            bool fits = speaks && other.Inside < 0 && !discourse.IsKnownBefore(named, index)
                && !exclusions.ExcludesAsSame(mention, other.Entity);
            return fits ? other.Entity : -1;
        }

        return -1;
    }
}
