using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>What an article tells of somebody by which he is told from others of the name.</summary>
public sealed class PortraitTests
{
    internal static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Ada Maria Brook", "Ada Brook", true)]
    [InlineData("Ada Maria Brook", "Ada M. Brook", true)]
    [InlineData("Ada Maria Lena Brook", "Ada L. Brook", true)]
    [InlineData("Ada Maria Brook", "Ada Lena Brook", false)]
    [InlineData("Ada M. Brook", "Ada L. Brook", false)]
    public void Middle_names_may_be_missing_but_not_others(string one, string other, bool agree) =>
        Assert.Equal(agree, Portrait.Blank with { Name = FullName.Of(one, Tables.Speakers) } is var a
            && Portrait.Blank with { Name = FullName.Of(other, Tables.Speakers) } is var b && a.ContradictsPerson(b) == Contradiction.None);

    [Fact]
    public void Father_and_son_are_two()
    {
        Portrait father = Read("Tom Reed Sr. spoke.", "Tom Reed"), son = Read("Tom Reed, Jr., spoke.", "Tom Reed");
        Assert.Equal(("sr", "jr", Contradiction.Name), (father.Generation, son.Generation, father.ContradictsPerson(son)));
        Assert.Equal(Contradiction.None, son.ContradictsPerson(Read("Tom Reed spoke.", "Tom Reed")));
    }

    [Fact]
    public void Everything_is_said_by_its_own_name()
    {
        Portrait told = Read("Mr. Tom Reed, 46, spoke.", "Tom Reed", ("mayor", "Lund"));
        Assert.Equal(Contradiction.Walk, told.ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("baker", null))));
        Assert.Equal(Contradiction.Organization, told.ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("mayor", "Port"))));
        Assert.Equal(Contradiction.Side, Read("Tom Reed spoke.", "Tom Reed", ("French minister", null))
            .ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("minister", "Japan"))));
        Assert.Equal(Contradiction.Sex, told.ContradictsPerson(Read("Ms. Tom Reed spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Age, told.ContradictsPerson(Read("Tom Reed, 21, spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Death, told.ContradictsPerson(Read("Tom Reed, who died in 1981, spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Id, (told with { Ids = ["Q1"] }).ContradictsPerson(told with { Ids = ["Q2"] }));
        Assert.Equal(Contradiction.None, told.ContradictsPerson(told));
        // Years may be off by one, as an article is printed again.
        Assert.Equal(Contradiction.None, told.ContradictsPerson(Read("Tom Reed, 48, spoke.", "Tom Reed")));
    }

    /// <summary>Reads a portrait from a text published in 2031 in which all the person's names and pronouns are mentions.</summary>
    internal static Portrait Read(string text, string name, params (string? Title, string? Organization)[] roles)
    {
        var mentions = new List<TextSpan>();
        foreach (string word in new[] { name, "She", "He", "Her" })
        {
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int end = at + word.Length;
                if (end == text.Length || !char.IsLetter(text[end])) mentions.Add(new TextSpan(at, end));
            }
        }

        mentions.Sort();
        return PortraitReader.Read(new SpeakerTraces(text, name, SpeakerKind.Person, roles, mentions) { PublishedYear = 2031 }, Tables);
    }
}
