using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the name that a source phrase leads up to: behind its last word ("mother of two and shop owner Anna Weber"), behind a comma
/// ("its chief commissioner, Karl Stein"), or as what somebody is called ("a man known as Zed").
/// </summary>
internal sealed class ClosingName(TokenWords words)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>
    /// "curator of the exhibition Anna Weber", "lead author and Acme physicist
    /// Anna Weber", "mother of two and shop owner Anna Weber", "Acme's Weber", "the mass-market Daily Bugle": the name that
    /// ends a phrase is its head, where nothing hangs it on a word before it; -1 for other phrases.
    /// </summary>
    public int AtEnd(int first, int end)
    {
        int last = end, name = PersonIn(LastRun(first, ref last), last);
        if (name <= first || words.IsOffice(last - 1) || (last - name == 1 && words.IsPlace(last - 1, out _))) return -1;
        PennTag before = _text.Tag(name - 1);
        bool full = last - name is 2 or 3 && (IsPerson(name) || words.Tables.IsGivenName(_text.Form(name), out _));
        bool described = false, hangs = false, joinsOffices = false, joined = false;
        for (int t = first; t < name; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag.IsVerb() && tag is not (PennTag.VBN or PennTag.VBG)) return -1;
            if (tag is PennTag.Comma or PennTag.LeftBracket or PennTag.Colon or PennTag.WP or PennTag.WDT or PennTag.PRP) return -1;
            if (tag == PennTag.NNS && !hangs && !(t == first && IsTeamBefore(first, t + 1, name))) return -1;
            if (tag == PennTag.CC)
            {
                // "The mayor and her aide Anna Weber" are two, "mayor and mother of three Anna Weber" is one.
                bool another = t + 1 == name || _text.Tag(t + 1) is PennTag.DT or PennTag.PRPS
                    || (IsPerson(t - 1) && !words.IsOffice(t - 1));
                bool team = IsTeamBefore(first, t, name);
                if (!team && (!described || another || (!hangs && !words[t - 1].Is(WordClass.AnyPerson)))) return -1;
                joinsOffices = team || words.IsOffice(t - 1);
                joined = hangs && !team;
            }

            hangs |= tag is PennTag.IN or PennTag.TO && !words.IsHyphenatedLink(t)
                && !(t > first && words.IsCapitalized(t - 1) && words.IsCapitalized(t + 1));
            described |= (tag == PennTag.NN && words[t].Is(WordClass.AnyPerson)) || words.IsOffice(t);
        }

        if (before == PennTag.POS)
        {
            return !described && last - name == 1 && !words.IsInnerPossessive(name - 1)
                && !words[last - 1].Is(WordClass.Organization | WordClass.Document) ? name : -1;
        }
        if (!hangs)
        {
            if (joinsOffices && full && words.IsOffice(name - 1)) return name;
            bool noun = before == PennTag.NN || (before == PennTag.JJ && words.IsOffice(name - 1));
            return noun && char.IsLower(_text.Form(name - 1)[0]) && (full || !described) ? name : -1;
        }

        // "a spokesman for the mayor Anna Weber": there the name goes with the nearer description.
        bool nearer = words.IsOffice(name - 1) || words[name - 1].Is(WordClass.AnyPerson)
            || (before == PennTag.NN && words[name - 1].Is(WordClass.Organization));
        if (full && joined && words.IsOffice(name - 1) && _text.Tag(first) is not (PennTag.DT or PennTag.PRPS)) return name;
        return full && described && !nearer && (before.IsNoun() || before == PennTag.CD) ? name : -1;
    }

    /// <summary>"a crew known as Zed", "a man named Anna Weber":
    /// the name that a description is given at the end of a phrase; -1 without one.</summary>
    public int Given(int first, int end)
    {
        int last = end, name = LastRun(first, ref last), verb = name - 1;
        if (verb > first && _text.Form(verb) is FunctionWord.As) verb--;
        while (verb > first && _text.Tag(verb) == PennTag.RB) verb--;
        bool given = verb > first && _text.Tag(verb) == PennTag.VBN && words.Tables.Word(_text.Lemma(verb)).Is(WordClass.Names)
            && (verb < name - 1 || _text.Lemma(verb) is not FunctionWord.Know);
        if (!given) return -1;
        int noun = verb - 1;

        // "a woman who can be named only as Anna Weber"
        while (noun > first && (_text.Tag(noun) is PennTag.MD or PennTag.RB || _text.Lemma(noun) is FunctionWord.Be or FunctionWord.Have))
        {
            noun--;
        }

        if (noun > first && _text.Tag(noun) == PennTag.WP) noun--;
        else noun = verb - 1;
        for (int t = first; t <= noun; t++)
        {
            if (_text.Tag(t).IsVerb() || _text.Tag(t) is PennTag.Comma or PennTag.WP or PennTag.WDT || (words.IsProper(t) && t == noun))
            {
                return -1;
            }
        }

        return _text.Tag(noun).IsNoun() ? name : -1;
    }

    /// <summary>"its chief commissioner, Tan Sri Karl Stein,": the name that ends a phrase
    /// which begins with a description, behind its last comma; -1 without one.</summary>
    public int Apposed(int head, int first, int end)
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
            if (t < comma && IsPerson(t) && t != head && !NameBehindTitles.IsOwner(_text, t, comma)) return -1;
            if (t <= comma) continue;
            known |= IsPerson(t);
            if (words.IsPlace(t, out PlaceEntry place) && place.Form == PlaceForm.State && t + 1 == last) return -1;
            bool title = words.IsOffice(t) || words.Tables.Word(_text.Form(t)).Is(WordClass.Honorific | WordClass.Title);
            if (!words.IsProper(t) && !title && _text.Tag(t) != PennTag.HYPH && !words.Tables.Word(_text.Form(t)).Is(WordClass.Particle))
            {
                return -1;
            }
            known |= title;
            if (title) name = -1;
            else if (name < 0 && words.IsProper(t)) name = t;
        }

        return known && name >= 0 && _text.EntityTypeAt(name) != EntityType.Location ? name : -1;
    }

    /// <summary>"a lecturer at Acme College Anna Weber": the person with whom a run of capitals ends, else its first token.</summary>
    private int PersonIn(int run, int last)
    {
        if (run < 0 || last - run <= 2) return run;
        if (_text.EntityAt(last - 1) is { Type: EntityType.Person } person)
        {
            int name = Math.Max(run, person.First);
            if (last - name is 2 or 3) return name;
        }

        bool behindBody = words[last - 3].Is(WordClass.Organization | WordClass.Institution | WordClass.Company);
        return behindBody && words.Tables.IsGivenName(_text.Form(last - 2), out _) ? last - 2 : run;
    }

    /// <summary>The first token of the run of proper nouns that ends a phrase, commas behind it left out.</summary>
    private int LastRun(int first, ref int last)
    {
        while (last > first && _text.Tag(last - 1) == PennTag.Comma) last--;
        int name = last;
        while (name > first && words.IsProper(name - 1) && !words[name - 1].Is(WordClass.Calendar)) name--;
        return name < last ? name : -1;
    }

    /// <summary>"Rovers and Ruritania defender Anna Weber": one who plays for a team and for a country.</summary>
    private bool IsTeamBefore(int first, int and, int name)
    {
        if (and >= name || _text.Tag(and) != PennTag.CC || and == first || and - first > 2 || !words.IsOffice(name - 1)
            || _text.Tag(name - 1) != PennTag.NN || !words.IsPlace(and + 1, out PlaceEntry place)
            || place.Form is not (PlaceForm.Country or PlaceForm.Adjective))
        {
            return false;
        }
        for (int t = first; t < and; t++)
        {
            if (!words.IsCapitalized(t) || !_text.Tag(t).IsNoun() || IsPerson(t) || words.IsPlace(t, out _)) return false;
        }

        return true;
    }

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;
}
