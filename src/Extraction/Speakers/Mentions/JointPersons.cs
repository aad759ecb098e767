using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>
/// Reads sources that are nothing but persons with their titles and places: "Mayor Anna Weber and Acme rector Ben Grey",
/// "Anna Weber of Ohio, Ben Grey of Utah and Karl Stein of Iowa".
/// </summary>
internal static class JointPersons
{
    /// <summary>Finds the first name and the "and" before the last one.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">Token after its last.</param>
    /// <param name="head">First token of the first name.</param>
    /// <param name="and">The "and".</param>
    /// <returns>Whether the phrase is such a source.</returns>
    public static bool Read(TokenWords words, int first, int end, out int head, out int and)
    {
        AnalyzedText text = words.Text;
        head = and = -1;
        int names = 0;
        for (int at = first; at < end;)
        {
            int name = SkipTitles(words, at, end);
            if (name < 0) return false;
            if (names++ == 0) head = name;
            at = SkipPlace(words, text.Entities[text.EntityOf(name)].End, end);
            bool comma = at < end && text.Tag(at) == PennTag.Comma;
            if (comma) at++;
            if (at >= end) break;
            bool joined = text.Tag(at) == PennTag.CC;
            if (and >= 0 || !(comma || joined)) return false;
            if (!joined) continue;
            and = at++;
        }

        return and >= 0 && names >= 2;
    }

    /// <summary>Where the name behind titles begins; -1 where none follows.</summary>
    private static int SkipTitles(TokenWords words, int first, int end)
    {
        AnalyzedText text = words.Text;
        for (int t = first; t < end; t++)
        {
            if (IsName(words, t, end)) return text.Tag(t - (t > first ? 1 : 0)) is PennTag.IN or PennTag.TO ? -1 : t;
            PennTag tag = text.Tag(t);

            // "Secretary of State Anna Weber", but not "lawyer of Anna Weber".
            bool complement = tag == PennTag.IN && t > first && words.IsOffice(t - 1) && words.IsCapitalized(t - 1)
                && words.IsCapitalized(t + 1) && !words.IsOffice(t + 1);
            if (!tag.IsNoun() && tag is not (PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.VBN) && !complement) return -1;
        }

        return -1;
    }

    /// <summary>Whether a person's name begins at the token and ends inside the phrase, and not with an office.</summary>
    private static bool IsName(TokenWords words, int token, int end) =>
        words.Text.EntityAt(token) is { Type: EntityType.Person } person
        && person.First == token && person.End <= end && !words.IsOffice(person.End - 1);

    /// <summary>"Anna Weber of Ohio", "Anna Weber (D-Va.)": what stands behind a name and belongs to it.</summary>
    private static int SkipPlace(TokenWords words, int at, int end)
    {
        AnalyzedText text = words.Text;
        if (at + 1 < end && text.Form(at) is FunctionWord.Of or FunctionWord.From && words.IsCapitalized(at + 1))
        {
            int place = at + 1;
            while (place < end && text.Tag(place).IsProperNoun()) place++;
            return place > at + 1 ? place : at;
        }

        if (at >= end || text.Tag(at) != PennTag.LeftBracket) return at;
        int close = at + 1;
        while (close < end && text.Tag(close) != PennTag.RightBracket) close++;
        return close < end ? close + 1 : at;
    }
}
