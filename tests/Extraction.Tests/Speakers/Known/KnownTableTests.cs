using Extraction.Models;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Known;

/// <summary>What the rows of the table say, and which of them cannot be used.</summary>
public sealed class KnownTableTests
{
    private const string Header = "name,aliases,kind,id,role,organization,description,sex,born,died\n";

    [Fact]
    public void Rows_with_one_identifier_are_one_entity()
    {
        var source = new KnownTableSource(
            $"{Header}Ada Brook,,person,Q1,mayor\nAda Reed,,person,Q1|V1\nRenée Brûlé,,person,V1,,,,,1950\nOtto Lind,,person,Q2\n");
        KnownEntity[] entities = [.. KnownTable.Merge(KnownTable.Read(source), PortraitTables.Load(source))];
        Assert.Equal(["Q1 V1", "Q2"], entities.Select(entity => string.Join(' ', entity.Ids)));
        Assert.Equal((3, 2L), (entities[0].FullNames.Count, entities[0].Line));
        Assert.Equal(new Years(1950, 1950), entities[0].Portrait.Born);
    }

    [Theory]
    [InlineData("name,kind\nAda Brook,person\n", 1L, "no column 'id'")]
    [InlineData("name,kind,id,alias\n", 1L, "'alias' is no column")]
    [InlineData("", 1L, "no column 'name'")]
    [InlineData("# mine\n\nname,kind,id\nAda Brook,human,Q1\n", 4L, "the kind 'human' is none")]
    [InlineData("name,kind,id\n\n,person,Q1\n", 3L, "the name is empty")]
    [InlineData("name,kind,id\nAda Brook,person,\n", 2L, "there is no id")]
    [InlineData("name,kind,id\nAda Brook,person,Q 1\n", 2L, "holds a blank")]
    [InlineData("name,kind,id\nAda Brook,person,Q1,mayor\n", 2L, "more fields than columns")]
    [InlineData("name,kind,id\nAda \"x\" Brook,person,\"Q1\n", 2L, "quotation mark")]
    [InlineData("name,kind,id,sex\nAda Brook,person,Q1,woman\n", 2L, "the sex 'woman' is none")]
    [InlineData("name,kind,id,born\nAda Brook,person,Q1,7 May 1950\n", 2L, "'born' is '7 May 1950'")]
    [InlineData("name,kind,id,born,died\nAda Brook,person,Q1,1950,1902\n", 2L, "before being born")]
    [InlineData("name,kind,id\nAda Brook,person,Q1\nAda Brook,organization,Q1\n", 3L, "of another kind in line 2")]
    [InlineData("name,kind,id\nAda Br\uFFFDok,person,Q1\n", 2L, "not UTF-8")]
    public void A_bad_table_is_told_with_its_line(string table, long line, string told)
    {
        var problem = Assert.Throws<ResourceTableException>(() => KnownEntities.Load(new KnownTableSource(table)));
        Assert.Equal(("speakers/known.csv", line), (problem.Table, problem.Line));
        Assert.Contains(told, problem.Problem, StringComparison.Ordinal);
        Assert.Contains($"'speakers/known.csv', line {line}: ", problem.Message, StringComparison.Ordinal);
    }
}
