using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>What an entity is called. Names are made up.</summary>
public sealed class EntityNamerTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Fact]
    public void The_fullest_name_wins_and_the_others_are_aliases()
    {
        HandMadeScene scene = Named($"[Brook/NNP/left/nsubj]PER {Left}[Ada/NNP/left/nsubj Brook/NNP]PER {Left}Ms./NNP "
            + $"[Brook/NNP/left/nsubj]PER {Left}");
        var namer = new EntityNamer(scene.Discourse());
        TextSpan name = namer.NameOf(scene.EntityAt("Ada"));
        Assert.Equal("Ada Brook", name.Of(scene.Text.Text));
        Assert.Equal(["Brook"], namer.AliasesOf(scene.EntityAt("Ada"), name).Select(alias => alias.Of(scene.Text.Text)));
    }

    [Theory]
    [InlineData("Mr./NNP [Otto/NNP/left/nsubj Lind/NNP]PER", "Otto", "Otto Lind")]
    [InlineData("[Otto/NNP/left/nsubj Lind/NNP Esq./NNP]PER", "Otto", "Otto Lind")]
    [InlineData("The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG", "Delta", "Delta Institute")]
    [InlineData("[Otto/NNP/mill/nmod:poss Lind/NNP]PER 's mill/NN/left/nsubj", "Otto", "Otto Lind")]
    [InlineData("Mr/NNP [B/NNP/left/nsubj]PER", "B", "Mr B")]
    public void A_name_is_without_article_titles_suffix_and_possessive(string subject, string first, string name)
    {
        HandMadeScene scene = Named($"{subject} {Left}");
        TextSpan span = new EntityNamer(scene.Discourse()).NameSpan(scene.Mentions[scene.MentionAt(first)]);
        Assert.Equal(name, span.Of(scene.Text.Text));
    }

    [Fact]
    public void A_country_is_called_what_the_article_mostly_calls_it()
    {
        HandMadeScene scene = Named($"America/NNP/left/nsubj {Left}The/DT [U.S./NNP/left/nsubj]LOC {Left}"
            + $"The/DT [U.S./NNP/left/nsubj]LOC {Left}");
        Assert.Equal("U.S.", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("America")).Of(scene.Text.Text));
    }

    [Theory]
    [InlineData("ADA", "BROOK")]
    [InlineData("ADA", "Brook")]
    [InlineData("Ada", "BROOK")]
    public void A_name_in_capitals_counts_less_than_one_as_it_is_written_usually(string given, string surname)
    {
        HandMadeScene scene = Named($"[{given}/NNP/left/nsubj {surname}/NNP]PER {Left}[Ada/NNP/left/nsubj Brook/NNP]PER {Left}");
        Assert.Equal("Ada Brook", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("Ada")).Of(scene.Text.Text));
    }

    [Fact]
    public void A_name_whose_first_word_is_in_capitals_counts_less_too()
    {
        HandMadeScene scene = Named($"[ADA/NNP/left/nsubj Brook/NNP]PER {Left}[Ada/NNP/left/nsubj Brook/NNP]PER {Left}");
        Assert.Equal("Ada Brook", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("Ada")).Of(scene.Text.Text));
    }

    [Fact]
    public void A_name_with_half_a_bracket_counts_less()
    {
        HandMadeScene scene = Named($"[Ada/NNP/left/nsubj ) Brook/NNP]PER {Left}[Ada/NNP/left/nsubj Brook/NNP]PER {Left}");
        Assert.Equal("Ada Brook", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("Ada")).Of(scene.Text.Text));
    }

    [Fact]
    public void An_epithet_before_the_name_is_no_part_of_it()
    {
        HandMadeScene scene = Named($"[Crooked/NNP/left/nsubj Anna/NNP Brook/NNP]PER {Left}[Anna/NNP/left/nsubj Brook/NNP]PER {Left}");
        Assert.Equal("Anna Brook", new EntityNamer(scene.Discourse()).NameOf(scene.EntityAt("Anna Brook", 1)).Of(scene.Text.Text));
    }

    [Fact]
    public void Headlines_name_only_what_nothing_else_names()
    {
        HandMadeScene scene = Named("# Chief/JJ harbour/NN lawyer/NN/resigns/nsubj resigns=resign/VBZ/root\nThe/DT lawyer/NN/left/nsubj " + Left);
        Discourse discourse = scene.Discourse();
        discourse.Begin(scene.MentionAt("lawyer"), 1);
        discourse.Link(scene.MentionAt("lawyer", 1), discourse.Entities.Count - 1, LinkReason.SameWords, 1);
        Assert.Equal(scene.Text.Span(scene.At("lawyer", 1)), new EntityNamer(discourse).NameOf(discourse.Entities[^1]));
    }

    private static HandMadeScene Named(string notation) => new HandMadeScene(notation).WithNamesLinked();
}
