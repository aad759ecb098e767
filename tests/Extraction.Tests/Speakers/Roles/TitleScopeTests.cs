using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>What stands before an office and is no organisation: where it is held, what it is about, what its holder is. Names are made
/// up, but for countries.</summary>
public sealed class TitleScopeTests
{
    [Theory]
    [InlineData("France/NNP", true)]
    [InlineData("France/NNP foreign/JJ", true)] // A word of titles beside it.
    [InlineData("[Rovik/NNP]LOC", true)]
    [InlineData("[Acme/NNP]ORG France/NNP", false)] // A body's branch.
    [InlineData("United/NNP Nations/NNPS", false)]
    [InlineData("[Acme/NNP]ORG", false)]
    [InlineData("deputy/NN", false)] // No place at all.
    public void Places_tell_where_an_office_is_held(string before, bool places) => Assert.Equal(places, Ask(before, (s,
        end) => s.IsPlaces(0, end)));

    [Theory]
    [InlineData("[Rovik/NNP]LOC", true)]
    [InlineData("[France/NNP]LOC", false)]
    [InlineData("[Rovik/NNP]ORG", false)]
    [InlineData("[Rovik/NNP Harbour/NNP]LOC", true)]
    public void A_plain_location_is_no_country(string before, bool plain) => Assert.Equal(plain, Ask(before, (s,
        end) => s.IsPlainLocation(0, end)));

    [Theory]
    [InlineData("[Harbour/NNP Act/NNP]MISC", true)]
    [InlineData("[Act/NNP]MISC", false)]
    [InlineData("[Harbour/NNP Act/NNP]ORG", false)]
    [InlineData("[Harbour/NNP HQ/NNP]MISC", false)]
    [InlineData("[Harbour/NNP Institute/NNP]MISC", false)]
    public void A_topic_is_a_name_of_no_body_place_or_person(string before, bool topic) => Assert.Equal(topic, Ask(before, (s,
        end) => s.IsTopic(0, end)));

    [Theory]
    [InlineData("Emergency/NNP Situations/NNPS", "Minister/NNP", true)]
    [InlineData("Emergency/NNP Situations/NNPS", "Director/NNP", false)] // Only ministers are in charge of something.
    [InlineData("[Emergency/NNP Situations/NNPS]ORG", "Minister/NNP", false)]
    [InlineData("France/NNP", "Minister/NNP", false)]
    public void A_portfolio_is_what_a_minister_is_in_charge_of(string before, string office, bool portfolio)
    {
        var scene = new HandMadeScene($"{before} {office} [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        int head = scene.At("Ada");
        Assert.Equal(portfolio, Scope(scene).IsPortfolio(0, head - 1, head));
    }

    [Theory]
    [InlineData("French/JJ", true)]
    [InlineData("French/JJ Socialist/NNP", true)]
    [InlineData("young/JJ", true)]
    [InlineData("France/NNP", false)]
    [InlineData("[French/JJ Rail/NNP]ORG", false)]
    [InlineData("French/JJ rail/NN", false)]
    public void Adjectives_tell_what_the_holder_is(string before, bool adjectives) =>
        Assert.Equal(adjectives, Ask(before, (s, end) => s.IsOnlyAdjectives(0, end)));

    [Theory]
    [InlineData("The/DT [Acme/NNP Examiner/NNP/left/nsubj]ORG left=leave/VBD/root .\n", true)]
    [InlineData("", false)] // Nobody is called so.
    public void An_outlet_goes_by_the_last_word_of_its_name(string before, bool outlet)
    {
        var scene = new HandMadeScene($"{before}Examiner/NNP president/NN [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        Assert.Equal(outlet, TitleScope.IsOutlet(scene.Words, scene.At("Examiner president")));
    }

    private static bool Ask(string before, Func<TitleScope, int, bool> question)
    {
        var scene = new HandMadeScene($"{before} Boss/NNP [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        return question(Scope(scene), scene.At("Boss"));
    }

    private static TitleScope Scope(HandMadeScene scene) => new(scene.Words, new OrganizationReader(scene.Words));
}
