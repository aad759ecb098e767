namespace Extraction.Language;

/// <summary>How sure the tagger is of a tag: which tag came second, and how
/// close. The parser, which sees more of the sentence, decides again.</summary>
/// <param name="Bits">0 for no doubt; else the rival's number times <see cref="Degrees"/>, plus how close it came, plus one.</param>
internal readonly record struct TagDoubt(ushort Bits)
{
    /// <summary>A lead from which on there is no doubt left.</summary>
    private const int SureLead = ((1 << Degrees) - 1) * Unit;

    private const int Degrees = 5, Unit = 256;

    /// <summary>The doubt that scores leave.</summary>
    /// <param name="rival">The tag that came second.</param>
    /// <param name="lead">How much higher the score of the first is.</param>
    public static TagDoubt Of(PennTag rival, int lead) =>
        lead >= SureLead ? default : new TagDoubt((ushort)(((int)rival * Degrees) + int.Log2((lead / Unit) + 1) + 1));
}
