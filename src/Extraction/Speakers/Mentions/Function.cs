using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>Grammatical function of a mention, as coarse as the ranker needs it.</summary>
internal enum Function : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Subject of an active verb.</summary>
    Subject,

    /// <summary>Subject of a passive verb.</summary>
    PassiveSubject,

    /// <summary>Direct or indirect object.</summary>
    Object,

    /// <summary>Oblique.</summary>
    Oblique,

    /// <summary>Possessor.</summary>
    Possessor,

    /// <summary>Modifier of a noun.</summary>
    Modifier,

    /// <summary>Conjunct.</summary>
    Joined,
}

/// <summary>Functions of dependency relations.</summary>
internal static class Functions
{
    /// <summary>"At a meeting in Chelsea, the mayor said": the comma behind the name ends
    /// an adverbial, or a clause as in "Asked about blocking Anna Weber, the mayor said", and the description is no apposition but the
    /// subject.</summary>
    public static bool IsNewSubject(AnalyzedText text, int description, int name) =>
        Of(text, description) is Function.Subject or Function.PassiveSubject && (Of(text, name) is Function.Oblique or Function.Modifier
            || (Of(text, name) == Function.Object && name < description && text.Head(name) != text.Head(description)));

    /// <summary>The function of a mention in its clause: in "manager Anna Weber won" and "her rival, Anna Weber, won" the name is the
    /// subject, though it hangs on another noun.</summary>
    public static Function Of(AnalyzedText text, in Mention mention)
    {
        int token = mention.Head, first = Math.Min(mention.TitleFirst, mention.First);
        for (int step = 0; step < MostJoined && text.Head(token) is >= 0 and var head && head < token; step++)
        {
            if (head < first && text.Relation(token) != DependencyRelation.Appos) break;
            token = head;
        }

        return Of(text, token);
    }

    /// <summary>The function of a token in its clause; of an "and", that of what it joins.</summary>
    public static Function Of(AnalyzedText text, int token) => text.Relation(Joined(text, token)) switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjOuter or DependencyRelation.Csubj => Function.Subject,
        DependencyRelation.NsubjPass => Function.PassiveSubject,
        DependencyRelation.Obj or DependencyRelation.Iobj => Function.Object,
        DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked => Function.Oblique,
        DependencyRelation.NmodPoss => Function.Possessor,
        DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Flat =>
            Function.Modifier,
        DependencyRelation.Appos or DependencyRelation.Conj => Function.Joined,
        _ => Function.Other,
    };

    /// <summary>The first of what an "and" joins; any other token itself.</summary>
    public static int Joined(AnalyzedText text, int token)
    {
        if (text.Tag(token) != PennTag.CC) return token;
        int first = text.Head(token);
        for (int step = 0; first >= 0 && step < MostJoined && text.Relation(first) == DependencyRelation.Conj; step++)
        {
            first = text.Head(first);
        }
        return first >= 0 ? first : token;
    }

    private const int MostJoined = 8;
}
