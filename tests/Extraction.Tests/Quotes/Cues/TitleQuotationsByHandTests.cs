using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>Quotation marks around titles. Trees are made by hand, names made up.</summary>
public sealed class TitleQuotationsByHandTests
{
    [Theory]
    [InlineData("Her/PRP$ co-star/NN/hit/nsubj:pass in/IN “ Night/NNP Train/NNP/co-star/nmod ” was=be/VBD/hit/aux:pass hit/VBN/root .", "hit",
        "“Night Train”", true)]
    [InlineData("He/PRP/hit/nsubj hit/VBD/root films=film/NNS/hit/obj including=include/VBG/films/case “ Night/NNP Train/NNP/films/nmod , ” “ Mill/NNP "
        + "Road/NNP/Train/conj ” and/CC “ Low/NNP Tide/NNP/Train/conj ” .", "hit", "including “Night Train,” “Mill Road” and “Low Tide”", true)]
    [InlineData("He/PRP/hit/nsubj hit/VBD/root “ nets=net/NNS/hit/obj ” and/CC “ Low/NNP Tide/NNP/nets/conj ” .", "hit", "“nets” and “Low Tide”", false)]
    [InlineData("“ Living/NNP with/IN Rivers/NNPS/is/nsubj ” is=be/VBZ/root a/DT talk/NN/is/dep .", "is", "“Living with Rivers”", true)]
    [InlineData("The/DT crowd/NN/hit/nsubj hit/VBD/root him/PRP/hit/obj with/IN “ nets=net/NNS/hit/obl and/CC oars=oar/NNS/nets/conj ” .", "hit",
        "“nets and oars”", false)]
    [InlineData("The/DT film/NN/said/nsubj “ Night/NNP Train/NNP/film/appos ” said=say/VBD/root so/RB .", "said", "“Night Train”", false)]
    [InlineData("The/DT song/NN/hit/nsubj “ Norvik/NNP Forever/NNP/song/appos ! ” hit/VBD/root him/PRP/hit/obj .", "hit", "“Norvik Forever!”", false)]
    public void Are_written_large_behind_a_noun_and_said_by_nobody(string notation, string cue, string content, bool title)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(title, TitleQuotations.OnlyTitles(sketch.Context, AttributionSketch.Tables, sketch.Attribution(cue, null, content)));
    }
}
