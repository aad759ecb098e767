using System.Globalization;
using System.Text;

namespace Extraction.Input;

/// <summary>Makes identifiers that are safe as file names and distinct within a run.</summary>
/// <remarks>
/// Two identifiers that differ only in case, or in how letters with marks are encoded, are the same file on some systems, so
/// that they count as the same on all (<see cref="IdentifierFolding"/>). Only a 64-bit hash of each is remembered: a run over
/// millions of articles stays small, and a collision, once in thousands of millions of runs, costs no more than a needless
/// suffix. Not thread-safe.
/// </remarks>
internal sealed class ArticleIds
{
    /// <summary>Room is left under the 255 bytes of most file systems for the endings of the output formats.</summary>
    private const int MaxUtf8Length = 160;

    private readonly HashSet<ulong> _taken = [];

    /// <summary>The number that the next article of an identifier that has been met twice may get.</summary>
    private readonly Dictionary<ulong, int> _next = [];

    /// <summary>The identifier itself where it is free, else with the first
    /// free number after it: <c>a</c>, <c>a-2</c>, <c>a-3</c>.</summary>
    internal string MakeDistinct(string id)
    {
        ulong hash = Hash(IdentifierFolding.Fold(id));
        if (_taken.Add(hash)) return id;
        for (int number = _next.GetValueOrDefault(hash, 2); ; number++)
        {
            string candidate = id + "-" + number.ToString(CultureInfo.InvariantCulture);
            if (!_taken.Add(Hash(IdentifierFolding.Fold(candidate)))) continue;
            _next[hash] = number + 1;
            return candidate;
        }
    }

    /// <summary>
    /// Replaces what a file name cannot hold by <c>_</c>, so that the result is a file name on every system and never
    /// leads out of its folder: no separators, no leading or trailing dots, no reserved device names, at most 160 bytes.
    /// </summary>
    internal static string Sanitize(string id)
    {
        var safe = new StringBuilder(id.Length);
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (IsSafe(rune)) safe.Append(rune.ToString());
            else safe.Append('_');
        }

        string trimmed = safe.ToString().Trim(' ');
        string name = trimmed.TrimEnd('.', ' ');
        if (name.Length == 0) return "article";
        if (name[0] == '.') name = "_" + name.TrimStart('.');
        if (IsDeviceName(name)) name = "_" + name;
        return Encoding.UTF8.GetByteCount(name) <= MaxUtf8Length ? name : Shorten(name);
    }

    private static bool IsSafe(Rune rune) =>
        rune.Value is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or 0xFFFD)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate);

    // Windows keeps these names for devices whatever follows the first dot, and takes raised digits for digits.
    private static bool IsDeviceName(string name)
    {
        ReadOnlySpan<char> stem = name.AsSpan(0, name.IndexOf('.') is var dot and >= 0 ? dot : name.Length).TrimEnd(' ');
        if (stem.Length == 4 && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)))
            return char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³';
        foreach (string device in (ReadOnlySpan<string>)["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"])
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The hash of the whole keeps two long identifiers with one beginning apart.
    private static string Shorten(string name)
    {
        string suffix = "-" + Hash(name.ToUpperInvariant()).ToString("x16", CultureInfo.InvariantCulture);
        int bytes = suffix.Length, end = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > MaxUtf8Length) break;
            end += rune.Utf16SequenceLength;
        }

        return name[..end] + suffix;
    }

    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text) hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
