using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A text that only passes on the words of whoever issued it. Trees are made by hand, names made up.</summary>
public sealed class IssuerRuleByHandTests
{
    private const string Said = "said=say/VBD/root it/PRP/sank/nsubj sank=sink/VBD/said/ccomp .";

    [Theory]
    [InlineData("[Acme/NNP/statement/nmod:poss]ORG 's statement/NN/said/nsubj", "statement", true)]
    [InlineData("[Acme/NNP/study/nmod:poss]ORG 's study/NN/said/nsubj", "study", false)] // A study has words of its own.
    [InlineData("A/DT statement/NN/said/nsubj by/IN [Acme/NNP/statement/nmod]ORG", "statement", true)]
    [InlineData("A/DT statement/NN/said/nsubj for/IN [Acme/NNP/statement/nmod]ORG", "statement", false)]
    [InlineData("A/DT statement/NN/said/nsubj by/IN [Acme/NNP/statement/nmod]ORG and/CC/Vexa [Vexa/NNP/Acme/conj]ORG", "statement",
        false)] // Of both.
    [InlineData("A/DT post/NN/said/nsubj on/IN [Acme/NNP/page/nmod:poss]ORG 's page/NN/post/nmod", "post", true)]
    public void Stands_for_its_owner_or_author(string subject, string text, bool issued)
    {
        HandMadeScene scene = new HandMadeScene($"{subject} {Said}")
            .Says(subject.StartsWith('A') ? $"A {text}" : $"Acme's {text}", "it sank", "said").Resolved();
        Assert.Equal(issued, scene.Referent(text) == ("Acme", LinkReason.Issued));
    }

    [Theory]
    [InlineData("in/IN a/DT statement/NN/said/obl", "", true)]
    [InlineData("at/IN a/DT meeting/NN/said/obl", "", false)]
    [InlineData("in/IN a/DT statement/NN/said/obl", "\nIt/PRP/rained/expl rained=rain/VBD/root .\n\n", false)] // Too far back.
    public void The_statement_is_by_who_made_one_just_before(string how, string between, bool issued)
    {
        HandMadeScene scene = new HandMadeScene($"[Acme/NNP/said/nsubj]ORG said=say/VBD/root {how} that/IN/close/mark it/PRP/close/nsubj "
            + "would/MD "
            + $"close/VB/said/ccomp .\n{between}The/DT statement/NN/added/nsubj added=add/VBD/root it/PRP/sank/nsubj "
                + "sank=sink/VBD/added/ccomp .")
            .Says("Acme", "that it would close", "said").Says("The statement", "it sank", "added").Resolved();
        Assert.Equal(issued, scene.Referent("statement added") == ("Acme", LinkReason.Issued));
    }
}
