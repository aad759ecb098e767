using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>Full names as they are compared across articles. Names are made up.</summary>
public sealed class FullNameTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Ada Brook", "Brook Ada")]
    [InlineData("Ada Brook", "Ada M. Brook")]
    [InlineData("Renée Brûlé", "Renee Brule")]
    [InlineData("Bill Marsh", "William Marsh")]
    [InlineData("J. K. Rowe", "J.K. Rowe")]
    [InlineData("J. Edgar Moss", "Edgar Moss")]
    [InlineData("Tom Reed Jr.", "Tom Reed")]
    public void Spellings_of_one_name_have_one_key(string one, string other) =>
        Assert.Equal(FullName.Of(one, Tables.Speakers)!.Key(Tables.Speakers), FullName.Of(other, Tables.Speakers)!.Key(Tables.Speakers));

    [Theory]
    [InlineData("Brook")]
    [InlineData("A. Brook")]
    [InlineData("")]
    public void One_part_is_no_full_name(string name) =>
        Assert.Null(FullName.Of(name, Tables.Speakers));

    [Theory]
    [InlineData("Ada M. Brook", "Ada L. Brook", false)]
    [InlineData("Ada M. L. Brook", "Ada L. Brook", true)]
    [InlineData("Ada L. M. Brook", "Ada M. L. Brook", false)] // In another order.
    [InlineData("J. Edgar Moss", "Edgar Moss", true)]
    public void Middle_names_stand_in_order(string one, string other, bool agree) => Assert.Equal(agree,
        FullName.MiddlesAgree(FullName.Of(one, Tables.Speakers)!.Middle, FullName.Of(other, Tables.Speakers)!.Middle));
}
