using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the name after an office with a complement: "Secretary of State
/// Anna Weber", "the director of the Ruritanian Police (RP) Karl Stein",
/// "Minister for Trade, Industry and Energy Kim". Trees hang such a name on "of", as if the office were another person's.
/// </summary>
internal static class OfficeComplement
{
    private const int Longest = 14;
    private const int LongestName = 8;

    /// <summary>The first token of the name (or of the honorific before it) whose office has a complement between, or -1.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="office">Token of the office.</param>
    /// <param name="end">End of the sentence.</param>
    public static int NameAfter(TokenWords words, int office, int end)
    {
        AnalyzedText text = words.Text;
        if (!HasComplement(words, office, end)) return -1;
        int first = office + 2;
        if (text.Tag(first) == PennTag.DT) first++;
        bool comma = false, and = false;
        for (int t = first; t < end && t < first + Longest; t++)
        {
            // Behind a comma the list must have come to its last part: "Trade, Industry and Energy".
            if (comma == and && t > first && IsBehindWord(text, t) && BeginsName(words, office, t, end))
            {
                return IsComplement(words, office, t) && !IsInClause(text, t) ? t : -1;
            }
            switch (text.Tag(t))
            {
                case PennTag.Comma when words.IsCapitalized(office):
                    comma = true;
                    break;
                case PennTag.CC:
                    and = comma;
                    break;
                case PennTag.LeftBracket when new PhraseMatcher(words).At(Phrase.Acronym, t, end) is { } acronym:
                    t = acronym.End - 1;
                    break;
                case PennTag.IN when words.Has(t, WordUse.TaskLink):
                case PennTag.HYPH or PennTag.POS or PennTag.DT:
                case PennTag.JJ or PennTag.VBG when !IsAnother(words, office, t):
                case var tag when tag.IsNoun() && !IsAnother(words, office, t):
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"director of", "Agent in Charge": an office with a complement behind it.</summary>
    private static bool HasComplement(TokenWords words, int office, int end) => office + 3 < end && words.IsOffice(office)
        && words.Text.Tag(office) is PennTag.NN or PennTag.NNP
        && (words.Has(office + 1, WordUse.Task) || words.Tables.IsTitle(words.Text.Cover(office, office + 3).In(words.Text.Text)));

    /// <summary>Whether a word stands before a token, and no part of speech behind which a complement goes on.</summary>
    private static bool IsBehindWord(AnalyzedText text, int token) => text.Tag(token - 1) is not (PennTag.IN or PennTag.CC or PennTag.Comma
        or PennTag.DT or PennTag.HYPH or PennTag.POS or PennTag.LeftBracket) && text.Form(token - 1) is not "&";

    /// <summary>Whether a word is what somebody else is, and no part of a body's name or of the title.</summary>
    private static bool IsAnother(TokenWords words, int office, int token) =>
        words[token].Is(WordClass.AnyPerson | WordClass.Title) && !IsOfOrganization(words.Text, token)
        && words.Text.Tag(token) is not (PennTag.NNPS or PennTag.NNS)
        && !words.Tables.IsTitle(words.Text.Cover(office, token + 1).In(words.Text.Text));

    /// <summary>Whether a name begins at a token: a person's by what the language stage or a title before it says, one behind a whole
    /// title, or a given name with a surname.</summary>
    private static bool BeginsName(TokenWords words, int office, int token, int end)
    {
        AnalyzedText text = words.Text;
        if (!words.IsCapitalized(token)) return false;
        bool titled = words[token].Is(WordClass.Honorific | WordClass.Title) && text.Form(token)[^1] == '.';
        int name = titled ? token + 1 : token;
        if (name >= end || !text.Tag(name).IsProperNoun() || !words.IsCapitalized(name)) return false;
        if (titled || (text.EntityAt(name) is { Type: EntityType.Person } person && person.First == name)) return true;
        if (words[name].Is(WordClass.Organization) || words.IsPlace(name, out _)) return false;
        return words.Tables.IsTitle(text.Cover(office, name).In(text.Text)) || IsGivenNameWithSurname(words, name, end);
    }

    private static bool IsGivenNameWithSurname(TokenWords words, int name, int end)
    {
        AnalyzedText text = words.Text;
        bool given = words.Tables.IsGivenName(text.Form(name), out _) && name + 1 < end && text.Tag(name + 1).IsProperNoun();
        for (int t = name + 1; given && t < end && t < name + LongestName && text.Tag(t).IsProperNoun(); t++)
        {
            given = !words[t].Is(WordClass.Organization);
        }
        return given;
    }

    /// <summary>An office written small, or one "to" something, needs a complement
    /// that can have offices; after one in capitals any nouns are.</summary>
    private static bool IsComplement(TokenWords words, int office, int end)
    {
        AnalyzedText text = words.Text;
        int last = end - 1;
        if (text.Tag(last) == PennTag.RightBracket) return true;
        bool isAdjective = words.IsPlace(last, out PlaceEntry place) && place.Form == PlaceForm.Adjective;
        if (!text.Tag(last).IsNoun() || words[last].Is(WordClass.AnyPerson | WordClass.Title) || isAdjective) return false;
        bool capital = words.IsCapitalized(last);
        if (text.Form(office + 1) is not FunctionWord.To)
        {
            // "Minister for Energy Kim", "the head of content Anna Weber": a full name right behind the noun.
            if (capital ? words.IsCapitalized(office) : IsFullName(words, end)) return true;
        }

        return words[last].Is(WordClass.Organization) || words.IsPlace(last, out _)
            || text.EntityTypeAt(last) is EntityType.Organization or EntityType.Location
            || words.Tables.IsTitle(text.Cover(office, end).In(text.Text));
    }

    private static bool IsFullName(TokenWords words, int first)
    {
        AnalyzedText text = words.Text;
        return text.EntityAt(first) is { Type: EntityType.Person } person && person.First == first
            && person.End - first >= 2
            && (words.Tables.IsGivenName(text.Form(first), out _) || text.Relation(first) == DependencyRelation.Appos)
            && (person.End >= text.TokenCount || text.Tag(person.End) is not PennTag.POS);
    }

    private static bool IsOfOrganization(AnalyzedText text, int token) =>
        text.EntityTypeAt(token) == EntityType.Organization;

    /// <summary>"the head of the company Weber founded": the name is the subject of a clause.</summary>
    private static bool IsInClause(AnalyzedText text, int name) =>
        text.Relation(name) == DependencyRelation.Nsubj && text.Head(name) is >= 0 and var verb
            && text.Relation(verb) == DependencyRelation.AclRelcl;
}
