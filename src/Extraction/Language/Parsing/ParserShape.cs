namespace Extraction.Language.Parsing;

/// <summary>Sizes of the parser's network, each a multiple of 16.</summary>
/// <param name="Width">Channels of a token's vector.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Size of a token's description as dependent and as head, for arcs.</param>
/// <param name="Relation">The same for relations.</param>
internal readonly record struct ParserShape(int Width, int Layers, int Arc, int Relation)
{
    /// <summary>Number of tags, filled up to a whole number of vectors.</summary>
    public const int TagColumns = 64;

    /// <summary>Number of relations, filled up to a whole number of vectors.</summary>
    public const int RelationColumns = 64;

    /// <summary>
    /// What is read off the top layer, side by side: the token as dependent and as head of an arc, as dependent and as head of
    /// a relation, and the scores of its tags.
    /// </summary>
    public int Projected => (2 * Arc) + (2 * Relation) + TagColumns;
}
