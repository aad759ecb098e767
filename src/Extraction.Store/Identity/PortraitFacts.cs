using System.Globalization;
using System.Text;
using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Store.Identity;

/// <summary>Portraits as a store keeps them: a line a fact, its name first, values separated by tabs.</summary>
/// <remarks>The same facts give the same text. The last year alive is kept apart, as it changes with every article.</remarks>
internal static class PortraitFacts
{
    /// <summary>Writes a portrait.</summary>
    public static string Of(Portrait portrait)
    {
        var text = new StringBuilder();
        if (portrait.Name is { } name)
        {
            Line(text, "name", [name.Given, name.Family]);
            Line(text, "middle", name.Middle);
        }

        if (portrait.Generation.Length > 0) Line(text, "generation", [portrait.Generation]);
        Line(text, "walk", [.. StoreTables.Portraits.NamesOf(portrait.Walks)]);
        Line(text, "office", portrait.Offices);
        Line(text, "employer", [.. portrait.Employers.Select(Key)]);
        Line(text, "government", [.. portrait.Governments.Select(Key)]);
        Line(text, "country", portrait.Countries);
        Line(text, "state", portrait.States);
        Line(text, "party", portrait.Parties);
        if (portrait.Sex != Gender.Unknown) Line(text, "sex", [portrait.Sex == Gender.Male ? "male" : "female"]);
        if (portrait.Born is { } born) Line(text, "born", [Number(born.First), Number(born.Last)]);
        if (portrait.Died is { } died) Line(text, "died", [Number(died)]);
        Line(text, "id", portrait.Ids);
        return text.ToString();
    }

    /// <summary>Reads a portrait back, without the last year alive.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Portrait Parse(string facts)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in facts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            if (!values.TryAdd(parts[0], parts[1..])) throw new FormatException($"'{parts[0]}' is there twice");
        }

        string[] All(string name) => values.GetValueOrDefault(name) ?? [];
        return new Portrait
        {
            Name = All("name") is [var given, var family] ? new FullName(given, family, All("middle")) : null,
            Generation = All("generation").FirstOrDefault() ?? "",
            Walks = All("walk").Aggregate(0ul, (walks, name) => walks | StoreTables.Portraits.WalkOf(name)),
            Offices = All("office"),
            Employers = [.. All("employer").Select(Key)],
            Governments = [.. All("government").Select(Key)],
            Countries = All("country"),
            States = All("state"),
            Parties = All("party"),
            Sex = All("sex") switch { [] => Gender.Unknown, ["male"] => Gender.Male, _ => Gender.Female },
            Born = All("born") is [var first, var last] ? new Years(Number(first), Number(last)) : null,
            Died = All("died") is [var died] ? Number(died) : null,
            Ids = All("id"),
        };
    }

    private static void Line(StringBuilder text, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        text.Append(name);
        foreach (string value in values) text.Append('\t').Append(value);
        text.Append('\n');
    }

    private static string Key(OrganizationKey key) => $"{key.Words}={key.Initials}";

    private static OrganizationKey Key(string text)
    {
        int at = text.LastIndexOf('=');
        return at < 0 ? throw new FormatException("an organisation lacks its initials") : new OrganizationKey(text[..at], text[(at + 1)..]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
