namespace Extraction.Quotes;

/// <summary>Which copy of the templates describes a fragment of content.</summary>
internal static class FragmentCopies
{
    /// <summary>The copy for the first fragment, or the only one.</summary>
    public const int First = 0;

    /// <summary>The copy for the second fragment.</summary>
    public const int Second = 1000;
}
