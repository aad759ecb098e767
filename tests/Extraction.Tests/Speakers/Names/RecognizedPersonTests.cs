using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>How far a name goes of which the entity model has a part, or too much. Names are made up.</summary>
public sealed class RecognizedPersonTests
{
    /// <summary>The run, and the name as it really goes.</summary>
    [Theory]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("Ada/NNP [Brook/NNP/left/nsubj]PER", "Ada Brook")]
    [InlineData("J./NNP [Brook/NNP/left/nsubj]PER", "J. Brook")]
    [InlineData("[Ada/NNP/left/nsubj]PER Zelvik/NNP", "Ada Zelvik")]
    [InlineData("[Mayor/NNP Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("[Victor/NNP/left/nsubj Brook/NNP]PER", "Victor Brook")] // A winner, before nothing but a surname.
    [InlineData("[Dr./NNP Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("Professor/NNP [Emerita/NNP Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("[Bystander/NNP Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook")]
    [InlineData("[Rovik/NNP MLA/NNP Zelvika/NNP/left/nsubj Brook/NNP]PER", "Zelvika Brook")]
    [InlineData("[Anna/NNP/left/nsubj Bishop/NNP Brook/NNP]PER", "Anna Bishop Brook")]
    [InlineData("Ji/NNP/left/nsubj - won/NNP/Ji/flat [Hanlo/NNP/Ji/flat]PER", "Ji-won Hanlo")]
    [InlineData("Edward/NNP/left/nsubj “ Ned/NNP ” [Grey/NNP/Edward/flat]PER", "Edward “Ned” Grey")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER Anna/NNP Maria/NNP Brook/NNP", "Anna Brook")] // A page that runs links together.
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER tore/NNP", "Ada Brook")]
    [InlineData("[Anna/NNP/left/nsubj]PER Institute/NNP", null)] // A body's name goes on.
    [InlineData("[Clark/NNP]PER County/NNP Sheriff/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook")]
    [InlineData("[Marine/NNP Staff/NNP]PER Sgt./NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook")]
    [InlineData("[Acme/NNP/left/nsubj]ORG", null)]
    public void The_name_takes_in_its_parts_and_leaves_out_titles(string run, string? name)
    {
        var scene = new HandMadeScene($"{run} left=leave/VBD/root .");
        RecognizedPerson persons = Persons(scene);
        int end = scene.At("left");
        (int found, int foundEnd) = persons.Find(0, end);
        (int first, int last) = found < 0 ? PersonInRun.None : persons.Whole(0, end, found, foundEnd);
        Assert.Equal(name, first < 0 ? null : scene.Of(first, last));
    }

    [Theory]
    [InlineData("The/DT [Anna/NNP Brook/NNP Show/NNP/left/nsubj]PER", "Anna Brook")]
    [InlineData("Then/RB [Anna/NNP Brook/NNP Show/NNP/left/nsubj]PER", "Anna Brook Show")]
    [InlineData("Mayor/NNP [Anna/NNP/left/nsubj Brook/NNP Thursday/NNP]PER", "Anna Brook")]
    public void A_show_or_a_day_behind_a_name_is_no_part_of_it(string run, string found)
    {
        var scene = new HandMadeScene($"{run} left=leave/VBD/root .");
        (int first, int end) = Persons(scene).Find(1, scene.At("left"));
        Assert.Equal(found, scene.Of(first, end));
    }

    [Theory]
    [InlineData("[Elmhurst/NNP Academy/NNP/left/nsubj]PER", true)]
    [InlineData("[Anna/NNP Academy/NNP/left/nsubj]PER", false)] // She may be called so.
    [InlineData("[Mr./NNP Academy/NNP/left/nsubj]PER", false)]
    [InlineData("[Elmhurst/NNP Brook/NNP/left/nsubj]PER", false)]
    public void A_school_that_begins_with_no_given_name_is_nobody(string run, bool body)
    {
        var scene = new HandMadeScene($"{run} left=leave/VBD/root .");
        Assert.Equal(body, Persons(scene).IsBody(0, 0, scene.At("left")));
    }

    private static RecognizedPerson Persons(HandMadeScene scene)
    {
        var tokens = new NameTokens(scene.Words, scene.Text.Sentences[0]);
        return new RecognizedPerson(tokens, new NameConnection(tokens));
    }
}
