using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds who or what speaks for a body whose name has a small word inside, where the tree takes the body for the head: "a Ministry for
/// Rivers and Lakes spokeswoman", "House Committee on Rivers, Lakes and Fish Chairman Anna Weber".
/// </summary>
internal sealed class SpeakerOfBody(TokenWords words)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>The token that speaks, -1 for other phrases.</summary>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">Token after its last.</param>
    public int Find(int first, int end)
    {
        int last = end - 1;
        while (last > first && _text.Tag(last) == PennTag.Comma) last--;
        int body = first;
        while (body < last && (!words.IsCapitalized(body) || _text.Tag(body) != PennTag.JJ) && IsBeforeBody(body)) body++;
        if (_text.EntityAt(last) is { Type: EntityType.Person } person && person.End == last + 1) return Named(body, person);
        bool noun = _text.Tag(last) is PennTag.NN or PennTag.NNS && !words.IsCapitalized(last)
            && words[last].Is(WordClass.AnyPerson | WordClass.Document);
        return noun && IsName(body, last, withCommas: false) ? last : -1;
    }

    /// <summary>Articles, numbers and adjectives: "more than 200 former".</summary>
    private bool IsBeforeBody(int token) => _text.Tag(token) is PennTag.DT or PennTag.JJ or PennTag.JJR or PennTag.CD or PennTag.IN
        or PennTag.RB or PennTag.JJS or PennTag.RBS;

    /// <summary>The full name behind the office that ends a body's name with commas in it, -1 for none.</summary>
    private int Named(int body, NamedEntity person)
    {
        int office = person.First;
        while (office - 1 > body && words.IsOffice(office - 1)) office--;
        bool full = person.End - person.First is 2 or 3 && office < person.First;
        return full && HasComma(body, office) && IsName(body, office, withCommas: true) ? person.First : -1;
    }

    private bool HasComma(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text.Tag(t) == PennTag.Comma) return true;
        }

        return false;
    }

    /// <summary>Whether all is a body's name: a word in capitals, a small word that links names, and nothing but more of them.</summary>
    private bool IsName(int first, int end, bool withCommas)
    {
        bool linked = false;
        for (int t = first; t < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (_text.EntityTypeAt(t) == EntityType.Person) return false;
            bool inside = tag is PennTag.LeftBracket or PennTag.RightBracket or PennTag.DT || (withCommas && tag == PennTag.Comma);
            if (linked && inside) continue;
            if (t > first && t + 1 < end && words.IsCapitalized(t - 1) && (words.IsCapitalized(t + 1) || _text.Tag(t + 1) == PennTag.DT))
            {
                bool links = tag == PennTag.IN && words.Has(t, WordUse.NameLink) && !words[t - 1].Is(WordClass.AnyPerson);
                linked |= links;
                if (links || (linked && tag is PennTag.CC)) continue;
            }
            bool people = tag == PennTag.NNPS && words[t].Is(WordClass.AnyPerson);
            if (!words.IsCapitalized(t) || people || !(tag.IsNoun() || tag == PennTag.JJ)) return false;
        }

        return linked;
    }
}
