using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Organisations that are introduced in full and go by their beginning. Names are made up.</summary>
public sealed class NameBeginningsTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData($"[Vexa/NNP Networks/NNPS/left/nsubj]ORG {Left}[Vexa/NNP/left/nsubj]PER {Left}", true)]
    [InlineData($"[Vexa/NNP/left/nsubj]PER {Left}[Vexa/NNP Networks/NNPS/left/nsubj]ORG {Left}", false)] // It came before the full name.
    [InlineData($"[Vexa/NNP Networks/NNPS/left/nsubj]ORG {Left}Mr./NNP [Vexa/NNP/left/nsubj]PER {Left}", false)] // Somebody's name.
    [InlineData($"[Vexa/NNP Swans/NNPS/left/nsubj]ORG {Left}[Vexa/NNP/left/nsubj]PER {Left}", false)] // No word that ends names.
    [InlineData($"[Vexa/NNP Networks/NNPS/left/nsubj]ORG {Left}[Vexa/NNP/left/nsubj]LOC {Left}", false)]
    [InlineData($"[Anna/NNP Networks/NNPS/left/nsubj]ORG {Left}[Anna/NNP/left/nsubj]PER {Left}", false)] // A given name.
    public void The_beginning_is_the_whole_where_the_rest_only_ends_names(string notation, bool same)
    {
        var names = new UnlinkedNames(notation);
        string name = notation.Contains("Anna", StringComparison.Ordinal) ? "anna" : "vexa";
        string whole = notation.Contains("Swans", StringComparison.Ordinal) ? $"{name} swans" : $"{name} networks";
        NameForm form = names.Form(name);
        Assert.Equal(same, form.Whole == names.Form(whole));
        if (same) Assert.Equal(EntityClass.Organization, form.Class);
    }

    [Fact]
    public void Of_two_that_begin_alike_the_beginning_is_neither()
    {
        var names = new UnlinkedNames($"[Vexa/NNP Networks/NNPS/left/nsubj]ORG {Left}[Vexa/NNP Group/NNP/left/nsubj]ORG {Left}"
            + $"[Vexa/NNP/left/nsubj]PER {Left}");
        NameForm form = names.Form("vexa");
        Assert.Same(form, form.Whole);
    }
}
