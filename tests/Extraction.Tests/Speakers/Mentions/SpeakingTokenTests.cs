using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Which word of a source speaks. Names are made up.</summary>
public sealed class SpeakingTokenTests
{
    /// <summary>The sentence, its source, and the first word of who speaks.</summary>
    [Theory]
    [InlineData("The/DT old/JJ ferryman/NN/said/nsubj said=say/VBD/root so/RB .", "The old ferryman", "ferryman")]
    [InlineData("[Acme/NNP]ORG spokeswoman/NN [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root so/RB .",
        "Acme spokeswoman Ada Brook", "Ada")]
    [InlineData("Its/PRP$ chief/JJ commissioner/NN/said/nsubj , [Otto/NNP/commissioner/appos Lind/NNP]PER , said=say/VBD/root so/RB .",
        "Its chief commissioner, Otto Lind,", "Otto")]
    [InlineData("Lawyers=lawyer/NNS/said/nsubj representing=represent/VBG/Lawyers/acl [Ada/NNP/representing/obj Brook/NNP]PER "
        + "said=say/VBD/root so/RB .", "Lawyers representing Ada Brook", "Lawyers")]
    [InlineData("A/DT crew/NN/said/nsubj known=know/VBN/crew/acl as/IN Zed/NNP/known/obl said=say/VBD/root so/RB .",
        "A crew known as Zed", "Zed")]
    [InlineData("A/DT woman/NN/said/nsubj who/WP/named/nsubj:pass can/MD/named/aux be/VB/named/aux:pass named=name/VBN/woman/acl:relcl "
        + "only/RB/named/advmod as/IN [Ada/NNP/named/obl Brook/NNP]PER said=say/VBD/root so/RB .",
        "A woman who can be named only as Ada Brook", "Ada")]
    [InlineData("Mother/NN/said/nsubj of/IN two/CD/Mother/nmod and/CC/owner shop/NN/owner/compound owner/NN/Mother/conj "
        + "[Ada/NNP/owner/appos Brook/NNP]PER said=say/VBD/root so/RB .", "Mother of two and shop owner Ada Brook", "Ada")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER of/IN [Moody/NNP/Analytics/nmod:poss]PER 's Analytics/NNP/Ada/nmod said=say/VBD/root "
        + "so/RB .", "Ada Brook of Moody's Analytics", "Ada")]
    [InlineData("A/DT spokesman/NN/said/nsubj for/IN [Ada/NNP/spokesman/nmod Brook/NNP]PER said=say/VBD/root so/RB .",
        "A spokesman for Ada Brook", "spokesman")]
    [InlineData("A/DT [Department/NNP/said/nsubj for/IN Rivers/NNPS]ORG spokeswoman/NN/Department/compound said=say/VBD/root so/RB .",
        "A Department for Rivers spokeswoman", "spokeswoman")]
    [InlineData("Mayor/NNP [Ada/NNP/said/nsubj Brook/NNP]PER and/CC/Lind [Otto/NNP/Ada/conj Lind/NNP]PER said=say/VBD/root so/RB .",
        "Mayor Ada Brook and Otto Lind", "Ada")]
    [InlineData("Candidate/NN [Ada/NNP/doctor/nmod:poss Brook/NNP]PER 's doctor/NN/said/nsubj said=say/VBD/root so/RB .",
        "Candidate Ada Brook's doctor", "doctor")]
    public void Is_the_head_or_the_name_that_a_phrase_leads_up_to(string notation, string source, string speaks) =>
        Assert.Equal(speaks, Found(notation, source));

    [Fact]
    public void A_dateline_is_no_part_of_a_source() =>
        Assert.Equal("Ada", Found("[Rovik/NNP]LOC , [Norvik/NNP]LOC – President/NNP [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root "
            + "so/RB .", "Rovik, Norvik – President Ada Brook"));

    [Fact]
    public void What_is_told_of_a_name_behind_a_comma_does_not_speak() =>
        Assert.Equal("Ada", Found("[Ada/NNP/said/nsubj Brook/NNP]PER , owner/NN/Ada/appos of/IN the/DT mill/NN/owner/nmod , "
            + "said=say/VBD/root so/RB .", "Ada Brook, owner of the mill,"));

    /// <summary>The tree may have any word for the head: what is given from outside counts where it lies in the phrase.</summary>
    [Fact]
    public void A_head_that_is_known_counts_inside_the_phrase()
    {
        var scene = new HandMadeScene("The/DT mill/NN and/CC its/PRP$ owner/NN/said/nsubj said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range("The mill and its owner");
        var speaking = new SpeakingToken(scene.Words, scene.Tree);
        Assert.Equal(scene.At("mill"), speaking.Find(scene.At("mill"), first, end));
        Assert.Equal(scene.At("owner"), speaking.Find(scene.At("said"), first, end));
    }

    private static string Found(string notation, string source)
    {
        var scene = new HandMadeScene(notation);
        (int first, int end) = scene.Range(source);
        int token = new SpeakingToken(scene.Words, scene.Tree).Find(null, first, end);
        return scene.Of(token, token + 1);
    }
}
