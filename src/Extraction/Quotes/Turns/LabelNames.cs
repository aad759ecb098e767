namespace Extraction.Quotes;

/// <summary>The names that the labels of an article have, and which of them come again: "Klara Moen: …" and then "KM: …" are one label,
/// whose initials stand for it.</summary>
internal sealed class LabelNames
{
    private readonly Dictionary<string, int> _times = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts the names of labels, one each.</summary>
    public LabelNames(IEnumerable<string> names)
    {
        string[] all = [.. names];
        foreach (string name in all) _times[name] = Times(name) + 1;
        IsExchange = all.Where(IsRepeated).Select(InitialsOf).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    /// <summary>Whether two labels or more come again, as where two talk to each other.</summary>
    public bool IsExchange { get; }

    /// <summary>How many labels have a name.</summary>
    public int Times(string name) => _times.GetValueOrDefault(name);

    /// <summary>Whether a label comes again, in full or by its initials.</summary>
    public bool IsRepeated(string name) => Times(name) > 1
        || (name.Contains(' ', StringComparison.Ordinal) ? _times.ContainsKey(InitialsOf(name))
            : IsInitials(name) && _times.Keys.Any(other => other.Length > name.Length && InitialsOf(other) == name));

    /// <summary>Whether a word is written as initials are.</summary>
    public static bool IsInitials(string word) => word.Length is 2 or 3 && word.All(char.IsUpper);

    /// <summary>"PL" of "Petra Lowe"; of one word the word.</summary>
    private static string InitialsOf(string name) => name.Contains(' ', StringComparison.Ordinal)
        ? string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0])) : name;
}
