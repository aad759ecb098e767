namespace Extraction.Language;

/// <summary>Dependency relations of Universal Dependencies v2 as used for English (https://universaldependencies.org/en/dep/).</summary>
public enum DependencyRelation : byte
{
#pragma warning disable CS1591 // The members are the relations' own names.
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjOuter,
    CsubjPass,
    Dep,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
#pragma warning restore CS1591
}

/// <summary>Names of <see cref="DependencyRelation"/> as Universal Dependencies writes them.</summary>
internal static class DependencyRelations
{
    private static readonly string[] Names =
    [
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
        "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj",
        "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
        "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
        "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
        "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
        "root", "vocative", "xcomp",
    ];

    /// <summary>Number of relations.</summary>
    public static int Count => Names.Length;

    /// <summary>The name in CoNLL-U, for example <c>nsubj:pass</c>.</summary>
    public static string ToConllu(this DependencyRelation relation) => Names[(int)relation];

    /// <summary>Reads a CoNLL-U name; an unknown subtype is read as its universal relation.</summary>
    /// <exception cref="FormatException">Neither the name nor its universal part is known.</exception>
    public static DependencyRelation Parse(string name)
    {
        int index = Array.IndexOf(Names, name);
        if (index < 0 && name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            index = Array.IndexOf(Names, name[..colon]);
        }

        return index >= 0 ? (DependencyRelation)index : throw new FormatException($"'{name}' is no known dependency relation.");
    }
}
