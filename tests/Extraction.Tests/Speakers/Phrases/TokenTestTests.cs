using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Phrases;

/// <summary>What one element of a pattern asks of a token. Names are made up.</summary>
public sealed class TokenTestTests
{
    private const string Sentence =
        "The/DT old/JJ US/NNP chairman/NN/led/nsubj led=lead/VBD/root 3/CD mills=mill/NNS/led/obj in/IN Rovik/NNP/led/obl .";

    [Theory]
    [InlineData("NN", "chairman", true)]
    [InlineData("NN", "mills", false)]
    [InlineData("noun", "mills", true)]
    [InlineData("noun", "old", false)]
    [InlineData("verb", "led", true)]
    [InlineData("verb", "in", false)]
    [InlineData("'The'", "The", true)]
    [InlineData("'the'", "The", false)]
    [InlineData("=mill", "mills", true)]
    [InlineData("=mills", "mills", false)]
    [InlineData(":nsubj", "chairman", true)]
    [InlineData(":nsubj", "mills", false)]
    [InlineData("capital", "Rovik", true)]
    [InlineData("capital", "mills", false)]
    [InlineData("capitals", "US", true)]
    [InlineData("capitals", "Rovik", false)]
    [InlineData("digit", "3", true)]
    [InlineData("digit", "mills", false)]
    [InlineData("office", "chairman", true)]
    [InlineData("office", "mills", false)]
    [InlineData("role", "chairman", true)]
    [InlineData("heads", "led", true)]
    [InlineData("heads", "in", false)]
    [InlineData("any", "in", true)]
    public void An_answer_fits_by_tag_word_class_or_writing(string notation, string word, bool fits) =>
        Assert.Equal(fits, Fits(notation, word));

    [Theory]
    [InlineData("DT|JJ", "old", true)]
    [InlineData("DT|JJ", "chairman", false)]
    [InlineData("NN&office", "chairman", true)]
    [InlineData("NN&digit", "chairman", false)]
    [InlineData("!NN", "old", true)]
    [InlineData("!NN", "chairman", false)]
    [InlineData("!NN|JJ", "old", false)]
    [InlineData("noun&!NN|NNS", "Rovik", true)]
    public void All_questions_must_be_met_and_one_answer_of_each(string notation, string word, bool fits) =>
        Assert.Equal(fits, Fits(notation, word));

    [Theory]
    [InlineData("end", true)]
    [InlineData("NN|end", true)]
    [InlineData("any", false)]
    [InlineData("!end", false)]
    public void Behind_the_words_only_their_end_fits(string notation, bool fits)
    {
        var scene = new HandMadeScene(Sentence);
        Assert.Equal(fits, new TokenTest(notation).Fits(scene.Words, scene.At("led"), scene.At("led")));
    }

    [Theory]
    [InlineData("fishes")]
    [InlineData("'")]
    [InlineData("=")]
    public void What_is_no_answer_is_told(string notation) => Assert.Throws<FormatException>(() => new TokenTest(notation));

    private static bool Fits(string notation, string word)
    {
        var scene = new HandMadeScene(Sentence);
        return new TokenTest(notation).Fits(scene.Words, scene.At(word), scene.Text.TokenCount);
    }
}
