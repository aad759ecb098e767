namespace Extraction.Dates.Grammar;

/// <summary>One element of a pattern: some words, or some categories.</summary>
/// <param name="Words">The words that it takes; empty when it asks for a category.</param>
/// <param name="Categories">The categories that it takes.</param>
/// <param name="Optional">Whether it may be absent.</param>
/// <param name="Glued">Whether it must follow without white space.</param>
internal readonly record struct PatternElement(LexiconEntry[] Words, Category Categories, bool Optional, bool Glued);

/// <summary>Reads the notation of patterns.</summary>
/// <remarks>
/// A pattern is a row of elements with blanks between: <c>{category|category}</c> takes a word or phrase of one of the
/// categories, <c>word|word</c> one of the words themselves. A trailing <c>?</c> makes an element optional; a leading
/// <c>~</c> asks that it follow without white space. <c>the? {ordinal} of {month}</c>.
/// </remarks>
internal static class Pattern
{
    private static readonly Dictionary<string, Category> Names = Enum.GetValues<Category>()
        .Where(c => c != Category.None)
        .ToDictionary(c => Kebab(c.ToString()), StringComparer.Ordinal);

    /// <summary>The category of a name in kebab case.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Category CategoryOf(string name) =>
        Names.TryGetValue(name, out Category category) ? category
            : throw new InvalidDataException($"The time grammar has no category '{name}'.");

    /// <summary>Reads a pattern; the words in it become known to the lexicon.</summary>
    public static PatternElement[] Parse(string notation, TimeLexicon lexicon) =>
        [.. notation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Element(part, lexicon))];

    private static PatternElement Element(string part, TimeLexicon lexicon)
    {
        bool glued = part.StartsWith('~');
        if (glued) part = part[1..];
        bool optional = part.EndsWith('?') && part.Length > 1;
        if (optional) part = part[..^1];
        if (!part.StartsWith('{')) return new([.. part.Split('|').Select(lexicon.Literal)], Category.None, optional, glued);
        Category categories = part[1..^1].Split('|').Aggregate(Category.None, (all, name) => all | CategoryOf(name));
        return new([], categories, optional, glued);
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
