using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>What a name looks like. Names are made up.</summary>
public sealed class NameShapeReaderTests
{
    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook", NameShape.GivenName | NameShape.Recognized)]
    [InlineData("[Zelvik/NNP/left/nsubj Brook/NNP]PER", "Zelvik Brook", NameShape.Recognized)]
    [InlineData("The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG", "Delta Institute", NameShape.CommonWord | NameShape.Recognized)]
    [InlineData("Zelvik/NNP/left/nsubj", "Zelvik", NameShape.None)]
    public void Tells_given_names_common_words_and_recognised_ones(string subject, string name, object shape)
    {
        HandMadeScene scene = new HandMadeScene($"{subject} left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal((NameShape)shape, Read(scene, name, [scene.SpanOf(name)]));
    }

    [Fact]
    public void A_name_that_stands_there_twice_is_repeated()
    {
        HandMadeScene scene = new HandMadeScene("Zelvik/NNP/left/nsubj left=leave/VBD/root .\nZelvik/NNP/left/nsubj left=leave/VBD/root .")
            .WithNamesLinked();
        List<TextSpan> places = [scene.Text.Span(scene.At("Zelvik")), scene.Text.Span(scene.At("Zelvik", 1))];
        Assert.Equal(NameShape.Repeated, Read(scene, "Zelvik", places));
    }

    [Fact]
    public void A_name_with_other_ends_than_the_recognised_one_is_told()
    {
        HandMadeScene scene = new HandMadeScene("[Zelvik/NNP/left/nsubj]PER Brook/NNP/Zelvik/flat left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(NameShape.Otherwise, Read(scene, "Zelvik Brook", []));
    }

    [Fact]
    public void A_description_has_no_shape()
    {
        HandMadeScene scene = new HandMadeScene("The/DT lawyer/NN/left/nsubj left=leave/VBD/root .").WithNamesLinked();
        Discourse discourse = scene.Discourse();
        discourse.Begin(0, 1);
        Assert.Equal(NameShape.None, new NameShapeReader(discourse).Read(discourse.Entities[0], scene.SpanOf("lawyer"), []));
    }

    private static NameShape Read(HandMadeScene scene, string name, List<TextSpan> places) =>
        new NameShapeReader(scene.Discourse()).Read(scene.EntityAt(name), scene.SpanOf(name), places);
}
