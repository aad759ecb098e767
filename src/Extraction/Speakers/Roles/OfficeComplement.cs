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
        if (office + 3 >= end || !words.IsOffice(office) || text.Tag(office) is not (PennTag.NN or PennTag.NNP)) return -1;
        // "Agent in Charge Anna Weber"
        bool task = words.Has(office + 1, WordUse.Task) || words.Tables.IsTitle(text.Cover(office, office + 3).In(text.Text));
        if (!task) return -1;
        int first = office + 2;
        if (text.Tag(first) == PennTag.DT) first++;
        bool comma = false, and = false;
        for (int t = first; t < end && t < first + Longest; t++)
        {
            bool afterWord = t > first && text.Tag(t - 1)
                is not (PennTag.IN or PennTag.CC or PennTag.Comma or PennTag.DT or PennTag.HYPH or PennTag.POS or PennTag.LeftBracket)
                && text.Form(t - 1) is not "&";
            if (afterWord && comma == and && BeginsName(words, office, t, end))
            {
                return IsComplement(words, office, first, t, text.Form(office + 1) is FunctionWord.To) && !IsInClause(text, t) ? t : -1;
            }
            switch (text.Tag(t))
            {
                case PennTag.Comma:
                    if (!words.IsCapitalized(office)) return -1;
                    comma = true;
                    break;
                case PennTag.CC:
                    and = comma;
                    break;
                case PennTag.LeftBracket:
                    if (t + 2 >= end || text.Tag(t + 2) != PennTag.RightBracket || !words.IsAllCapitals(t + 1)) return -1;
                    t += 2;
                    break;
                case PennTag.IN when words.Has(t, WordUse.TaskLink):
                case PennTag.HYPH or PennTag.POS or PennTag.DT:
                    break;
                case PennTag.JJ or PennTag.VBG:
                case var tag when tag.IsNoun():
                    if (words[t].Is(WordClass.AnyPerson | WordClass.Title) && !IsOfOrganization(text, t)
                        && !(text.Tag(t) is PennTag.NNPS or PennTag.NNS || words.Tables.IsTitle(text.Cover(office, t + 1).In(text.Text))))
                    {
                        return -1;
                    }
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static bool BeginsName(TokenWords words, int office, int token, int end)
    {
        AnalyzedText text = words.Text;
        if (!words.IsCapitalized(token)) return false;
        bool titled = words[token].Is(WordClass.Honorific | WordClass.Title) && text.Form(token)[^1] == '.';
        int name = titled ? token + 1 : token;
        if (name >= end || !text.Tag(name).IsProperNoun() || !words.IsCapitalized(name)) return false;
        int entity = text.EntityOf(name);
        if (titled || (entity >= 0 && text.Entities[entity] is { Type: EntityType.Person } person && person.First == name)) return true;
        if (words[name].Is(WordClass.Organization) || words.IsPlace(name, out _)) return false;
        if (words.Tables.IsTitle(text.Cover(office, name).In(text.Text))) return true;
        bool given = words.Tables.IsGivenName(text.Form(name), out _) && name + 1 < end && text.Tag(name + 1).IsProperNoun();
        for (int t = name + 1; given && t < end && t < name + LongestName && text.Tag(t).IsProperNoun(); t++)
        {
            given = !words[t].Is(WordClass.Organization);
        }
        return given;
    }

    /// <summary>An office written small, or one "to" something, needs a complement
    /// that can have offices; after one in capitals any nouns are.</summary>
    private static bool IsComplement(TokenWords words, int office, int first, int end, bool strict)
    {
        AnalyzedText text = words.Text;
        int last = end - 1;
        if (text.Tag(last) == PennTag.RightBracket) return true;
        if (!text.Tag(last).IsNoun() || words[last].Is(WordClass.AnyPerson | WordClass.Title)
            || (words.IsPlace(last, out PlaceEntry place) && place.Form == PlaceForm.Adjective))
        {
            return false;
        }
        if (!strict && words.IsCapitalized(office) && words.IsCapitalized(last)) return true;

        // "the head of content Anna Weber": a full name right behind the noun.
        if (!strict && !words.IsCapitalized(last) && IsFullName(words, end)) return true;
        bool body = words[last].Is(WordClass.Organization) || words.IsPlace(last, out _)
            || IsOfOrganization(text, last) || text.EntityTypeAt(last) == EntityType.Location;
        return body || words.Tables.IsTitle(text.Cover(office, end).In(text.Text));
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
