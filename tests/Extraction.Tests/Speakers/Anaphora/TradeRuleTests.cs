using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Words for bodies and for groups that vary a name. Every name here is made up.</summary>
public sealed class TradeRuleTests
{
    [Theory]
    [InlineData("The Harbour Authority opened a case in May. The regulator said the fees were high.", "The regulator", "Harbour Authority")]
    [InlineData("The Courier sent its reply to the Harbour Authority, but the regulator said the fees were high.", "the regulator",
        "regulator")]
    [InlineData("Ada Brook, the energy regulator, came in May. The regulator said the fees were high.", "The regulator", "Ada Brook")]
    public void A_word_for_a_person_or_a_body_takes_up_what_the_sentence_before_is_about(string text, string source, string name) =>
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the fees were high").Resolve().Name(0));

    [Fact]
    public void Those_who_did_a_study_go_by_several_words()
    {
        var result = new SpeakerScene("Scientists at Harbour College said the sea was warm.\n\nThe researchers said the fish had left.")
            .Says("Scientists at Harbour College", "the sea was warm").Says("The researchers", "the fish had left").Resolve();
        Assert.Same(result.Speaker(0), result.Speaker(1));
    }

    [Fact]
    public void A_party_is_no_occupation()
    {
        var result = new SpeakerScene("House Speaker Paul Ryle met the press. The Wisconsin Republican said the fees were high.")
            .Says("The Wisconsin Republican", "the fees were high").Resolve();
        Assert.Equal("Paul Ryle", result.Name(0));
    }

    [Fact]
    public void What_the_next_sentence_calls_a_company_is_no_person()
    {
        var result = new SpeakerScene("Gettix said the fees were high. The company said it would wait.")
            .Says("Gettix", "the fees were high").Says("The company", "it would wait").Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
        Assert.Same(result.Speaker(0), result.Speaker(1));
    }
}
