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
    private const int MostBetween = 16;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>Token that stands for the source, an attribution each; -1 without a source.</summary>
    public int[] Read(IReadOnlyList<Attribution> attributions, Dictionary<int, Mention> wanted)
    {
        var tokens = new int[attributions.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = -1;
            if (attributions[i].IsLabelled || attributions[i].NamedAt >= 0)
            {
                tokens[i] = Labelled(attributions[i], wanted);
                continue;
            }

            if (attributions[i].Source is not { IsEmpty: false } source || IsLetter(source)) continue;
            int first = _text.TokenAt(source.Start), end = Math.Min(_text.TokenCount, _text.TokenAt(source.End - 1) + 1);
            if (first >= end) continue;
            int given = attributions[i].SourceHead;
            int head = NameAfterTitles(InFirstChunk(given >= first && given < end ? Governor(given, first, end) : HeadOf(first, end), first, end), first, end);
            if (_text.Tag(head) == PennTag.CD) head = LastName(head, first, end);
            while (head > first && words[head].Is(WordClass.Calendar) && _text.Tag(head - 1).IsNoun()) head--;
            if (Apposed(head, first, end) is >= 0 and var apposed) head = apposed;
            int relative = OfWhom(head, end);
            tokens[i] = relative >= 0 ? WholeFamily(Antecedent(relative)) : IsRelative(head) && (head == first || end - first <= 3) ? Antecedent(head) : head;
            if (tokens[i] < 0) continue;
            int and = tokens[i] == head ? Conjunction(head, first, end) : -1;
            if (and >= 0)
            {
                tokens[i] = and;
                wanted[and] = Joint(head, and, first, end);
            }
            else
            {
                wanted.TryAdd(tokens[i], Described(tokens[i]));
            }
        }

        return tokens;
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
        int token = attribution.NamedAt >= 0 ? attribution.NamedAt : attribution.SourceHead;
        if (attribution.NamedAt < 0 && IsLetter(attribution.Source!.Value)) return -1;
        Mention mention = Described(token);
        if (mention.Class == EntityClass.Other) mention.Class = EntityClass.Person;
        wanted.TryAdd(token, mention);
        return token;
    }

    /// <summary>The token that the most of the phrase depends on.</summary>
    private int HeadOf(int first, int end)
    {
        int best = first, most = 0;
        for (int t = first; t < end; t++)
        {
            int head = _text.Head(t);
            if (head >= first && head < end) continue;
            int covered = Math.Min(end - 1, tree.Right(t)) - Math.Max(first, tree.Left(t)) + 1;
            if (covered <= most) continue;
            most = covered;
            best = t;
        }

        return best;
    }

    /// <summary>"lawyers representing Anna Weber": the noun that governs the given head inside the phrase, itself if none does.</summary>
    private int Governor(int given, int first, int end)
    {
        int top = given;
        for (int head = _text.Head(given); head >= first && head < end && head < top; head = _text.Head(head)) top = head;
        return _text.Tag(top).IsNoun() ? top : given;
    }

    /// <summary>"its chief commissioner, Tan Sri Karl Stein,": the name that ends a phrase which begins with a description, behind its last comma; -1 without one.</summary>
    private int Apposed(int head, int first, int end)
    {
        int last = end, comma = -1;
        while (last > first && _text.Tag(last - 1) == PennTag.Comma) last--;
        bool described = _text.Tag(head) == PennTag.NN || words.IsOffice(head);
        for (int t = first; t < last; t++)
        {
            if (_text.Tag(t) != PennTag.Comma) continue;
            if (t < head || (comma >= 0 && !words.IsOffice(head))) return -1;
            comma = t;
        }

        if (comma < 0 || !described) return -1;
        int name = -1;
        bool known = comma == head + 1;
        for (int t = first; t < last; t++)
        {
            if (t < comma && IsPerson(t) && t != head && !IsOwner(t, comma)) return -1;
            if (t <= comma) continue;
            known |= IsPerson(t);
            if (words.IsPlace(t, out PlaceEntry place) && place.Form == PlaceForm.State && t + 1 == last) return -1;
            bool title = words.IsOffice(t) || words.Tables.Word(_text.Form(t)).Is(WordClass.Honorific | WordClass.Title);
            if (!words.IsProper(t) && !title && _text.Tag(t) != PennTag.HYPH && !words.Tables.Word(_text.Form(t)).Is(WordClass.Particle)) return -1;
            known |= title;
            if (title) name = -1;
            else if (name < 0 && words.IsProper(t)) name = t;
        }

        return known && name >= 0 && !(_text.EntityOf(name) is >= 0 and var e && _text.Entities[e].Type == EntityType.Location) ? name : -1;
    }

    /// <summary>A source that begins with a name speaks under it, wherever the tree puts the head: what follows a comma describes.</summary>
    private int InFirstChunk(int head, int first, int end)
    {
        int chunk = first;
        while (chunk < end && _text.Form(chunk) is not ",") chunk++;
        if (head < chunk && (_text.Tag(head).IsNoun() || _text.Tag(head) is PennTag.PRP or PennTag.PRPS or PennTag.WP or PennTag.WDT)) return head;
        for (int t = first; t < chunk; t++)
        {
            // "State, county and local officials"
            if (_text.Head(t) == head && _text.Relation(t) is DependencyRelation.Compound or DependencyRelation.Amod) return head;
            if (words.IsProper(t) && !words.IsOffice(t) && !words.IsPlace(t, out _)) return t;
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.CD)) break;
        }

        return head;
    }

    /// <summary>
    /// Where the head is a title or a kind, or the tree is wrong, the name at the end of the same noun phrase speaks:
    /// "Acme spokeswoman Anna Weber", "the newspaper Daily Bugle".
    /// </summary>
    private int NameAfterTitles(int head, int first, int end)
    {
        bool name = _text.Tag(head).IsProperNoun() && !words.IsOffice(head);
        if (name && NameAfterOffice(head, end) is >= 0 and var titled) return titled;
        if (_text.Tag(head) is PennTag.PRP or PennTag.PRPS or PennTag.WP or PennTag.WDT) return head;

        // A name that heads the phrase speaks, unless it is only the first word of an office's organisation.
        bool inside = !name;
        int found = head;
        for (int t = first; t + 1 < end; t++)
        {
            PennTag tag = _text.Tag(t);
            bool premodifier = tag.IsNoun() || tag is PennTag.JJ or PennTag.DT or PennTag.CD or PennTag.HYPH or PennTag.POS or PennTag.OpenQuote or PennTag.CloseQuote or PennTag.PRPS or PennTag.VBN;
            if (!premodifier && !IsInsideName(t, first, end) && !JoinsOffices(t, first, end) && !IsInAcronym(t, first, end)) return found;
            inside |= !premodifier && t >= head;
            bool classifies = tag.IsNoun() && (words[t].Is(WordClass.AnyPerson | WordClass.Title | WordClass.Media | WordClass.Institution | WordClass.Company) || IsOnlyCountry(t + 1, end) || IsOnlyPerson(t + 1, end));
            int next = _text.Tag(t + 1) is PennTag.CloseQuote && t + 2 < end ? t + 2 : t + 1;
            if (!classifies || !inside || !_text.Tag(next).IsProperNoun() || words.IsOffice(next) || IsOwner(next, head) || IsBeforeHead(next, head)) continue;

            // "Acme Committee Finance Director Anna Weber": the office is the last kind of all.
            found = next;
            if (IsPerson(next)) return found;
        }

        return found;
    }

    /// <summary>"candidate Anna Weber's doctor": the name is the one of whom the head is something.</summary>
    private bool IsOwner(int name, int head)
    {
        int t = name;
        while (t < head && _text.Tag(t).IsProperNoun()) t++;
        return t < head && _text.Tag(t) == PennTag.POS;
    }

    /// <summary>"former colonial power France": a country at the end of the phrase, behind a common noun.</summary>
    private bool IsOnlyCountry(int token, int end) =>
        token + 1 == end && _text.Tag(token - 1) == PennTag.NN && words.IsPlace(token, out PlaceEntry place) && place.Form == PlaceForm.Country;

    /// <summary>"retired bricklayer Anna Weber": a person's full name that ends the phrase, behind a common noun.</summary>
    private bool IsOnlyPerson(int token, int end)
    {
        if (_text.Tag(token - 1) != PennTag.NN || !char.IsLower(_text.Form(token - 1)[0])) return false;
        int last = token;
        while (last < end && words.IsProper(last)) last++;
        return last == end && end - token is 2 or 3 && (IsPerson(token) || words.Tables.IsGivenName(_text.Form(token), out _));
    }

    /// <summary>"Acme Workers League (AWL) member Anna Weber": an acronym in brackets behind its name.</summary>
    private bool IsInAcronym(int token, int first, int end)
    {
        int letters = _text.Tag(token) == PennTag.LeftBracket ? token + 1 : token - 1;
        bool bracketed = letters > first && letters + 1 < end && _text.Tag(letters - 1) == PennTag.LeftBracket && _text.Tag(letters + 1) == PennTag.RightBracket;
        return bracketed && words.IsAllCapitals(letters) && (token == letters - 1 || token == letters + 1);
    }

    /// <summary>"a Justice Department spokesman": the name is a part of what the head is.</summary>
    private bool IsBeforeHead(int name, int head) => name < head && _text.Tag(head) is PennTag.NN or PennTag.NNS && words[head].Is(WordClass.AnyPerson | WordClass.Group);

    /// <summary>"Department of Health spokeswoman Anna Weber": a small word between capitals of an organisation's name, not "friends of President Weber".</summary>
    private bool IsInsideName(int token, int first, int end)
    {
        if (token == first || _text.Tag(token) is not (PennTag.IN or PennTag.CC)) return false;
        bool oneName = _text.EntityOf(token) is >= 0 and var e && e == _text.EntityOf(token - 1);
        bool organization = oneName || (_text.Tag(token) == PennTag.IN && (_text.Tag(token - 1).IsProperNoun() || (words.IsCapitalized(token - 1) && words[token - 1].Is(WordClass.Organization))));
        int next = token + 1;
        while (next < end && _text.Tag(next) == PennTag.DT) next++;
        int office = next;
        while (office < end && (words[office].Is(WordClass.TitleModifier) || (words.IsPlace(office, out PlaceEntry place) && place.Form == PlaceForm.Adjective))) office++;
        bool titled = office < end && words.IsOffice(office) && words.IsCapitalized(office);
        return organization && !titled && next < end && words.IsCapitalized(next)
            && !IsPerson(next) && !IsPerson(token - 1);
    }

    /// <summary>"surgeon and television star Anna Weber": two offices of one person.</summary>
    private bool JoinsOffices(int token, int first, int end)
    {
        bool joins = token > first && token + 2 < end && _text.Tag(token) == PennTag.CC && words[token - 1].Is(WordClass.AnyPerson) && _text.Tag(token - 1) == PennTag.NN;
        for (int t = token + 1; joins && t < end && !words.IsProper(t) && !words.IsOffice(t); t++) joins = _text.Tag(t).IsNoun() || _text.Tag(t) is PennTag.JJ or PennTag.HYPH;
        return joins && !words.IsProper(token + 1);
    }

    private bool IsPerson(int token) => _text.EntityOf(token) is >= 0 and var e && _text.Entities[e].Type == EntityType.Person;

    /// <summary>"Springfield MP Anna Weber": the name after an office that a first name belongs to, -1 without one.</summary>
    private int NameAfterOffice(int head, int end)
    {
        int t = head + 1;
        while (t < end && _text.Tag(t).IsNoun() && !words.IsOffice(t)) t++;
        if (t + 1 >= end || t > head + 3 || !words.IsOffice(t)) return -1;
        while (t + 1 < end && words.IsOffice(t + 1)) t++;
        return t + 1 < end && _text.Tag(t + 1).IsProperNoun() ? t + 1 : -1;
    }

    /// <summary>"parents, many of whom say": the pronoun after the number, -1 for another source.</summary>
    private int OfWhom(int head, int end) =>
        head + 3 <= end && _text.Form(head + 1) is "of" && _text.Form(head + 2) is "whom" ? head + 2 : -1;

    private bool IsRelative(int token) => _text.Tag(token) is PennTag.WP or PennTag.WDT or PennTag.WPS
        || (_text.Form(token) is "that" && _text.Relation(token) is DependencyRelation.Nsubj && _text.Head(token) is >= 0 and var verb && _text.Relation(verb) == DependencyRelation.AclRelcl);

    /// <summary>What a relative pronoun refers to: the noun that its clause modifies, else the last noun before it.</summary>
    private int Antecedent(int token)
    {
        int at = token;
        for (int step = 0; at >= 0 && step < 8; step++)
        {
            if (_text.Relation(at) == DependencyRelation.AclRelcl)
            {
                // "the rise of Anna Weber, who …": only somebody is "who".
                int head = _text.Head(at);
                if (head < token && (_text.Form(token) is not "who" || CanBeWho(head)) && Agree(head, token)) return WholeGroup(head);
                break;
            }

            at = _text.Head(at);
        }

        int sentence = _text.Sentences[_text.SentenceOf(token)].First;
        if (_text.Form(token) is "who" && PersonBefore(token, sentence) is >= 0 and var person) return person;
        for (int t = token - 1; t >= sentence && t > token - 6; t--)
        {
            if (_text.Tag(t).IsNoun()) return t;
        }

        return -1;
    }

    /// <summary>"Anna Weber, president for the Americas, who said": the nearest noun before "who" that is one for people.</summary>
    private int PersonBefore(int who, int sentence)
    {
        for (int t = who - 1; t >= sentence && t > who - MostBetween; t--)
        {
            if (IsPerson(t) || (_text.Tag(t).IsNoun() && words[t].Is(WordClass.AnyPerson | WordClass.Group))) return AppositionOf(t, sentence);
            if (_text.Tag(t).IsVerb()) break;
        }

        return -1;
    }

    /// <summary>"Anna Weber, president of Acme": the name that a description behind a comma describes, else the description.</summary>
    private int AppositionOf(int token, int sentence)
    {
        if (IsPerson(token)) return token;
        for (int t = token; t > sentence && t > token - MostBetween && !_text.Tag(t).IsVerb(); t--)
        {
            if (_text.Tag(t) == PennTag.Comma) return IsPerson(t - 1) ? t - 1 : token;
        }

        return token;
    }

    /// <summary>"relatives of the miners, many of whom": those whom the phrase is about stand first in it.</summary>
    private int WholeFamily(int token)
    {
        int head = token >= 0 ? _text.Head(token) : -1;
        bool people = head >= 0 && head < token && _text.Relation(token) == DependencyRelation.Nmod && _text.Tag(head) == PennTag.NNS && words[head].Is(WordClass.AnyPerson | WordClass.Group);
        return people ? head : token;
    }

    /// <summary>"a number of towns that use it": the phrase begins with the number.</summary>
    private int WholeGroup(int token)
    {
        int head = _text.Head(token);
        bool counted = head >= 0 && head < token && _text.Relation(token) == DependencyRelation.Nmod && _text.Form(head + 1) is "of"
            && _text.Tag(token) is PennTag.NNS && words.Tables.Word(_text.Form(head)).Is(WordClass.Group) && _text.Tag(head) is PennTag.NN;
        return counted ? head : token;
    }

    /// <summary>"members of the board, which has …": a plural noun does not go with "has".</summary>
    private bool Agree(int antecedent, int pronoun)
    {
        bool plural = _text.Tag(antecedent) is PennTag.NNS or PennTag.NNPS;
        for (int t = pronoun + 1; t < _text.TokenCount && t <= pronoun + 3; t++)
        {
            if (_text.Tag(t) == PennTag.VBZ) return !plural;
            if (_text.Tag(t).IsVerb()) break;
        }

        return true;
    }

    /// <summary>A number that a name follows in the same phrase is no source.</summary>
    private int LastName(int head, int first, int end)
    {
        for (int t = end - 1; t > head && words.IsProper(t); t--)
        {
            if (!words.IsProper(t - 1)) return t;
        }

        return head;
    }

    private bool CanBeWho(int token) =>
        (words.IsProper(token) && !(_text.EntityOf(token) is >= 0 and var e && _text.Entities[e].Type is EntityType.Location or EntityType.Organization) && !words.IsPlace(token, out _)) || !_text.Tag(token).IsNoun() || words[token].Is(WordClass.AnyPerson | WordClass.Group | WordClass.Organization);

    /// <summary>The "and" between the head and another noun of the source, -1 when one entity speaks.</summary>
    private int Conjunction(int head, int first, int end)
    {
        if (!_text.Tag(head).IsNoun() && _text.Tag(head) is not (PennTag.PRP or PennTag.CD or PennTag.JJ)) return -1;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (_text.Relation(child) != DependencyRelation.Conj || child <= head || child >= end) continue;
            if (!_text.Tag(child).IsNoun() && _text.Tag(child) != PennTag.PRP) continue;
            if (_text.EntityOf(child) >= 0 && _text.EntityOf(child) == _text.EntityOf(head)) continue;

            // "Anna Weber, founder and chief of Acme" names one person.
            bool bareRole = words[child].Is(WordClass.Role) && (_text.Tag(child) == PennTag.NN || words.IsOffice(head)) && _text.Tag(tree.Left(child)) is not (PennTag.DT or PennTag.PRPS);
            if (bareRole && _text.Tag(head) is PennTag.NNP or PennTag.NN && _text.Tag(child) is PennTag.NN or PennTag.NNP) continue;
            for (int t = child; t > head && t > child - MostBetween; t--)
            {
                if (_text.Tag(t) == PennTag.CC && !IsInsideInsertion(head, t)) return t;
            }
        }

        return NamesJoined(head, end);
    }

    /// <summary>"Anna Weber, founder of Acme and Bell": between commas, what is joined is no second speaker.</summary>
    private bool IsInsideInsertion(int head, int and)
    {
        if (_text.Form(and - 1) is ",") return false;
        for (int t = head + 1; t < and; t++)
        {
            if (_text.Form(t) is "," && t + 1 < and && (_text.Tag(t + 1) is PennTag.NN or PennTag.DT or PennTag.JJ or PennTag.WDT or PennTag.WP or PennTag.VBG or PennTag.VBN or PennTag.IN || (t + 2 < and && _text.Tag(t + 2) == PennTag.POS))) return _text.Tag(head).IsProperNoun();
        }

        return false;
    }

    /// <summary>"Anna Weber (X-Y) and the Acme Foundation": two names with nothing but names and marks between, whatever the tree says.</summary>
    private int NamesJoined(int head, int end)
    {
        for (int t = head; t + 1 < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag == PennTag.CC)
            {
                int next = _text.Tag(t + 1) == PennTag.DT && t + 2 < end ? t + 2 : t + 1;
                bool sameName = _text.EntityOf(t) >= 0;
                return !sameName && t > head && _text.Tag(next).IsProperNoun() && _text.Tag(head).IsProperNoun() ? t : -1;
            }

            if (!tag.IsProperNoun() && tag is not (PennTag.Comma or PennTag.LeftBracket or PennTag.RightBracket or PennTag.HYPH)) return -1;
        }

        return -1;
    }

    private Mention Joint(int head, int and, int first, int end)
    {
        int start = first;
        if (_text.Tag(head).IsProperNoun())
        {
            // Titles before the first name are no part of the joint name.
            start = head;
            while (start > first && ((_text.Tag(start - 1).IsProperNoun() && !words.IsOffice(start - 1)) || (start - 1 > first && (_text.Tag(start - 1) == PennTag.POS || (_text.Tag(start - 1) == PennTag.JJ && words.IsCapitalized(start - 1)))))) start--;
            if (_text.Tag(start) == PennTag.POS) start++;
        }

        return new Mention
        {
            First = start, End = end, Head = and, TitleFirst = first, Kind = MentionKind.Nominal, Class = EntityClass.Group, Plural = true,
            Determiner = Determiner.Quantity, Entity = -1, Inside = -1, Speech = -1,
        };
    }

    /// <summary>A source whose head no table knows: several when it is plural or a number.</summary>
    private Mention Described(int head)
    {
        PennTag tag = _text.Tag(head);
        bool one = _text.Form(head) is var form && (form.Equals("one", StringComparison.OrdinalIgnoreCase) || form.Equals("another", StringComparison.OrdinalIgnoreCase)
            || (tag == PennTag.JJ && words.Tables.Word(form).Is(WordClass.Role) && words.Text.Form(Math.Max(0, head - 1)).Equals("the", StringComparison.OrdinalIgnoreCase)));
        bool group = tag is PennTag.NNS or PennTag.NNPS or PennTag.CD or PennTag.DT or PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.RB
            || words.Tables.Word(_text.Form(head)).Is(WordClass.Group);
        one |= Ages.IsAge(_text, head);
        Mention mention = MentionFinder.Nominal(words, tree, head, _text.Sentences[_text.SentenceOf(head)].First, one ? EntityClass.Person : EntityClass.Other, Gender.Unknown);
        if (tag == PennTag.NN && _text.Form(mention.First) is "One" or "one" or "Another" or "another") mention.Class = EntityClass.Person;
        mention.Plural = group && !one;
        return mention;
    }
}
