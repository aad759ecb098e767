using Extraction.Lexicon;
using Extraction.Models.English;

namespace Extraction.Tests.Lexicon;

/// <summary>The table of well-known organisations, as it comes with the program.</summary>
public sealed class OrganizationTableTests
{
    private static readonly SpeakerTables Tables = SpeakerTables.Load(EnglishModel.Instance);

    private static readonly string[][] Rows = [.. RowsOfTable()];

    [Fact]
    public void Names_stand_in_ordinal_order()
    {
        string[] names = [.. Rows.Select(row => row[0])];
        Assert.True(names.Length > 2000, "the table was not read");
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void No_name_is_of_two_organisations()
    {
        IEnumerable<string> doubles = Rows.SelectMany(NamesOf).GroupBy(name => Tables.Fold(name)).Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group));
        Assert.Empty(doubles);
    }

    [Fact]
    public void All_names_of_a_row_are_one_organisation_s()
    {
        foreach (string[] row in Rows)
        {
            string[] known = [.. NamesOf(row).Select(name => Tables.KnownOrganization(Tables.Fold(name)) ?? name).Distinct()];
            Assert.Equal([Tables.Fold(row[0])], known);
        }
    }

    private static IEnumerable<string> NamesOf(string[] row) => row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]);

    private static IEnumerable<string[]> RowsOfTable()
    {
        using var table = new StreamReader(EnglishModel.Instance.OpenResource("speakers/organizations.csv"));
        while (table.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line == "name,short") continue;
            yield return line.Split(',');
        }
    }
}
