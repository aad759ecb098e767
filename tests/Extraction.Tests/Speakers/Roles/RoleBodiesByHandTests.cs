using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>The organisation of a role that only points to one. Trees are made by hand, names made up.</summary>
public sealed class RoleBodiesByHandTests
{
    private const string Grew = "grew=grow/VBD/root .\n";

    [Theory]
    [InlineData($"[Acme/NNP/grew/nsubj]ORG {Grew}", "Chief/NNP executive/NN",
        "Chief executive / Acme")] // The body the sentence before is about.
    [InlineData($"[Acme/NNP/grew/nsubj]ORG {Grew}", "Baker/NN", "Baker / -")] // No office of a body.
    [InlineData($"[Acme/NNP/grew/nsubj]ORG {Grew}", "Former/JJ chief/JJ executive/NN", "Former chief executive / -")] // Of whichever.
    [InlineData("[Acme/NNP/aired/nsubj]ORG aired=air/VBD/root what/WP/told/obj she/PRP/told/nsubj told=tell/VBD/aired/ccomp "
        + "[Acme/NNP/told/obj]ORG .\n", "Chief/NNP executive/NN",
        "Chief executive / -")] // It only hears.
    [InlineData($"It/PRP/grew/nsubj {Grew}", "Chief/NNP executive/NN", "Chief executive / -")]
    [InlineData($"The/DT [Delta/NNP Teachers/NNPS Association/NNP/grew/nsubj]ORG {Grew}", "Association/NN director/NN",
        "director / Delta Teachers Association")]
    [InlineData($"The/DT [Delta/NNP Teachers/NNPS League/NNP/grew/nsubj]ORG {Grew}", "Association/NN director/NN", "Association director "
        + "/ -")]
    public void Is_what_the_text_has_told_before(string before, string title, string role)
    {
        HandMadeScene scene = new HandMadeScene($"{before}{title} [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .")
            .WithNamesLinked();
        int first = scene.Text.Sentences[1].First, end = scene.At("Ada");
        Role found = new RoleBodies(scene.Words, scene.Mentions, scene.Entities, new OrganizationReader(scene.Words))
            .Complete(new Role(scene.Text.Cover(first, end), null, scene.Text.Cover(first, end)));
        Assert.Equal(role, $"{found.Title?.Of(scene.Text.Text)} / {found.Organization?.Of(scene.Text.Text) ?? "-"}");
    }

    /// <summary>"the party's spokesman": a word that stands for a body is the body's name, and of several the one written out.</summary>
    [Theory]
    [InlineData("The/DT [Harbour/NNP Party/NNP/grew/nsubj]ORG", "Harbour Party")]
    [InlineData("The/DT [Harbour/NNP Party/NNP/grew/nsubj]ORG ( [HP/NNP/Party/appos]ORG )", "Harbour Party")]
    public void A_word_for_a_body_is_its_name(string subject, string name)
    {
        HandMadeScene scene = new HandMadeScene($"{subject} {Grew}The/DT party/NN/spokesman/nmod:poss 's spokesman/NN/left/nsubj "
            + "left=leave/VBD/root .")
            .Resolved(new Believing());
        Role found = new RoleBodies(scene.Words, scene.Mentions, scene.Entities, new OrganizationReader(scene.Words))
            .Complete(new Role(scene.SpanOf("spokesman"), scene.SpanOf("party"), scene.SpanOf("spokesman")));
        Assert.Equal(name, found.Organization?.Of(scene.Text.Text));
    }

    /// <summary>A judge that finds whoever comes first likely.</summary>
    private sealed class Believing : IAnaphoraJudge
    {
        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 0.95;
            return options.Count > 1 ? 1 : 0;
        }
    }
}
