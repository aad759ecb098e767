using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the name that a source phrase leads up to: behind its last word ("mother of two and shop owner Anna Weber"), behind a comma
/// ("its chief commissioner, Karl Stein"), or as what somebody is called ("a man known as Zed").
/// </summary>
internal sealed class ClosingName(TokenWords words)
{
    /// <summary>Words of a team's name: "Rovers", "Rovik Rovers".</summary>
    private const int MostOfTeam = 2;

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
        if (ReadBefore(first, name) is not { } before) return -1;
        bool ends = _text.Tag(name - 1) == PennTag.POS ? EndsWithOwned(before, name, last)
            : before.Hangs ? EndsWithHead(before, first, name, last) : EndsWithDescribed(before, name, last);
        return ends ? name : -1;
    }

    /// <summary>What stands in a phrase before the name that ends it.</summary>
    private struct Before
    {
        /// <summary>Whether a word for a person describes whoever is named: "mother of two", "author".</summary>
        public bool Described;

        /// <summary>Whether a preposition hangs something on a word of it: "curator <c>of</c> the exhibition".</summary>
        public bool Hangs;

        /// <summary>Whether the last "and" joins offices or teams: "lead author and Acme physicist".</summary>
        public bool JoinsOffices;

        /// <summary>Whether the last "and" stands behind such a preposition: "mother of two and shop owner".</summary>
        public bool Joined;
    }

    /// <summary>Reads what stands before the name; null where it speaks of others too, or is more than one noun phrase.</summary>
    private Before? ReadBefore(int first, int name)
    {
        var before = new Before();
        for (int t = first; t < name; t++)
        {
            PennTag tag = _text.Tag(t);
            if (OpensClause(tag) || EndsPhrase(tag)) return null;
            if (tag == PennTag.NNS && !before.Hangs && !(t == first && IsTeamBefore(first, t + 1, name))) return null;
            if (tag == PennTag.CC && !Join(ref before, first, t, name)) return null;
            before.Hangs |= tag is PennTag.IN or PennTag.TO && !words.IsHyphenatedLink(t) && !IsInsideCapitals(first, t);
            before.Described |= (tag == PennTag.NN && words[t].Is(WordClass.AnyPerson)) || words.IsOffice(t);
        }

        return before;
    }

    /// <summary>"Lawyers <c>said</c> Anna Weber": a verb that is no participle before a noun, as in "retired teacher".</summary>
    private static bool OpensClause(PennTag tag) => tag.IsVerb() && tag is not (PennTag.VBN or PennTag.VBG);

    /// <summary>"The mayor<c>,</c> Anna Weber", "the aide <c>who</c>": what a phrase ends before.</summary>
    private static bool EndsPhrase(PennTag tag) => tag is PennTag.Comma or PennTag.LeftBracket or PennTag.Colon or PennTag.WP or PennTag.WDT
        or PennTag.PRP;

    /// <summary>"The Bank <c>of</c> Rovik lawyer": a preposition inside a name.</summary>
    private bool IsInsideCapitals(int first, int token) =>
        token > first && words.IsCapitalized(token - 1) && words.IsCapitalized(token + 1);

    /// <summary>
    /// Goes on behind "and": "the mayor and her aide Anna Weber" are two, and false; "mayor and mother of three Anna Weber" is one.
    /// </summary>
    private bool Join(ref Before before, int first, int and, int name)
    {
        bool team = IsTeamBefore(first, and, name);
        if (!team && (!before.Described || IsBeforeAnother(and, name))) return false;
        if (!team && !before.Hangs && !words[and - 1].Is(WordClass.AnyPerson)) return false;
        before.JoinsOffices = team || words.IsOffice(and - 1);
        before.Joined = before.Hangs && !team;
        return true;
    }

    /// <summary>"The mayor and Anna Weber", "the mayor and her aide", "Otto Lind and aide": whether "and" joins somebody else.</summary>
    private bool IsBeforeAnother(int and, int name) => and + 1 == name || _text.Tag(and + 1) is PennTag.DT or PennTag.PRPS
        || (IsPerson(and - 1) && !words.IsOffice(and - 1));

    /// <summary>"Acme's Weber": who belongs to a body, where the name is no thing's of it, as in "Acme's Daily Bugle Report".</summary>
    private bool EndsWithOwned(Before before, int name, int last) => !before.Described && last - name == 1
        && !words.IsInnerPossessive(name - 1) && !words[last - 1].Is(WordClass.Organization | WordClass.Document);

    /// <summary>"Lead author and Acme physicist Anna Weber", "the mass-market Daily Bugle": a noun that describes who is named.</summary>
    private bool EndsWithDescribed(Before before, int name, int last)
    {
        bool full = IsFull(name, last), office = words.IsOffice(name - 1);
        if (before.JoinsOffices && full && office) return true;
        bool noun = _text.Tag(name - 1) == PennTag.NN || (_text.Tag(name - 1) == PennTag.JJ && office);
        return noun && char.IsLower(_text.Form(name - 1)[0]) && (full || !before.Described);
    }

    /// <summary>"Curator of the exhibition Anna Weber": the name goes with the first noun, over what hangs on that.</summary>
    private bool EndsWithHead(Before before, int first, int name, int last)
    {
        if (!IsFull(name, last)) return false;
        if (before.Joined && words.IsOffice(name - 1) && _text.Tag(first) is not (PennTag.DT or PennTag.PRPS)) return true;
        return before.Described && !IsNearer(name - 1) && (_text.Tag(name - 1).IsNoun() || _text.Tag(name - 1) == PennTag.CD);
    }

    /// <summary>"A spokesman for the mayor Anna Weber": there the name goes with the nearer description.</summary>
    private bool IsNearer(int noun) => words.IsOffice(noun) || words[noun].Is(WordClass.AnyPerson)
        || (_text.Tag(noun) == PennTag.NN && words[noun].Is(WordClass.Organization));

    /// <summary>"Anna Weber", "Anna van Weber": a name of two or three words that somebody is called by.</summary>
    private bool IsFull(int name, int last) =>
        last - name is 2 or 3 && (IsPerson(name) || words.Tables.IsGivenName(_text.Form(name), out _));

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
            if (t < comma && IsPerson(t) && !_text.AreInOneName(t, head) && !NameBehindTitles.IsOwner(_text, t, comma)) return -1;
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
        if (and >= name || _text.Tag(and) != PennTag.CC || and == first || and - first > MostOfTeam) return false;
        if (!words.IsOffice(name - 1) || _text.Tag(name - 1) != PennTag.NN || !IsCountry(and + 1)) return false;
        for (int t = first; t < and; t++)
        {
            if (!words.IsCapitalized(t) || !_text.Tag(t).IsNoun() || IsPerson(t) || words.IsPlace(t, out _)) return false;
        }

        return true;
    }

    /// <summary>"Ruritania", "Ruritanian".</summary>
    private bool IsCountry(int token) =>
        words.IsPlace(token, out PlaceEntry place) && place.Form is PlaceForm.Country or PlaceForm.Adjective;

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;
}
