using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds what can speak or be referred to in one pass over the tokens: names (runs of proper nouns, cut by entities and
/// titles), personal pronouns, and noun phrases whose head the resource tables know.
/// </summary>
internal sealed class MentionFinder
{
    private readonly AnalyzedText _text;
    private readonly TokenWords _words;
    private readonly MentionList _mentions;
    private readonly DependencyTree _tree;
    private readonly Dictionary<int, Mention> _wanted;
    private readonly Dictionary<int, int> _defined;

    private MentionFinder(TokenWords words, DependencyTree tree, Dictionary<int, Mention> wanted)
    {
        _text = words.Text;
        _words = words;
        _tree = tree;
        _wanted = wanted;
        _defined = AcronymDefinitions.Find(_text);
        _mentions = new MentionList(_text.TokenCount);
    }

    /// <summary>Finds all mentions in the order of the text.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="wanted">Mentions by their head token that are to be there although no table knows the word.</param>
    public static MentionList Find(TokenWords words, DependencyTree tree, Dictionary<int, Mention> wanted)
    {
        var finder = new MentionFinder(words, tree, wanted);
        foreach (Sentence sentence in words.Text.Sentences)
        {
            words.Text.Cancellation.ThrowIfCancellationRequested();
            finder.Scan(sentence);
        }

        return finder._mentions;
    }

    private void Scan(Sentence sentence)
    {
        var names = new NameRunReader(_words, _tree, _mentions, sentence);
        for (int t = sentence.First; t < sentence.End;)
        {
            if (_defined.TryGetValue(t, out int end))
            {
                names.Add(t, end, EntityClass.Organization);
                t = end;
                continue;
            }

            if (names.StartsAt(t))
            {
                t = names.Read(t);
                continue;
            }

            PennTag tag = _text.Tag(t);
            if (tag is PennTag.PRP or PennTag.PRPS) AddPronoun(t);
            else if (_wanted.TryGetValue(t, out Mention mention)) AddWanted(t, mention, sentence);
            else if (tag is PennTag.NN or PennTag.NNS && IsPhraseHead(t, sentence.End)) AddNominal(t, sentence.First);
            t++;
        }
    }

    private bool IsPhraseHead(int token, int end)
    {
        int next = token + 1;
        if (next >= end) return true;
        PennTag tag = _text.Tag(next);
        if (tag is PennTag.NN or PennTag.NNS) return false;
        if (tag == PennTag.HYPH) return false;

        // A lower-case noun straight before a name is its title or its kind.
        return !tag.IsProperNoun() || _words[next].Is(WordClass.Calendar)
            || !_words[token].Is(WordClass.AnyPerson | WordClass.Organization);
    }

    private void AddPronoun(int token)
    {
        Pronoun pronoun = _words.Tables.Pronouns.Of(_text.Form(token));
        EntityClass person = ClassOf(pronoun);
        if (person == EntityClass.Other) return;
        _mentions.Add(new Mention
        {
            First = token, End = token + 1, Head = token, TitleFirst = token, Kind = MentionKind.Pronoun, Class = person,
                Gender = pronoun.Gender,
                Plural = pronoun.IsPlural, Entity = -1, Inside = -1, Speech = -1,
        });
    }

    /// <summary>Who a personal pronoun is said of; <see cref="EntityClass.Other"/> for one that is never resolved.</summary>
    private static EntityClass ClassOf(Pronoun pronoun) => pronoun switch
    {
        { Person: 0 } => EntityClass.Other,
        { Person: 1, IsPlural: true } => EntityClass.Group,
        { Person: 1 } or { Gender: not Gender.Unknown } => EntityClass.Person,
        _ => EntityClass.Unknown,
    };

    private void AddNominal(int head, int sentenceFirst)
    {
        WordEntry entry = _words[head];
        EntityClass nominalClass = ClassOf(entry, _text.Tag(head));
        if (entry.Is(WordClass.OnlyOfSomething) && !_wanted.ContainsKey(head)
            && (head + 1 >= _text.TokenCount || _text.Form(head + 1) is not FunctionWord.Of))
        {
            return;
        }
        if (nominalClass == EntityClass.Person && entry.Is(WordClass.Company) && head + 1 < _text.TokenCount
            && _text.Form(head + 1) is FunctionWord.Of)
        {
            // "the maker of Acme chips"
            nominalClass = EntityClass.Organization;
        }
        if (nominalClass == EntityClass.Organization && head + 1 < _text.TokenCount && _text.Form(head + 1) is FunctionWord.Of)
        {
            // "a group of parents", "a review of records".
            nominalClass = entry.Is(WordClass.Document) ? EntityClass.Document : entry.Is(WordClass.Group) ? EntityClass.Group
                : nominalClass;
        }

        if (nominalClass == EntityClass.Other) return;

        // "Harbour police say": a noun without a singular names one body with the name before it.
        bool collective = nominalClass == EntityClass.Group && entry.Is(WordClass.Government)
            && _text.Form(head).Equals(_text.Lemma(head), StringComparison.Ordinal);
        if ((collective || nominalClass == EntityClass.Organization) && head > sentenceFirst && JoinsNameBefore(head)) return;
        Mention nominal = NominalPhrase.Of(_words, _tree, head, sentenceFirst, nominalClass, entry.Gender);
        if (nominal is { Class: EntityClass.Organization, Determiner: Determiner.Quantity }) nominal.Class = EntityClass.Group;

        // "a post", "her website" is one that somebody wrote; "the paper" may be the one that appears daily.
        if (nominal is { Class: EntityClass.Organization, Determiner: Determiner.Indefinite or Determiner.Possessive }
            && entry.Is(WordClass.Document))
        {
            nominal.Class = EntityClass.Document;
        }
        if (!_wanted.ContainsKey(head) && IsOfficeAlone(nominal)) return;
        _mentions.Add(nominal);
    }

    /// <summary>"the campaign for president", "his term as mayor", "a director’s cut": an office without an article is nobody.</summary>
    private bool IsOfficeAlone(in Mention nominal) => nominal is { Class: EntityClass.Person, Determiner: Determiner.None, Plural: false }
        && _text.Sentences[_text.SentenceOf(nominal.Head)].IsBody
            && _text.Relation(nominal.Head) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.NmodPoss
            or DependencyRelation.Xcomp;

    private void AddWanted(int token, Mention mention, Sentence sentence)
    {
        // A title or kind straight before a name is part of that name's mention.
        bool named = token + 1 < sentence.End && _text.Tag(token + 1).IsProperNoun() && !_words[token + 1]
            .Is(WordClass.Calendar) && _words[token].Is(WordClass.AnyPerson | WordClass.Organization);
        if (mention.Class != EntityClass.Group && named) return;
        int before = _mentions.Count;
        if (mention.Class != EntityClass.Group) AddNominal(token, sentence.First);
        if (_mentions.Count == before && _mentions.At(token) < 0) _mentions.Add(mention);
    }

    /// <summary>What a common noun denotes, as far as the tables tell.</summary>
    public static EntityClass ClassOf(WordEntry entry, PennTag tag)
    {
        bool plural = tag is PennTag.NNS or PennTag.NNPS;
        if (entry.Is(WordClass.AnyPerson)) return plural ? EntityClass.Group : EntityClass.Person;
        if (entry.Is(WordClass.Organization) && !plural) return EntityClass.Organization;
        if (entry.Is(WordClass.Document)) return EntityClass.Document;
        return entry.Is(WordClass.Group | WordClass.Organization) ? EntityClass.Group : EntityClass.Other;
    }

    /// <summary>"the Ruritanian newspaper", "the Harbour Party paper": an outlet that the name before the noun only tells something
    /// of.</summary>
    private bool IsDescribed(in Mention name) => name.End - name.First == 1
        ? _words.IsPlace(name.First, out PlaceEntry place) && place.Form == PlaceForm.Adjective
        : _words[name.End - 1].Is(WordClass.Party | WordClass.Government);

    /// <summary>
    /// "the Acme campaign", "Ruritanian government", "the Daily Bugle newspaper": a common noun that completes or classifies
    /// the name before it.
    /// </summary>
    private bool JoinsNameBefore(int head)
    {
        // "the official Ruripress news agency" goes by "Ruripress".
        if (_mentions.Count > 0 && _mentions[^1].Kind == MentionKind.Name && _mentions[^1].End == head - 1
            && _words.Has(head - 1, WordUse.Agency))
        {
            ref Mention agency = ref _mentions[^1];
            if (agency.Class == EntityClass.Person || IsDescribed(agency)) return false;
            agency.Class = EntityClass.Organization;
            _mentions.Cover(head - 1, _mentions.Count - 1);
            _mentions.Cover(head, _mentions.Count - 1);
            return true;
        }

        if (_mentions.Count > 0 && _mentions[^1] is { Kind: MentionKind.Name } name && name.End == head)
        {
            ref Mention last = ref _mentions[^1];
            if (_words[head].Is(WordClass.Media) && last.Class is EntityClass.Organization or EntityClass.Unknown)
            {
                if (IsDescribed(last)) return false;

                last.Class = EntityClass.Organization;
                _mentions.Cover(head, _mentions.Count - 1);
                return true;
            }

            if (_words.IsPlace(last.Head, out _) && last.End - last.First == 1 && !_words[head].Is(WordClass.Government)) return false;
            if (_words.IsMemberOfBody(head)) return false;
            last.End = head + 1;
            last.Head = head;
            last.Class = EntityClass.Organization;
            last.Gender = Gender.Unknown;
            last.Plural = false;
            _mentions.Cover(head, _mentions.Count - 1);
            return true;
        }

        if (_words[head].Is(WordClass.Government) && _words.IsPlace(head - 1, out PlaceEntry place) && place.Form == PlaceForm.Adjective)
        {
            _mentions.Add(new Mention { First = head - 1, End = head + 1, Head = head, TitleFirst = head - 1, Kind = MentionKind.Name,
                Class = EntityClass.Organization, Entity = -1, Inside = -1, Speech = -1 });
            return true;
        }

        return false;
    }
}
