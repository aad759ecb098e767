using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>Those who did a study go by one word after the other. Trees are made by hand.</summary>
public sealed class SameScienceRuleTests
{
    private const string Snowed = "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .",
        Authors = "The/DT authors=author/NNS/said/nsubj";

    [Fact]
    public void Authors_are_the_researchers_who_were_reported() =>
        Assert.True(AreOne(Reported("researchers=researcher") + $"\n\n{Authors} {Snowed}"));

    [Fact]
    public void Who_was_not_reported_has_not_told_of_a_study() => Assert.False(AreOne(
        $"Researchers=researcher/NNS/left/nsubj left=leave/VBD/root .\n\n{Authors} {Snowed}"));

    [Fact]
    public void Of_two_who_were_reported_neither_is_taken() => Assert.False(AreOne(
        Reported("researchers=researcher") + "\n\n" + Reported("botanists=botanist") + $"\n\n{Authors} {Snowed}"));

    [Fact]
    public void Those_of_another_trade_are_others() => Assert.False(AreOne(Reported("dockers=docker") + $"\n\n{Authors} {Snowed}"));

    [Fact]
    public void Described_authors_are_others() => Assert.False(AreOne(
        Reported("researchers=researcher") + $"\n\nThe/DT two/CD young/JJ authors=author/NNS/said/nsubj {Snowed}"));

    [Fact]
    public void Authors_of_something_are_others() => Assert.False(AreOne(
        Reported("researchers=researcher") + $"\n\n{Authors} of/IN novels=novel/NNS/authors/nmod {Snowed}"));

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, false)]
    public void Too_far_back_they_are_others(int paragraphs, bool one)
    {
        string between = string.Concat(Enumerable.Repeat("\n\nRain/NN/fell/nsubj fell=fall/VBD/root .", paragraphs - 1));
        Assert.Equal(one, AreOne(Reported("researchers=researcher") + $"{between}\n\n{Authors} {Snowed}"));
    }

    private static string Reported(string noun) =>
        $"Some/DT {noun}/NNS/said/nsubj said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .";

    /// <summary>Whether the authors are whom the first sentence of the text is about.</summary>
    private static bool AreOne(string notation)
    {
        var scene = new HandMadeScene(notation);
        foreach (string noun in (string[])["researchers", "botanists", "dockers"])
        {
            if (notation.Contains($"Some/DT {noun}", StringComparison.Ordinal)) scene.Says($"Some {noun}", "it rained", "said");
        }

        string[] sources = [.. ((string[])["The authors", "The two young authors"]).Where(words =>
            scene.Text.Text.Contains(words, StringComparison.Ordinal))];
        scene.Says(sources[0], "it snowed").Resolved();
        int first = scene.Mentions[0].Entity, authors = scene.Mentions[scene.MentionAt("authors")].Entity;
        bool one = first >= 0 && first == authors;
        if (one) Assert.Equal(LinkReason.Variation, scene.Mentions[scene.MentionAt("authors")].Reason);
        return one;
    }
}
