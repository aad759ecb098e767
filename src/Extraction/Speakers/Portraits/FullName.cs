using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>The name of a person of two parts or more, as it is compared across articles.</summary>
/// <param name="Given">The first part, folded; initials without full stops.</param>
/// <param name="Family">The last part, folded.</param>
/// <param name="Middle">What stands between them, folded.</param>
internal sealed record FullName(string Given, string Family, string[] Middle)
{
    /// <summary>Takes a name apart.</summary>
    /// <returns>Null for one part, or one and an initial: that is nobody's name alone.</returns>
    public static FullName? Of(string name, SpeakerTables tables)
    {
        List<string> parts = [.. NameForm.PartsOf(name, tables).Select(WithoutStops).Where(part => part.Length > 0)];
        var moved = new List<string>();
        while (parts.Count > 2 && parts[0].Length == 1)
        {
            if (parts[1].Length == 1)
            {
                // "J. K. Rowe" is "J.K. Rowe".
                parts[0] += parts[1];
                parts.RemoveAt(1);
            }
            else
            {
                // "J. Edgar Moss" goes by "Edgar Moss".
                moved.Add(parts[0]);
                parts.RemoveAt(0);
            }
        }

        if (parts.Count < 2 || parts[0].Length == 1 || parts[^1].Length == 1) return null;
        return new FullName(parts[0], parts[^1], [.. moved, .. parts[1..^1]]);
    }

    /// <summary>What all spellings have in common that can be one person's: both orders, short forms of the given name.</summary>
    public string Key(SpeakerTables tables)
    {
        string given = tables.FullForm(Given), family = tables.FullForm(Family);
        return string.CompareOrdinal(given, family) <= 0 ? $"{given} {family}" : $"{family} {given}";
    }

    /// <summary>Whether given and family name are written the same.</summary>
    public bool IsWrittenLike(FullName other) => Given == other.Given && Family == other.Family;

    /// <summary>Whether middle names can be one person's: some may be missing, or be initials.</summary>
    public static bool MiddlesAgree(string[] a, string[] b)
    {
        if (a.Length < b.Length) (a, b) = (b, a);
        int at = 0;
        foreach (string part in b)
        {
            while (at < a.Length && !IsOneName(a[at], part)) at++;
            if (at++ == a.Length) return false;
        }

        return true;
    }

    private static bool IsOneName(string a, string b) => a == b || ((a.Length == 1 || b.Length == 1) && a[0] == b[0]);

    private static string WithoutStops(string part) => part.Contains('.', StringComparison.Ordinal)
        ? part.Replace(".", "", StringComparison.Ordinal) : part;
}
