#if !NET9_0_OR_GREATER
namespace Extraction;

/// <summary>What .NET 9 and later have and .NET 8 has not: the same calls, the same results.</summary>
internal static class MembersOfNet9
{
    /// <summary>Whether a text begins with a character.</summary>
    public static bool StartsWith(this ReadOnlySpan<char> text, char first) => text.Length > 0 && text[0] == first;

    /// <summary>Whether a text ends with a character.</summary>
    public static bool EndsWith(this ReadOnlySpan<char> text, char last) => text.Length > 0 && text[^1] == last;

    /// <summary>The ranges between the occurrences of a separator, empty ones too.</summary>
    public static Parts Split(this ReadOnlySpan<char> text, char separator) => new(text, separator.ToString());

    /// <summary>The ranges between the occurrences of any of the separators, empty ones too.</summary>
    public static Parts SplitAny(this ReadOnlySpan<char> text, params char[] separators) => new(text, new string(separators));

    extension(Convert)
    {
        /// <summary>Bytes in lower-case hexadecimal digits.</summary>
        public static string ToHexStringLower(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }

    /// <summary>How often each key occurs, in the order of their first occurrence.</summary>
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => source.GroupBy(key, comparer).Select(group => KeyValuePair.Create(group.Key, group.Count()));

    /// <summary>The ranges of a text, one after the other.</summary>
    internal ref struct Parts(ReadOnlySpan<char> text, string separators)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next = 0;

        public Range Current { get; private set; }

        public readonly Parts GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next > _text.Length) return false;
            int length = _text[_next..].IndexOfAny(separators.AsSpan());
            int end = length < 0 ? _text.Length : _next + length;
            Current = _next..end;
            _next = end + 1;
            return true;
        }
    }
}
#endif
