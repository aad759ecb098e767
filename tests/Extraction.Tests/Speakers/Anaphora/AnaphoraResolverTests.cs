using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>In which order an article is read, and what becomes of a mention that no rule leads anywhere. Trees are made by hand, names
/// made up.</summary>
public sealed class AnaphoraResolverTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Fact]
    public void A_description_of_nobody_before_it_begins_somebody_and_a_pronoun_stays_nobody()
    {
        HandMadeScene scene = new HandMadeScene($"A/DT baker/NN/left/nsubj {Left}They/PRP/left/nsubj {Left}").Resolved();
        Assert.Equal((null, LinkReason.New), scene.Referent("baker"));
        Assert.Equal(EntityClass.Person, scene.EntityAt("baker").Class);
        Assert.True(scene.Mentions[scene.MentionAt("They")].Entity < 0);
    }

    /// <summary>Whose words these are is asked before whom they speak of: she who loses is not the one who says so.</summary>
    [Fact]
    public void The_speaker_behind_a_quotation_is_asked_first()
    {
        HandMadeScene scene = new HandMadeScene($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}“ She/PRP/loses/nsubj "
            + "loses=lose/VBZ/said/ccomp , ” "
            + "she/PRP/said/nsubj said=say/VBD/root .").Says("she", "“She loses,”", "said").Resolved(new Choosing(1, 0.95));
        Assert.Equal(("Anna Brook", null), (scene.Referent("she said").Name, scene.Referent("She loses").Name));
    }

    [Theory]
    [InlineData(0.95, "Male")]
    [InlineData(0.6, "Unknown")]
    public void A_sure_link_tells_the_gender(double probability, string gender)
    {
        HandMadeScene scene = new HandMadeScene($"Mayor/NN [Zelvik/NNP/left/nsubj]PER {Left}[Vexa/NNP/left/nsubj]PER "
            + $"{Left}He/PRP/left/nsubj {Left}")
            .Resolved(new Choosing(1, probability));
        Assert.Equal(LinkReason.Ranked, scene.Referent("He").Reason);
        Assert.Equal(gender, scene.EntityAt("He").Gender.ToString());
    }

    [Fact]
    public void I_and_we_wait_for_whoever_speaks()
    {
        HandMadeScene scene = new HandMadeScene($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}I=I/PRP/left/nsubj {Left}")
            .Resolved(new Choosing(1, 0.9));
        Assert.True(scene.Mentions[scene.MentionAt("I left")].Entity < 0);
    }

    /// <summary>A judge that always chooses the same option.</summary>
    private sealed class Choosing(int option, double chance) : IAnaphoraJudge
    {
        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = chance;
            return option < options.Count ? option : 0;
        }
    }
}
