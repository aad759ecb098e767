using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What stands beside a name and tells that it is a place's. Names are made up.</summary>
public sealed class PlaceSignsTests
{
    [Theory]
    [InlineData("He/PRP/left/nsubj left=leave/VBD/root in/IN Santa/NNP Zelvik/NNP/left/obl .", "Santa", true)]
    [InlineData("He/PRP/believed/nsubj believed=believe/VBD/root in/IN Anna/NNP/believed/obl .", "Anna", false)]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root Zelvik/NNP/met/obj .", "Zelvik", false)]
    public void A_place_is_where_something_is(string notation, string name, bool where)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(where, PlaceSigns.IsWhere(scene.Words, scene.Mentions[scene.MentionAt(name)]));
    }
}
