using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>One person and all that she is. Every name here is made up.</summary>
public sealed class DescribedPersonTests
{
    [Theory]
    [InlineData("Linda Marsh, Labour MP for Yorkshire and the Humber and spokesperson on trade,")]
    [InlineData("Linda Marsh, director of nets, ropes, and tides at Harbour College,")]
    public void Offices_that_are_joined_make_no_second_speaker(string source)
    {
        var result = new SpeakerScene($"{source} said the fees were high.").Says(source, "the fees were high").Resolve();
        Assert.Equal("Linda Marsh", result.Name(0));
        Assert.Equal(SpeakerKind.Person, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void Somebody_of_an_organisation_is_a_person()
    {
        var result =
            new SpeakerScene("David Wride said that the missile flew. “It is far,” Wride of the Union of Concerned Bakers said.")
            .Says("David Wride", "that the missile flew").Says("Wride of the Union of Concerned Bakers", "“It is far,”").Resolve();
        Assert.Equal("David Wride", result.Name(1));
    }

    [Fact]
    public void The_office_of_an_attorney_is_not_that_of_a_sheriff()
    {
        var result = new SpeakerScene("The U.S. Attorney’s Office said the men were held. The Springfield Sheriff’s Office helped.")
            .Says("The U.S. Attorney’s Office", "the men were held").Resolve();
        Assert.Equal("U.S. Attorney’s Office", result.Name(0));
    }
}
