using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A bare word for an organisation behind the subject of a sentence.</summary>
public sealed class CenterRuleTests
{
    [Fact]
    public void A_bare_word_for_an_organisation_is_the_subject_just_before()
    {
        HandMadeScene scene = new HandMadeScene("[Acme/NNP/left/nsubj]ORG " + Pieces.Left + "The/DT company/NN/said/nsubj " + Pieces.Rained)
            .Says("The company", "it rained").Resolved();
        Assert.Equal(("Acme", LinkReason.Variation), scene.Referent("company"));
    }

    [Theory]
    [InlineData("[Acme/NNP/left/nsubj]ORG", "company", "Acme")]
    [InlineData("[Acme/NNP/left/nsubj]ORG", "caucus", "Delta Caucus")] // It goes by the word.
    public void The_subject_may_end_the_paragraph_before_unless_another_goes_by_the_word(string subject, string noun, string name)
    {
        HandMadeScene scene = new HandMadeScene($"[Delta/NNP/left/nsubj Caucus/NNP]ORG {Pieces.Left}{subject} {Pieces.Left}"
            + $"\nThe/DT {noun}/NN/said/nsubj {Pieces.Rained}").Says($"The {noun}", "it rained").Resolved(new CallsTheSame());
        Assert.Equal(name, scene.Referent(noun).Name);
    }

    /// <summary>A judge that finds the last of the options.</summary>
    private sealed class CallsTheSame : IAnaphoraJudge
    {
        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 0.9;
            return options.Count - 1;
        }
    }

    [Fact]
    public void What_does_nothing_is_no_organisation()
    {
        HandMadeScene scene = new HandMadeScene("[Net/NNP/up/nsubj]ORG was=be/VBD/up/cop up/RB/root .\nThe/DT company/NN/said/nsubj "
            + Pieces.Rained)
            .Says("The company", "it rained").Resolved();
        Assert.NotEqual(LinkReason.Variation, scene.Referent("company").Reason);
    }
}
