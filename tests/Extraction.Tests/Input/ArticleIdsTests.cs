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

    [Fact]
    public void No_two_identifiers_are_equal_but_for_case() => Prop.ForAll<string[]>(ids =>
    {
        var distinct = new ArticleIds();
        List<string> made = [.. ids.Select(id => distinct.MakeDistinct(ArticleIds.Sanitize(id ?? "")))];
        return made.Distinct(StringComparer.OrdinalIgnoreCase).Count() == made.Count;
    }).QuickCheckThrowOnFailure();
}
