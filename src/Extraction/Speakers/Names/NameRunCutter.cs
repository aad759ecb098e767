using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Cuts a run of proper nouns into titles and names: "Ruritanian Foreign Minister Anna Weber" is a nationality, an office and a person.
/// Recognised entities decide first, then titles and role nouns, given names, organisation words.
/// </summary>
internal sealed class NameRunCutter(NameTokens tokens, NameConnection connections, DependencyTree tree, MentionList mentions)
{
    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;
    private readonly NameClassReader _classes = new(tokens);
    private readonly OfficeInRun _offices = new(tokens);
    private readonly PersonInRun _persons = new(tokens, connections);
    private readonly TitlesOfName _titles = new(tokens, mentions);

    /// <summary>Adds the mentions of a run.</summary>
    /// <param name="first">First token of the run.</param>
    /// <param name="end">The token behind it.</param>
    public void Cut(int first, int end)
    {
        if (_classes.IsBody(first, end)) Add(first, end, EntityClass.Organization);
        else if (_offices.BehindSurname(first, end) is > 0 and var body)
        {
            Add(first, first + 1, EntityClass.Person);
            Cut(body, end);
        }
        else if (_offices.BehindSeat(first, end) is > 0 and var seat)
        {
            Cut(first, seat - 1);
            Cut(seat, end);
        }
        else if (Somebody(first, end) is { } somebody) mentions.Add(somebody);
        else if (_offices.IsSurnameOfOffice(first, end) || (end - first == 2 && tokens.IsNumbered(first, first + 1)))
        {
            Add(first, end, EntityClass.Person);
        }
        else if (_offices.IsAlone(first, end)) AddOffice(first, end);
        else if (!CutPerson(first, end)) AddWithoutPerson(first, end);
    }

    /// <summary>Adds a name.</summary>
    public void Add(int first, int end, EntityClass nameClass) => mentions.Add(Name(first, end, nameClass));

    /// <summary>"the Ruritanian", "Rovik teacher": somebody without a name, null for none.</summary>
    private Mention? Somebody(int first, int end)
    {
        int last = end - 1;
        EntityClass kind = end - first == 1 ? _classes.Demonym(first) : EntityClass.Unknown;
        bool placed = end - first == 2 && _words.IsPlace(first, out _) && !_words.IsCapitalized(last)
            && _words[last].Is(WordClass.AnyPerson);
        if (placed) kind = EntityClass.Person;
        return kind == EntityClass.Unknown ? null : Nominal(last, kind, _words[last].Gender);
    }

    /// <summary>Adds an office without a name; all its words lead to it, whichever of them the tree takes for its head.</summary>
    private void AddOffice(int first, int end)
    {
        int last = end - 1, place = first;
        while (place < last && !_offices.IsOfOffice(place)) place++;
        CutTitles(first, place);
        int head = _text.HeadOf(first, end);
        Mention office = Nominal(head, EntityClass.Person, _words[last].Gender);
        int start = Math.Min(office.First, first);
        CoverFree(first, last, mentions.Add(office with { First = start, TitleFirst = start, Head = last, End = end }));
    }

    /// <summary>Adds the person of a run, the names in the titles before, and what follows; false for a run without one.</summary>
    private bool CutPerson(int first, int end)
    {
        int complemented = _offices.AfterComplement(first, end, out int office);
        bool hasComplement = complemented >= 0;
        var (name, nameEnd) = _persons.Find(Math.Max(first, complemented), end);
        if (name < 0 && hasComplement) (name, nameEnd) = (complemented, tokens.BeforeOf(complemented, end));
        if (name < 0) return false;
        if (name > first) CutTitles(hasComplement ? office + 2 : first, name);
        int index = AddPerson(name, nameEnd, _titles.Start(hasComplement ? first : name));
        CutBehind(name, nameEnd, end, index);
        return true;
    }

    /// <summary>Adds a person's name, to which its titles lead.</summary>
    private int AddPerson(int first, int end, int titleFirst)
    {
        int index = mentions.Add(Name(first, end, EntityClass.Person) with { TitleFirst = titleFirst });
        mentions[index].Gender = _titles.GenderOf(first, end, titleFirst);
        CoverFree(titleFirst, first, index);
        return index;
    }

    /// <summary>What stands in the run behind a person's name: the same name again and words in small letters are the person's, the
    /// rest is a run of its own.</summary>
    private void CutBehind(int name, int nameEnd, int end, int person)
    {
        bool repeated = nameEnd < end && nameEnd - name > 1 && _text.Form(nameEnd).SequenceEqual(_text.Form(name));
        while (nameEnd < end && (repeated || !tokens.MayBelong(nameEnd))) mentions.Cover(nameEnd++, person);
        if (nameEnd < end) Cut(nameEnd, end);
    }

    /// <summary>Adds what a run without a person says somebody is, or names.</summary>
    private void AddWithoutPerson(int first, int end)
    {
        int last = end - 1;
        if (_offices.Ends(first, end))
        {
            CutTitles(first, last);
            EntityClass holders = _text.Tag(last) == PennTag.NNPS ? EntityClass.Group : EntityClass.Person;
            mentions.Add(Nominal(last, holders, _words[last].Gender));
            return;
        }

        EntityClass nameClass = _classes.ClassOf(first, end);
        mentions.Add(nameClass == EntityClass.Group ? Nominal(last, nameClass, Gender.Unknown) : Name(first, end, nameClass));
    }

    /// <summary>Organisations and places inside the titles before a name are mentions too.</summary>
    private void CutTitles(int first, int end)
    {
        for (int t = first; t < end;)
        {
            int entity = tokens.EntityAt(t);
            if (entity >= 0 && _text.Entities[entity] is { Type: EntityType.Organization or EntityType.Location } e && e.End <= end)
            {
                mentions.Add(Name(t, e.End, e.Type == EntityType.Location ? EntityClass.Place : EntityClass.Organization));
                t = e.End;
            }
            else
            {
                t++;
            }
        }
    }

    /// <summary>Lets the tokens that are no mention's lead to one.</summary>
    private void CoverFree(int first, int end, int mention)
    {
        for (int t = first; t < end; t++)
        {
            if (mentions.At(t) < 0) mentions.Cover(t, mention);
        }
    }

    private Mention Nominal(int head, EntityClass nominalClass, Gender gender) =>
        NominalPhrase.Of(_words, tree, head, _sentence.First, nominalClass, gender);

    private Mention Name(int first, int end, EntityClass nameClass) => new()
    {
        First = first, End = end, Head = _text.HeadOf(first, end), TitleFirst = first,
        Kind = MentionKind.Name, Class = nameClass, Plural = nameClass == EntityClass.Group,
        Entity = -1, Inside = -1, Speech = -1,
    };
}
