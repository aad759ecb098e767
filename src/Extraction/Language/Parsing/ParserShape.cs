namespace Extraction.Language.Parsing;

/// <summary>Sizes of the parser's network, each a multiple of 16.</summary>
/// <param name="Width">Channels of a token's vector.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Size of a token's description as dependent and as head, for arcs.</param>
/// <param name="Relation">The same for relations.</param>
internal readonly record struct ParserShape(int Width, int Layers, int Arc, int Relation)
{
    /// <summary>Size of all four descriptions together.</summary>
    public int Projected => (2 * Arc) + (2 * Relation);
}
