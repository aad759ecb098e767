using Extraction.Language;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>Features of one choice of the anaphora ranker: all options of one anaphor, the option "nothing before it" first.</summary>
/// <remarks>A buffer that is reused from anaphor to anaphor; not thread-safe.</remarks>
internal sealed class AnaphoraFeatures
{
    private ulong[] _features = new ulong[1024];
    private int[] _ends = new int[32];

    /// <summary>Number of options.</summary>
    public int Count { get; private set; }

    /// <summary>Entities of the options; -1 for the first.</summary>
    public List<int> Entities { get; } = [];

    /// <summary>The features of one option.</summary>
    public ReadOnlySpan<ulong> Of(int option)
    {
        int start = option == 0 ? 0 : _ends[option - 1];
        return _features.AsSpan(start, _ends[option] - start);
    }

    /// <summary>Forgets all options.</summary>
    public void Clear()
    {
        Count = 0;
        Entities.Clear();
    }

    /// <summary>Begins the next option.</summary>
    public void Begin(int entity)
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Count] = Count == 0 ? 0 : _ends[Count - 1];
        Count++;
        Entities.Add(entity);
    }

    /// <summary>Adds a feature of a template with up to four small values.</summary>
    public void Add(int template, int a, int b = 0, int c = 0, int d = 0) =>
        AddHash(FeatureHash.Feature(template, (ulong)(uint)a | ((ulong)(uint)b << 8) | ((ulong)(uint)c << 16) | ((ulong)(uint)d << 24)));

    /// <summary>Adds a feature of a template with a word and small values.</summary>
    public void Add(int template, ulong word, int a, int b) =>
        AddHash(FeatureHash.Feature(template, word, (ulong)(uint)a | ((ulong)(uint)b << 8)));

    private void AddHash(ulong feature)
    {
        int at = _ends[Count - 1]++;
        if (at == _features.Length) Array.Resize(ref _features, at * 2);
        _features[at] = feature;
    }
}

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

    /// <summary>Apposition or conjunct.</summary>
    Joined,
}

/// <summary>Functions of dependency relations.</summary>
internal static class Functions
{
    /// <summary>"At a meeting in Chelsea, the mayor said": the comma behind the name ends
    /// an adverbial, and the description is no apposition but the subject.</summary>
    public static bool IsNewSubject(AnalyzedText text, int description, int name) =>
        Of(text, description) is Function.Subject or Function.PassiveSubject && Of(text, name) is Function.Oblique or Function.Modifier;

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
