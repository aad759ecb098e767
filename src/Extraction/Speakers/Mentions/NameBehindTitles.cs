using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Finds the name behind the titles and kinds that head a source phrase: "Acme spokeswoman Anna Weber", "the newspaper Daily
/// Bugle".</summary>
internal sealed class NameBehindTitles(TokenWords words)
{
    private readonly AnalyzedText _text = words.Text;
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>
    /// Where the head is a title or a kind, or the tree is wrong, the name at the end of the same noun phrase speaks:
    /// "Acme spokeswoman Anna Weber", "the newspaper Daily Bugle".
    /// </summary>
    public int Find(int head, int first, int end)
    {
        if (PersonOfBody(head, first, end) is >= 0 and var person) return person;
        bool name = _text.Tag(head).IsProperNoun() && !words.IsOffice(head);
        if (name && NameAfterOffice(head, end) is >= 0 and var titled) return titled;
        if (_text.Tag(head) is PennTag.PRP or PennTag.PRPS or PennTag.WP or PennTag.WDT) return head;

        // A name that heads the phrase speaks, unless it is only the first word of an office's organisation.
        bool inside = !name;
        int found = head;
        for (int t = first; t + 1 < end; t++)
        {
            PennTag tag = _text.Tag(t);
            bool premodifier = tag.IsNoun() || tag is PennTag.JJ or PennTag.DT or PennTag.CD or PennTag.HYPH or PennTag.POS
                or PennTag.OpenQuote or PennTag.CloseQuote or PennTag.PRPS or PennTag.VBN || words.IsHyphenatedLink(t);
            if (!premodifier && !IsInsideName(t, first, end) && !JoinsOffices(t, first, end) && !IsInAcronym(t, first, end)) return found;
            inside |= !premodifier && t >= head;
            bool classifies = tag.IsNoun() && (words[t]
                .Is(WordClass.AnyPerson | WordClass.Title | WordClass.Media | WordClass.Institution | WordClass.Company)
                || IsOnlyCountry(t + 1, end) || IsOnlyPerson(t + 1, end));
            int next = _text.Tag(t + 1) is PennTag.CloseQuote && t + 2 < end ? t + 2 : t + 1;
            if (!classifies || !inside || !_text.Tag(next).IsProperNoun() || words.IsOffice(next) || IsOwner(_text, next, head)
                || IsBeforeHead(next, head))
            {
                continue;
            }

            // "Acme Committee Finance Director Anna Weber": the office is the last kind of all.
            found = next;
            if (IsPerson(next)) return found;
        }

        return found;
    }

    /// <summary>"the Courier's Anna Weber", "Bank of Acme's Weber", where the tree has the body for the head: the person that ends the
    /// phrase behind the possessive, -1 for none.</summary>
    private int PersonOfBody(int head, int first, int end)
    {
        int name = end - 1;
        while (name > first && _text.AreInOneName(name, name - 1)) name--;
        bool owned = name - 1 > head && IsPerson(name) && _text.Tag(name - 1) == PennTag.POS && !IsPerson(name - 2)
            && _text.EntityOf(name - 2) >= 0;
        return owned ? name : -1;
    }

    /// <summary>"candidate Anna Weber's doctor": the name is the one of whom the head is something.</summary>
    public static bool IsOwner(AnalyzedText text, int name, int head)
    {
        int t = name;
        while (t < head && text.Tag(t).IsProperNoun()) t++;
        return t < head && text.Tag(t) == PennTag.POS;
    }

    /// <summary>"former colonial power France": a country at the end of the phrase, behind a common noun.</summary>
    private bool IsOnlyCountry(int token, int end) =>
        token + 1 == end && _text.Tag(token - 1) == PennTag.NN && words.IsPlace(token, out PlaceEntry place)
            && place.Form == PlaceForm.Country;

    /// <summary>"retired bricklayer Anna Weber": a person's full name that ends the phrase, behind a common noun.</summary>
    private bool IsOnlyPerson(int token, int end)
    {
        if (_text.Tag(token - 1) != PennTag.NN || !char.IsLower(_text.Form(token - 1)[0])) return false;
        int last = token;
        while (last < end && words.IsProper(last)) last++;
        return last == end && end - token is 2 or 3 && (IsPerson(token) || words.Tables.IsGivenName(_text.Form(token), out _));
    }

    /// <summary>"Acme Workers League (AWL) member Anna Weber": a bracket around an acronym behind its name.</summary>
    private bool IsInAcronym(int token, int first, int end)
    {
        int open = _text.Tag(token) == PennTag.LeftBracket ? token : token - 2;
        return open >= first && _phrases.Is(Phrase.Acronym, open, end);
    }

    /// <summary>"a Justice Department spokesman": the name is a part of what the head is.</summary>
    private bool IsBeforeHead(int name, int head) =>
        name < head && _text.Tag(head) is PennTag.NN or PennTag.NNS && words[head].Is(WordClass.AnyPerson | WordClass.Group);

    /// <summary>"Department of Health spokeswoman Anna Weber": a small word between
    /// capitals of an organisation's name, not "friends of President Weber".</summary>
    private bool IsInsideName(int token, int first, int end)
    {
        if (token == first || _text.Tag(token) is not (PennTag.IN or PennTag.CC)) return false;
        bool oneName = _text.AreInOneName(token, token - 1);
        bool organization = oneName || (_text.Tag(token) == PennTag.IN
            && (_text.Tag(token - 1).IsProperNoun() || (words.IsCapitalized(token - 1) && words[token - 1].Is(WordClass.Organization))));
        int next = token + 1;
        while (next < end && _text.Tag(next) == PennTag.DT) next++;
        int office = next;
        while (office < end && (words[office].Is(WordClass.TitleModifier)
            || (words.IsPlace(office, out PlaceEntry place) && place.Form == PlaceForm.Adjective)))
        {
            office++;
        }
        bool titled = office < end && words.IsOffice(office) && words.IsCapitalized(office);
        return organization && !titled && next < end && words.IsCapitalized(next)
            && !IsPerson(next) && !IsPerson(token - 1);
    }

    /// <summary>"surgeon and television star Anna Weber": two offices of one person.</summary>
    private bool JoinsOffices(int token, int first, int end)
    {
        bool joins = token > first && token + 2 < end && _text.Tag(token) == PennTag.CC && words[token - 1]
            .Is(WordClass.AnyPerson) && _text.Tag(token - 1) == PennTag.NN;
        for (int t = token + 1; joins && t < end && !words.IsProper(t) && !words.IsOffice(t); t++)
        {
            joins = _text.Tag(t).IsNoun() || _text.Tag(t) is PennTag.JJ or PennTag.HYPH;
        }
        return joins && !words.IsProper(token + 1);
    }

    /// <summary>"Springfield MP Anna Weber", "Anna Weber supporter Ben Grey": the
    /// name after an office that a first name belongs to, -1 without one.</summary>
    private int NameAfterOffice(int head, int end)
    {
        int t = head + 1;
        while (t < end && _text.Tag(t).IsNoun() && !IsPersonNoun(t)) t++;
        if (t + 1 >= end || t > head + 3 || !IsPersonNoun(t)) return -1;
        while (t + 1 < end && words.IsOffice(t + 1)) t++;
        return t + 1 < end && _text.Tag(t + 1).IsProperNoun() ? t + 1 : -1;
    }

    /// <summary>An office, or a word like "supporter" and "critic".</summary>
    private bool IsPersonNoun(int token) => words.IsOffice(token)
        || (_text.Tag(token) == PennTag.NN && words[token].Is(WordClass.AnyPerson));

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;
}
