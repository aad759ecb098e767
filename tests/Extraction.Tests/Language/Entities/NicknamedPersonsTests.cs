using Extraction.Language;
using Extraction.Language.Entities;

namespace Extraction.Tests.Language.Entities;

/// <summary>A nickname in marks or brackets parts no name. Names are made up.</summary>
public sealed class NicknamedPersonsTests
{
    [Theory]
    [InlineData("[Anna/NNP]PER “ Nell/NNP ” Brook/NNP left=leave/VBD/root .", "Anna “Nell” Brook")]
    [InlineData("[Anna/NNP]PER “ [Nell/NNP]ORG ” [Brook/NNP]ORG left=leave/VBD/root .", "Anna “Nell” Brook")]
    [InlineData("Anna/NNP “ Nell/NNP ” [Brook/NNP]PER left=leave/VBD/root .", "Anna “Nell” Brook")]
    [InlineData("[Anna/NNP]PER ( Nell/NNP ) [Brook/NNP]PER left=leave/VBD/root .", "Anna (Nell) Brook")]
    [InlineData("[Anna/NNP]PER ( Nell/NNP ) Brook/NNP left=leave/VBD/root .", "Anna (Nell) Brook")]
    [InlineData("[Acme/NNP]ORG “ Thunder/NNP ” Rovers/NNPS left=leave/VBD/root .", "Acme")]
    [InlineData("Harbour/NNP ( ANB/NNP ) [Anna/NNP Brook/NNP]PER left=leave/VBD/root .", "Anna Brook")]
    [InlineData("Harbour/NNP ( Reporter/NNP ) [Anna/NNP Brook/NNP]PER left=leave/VBD/root .", "Anna Brook")]
    [InlineData("[Anna/NNP Brook/NNP Annabelle/NNP]PER ( Nell/NNP ) Brook/NNP left=leave/VBD/root .", "Anna Brook Annabelle")]
    public void What_stands_around_a_nickname_is_one_person(string notation, string first)
    {
        AnalyzedText text = HandMadeText.Of(notation);
        NamedEntity[] entities = NicknamedPersons.Join(text, [.. text.Entities]);
        Assert.Equal(first, text.Cover(entities[0].First, entities[0].End).Of(text.Text));
    }

    [Fact]
    public void A_straight_single_mark_behind_a_given_name_is_no_possessive()
    {
        const string name = "Brian 'Head' Wolmer";
        AnalyzedText text = TestLanguage.Analyze(name + " told a radio station that he had left the band.");

        NamedEntity first = text.Entities[0];
        Assert.Equal(name, text.Cover(first.First, first.End).Of(text.Text));
        Assert.Equal(EntityType.Person, first.Type);
    }

    [Fact]
    public void Names_before_and_behind_stay_in_order()
    {
        AnalyzedText text = HandMadeText.Of(
            "[Acme/NNP]ORG told=tell/VBD/root [Anna/NNP]PER “ Nell/NNP ” [Brook/NNP]PER of/IN [Harbour/NNP]LOC .\n"
            + "[Otto/NNP]PER left=leave/VBD/root .");
        NamedEntity[] entities = NicknamedPersons.Join(text, [.. text.Entities]);
        Assert.Equal(["Acme", "Anna “Nell” Brook", "Harbour", "Otto"],
            entities.Select(e => text.Cover(e.First, e.End).Of(text.Text)));
    }
}
