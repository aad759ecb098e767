using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

public sealed class RoleMergerTests
{
    private static readonly HandMadeScene Scene = new HandMadeScene(
        "The/DT governor/NN/met/nsubj , Gov./NNP [Ada/NNP/governor/appos Brook/NNP]PER , met=meet/VBD/root the/DT director/NN/met/obj of/IN "
        + "[Acme/NNP/director/nmod]ORG , a/DT lawyer/NN/director/appos of/IN [Otto/NNP/lawyer/nmod Lind/NNP]PER , and/CC a/DT "
        + "bakery/NN/director/conj .").WithNamesLinked();

    [Fact]
    public void The_same_in_fewer_words_is_dropped() => Assert.Equal(["director / Acme"],
        Merged(Role("director", null), Role("director", "Acme"), Role(null, "Acme")));

    [Fact]
    public void A_mere_word_for_a_known_office_is_dropped() =>
        Assert.Equal(["Gov. / -"], Merged(Role("governor", null), Role("Gov.", null)));

    [Fact]
    public void A_person_and_one_of_many_are_no_body() =>
        Assert.Equal(["lawyer / -"], Merged(Role("lawyer", "Otto Lind"), Role(null, "bakery")));

    [Fact]
    public void What_is_left_is_in_the_order_of_the_text() => Assert.Equal(
        ["governor / -", "director / -", "lawyer / -"], Merged(Role("lawyer", null), Role("director", null), Role("governor", null)));

    private static Role Role(string? title, string? organization)
    {
        TextSpan? first = title is null ? null : Scene.SpanOf(title), second = organization is null ? null : Scene.SpanOf(organization);
        return new Role(first, second, first is { } f && second is { } s ? f.Union(s) : first ?? second!.Value);
    }

    private static string[] Merged(params Role[] roles) => [.. new RoleMerger(Scene.Words, Scene.Mentions, Scene.Entities)
        .Merge([.. roles]).Select(r => $"{r.Title?.Of(Scene.Text.Text) ?? "-"} / {r.Organization?.Of(Scene.Text.Text) ?? "-"}")];
}
