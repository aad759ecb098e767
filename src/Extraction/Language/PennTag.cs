namespace Extraction.Language;

/// <summary>Part-of-speech tags of the Penn Treebank with the additions of OntoNotes and the English Web Treebank.</summary>
public enum PennTag : byte
{
#pragma warning disable CS1591 // The members are the tags' own names.
    CC,
    CD,
    DT,
    EX,
    FW,
    IN,
    JJ,
    JJR,
    JJS,
    LS,
    MD,
    NN,
    NNS,
    NNP,
    NNPS,
    PDT,
    POS,
    PRP,
    PRPS,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WPS,
    WRB,
    Period,
    Comma,
    Colon,
    OpenQuote,
    CloseQuote,
    LeftBracket,
    RightBracket,
    HYPH,
    NFP,
    ADD,
    AFX,
    GW,
    XX,
    Dollar,
#pragma warning restore CS1591
}

/// <summary>Names of <see cref="PennTag"/> as treebanks write them, and the classes of tags that later stages ask for.</summary>
internal static class PennTags
{
    private static readonly string[] Names =
    [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN",
        "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
        "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
        ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "ADD", "AFX", "GW",
        "XX", "$",
    ];

    /// <summary>Number of tags.</summary>
    public static int Count => Names.Length;

    /// <summary>The name in treebanks, for example <c>PRP$</c>.</summary>
    public static string ToTreebank(this PennTag tag) => Names[(int)tag];

    /// <summary>Reads a treebank name.</summary>
    /// <exception cref="FormatException">The name is no known tag.</exception>
    public static PennTag Parse(string name)
    {
        int index = Array.IndexOf(Names, name);
        return index >= 0 ? (PennTag)index : throw new FormatException($"'{name}' is no known Penn tag.");
    }

    /// <summary>Reads a treebank name that may be unknown.</summary>
    public static bool TryParse(string name, out PennTag tag)
    {
        int index = Array.IndexOf(Names, name);
        tag = (PennTag)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>VB, VBD, VBG, VBN, VBP or VBZ.</summary>
    public static bool IsVerb(this PennTag tag) => tag is >= PennTag.VB and <= PennTag.VBZ;

    /// <summary>NN, NNS, NNP or NNPS.</summary>
    public static bool IsNoun(this PennTag tag) => tag is >= PennTag.NN and <= PennTag.NNPS;

    /// <summary>NNP or NNPS.</summary>
    public static bool IsProperNoun(this PennTag tag) => tag is PennTag.NNP or PennTag.NNPS;
}
