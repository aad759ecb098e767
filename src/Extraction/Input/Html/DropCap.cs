namespace Extraction.Input.Html;

/// <summary>The large first letter of an article, which some pages set in a block of its own.</summary>
internal static class DropCap
{
    /// <summary>Whether the block is one capital, with or without the quotation mark before it.</summary>
    internal static bool Is(string block) => block.Length switch
    {
        1 => char.IsUpper(block[0]),
        2 => block[0] is '“' or '"' or '‘' or '\'' or '«' or '„' && char.IsUpper(block[1]),
        _ => false,
    };
}
