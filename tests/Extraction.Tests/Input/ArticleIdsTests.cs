using System.Text;
using Extraction.Input;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Input;

public sealed class ArticleIdsTests
{
    [Theory]
    [InlineData("breaking_2016-09-12_a-story", "breaking_2016-09-12_a-story")]
    [InlineData("Zürich 東京", "Zürich 東京")]
    [InlineData("../../etc/passwd", "__.._etc_passwd")]
    [InlineData("..", "article")]
    [InlineData("https://example.com/a?b=c", "https___example.com_a_b=c")]
    [InlineData("CON", "_CON")]
    [InlineData("com1.txt", "_com1.txt")]
    [InlineData("COM¹.txt", "_COM¹.txt")]
    [InlineData("lpt³", "_lpt³")]
    [InlineData("CONIN$", "_CONIN$")]
    [InlineData("a\u0000b\u202Ec\uFDD0", "a_b_c_")]
    [InlineData(" a. ", "a")]
    [InlineData(".hidden", "_hidden")]
    public void An_identifier_is_made_a_file_name(string id, string safe) => Assert.Equal(safe, ArticleIds.Sanitize(id));

    [Fact]
    public void Long_identifiers_are_cut_and_stay_distinct()
    {
        string one = ArticleIds.Sanitize(new string('é', 500)), two = ArticleIds.Sanitize(new string('é', 501));
        Assert.NotEqual(one, two);
        Assert.True(Encoding.UTF8.GetByteCount(one) <= 160);
    }

    [Fact]
    public void No_identifier_leaves_its_folder() => Prop.ForAll<string>(id =>
    {
        string root = Path.GetFullPath("/out"), safe = ArticleIds.Sanitize(id ?? "");
        return Path.GetDirectoryName(Path.GetFullPath(Path.Combine(root, safe + ".json"))) == root && ArticleIds.Sanitize(safe) == safe;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("caf\u00E9", "Cafe\u0301")]
    [InlineData("\uD55C", "\u1112\u1161\u11AB")]
    [InlineData("stra\u00DFe", "STRASSE")]
    [InlineData("\u212Aelvin", "kelvin")]
    [InlineData("\u1EC7", "e\u0302\u0323")]
    public void Two_identifiers_that_name_one_file_on_some_system_are_told_apart_on_all(string one, string two)
    {
        var ids = new ArticleIds();
        Assert.Equal((one, two + "-2"), (ids.MakeDistinct(one), ids.MakeDistinct(two)));
        Assert.NotEqual(IdentifierFolding.Fold("résumé"), IdentifierFolding.Fold("resume"));
    }

    [Fact]
    public void Many_articles_of_one_identifier_take_no_longer_than_others()
    {
        var ids = new ArticleIds();
        ids.MakeDistinct("a-3");
        string last = "";
        for (int i = 0; i < 200_000; i++) last = ids.MakeDistinct("a");
        // The square of it would take an hour; one number is taken.
        Assert.Equal("a-200001", last);
    }

    [Fact]
    public void No_two_identifiers_are_equal_but_for_case() => Prop.ForAll<string[]>(ids =>
    {
        var distinct = new ArticleIds();
        List<string> made = [.. ids.Select(id => distinct.MakeDistinct(ArticleIds.Sanitize(id ?? "")))];
        return made.Distinct(StringComparer.OrdinalIgnoreCase).Count() == made.Count;
    }).QuickCheckThrowOnFailure();
}
