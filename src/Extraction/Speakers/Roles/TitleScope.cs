using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// What stands before an office in capitals and is no organisation's name: it tells where the office is held, what it is about, or what
/// its holder is.
/// </summary>
internal sealed class TitleScope(TokenWords words, OrganizationReader organizations)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>"Courier president", where the article has an Acme Courier: a word for what somebody is that ends a name.</summary>
    public static bool IsOutlet(TokenWords words, int token) => words.IsCapitalized(token) && token + 1 < words.Text.TokenCount
        && !words.IsCapitalized(token + 1) && words[token].Is(WordClass.AnyPerson) && words.EndsBody(words.Text.Form(token));

    /// <summary>Whether the words are a location of the entity model that is neither a country nor a state.</summary>
    public bool IsPlainLocation(int first, int end) => end > first
        && _text.EntityAt(first) is { Type: EntityType.Location } city && city.First == first
        && city.End == end && !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _) && !words.IsPlace(end - 1, out _);

    /// <summary>Nothing but places, with words of parties and titles beside them: "Ruritania foreign".</summary>
    public bool IsPlaces(int first, int end)
    {
        // "United Nations", "European Union" are bodies, and so is "Acme North Ruritania".
        if (words[end - 1].Is(WordClass.Organization) || IsBranch(first, end)) return false;
        bool any = false;
        for (int t = first; t < end; t++)
        {
            bool place = (words.IsPlace(t, out _) && !organizations.IsEntity(t))
                || words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _)
                || (_text.EntityTypeAt(t) == EntityType.Location && !words[t].Is(WordClass.Organization));
            any |= place;
            if (!place && !words[t].Is(WordClass.TitleModifier) && !(t > first && words[t].Is(WordClass.Party) && words.IsAllCapitals(t)))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>"Harbour Act attorney": a name that the entity model has for neither a body nor a place nor a person.</summary>
    public bool IsTopic(int first, int end)
    {
        if (end - first < 2) return false;
        for (int t = first; t < end; t++)
        {
            if (words[t].Is(WordClass.Organization) || words.IsAllCapitals(t)
                || _text.EntityTypeAt(t) != EntityType.Misc)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Emergency Situations Minister": what a minister is in charge of, not whom he works for.</summary>
    public bool IsPortfolio(int first, int end, int head)
    {
        if (!words[head - 1].Is(WordClass.Portfolio)) return false;
        for (int t = first; t < end; t++)
        {
            bool named = words[t].Is(WordClass.Organization) || words.IsAllCapitals(t) || words.IsPlace(t, out _)
                || _text.EntityTypeAt(t) is EntityType.Organization or EntityType.Location or EntityType.Person;
            if (named) return false;
        }

        return true;
    }

    /// <summary>"Ruritanian", "Ruritanian Socialist": nothing but adjectives, numbers and words for people.</summary>
    public bool IsOnlyAdjectives(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words.IsPlace(t, out PlaceEntry place))
            {
                if (place.Form == PlaceForm.Adjective && !words.Has(t, WordUse.Initials)) continue;
                return false;
            }

            if (_text.EntityTypeAt(t) is EntityType.Organization or EntityType.Location or EntityType.Person)
            {
                return false;
            }
            if (_text.Tag(t) is PennTag.JJ or PennTag.JJS or PennTag.VBN or PennTag.CD or PennTag.HYPH) continue;
            if (words[t].Is(WordClass.AnyPerson) && !IsOutlet(words, t)) continue;
            return false;
        }

        return true;
    }

    /// <summary>"Acme UK": a name that is no place, and the country that a body works in.</summary>
    private bool IsBranch(int first, int end)
    {
        if (end - first < 2 || words.IsPlace(first, out _) || words[first].Is(WordClass.TitleModifier)) return false;
        for (int t = first + 1; t < end; t++)
        {
            bool country = words.Tables.IsPlace(_text.Cover(t, end).In(_text.Text), out PlaceEntry place)
                && place.Form == PlaceForm.Country;
            if (country) return !words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _);
        }

        return false;
    }
}
