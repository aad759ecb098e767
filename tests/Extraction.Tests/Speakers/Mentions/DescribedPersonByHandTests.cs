using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>A name, a comma and what its bearer is: one person. Names are made up.</summary>
public sealed class DescribedPersonByHandTests
{
    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , Labour/NNP MP/NN/Anna/appos for/IN Rovik/NNP/MP/nmod and/CC spokeswoman/NN/MP/conj",
        true)]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , director/NN/Anna/appos of/IN nets/NNS/director/nmod , ropes/NNS/nets/conj and/CC "
        + "tides/NNS/nets/conj",
        true)]
    [InlineData("[Anna/NNP/left/nsubj]PER , a/DT baker/NN/Anna/appos", false)] // A word alone may be taken for a name by mistake.
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , rivers=river/NNS/Anna/conj and/CC lakes=lake/NNS/Anna/conj", false)] // No office.
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER and/CC a/DT baker/NN/Anna/conj", false)]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , director/NN/Anna/appos , and/CC [Otto/NNP/Anna/conj Lind/NNP]PER",
        false)] // They are two.
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , a/DT baker/NN/Anna/appos who/WP left/VBD/baker/acl:relcl", false)]
    public void Begins_with_the_only_name_and_tells_an_office(string phrase, bool person)
    {
        var scene = new HandMadeScene($"{phrase} said=say/VBD/root .".Replace("/left/nsubj", "/said/nsubj", StringComparison.Ordinal));
        Assert.Equal(person ? scene.At("Anna") : -1, DescribedPerson.NameIn(scene.Words, 0, scene.At("said")));
    }
}
