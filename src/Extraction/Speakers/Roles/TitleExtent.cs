using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How far a title goes before the office that ends it: "Acme | deputy head of policy".</summary>
internal sealed class TitleExtent(TokenWords words, OrganizationReader organizations)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>The first token of the title in a noun phrase.</summary>
    public int Start(int first, int end)
    {
        int title = Math.Min(LastOffice(first, end), KnownTitle(first, end));
        title = FirstOfJoined(first, title);
        while (title > first && Belongs(title - 1, first, end)) title--;
        return BehindNumber(first, BeforeHyphens(first, title), end);
    }

    private int LastOffice(int first, int end)
    {
        int office = end - 1;
        while (office > first && !words.IsOffice(office)) office--;
        return office;
    }

    /// <summary>Where the longest title of the tables begins that ends the phrase, its end for none.</summary>
    private int KnownTitle(int first, int end)
    {
        for (int length = Math.Min(SpeakerTables.LongestTitle, end - first); length >= 2; length--)
        {
            if (words.Tables.IsTitle(_text.Cover(end - length, end).In(_text.Text))) return end - length;
        }

        return end;
    }

    /// <summary>"Acme Chairman and Chief Risk Officer": the first of two offices in capitals, of which
    /// the second begins with a word of titles.</summary>
    private int FirstOfJoined(int first, int title)
    {
        for (int t = first + 1; t < title; t++)
        {
            if (_text.Tag(t) == PennTag.CC && words.IsOffice(t - 1) && words.IsCapitalized(t - 1)
                && (words[t + 1].Is(WordClass.TitleModifier) || (t + 1 == title && !organizations.IsInsideName(t, title + 1))))
            {
                return t - 1;
            }
        }

        return title;
    }

    /// <summary>"vice-president": what a hyphen joins to the title.</summary>
    private int BeforeHyphens(int first, int title)
    {
        while (title - 2 >= first && _text.Tag(title - 1) == PennTag.HYPH && words.Touches(title - 1, title)
            && words.Touches(title - 2, title - 1))
        {
            title -= 2;
        }

        return title;
    }

    /// <summary>"Channel 4 News presenter": a number behind a name is the name's, with the capitals that follow it; "No. 2 official":
    /// behind an abbreviation it is the title's, with that.</summary>
    private int BehindNumber(int first, int title, int end)
    {
        if (title <= first || _text.Tag(title) != PennTag.CD || !_text.Tag(title - 1).IsProperNoun()) return title;
        if (_text.Form(title - 1)[^1] == '.') return title - 1;
        if (title + 1 >= end || !(words.IsCapitalized(title + 1) || words.IsOffice(title + 1))) return title; // "Olympic 400m champion"
        int behind = title + 1;
        while (behind < end - 1 && words.IsCapitalized(behind) && !words.IsOffice(behind)) behind++;
        return behind;
    }

    /// <summary>Whether a word before a title is a part of it.</summary>
    private bool Belongs(int token, int first, int end)
    {
        PennTag tag = _text.Tag(token);
        if (tag is PennTag.POS or PennTag.RightBracket) return false;
        if (token - 1 > first && _text.Form(token - 1) is FunctionWord.Of && organizations.IsInsideName(token - 1, token + 1)) return false;
        if (tag is PennTag.CC or PennTag.HYPH) return token > first && Belongs(token - 1, first, end);
        if (token > first && (EndsBody(token) || EndsFirm(token) || EndsDistrict(token))) return false;

        bool party = words[token].Is(WordClass.Party) && words.IsCapitalized(token) && token > first && words.IsProper(token - 1);
        bool modifies = words[token].Is(WordClass.TitleModifier)
            && (words.IsCapitalized(token) || !words[token].Is(WordClass.Organization));
        if ((modifies && !party) || IsOfState(token, first)) return true;
        if (party || TitleScope.IsOutlet(words, token)) return false;
        if (IsInAdjective(token)) return true;
        if (IsInName(token)) return false;
        if (words.IsOffice(token) || (words.Tables.PartyOf(_text.Form(token)) is not null && token == first)) return true;
        if (words.IsCapitalized(token)) return token == first && IsCommonByPlace(token, end);

        // "the Acme campaign spokesman": an organisation word after a name is the organisation's.
        bool named = token > first && words.IsCapitalized(token - 1) && _text.Tag(token - 1).IsProperNoun();
        return !(named && words[token].Is(WordClass.Organization));
    }

    /// <summary>"Garden expert", where the capital is that of the sentence, but "Courier editor", an office that only bodies have.</summary>
    private bool IsCommonByPlace(int token, int end) => words.IsCapitalizedByPlace(token) && !words[token].Is(WordClass.Organization)
        && !words.Tables.IsBodyOffice(_text.Cover(token + 1, end).In(_text.Text));

    /// <summary>"Ohio state senator": a small word that tells an office's kind, behind the place whose office it is.</summary>
    private bool IsOfState(int token, int first) => token > first && words[token].Is(WordClass.TitleModifier)
        && (IsState(token - 1, token) || (token - 2 >= first && IsState(token - 2, token)));

    private bool IsState(int first, int end) => words.IsCapitalized(first)
        && words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out PlaceEntry place) && place.Form == PlaceForm.State;

    /// <summary>"Harrow Police spokesman", but "Harrow Police Chief".</summary>
    private bool EndsBody(int token) => words[token].Is(WordClass.Organization) && !words.IsCapitalized(token + 1)
        && organizations.IsEntity(token) && _text.EntityOf(token) == _text.EntityOf(token - 1);

    /// <summary>"Acme PR consultant", "Acme Media spokesman", where Acme PR and Acme Media are firms.</summary>
    private bool EndsFirm(int token)
    {
        bool small = words.IsCapitalized(token) && !words.IsOffice(token) && !words.IsCapitalized(token + 1);
        return _text.AreInOneName(token, token - 1) && (small || words.IsAllCapitals(token)) && organizations.IsEntity(token);
    }

    /// <summary>"Rovik County Supervisor".</summary>
    private bool EndsDistrict(int token) => _text.AreInOneName(token, token - 1)
        && _text.EntityAt(token) is { Type: EntityType.Location } county && words.IsCapitalized(token)
        && !words.Tables.IsPlace(_text.Cover(county.First, county.End).In(_text.Text), out _);

    /// <summary>"North Ruritanian leader": what stands in one name with an adjective of a place.</summary>
    private bool IsInAdjective(int token) => _text.EntityAt(token) is { Type: EntityType.Misc } of && of.End - of.First > 1
        && words.Tables.IsPlace(_text.Cover(of.First, of.End).In(_text.Text), out PlaceEntry whole) && whole.Form == PlaceForm.Adjective;

    /// <summary>A word of a body's or a place's name, but for an adjective of a place.</summary>
    private bool IsInName(int token) => _text.EntityTypeAt(token) is EntityType.Organization or EntityType.Location
        && !(words.IsPlace(token, out PlaceEntry place) && place.Form == PlaceForm.Adjective);
}
