using System.Globalization;
using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>One row of the table of known entities, checked.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Names">The name and the aliases.</param>
/// <param name="Kind">A person or an organisation.</param>
/// <param name="Ids">Identifiers, at least one.</param>
/// <param name="Roles">Titles.</param>
/// <param name="Organizations">Organisations.</param>
/// <param name="Description">In the user's words; empty for nothing.</param>
/// <param name="Sex">He or she.</param>
/// <param name="Born">The year of birth, or null.</param>
/// <param name="Died">The year of death, or null.</param>
internal sealed record KnownRow(long Line, string[] Names, SpeakerKind Kind, string[] Ids, string[] Roles, string[] Organizations,
    string Description, Gender Sex, int? Born, int? Died);

/// <summary>Reads the table of known people and organisations.</summary>
internal static class KnownTable
{
    /// <summary>Its path among the resources.</summary>
    public const string Name = "speakers/known.csv";

    private const int LongestId = 200;

    private static readonly string[] Required = ["name", "kind", "id"];

    private static readonly string[] Optional = ["aliases", "role", "organization", "description", "sex", "born", "died"];

    /// <summary>Reads and checks all rows.</summary>
    /// <exception cref="ResourceTableException">A row cannot be used.</exception>
    public static List<KnownRow> Read(IModelSource source) =>
        [.. ResourceTable.ReadHandmade(source, Name, Required, Optional).Select(row => Check(row.Line, row.Values))];

    /// <summary>Puts the rows with one identifier together.</summary>
    /// <exception cref="ResourceTableException">Two rows with one identifier tell of two kinds.</exception>
    public static IEnumerable<KnownEntity> Merge(List<KnownRow> rows, PortraitTables tables)
    {
        var byId = new Dictionary<string, List<KnownRow>>(StringComparer.Ordinal);
        var groups = new List<List<KnownRow>>();
        foreach (KnownRow row in rows)
        {
            List<List<KnownRow>> same = [.. row.Ids.Select(id => byId.GetValueOrDefault(id)).OfType<List<KnownRow>>().Distinct()];
            List<KnownRow> group = same.Count > 0 ? same[0] : [];
            if (same.Count == 0) groups.Add(group);
            foreach (List<KnownRow> other in same.Skip(1))
            {
                group.AddRange(other);
                groups.Remove(other);
            }

            group.Add(row);
            foreach (string id in group.SelectMany(one => one.Ids)) byId[id] = group;
            if (group.Find(one => one.Kind != row.Kind) is { } contrary)
            {
                throw new ResourceTableException(Name, row.Line, string.Create(CultureInfo.InvariantCulture,
                    $"'{row.Ids[0]}' is of another kind in line {contrary.Line}; give each its own id, or both rows one kind."));
            }
        }

        return groups.Select(group => Entity(group, tables));
    }

    private static KnownRow Check(long line, string[] values)
    {
        string[] names = Several(values[0]);
        if (names.Length != 1) throw Problem(line, "the name is empty or several; write one name, and the others under 'aliases'.");
        SpeakerKind kind = values[1] switch
        {
            "person" => SpeakerKind.Person,
            "organization" => SpeakerKind.Organization,
            _ => throw Problem(line, $"the kind '{values[1]}' is none; write 'person' or 'organization'."),
        };
        string[] ids = Several(values[2]);
        if (ids.Length == 0) throw Problem(line, "there is no id; write one, such as Q42, or leave the row out.");
        if (Array.Find(ids, id => id.Length > LongestId || id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) is { } bad)
        {
            throw Problem(line, string.Create(CultureInfo.InvariantCulture,
                $"the id '{bad[..Math.Min(bad.Length, 40)]}' holds a blank or has more than {LongestId} characters; write it without."));
        }
        Gender sex = values[7] switch
        {
            "" => Gender.Unknown,
            "male" => Gender.Male,
            "female" => Gender.Female,
            _ => throw Problem(line, $"the sex '{values[7]}' is none; write 'male', 'female' or nothing."),
        };
        int? born = Year(line, "born", values[8]), died = Year(line, "died", values[9]);
        if (born > died) throw Problem(line, "somebody died before being born; put the years right.");
        return new KnownRow(line, [.. names, .. Several(values[3])], kind, [.. ids.Distinct(StringComparer.Ordinal)], Several(values[4]),
            Several(values[5]), values[6], sex, born, died);
    }

    private static string[] Several(string field) =>
        field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The year of a year or a day, as tables of the web have them too: 1952, 1952-03-11, 1952-03-11T00:00:00Z.</summary>
    private static int? Year(long line, string column, string value)
    {
        if (value.Length == 0) return null;
        const int digits = 4;
        bool isDate = value.Length == digits || (value.Length > digits && value[digits] == '-');
        return isDate && int.TryParse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year : throw Problem(line, $"'{column}' is '{value}'; write a year or a day, such as 1952 or 1952-03-11.");
    }

    private static ResourceTableException Problem(long line, string what) => new(Name, line, what);

    private static KnownEntity Entity(List<KnownRow> rows, PortraitTables tables)
    {
        var roles = new RoleWords(tables);
        foreach (KnownRow row in rows.Where(row => row.Kind == SpeakerKind.Person))
        {
            foreach (string role in row.Roles) roles.AddTitle(role);
            foreach (string organization in row.Organizations) roles.AddOrganization(organization);
            roles.AddDescription(row.Description);
        }

        var names = rows.SelectMany(row => row.Names).Distinct(StringComparer.Ordinal).ToList();
        bool isPerson = rows[0].Kind == SpeakerKind.Person;
        var full = isPerson ? names.Select(name => FullName.Of(name, tables.Speakers)).ToList() : [];
        int? born = rows.Select(row => row.Born).FirstOrDefault(year => year is not null);
        return new KnownEntity
        {
            Kind = rows[0].Kind,
            Ids = [.. rows.SelectMany(row => row.Ids).Distinct(StringComparer.Ordinal)],
            Line = rows.Min(row => row.Line),
            Portrait = roles.Onto(new Portrait
            {
                Generation = names.Select(name => FoldedWords.Of(name, tables.Speakers)[^1].TrimEnd('.'))
                    .FirstOrDefault(word => isPerson && tables.Is(word, PortraitWord.Generation)) ?? "",
                Sex = rows.Select(row => row.Sex).FirstOrDefault(sex => sex != Gender.Unknown),
                Born = born is null ? null : new Years(born.Value, born.Value),
                Died = rows.Select(row => row.Died).FirstOrDefault(year => year is not null),
            }),
            FullNames = [.. full.OfType<FullName>()],
            OtherNames = isPerson
                ? [.. names.Where((_, i) => full[i] is null).Select(name => string.Join(' ', FoldedWords.Of(name, tables.Speakers)))]
                : [.. names.Select(name => OrganizationKey.Of(name, tables).Words).Distinct(StringComparer.Ordinal)],
        };
    }
}
