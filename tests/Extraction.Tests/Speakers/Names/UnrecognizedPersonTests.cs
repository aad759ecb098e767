using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>A person whom the entity model does not know. Names are made up, but for countries.</summary>
public sealed class UnrecognizedPersonTests
{
    /// <summary>A run of proper nouns, what follows it, and the person in it.</summary>
    [Theory]
    [InlineData("Karl/NNP/left/nsubj Stein/NNP III/NNP", "", "Karl Stein III")]
    [InlineData("Mayor/NNP Zelvik/NNP/left/nsubj", "", "Zelvik")]
    [InlineData("Mr/NNP College/NNP/left/nsubj", "", "College")]
    [InlineData("Mayor/NNP Zelvik/NNP College/NNP/left/nsubj", "", null)] // A body behind an office.
    [InlineData("[Acme/NNP Chief/NNP Zelvik/NNP/left/nsubj]ORG", "", null)] // One name of a body, office and all.
    [InlineData("[Acme/NNP Chief/NNP Anna/NNP Brook/NNP/left/nsubj]ORG", "", "Anna Brook")]
    [InlineData("[Acme/NNP Chief/NNP J./NNP Anna/NNP Brook/NNP/left/nsubj]ORG", "", "J. Anna Brook")]
    [InlineData("[Professor/NNP Zelvik/NNP/left/nsubj]ORG", "", "Zelvik")]
    [InlineData("[Baker/NNP Zelvik/NNP/left/nsubj]ORG", "", null)] // No title: a firm may be called so.
    [InlineData("[Pastor/NNP Anna/NNP Brook/NNP/left/nsubj of/IN Harbour/NNP Church/NNP/Brook/nmod]ORG", "", "Anna Brook")]
    [InlineData("[KING/NN - TV/NNP/left/nsubj]ORG", "", null)]
    [InlineData("[Zelvik/NNP City/NNP Mayor/NNP Vexa/NNP Brook/NNP/left/nsubj]LOC", "", "Vexa Brook")]
    [InlineData("[Prime/NNP Minister/NNP Otto/NNP Lind/NNP/left/nsubj of/IN France/NNP/Lind/nmod]ORG", "", "Otto Lind")]
    [InlineData("Anna/NNP Zelvik/NNP/left/nsubj", "", "Anna Zelvik")] // It begins with a given name.
    [InlineData("Vexa/NNP Zelvik/NNP/left/nsubj", "", null)]
    [InlineData("Vexa/NNP Zelvik/NNP/left/nsubj", ", a/DT retired/VBN judge/NN/Zelvik/appos ,", "Vexa Zelvik")]
    [InlineData("Vexa/NNP Zelvik/NNP/left/nsubj", ", a/DT river/NN/Zelvik/appos ,", null)]
    [InlineData("[Anna/NNP Zelvik/NNP/left/nsubj]ORG", "", null)] // The entity model knows better.
    [InlineData("Anna/NNP Zelvik/NNP Institute/NNP/left/nsubj", "", null)]
    public void Is_told_by_office_given_name_or_what_is_said_of_him(string run, string behind, string? name)
    {
        var scene = new HandMadeScene($"{run} {behind} left=leave/VBD/root .");
        int end = behind.Length > 0 ? scene.At(",") : scene.At("left");
        (int first, int last) = new UnrecognizedPerson(new NameTokens(scene.Words, scene.Text.Sentences[0])).Find(0, end);
        Assert.Equal(name, first < 0 ? null : scene.Of(first, last));
    }

    [Theory]
    [InlineData("the/DT baker/NN", true)]
    [InlineData("the/DT river/NN", false)]
    public void A_trade_in_small_letters_before_it_tells_of_a_person(string before, bool person)
    {
        var scene = new HandMadeScene($"{before} Zelvik/NNP/left/nsubj left=leave/VBD/root .");
        int at = scene.At("Zelvik");
        Assert.Equal(person, new UnrecognizedPerson(new NameTokens(scene.Words, scene.Text.Sentences[0])).Find(at,
            at + 1) != PersonInRun.None);
    }
}
