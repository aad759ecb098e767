using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the token of a source phrase whose mention speaks: the head of the phrase, or the name that a long phrase leads up to
/// ("Acme spokeswoman Anna Weber", "its chief commissioner, Karl Stein").
/// </summary>
internal sealed class SpeakingToken(TokenWords words, DependencyTree tree)
{
    private const int LongestDateline = 9;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>The token that speaks.</summary>
    /// <param name="given">The head of the phrase as far as it is known.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">Token after its last.</param>
    public int Find(int? given, int first, int end)
    {
        first = BehindDateline(first, end);
        if (JointPersons.Read(words, first, end, out int joint, out _)) return joint;
        if (DescribedPerson.NameIn(words, first, end) is >= 0 and var described) return described;
        if (NameGiven(first, end) is >= 0 and var called) return called;
        if (NameAtEnd(first, end) is >= 0 and var name) return name;
        int head = NameAfterTitles(InFirstChunk(given is { } known && known >= first && known < end ? Governor(known, first, end)
            : HeadOf(first, end), first, end), first, end);
        if (_text.Tag(head) == PennTag.CD) head = LastName(head, first, end);
        while (head > first && words[head].Is(WordClass.Calendar) && !IsPerson(head) && _text.Tag(head - 1).IsNoun()) head--;
        return Apposed(head, first, end) is >= 0 and var apposed ? apposed : head;
    }

    /// <summary>
    /// "curator of the exhibition Anna Weber", "lead author and Acme physicist
    /// Anna Weber", "mother of two and shop owner Anna Weber", "Acme's Weber", "the mass-market Daily Bugle": the name that
    /// ends a phrase is its head, where nothing hangs it on a word before it; -1 for other phrases.
    /// </summary>
    private int NameAtEnd(int first, int end)
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
            return !described && last - name == 1 && !words[last - 1].Is(WordClass.Organization | WordClass.Document) ? name : -1;
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

    /// <summary>"Springfield, Ruritania – President Anna Weber": a dateline is no part of a source.</summary>
    private int BehindDateline(int first, int end)
    {
        if (first != _text.Sentences[_text.SentenceOf(first)].First) return first;
        for (int t = first; t + 1 < end && t < first + LongestDateline; t++)
        {
            PennTag tag = _text.Tag(t);
            bool dash = t > first && _text.Form(t) is "–" or "—" or "--" or "-" && !words.Touches(t - 1, t) && !words.Touches(t, t + 1);
            if (dash) return t + 1;
            if (!tag.IsProperNoun() && tag is not (PennTag.Comma or PennTag.LeftBracket or PennTag.RightBracket)) break;
            if (IsPerson(t)) break;
        }

        return first;
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

    /// <summary>"a crew known as Zed", "a man called Anna Weber":
    /// the name that a description is given at the end of a phrase; -1 without one.</summary>
    private int NameGiven(int first, int end)
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

    /// <summary>The token that the most of the phrase depends on. Not <see cref="DependencyTree.HeadOf"/>, which takes the first of several
    /// as high as each other: of "Then-President Anna Weber" the parser hangs "Then" on the verb too.</summary>
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

    /// <summary>"its chief commissioner, Tan Sri Karl Stein,": the name that ends a phrase
    /// which begins with a description, behind its last comma; -1 without one.</summary>
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

    /// <summary>A source that begins with a name speaks under it, wherever
    /// the tree puts the head: what follows a comma describes.</summary>
    private int InFirstChunk(int head, int first, int end)
    {
        int chunk = first;
        while (chunk < end && _text.Form(chunk) is not ",") chunk++;
        if (head < chunk && (_text.Tag(head).IsNoun() || _text.Tag(head) is PennTag.PRP or PennTag.PRPS or PennTag.WP or PennTag.WDT))
        {
            return head;
        }
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
            bool premodifier = tag.IsNoun() || tag is PennTag.JJ or PennTag.DT or PennTag.CD or PennTag.HYPH or PennTag.POS
                or PennTag.OpenQuote or PennTag.CloseQuote or PennTag.PRPS or PennTag.VBN || words.IsHyphenatedLink(t);
            if (!premodifier && !IsInsideName(t, first, end) && !JoinsOffices(t, first, end) && !IsInAcronym(t, first, end)) return found;
            inside |= !premodifier && t >= head;
            bool classifies = tag.IsNoun() && (words[t]
                .Is(WordClass.AnyPerson | WordClass.Title | WordClass.Media | WordClass.Institution | WordClass.Company)
                || IsOnlyCountry(t + 1, end) || IsOnlyPerson(t + 1, end));
            int next = _text.Tag(t + 1) is PennTag.CloseQuote && t + 2 < end ? t + 2 : t + 1;
            if (!classifies || !inside || !_text.Tag(next).IsProperNoun() || words.IsOffice(next) || IsOwner(next, head)
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

    /// <summary>"candidate Anna Weber's doctor": the name is the one of whom the head is something.</summary>
    private bool IsOwner(int name, int head)
    {
        int t = name;
        while (t < head && _text.Tag(t).IsProperNoun()) t++;
        return t < head && _text.Tag(t) == PennTag.POS;
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

    /// <summary>"Acme Workers League (AWL) member Anna Weber": an acronym in brackets behind its name.</summary>
    private bool IsInAcronym(int token, int first, int end)
    {
        int letters = _text.Tag(token) == PennTag.LeftBracket ? token + 1 : token - 1;
        bool bracketed = letters > first && letters + 1 < end && _text.Tag(letters - 1) == PennTag.LeftBracket
            && _text.Tag(letters + 1) == PennTag.RightBracket;
        return bracketed && words.IsAllCapitals(letters) && (token == letters - 1 || token == letters + 1);
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

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;

    /// <summary>An office, or a word like "supporter" and "critic".</summary>
    private bool IsPersonNoun(int token) => words.IsOffice(token)
        || (_text.Tag(token) == PennTag.NN && words[token].Is(WordClass.AnyPerson));

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

    /// <summary>A number that a name follows in the same phrase is no source.</summary>
    private int LastName(int head, int first, int end)
    {
        for (int t = end - 1; t > head && words.IsProper(t); t--)
        {
            if (!words.IsProper(t - 1)) return t;
        }

        return head;
    }
}
