using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>What reading on tells of whom it mentions, and what a judge makes of it. Trees are made by hand, names made up.</summary>
public sealed class DiscourseReaderTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Fact]
    public void An_entity_is_known_by_its_last_mention_and_how_often_it_was_seen()
    {
        HandMadeScene scene = Read($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}They/PRP/met/nsubj met=meet/VBD/root "
            + "[Brook/NNP/met/obj]PER .", out _);
        Entity anna = scene.EntityAt("Anna");
        Assert.Equal((2, scene.MentionAt("Brook", 1)), (anna.Seen, anna.Last));
        Assert.Equal((0, scene.MentionAt("Anna")), (anna.LastSubject, anna.LastSubjectMention)); // An object later is no subject.
    }

    [Fact]
    public void Sources_are_counted()
    {
        var scene = new HandMadeScene("[Anna/NNP/said/nsubj]PER said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n"
            + "[Paul/NNP/said/nsubj]PER said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .");
        scene.Says("Anna", "it rained").Says("Paul", "it snowed");
        DiscourseReader reader = Read(scene);
        Assert.Equal((2, 1, 2), (reader.Sources, scene.EntityAt("Anna").LastSource, scene.EntityAt("Paul").LastSource));
    }

    [Theory]
    [InlineData("Senator/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "senator")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , a/DT retired=retire/VBN judge/NN/Anna/appos ,", "judge")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , who/WP/Anna/dep a/DT judge/NN/Anna/dep ,", null)] // A clause of its own.
    public void A_person_goes_by_titles_and_appositions(string subject, string? head)
    {
        HandMadeScene scene = Read($"{subject} {Left}", out DiscourseReader reader);
        string[] heads = head is null ? [] : [head];
        Assert.Equal(heads, scene.EntityAt("Anna").Heads);
        if (head is not null) Assert.Same(scene.EntityAt("Anna"), reader.BearerOf(head));
        else Assert.Null(reader.BearerOf("judge"));
    }

    [Fact]
    public void Only_a_title_right_before_the_name_is_an_occupation()
    {
        Assert.Equal(["teacher"], Read($"Teacher/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}", out _).EntityAt("Anna").Occupations);
        Assert.Empty(Read($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}", out _).EntityAt("Anna").Occupations);
    }

    [Fact]
    public void A_body_goes_by_the_kinds_in_its_name_and_beside_it()
    {
        HandMadeScene scene = Read($"The/DT newspaper/NN [Rovik/NNP/left/nsubj Herald/NNP]ORG {Left}", out _);
        Entity herald = scene.EntityAt("Rovik");
        Assert.Contains("newspaper", herald.Heads);
        Assert.Equal(WordClass.Media, herald.Kinds & WordClass.Media);
    }

    [Theory]
    [InlineData("[Anna/NNP/killed/nsubj:pass Brook/NNP]PER was=be/VBD/killed/aux:pass killed=kill/VBN/root .", true)]
    [InlineData("[Anna/NNP/drowned/nsubj Brook/NNP]PER drowned=drown/VBD/root .", true)]
    [InlineData("[Anna/NNP/drowned/nsubj Brook/NNP]PER drowned=drown/VBD/root a/DT rat/NN/drowned/obj .", false)]
    public void Who_is_killed_or_drowns_is_dead(string notation, bool killed) =>
        Assert.Equal(killed, Read(notation, out _).EntityAt("Anna").Killed);

    private static HandMadeScene Read(string notation, out DiscourseReader reader)
    {
        var scene = new HandMadeScene(notation);
        reader = Read(scene);
        return scene;
    }

    private static DiscourseReader Read(HandMadeScene scene)
    {
        var reader = new DiscourseReader(scene.WithNamesLinked().Discourse());
        for (int i = 0; i < scene.Mentions.Count; i++)
        {
            if (scene.Mentions[i].Entity >= 0) reader.Read(i);
        }

        return reader;
    }
}
