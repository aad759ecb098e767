using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"Anna Weber, Labour MP for the North and spokeswoman on trade": one person and what she is.</summary>
internal static class DescribedPerson
{
    /// <summary>The first token of the name with which such a phrase begins; -1 where it
    /// names nobody, or more than one, or tells no office.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">Token after its last.</param>
    public static int NameIn(TokenWords words, int first, int end)
    {
        AnalyzedText text = words.Text;
        int name = first;
        while (name < end && !IsPerson(words, name) && text.Tag(name).IsNoun()) name++;
        if (name >= end || !IsPerson(words, name)) return -1;
        int comma = text.Entities[text.EntityOf(name)].End;
        if (comma + 1 >= end || text.Form(comma) is not ",") return -1;
        int role = comma + 1;
        while (role < end && !IsRole(words, role) && (text.Tag(role).IsNoun() || text.Tag(role) is PennTag.DT or PennTag.JJ)) role++;
        if (role >= end || !IsRole(words, role)) return -1;
        for (int t = comma + 1; t < end; t++)
        {
            if (IsPerson(words, t) || text.Tag(t) is PennTag.WP or PennTag.WDT) return -1;
        }

        return name;
    }

    private static bool IsRole(TokenWords words, int token) => words[token].Is(WordClass.Role) || words.IsOffice(token);

    /// <summary>A full name; a lone word or an office may be taken for a person's by mistake.</summary>
    private static bool IsPerson(TokenWords words, int token) => words.Text.EntityAt(token) is { Type: EntityType.Person } person
        && person.End - person.First > 1 && !words.IsOffice(person.End - 1);
}
