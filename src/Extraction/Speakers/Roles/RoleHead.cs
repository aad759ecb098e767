using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Finds the head of a noun phrase that says what somebody is: "the [former deputy] director of policy".</summary>
internal sealed class RoleHead(TokenWords words, OrganizationReader organizations)
{
    private const int Longest = 14;

    private readonly AnalyzedText _text = words.Text;
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>The last noun of the phrase, where it is a role; -1 for a phrase with another head.</summary>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">End of the words.</param>
    /// <param name="plural">Whether it may be a plural: "one of the directors".</param>
    public int Of(int first, int end, bool plural)
    {
        int role = -1, noun = -1;
        for (int t = first; t < end && t < first + Longest; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag.IsNoun() || (tag is PennTag.JJ or PennTag.VB or PennTag.VBP && words.IsOffice(t)))
            {
                noun = t;
                if (words.IsOffice(t)) role = t;
                continue;
            }

            bool isRole = role >= 0 && role == noun;
            if (isRole && BeginsClause(t)) break;
            if (words[t].Is(WordClass.TitleModifier) || words.IsHyphenatedLink(t) || (role < 0 && IsInName(t, end))) continue;
            if (role < 0 && _phrases.At(Phrase.Acronym, t, end) is { } acronym)
            {
                // "the Acme Rivers League's (ARL) adviser"
                t = acronym.End - 1;
                continue;
            }

            bool goesOn = tag != PennTag.CC ? MayStandBefore(tag)
                : isRole ? JoinsOffices(t, end) : JoinsModifiers(t, end, noun, role);
            if (!goesOn) break;
        }

        return role >= 0 && role == noun && (plural || _text.Tag(role) is not (PennTag.NNS or PennTag.NNPS)) ? role : -1;
    }

    /// <summary>"the lawyer representing Anna Weber".</summary>
    private bool BeginsClause(int token) =>
        _text.Tag(token) is PennTag.VBG or PennTag.VBN && _text.Relation(token) == DependencyRelation.Acl;

    /// <summary>"the Committee on Rivers adviser": a small word inside a body's name.</summary>
    private bool IsInName(int token, int end) =>
        _text.Tag(token) is PennTag.IN or PennTag.CC or PennTag.DT && organizations.IsInsideName(token, end);

    /// <summary>"prime minister and former envoy" are two, "president and chief executive" is one.</summary>
    private bool JoinsOffices(int and, int end) => _phrases.Is(Phrase.Office, and + 1, end) && !(and + 1 < end && words.IsPast(and + 1));

    /// <summary>"local and national reporter", "trade and industry minister", "a hotel and restaurant consultant".</summary>
    private bool JoinsModifiers(int and, int end, int noun, int role)
    {
        if (noun < 0) return true;
        return role < 0 && and + 1 < end && (_text.Tag(and + 1) is PennTag.JJ || _text.Head(noun) > and
            || (organizations.IsPlaceOnly(noun) && organizations.IsPlaceOnly(and + 1)) || _phrases.Is(Phrase.JoinedField, and, end));
    }

    private static bool MayStandBefore(PennTag tag) => tag is PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.VBN or PennTag.VBG
        or PennTag.CD or PennTag.AFX or PennTag.NFP or PennTag.JJS;
}
