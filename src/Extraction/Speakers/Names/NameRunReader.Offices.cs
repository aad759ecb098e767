using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>Offices without a name, and names behind an office.</content>
internal readonly ref partial struct NameRunReader
{
    /// <summary>"the Chief Minister", "Ruritania's Attorney General", "the outgoing European Commissioner": nothing but the words of an
    /// office behind an article or an owner, whatever the entity model takes it for.</summary>
    private bool IsOfficeAlone(int first, int end)
    {
        if (_headline || !words.IsOffice(end - 1) || _text.Tag(end - 1) is not (PennTag.NNP or PennTag.NN)) return false;
        if (end - first > 1 && words.Tables.IsTitle(_text.Cover(first, end).In(_text.Text))) return true; // "Lord Mayor"
        if (!IsOwned(first)) return false;
        bool placed = end - first > 1;
        for (int t = first; t < end - 1; t++)
        {
            bool office = words.Tables.Word(_text.Form(t)).Is(WordClass.TitleModifier | WordClass.Title | WordClass.Role);
            bool place = words.IsPlace(t, out _) || words.Tables.IsPlace(_text.Cover(t, t + 2).In(_text.Text), out _)
                || (t > first && words.Tables.IsPlace(_text.Cover(t - 1, t + 1).In(_text.Text), out _));
            if (!office && !place) return false;
            placed &= place;
        }

        // "the Rovik Examiner" is a paper, the Ruritanian Executive a government, the Chief Examiner somebody.
        if (placed && words[end - 1].Is(WordClass.OfBody)) return false;
        return !words[end - 1].Is(WordClass.Organization)
            || (end - first > 1 && words.Tables.Word(_text.Form(end - 2)).Is(WordClass.TitleModifier));
    }

    /// <summary>Whether an article or a possessive stands before a run, with nothing but adjectives between them.</summary>
    private bool IsOwned(int first)
    {
        int before = first - 1;
        while (before > sentence.First && _text.Tag(before) is PennTag.JJ or PennTag.VBG or PennTag.VBN && !words.IsCapitalized(before))
        {
            before--;
        }

        return before >= sentence.First && (_text.Tag(before) is PennTag.POS or PennTag.PRPS
            || words.Tables.Determiners.KindOf(_text.Form(before)) == DeterminerKind.Definite);
    }

    /// <summary>"Senate Majority Leader", "Acme Chief Executive": a body, and an office behind a word that goes with offices; the
    /// Society of Media Lawyers is no lawyer.</summary>
    private bool IsOfficeOfBody(int first, int office)
    {
        if (_text.Tag(office) is not (PennTag.NNP or PennTag.NN)
            || !words.Tables.Word(_text.Form(office - 1)).Is(WordClass.TitleModifier)) return false;
        for (int t = first; t < office; t++)
        {
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) != PennTag.JJ) return false;
        }

        return true;
    }

    /// <summary>Adds an office without a name; all its words lead to it, whichever of them the tree takes for its head.</summary>
    private void AddOffice(int first, int end)
    {
        int last = end - 1, place = first;
        const WordClass Offices = WordClass.TitleModifier | WordClass.Title | WordClass.Role;
        while (place < last && !words.Tables.Word(_text.Form(place)).Is(Offices)) place++;
        CutTitles(first, place);
        Mention office = NominalPhrase.Of(words, tree, _text.HeadOf(first, end), sentence.First, EntityClass.Person, words[last].Gender);
        int start = Math.Min(office.First, first);
        int index = mentions.Add(office with { First = start, TitleFirst = start, Head = last, End = end });
        for (int t = first; t < last; t++)
        {
            if (mentions.At(t) < 0) mentions.Cover(t, index);
        }
    }

    /// <summary>"the Acme Party MP for Rovik": where what an office is for begins, -1 for runs without
    /// one. Lawyers for Justice is a body.</summary>
    private int BehindSeat(int first, int end)
    {
        for (int t = first; t + 2 < end; t++)
        {
            if (words.IsOffice(t) && !words[t].Is(WordClass.Portfolio) && _text.Tag(t) == PennTag.NNP
                && _text.Form(t + 1) is FunctionWord.For && NameOfOffice(t) < 0 && KnownEnd(first) < 0)
            {
                return t + 2;
            }
        }

        return -1;
    }

    /// <summary>Where the name begins in a run that has an office with a complement before it, -1 in others.</summary>
    private int AfterComplement(int first, int end, out int office)
    {
        for (office = first; office < end; office++)
        {
            int name = NameOfOffice(office);
            if (name < 0 || name >= end) continue;
            while (name < end - 1 && words[name].Is(WordClass.Honorific | WordClass.Title)) name++;
            return name;
        }

        return -1;
    }
}
