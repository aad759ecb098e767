using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>A person in a run of proper nouns in which the entity model has none: offices, given names and what is said of somebody
/// tell.</summary>
internal sealed class UnrecognizedPerson(NameTokens tokens)
{
    private const int LongestName = 4;

    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>The tokens of the name, <see cref="PersonInRun.None"/> for none.</summary>
    public (int First, int End) Find(int first, int end)
    {
        if (IsNumberedPerson(first, end)) return (first, end);
        for (int t = end - 2; t >= first; t--)
        {
            // "KING-TV" is no king.
            bool office = _words.IsOffice(t) || _words[t].Is(WordClass.Honorific);
            if (office && _text.Tag(t + 1) != PennTag.HYPH) return BehindOffice(t, end);
        }

        return IsPersonAlone(first, end) ? (first, end) : PersonInRun.None;
    }

    /// <summary>"Karl Stein III": a full name with a word for one of several generations.</summary>
    private bool IsNumberedPerson(int first, int end) => end - first is 3 or 4 && tokens.IsPlainGivenName(first)
        && _words.Tables.Word(_text.Form(end - 1)).Is(WordClass.Generation) && !tokens.HasOrganizationWord(first, end);

    /// <summary>Whatever follows the last office is a person, unless both stand in one name or a body's word is among it.</summary>
    private (int First, int End) BehindOffice(int office, int end)
    {
        int name = office + 1;
        if (IsAddressed(office, end)) return (name, end);
        bool inName = tokens.EntityAt(office) is >= 0 and var entity && _text.Entities[entity].End > name
            && !(end - office > 2 && BeginsPerson(name)) && !IsFullNameBehind(office, end)
            && !(_words[office].Is(WordClass.Title) && (_words.IsAllCapitals(office) || IsNameBehindTitle(office, end)));
        int nameEnd = Math.Min(BeforeCountry(name, end), tokens.BeforeOf(name, end));
        return inName || tokens.HasOrganizationWord(name, nameEnd) ? PersonInRun.None : (name, nameEnd);
    }

    /// <summary>"Anna", "J. Anna".</summary>
    private bool BeginsPerson(int token) => tokens.IsPlainGivenName(token)
        || (tokens.IsInitial(token) && tokens.IsPlainGivenName(token + 1));

    /// <summary>"Professor Zelvik" in one: a title that the name begins with, before one word that is nothing but a name. "General
    /// Zelvik" may be a company.</summary>
    private bool IsNameBehindTitle(int title, int end) => end - title == 2 && _text.EntityAt(title) is { } whole && whole.First == title
        && _words[title].Is(WordClass.Role) && !_words[title].Is(WordClass.TitleModifier) && tokens.IsUnclaimed(end - 1)
        && _text.Tag(end - 1) == PennTag.NNP;

    /// <summary>"Harbour City Mayor Vexa Weber", "ABC Legal Counsel Zelvika Weber" in one: two words that are nothing but names behind an
    /// office that others stand before.</summary>
    private bool IsFullNameBehind(int office, int end)
    {
        int name = office + 1;
        bool titled = end - name == 2 && _text.EntityAt(office) is { } whole && office > whole.First && _words.IsOffice(office)
            && _text.Tag(office) == PennTag.NNP;
        return titled && tokens.IsUnclaimed(end - 1) && (tokens.IsUnclaimed(name) || _words.IsPlace(name, out _));
    }

    /// <summary>"Prime Minister Anna Weber of Ruritania" in one: the place that the office is for is no part of the name.</summary>
    private int BeforeCountry(int name, int end)
    {
        for (int of = name + 1; of + 1 < end; of++)
        {
            if (_text.Form(of) is FunctionWord.Of && _words.Tables.IsPlace(_text.Cover(of + 1, end).In(_text.Text), out _)) return of;
        }

        return end;
    }

    /// <summary>"Mr Banks", "Ms. College": whatever a single word behind such an address means elsewhere.</summary>
    private bool IsAddressed(int honorific, int end) => honorific == end - 2 && _words.IsCapitalized(end - 1)
        && _words.Tables.Word(_text.Form(honorific)) is { Gender: not Gender.Unknown } entry && entry.Is(WordClass.Honorific)
        && !_words.IsAllCapitals(end - 1);

    /// <summary>Whether a run without an office is somebody: it begins with a given name or a syllable of one, or what stands around it
    /// says what somebody is.</summary>
    private bool IsPersonAlone(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (tokens.EntityAt(t) >= 0) return false;
        }

        int length = end - first;
        if (length > LongestName || tokens.HasOrganizationWord(first, end)) return false;
        if (length == 2 && tokens.IsOnePerson(first)) return true;
        if (length == 4 && tokens.IsBehindSyllable(first, end - 1)) return true;
        bool given = length >= 2 && tokens.IsPlainGivenName(first) && !_words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _);
        return given || HasRoleAfter(end) || HasRoleBefore(first);
    }

    /// <summary>"baker Zelvik".</summary>
    private bool HasRoleBefore(int first) => first > _sentence.First && char.IsLower(_text.Form(first - 1)[0])
        && _words[first - 1].Is(WordClass.Role) && _text.Tag(first - 1) == PennTag.NN;

    /// <summary>", a retired judge" after a name: it is somebody's.</summary>
    private bool HasRoleAfter(int end)
    {
        if (end >= _sentence.End || _text.Tag(end) != PennTag.Comma) return false;
        for (int t = end + 1; t < _sentence.End && t < end + 9; t++)
        {
            if (_words[t].Is(WordClass.Role | WordClass.Person) && !_words[t].Is(WordClass.Organization) && _text.Tag(t) is PennTag.NN)
            {
                return true;
            }
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.POS))
            {
                return false;
            }
        }

        return false;
    }
}
