using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>The name that a source phrase leads up to. Trees are made by hand, names made up.</summary>
public sealed class ClosingNameTests
{
    private const string Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData("curator/NN/left/nsubj of/IN the/DT exhibition/NN/curator/nmod [Anna/NNP/curator/appos Brook/NNP]PER", "Anna")]
    [InlineData("mother/NN/left/nsubj of/IN two/CD/mother/nmod and/CC shop/NN owner/NN/mother/conj [Anna/NNP/owner/appos Brook/NNP]PER",
        "Anna")]
    [InlineData("a/DT lecturer/NN/left/nsubj at/IN Acme/NNP College/NNP/lecturer/nmod Anna/NNP/lecturer/appos Brook/NNP/Anna/flat", "Anna")]
    [InlineData("Acme/NNP 's Zelvik/NNP/left/nsubj", "Zelvik")]
    [InlineData("the/DT glossy/JJ newspaper/NN/left/nsubj Daily/NNP Bugle/NNP/newspaper/appos", "Daily")]
    [InlineData("Rovers/NNPS and/CC France/NNP defender/NN/left/nsubj [Anna/NNP/defender/appos Brook/NNP]PER", "Anna")]
    [InlineData("a/DT spokesman/NN/left/nsubj for/IN the/DT mayor/NN/spokesman/nmod [Anna/NNP/mayor/appos Brook/NNP]PER",
        null)] // She is the mayor.
    [InlineData("the/DT mayor/NN/left/nsubj and/CC her/PRP$ aide/NN/mayor/conj [Anna/NNP/aide/appos Brook/NNP]PER", null)] // They are two.
    [InlineData("the/DT man/NN/left/nsubj who/WP saw=see/VBD/man/acl:relcl [Anna/NNP/saw/obj Brook/NNP]PER", null)]
    [InlineData("friends=friend/NNS/left/nsubj of/IN [Anna/NNP/friends/nmod Brook/NNP]PER", null)]
    [InlineData("the/DT mayor/NN/left/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC", null)]
    public void The_name_at_the_end_is_the_head_where_all_before_says_what_somebody_is(string phrase, string? name)
    {
        var scene = new HandMadeScene($"{phrase} {Left}");
        Assert.Equal(name, Word(scene, new ClosingName(scene.Words).AtEnd(0, scene.At("left"))));
    }

    [Theory]
    [InlineData("a/DT crew/NN/left/nsubj known=know/VBN/crew/acl as/IN Zed/NNP/known/obl", "Zed")]
    [InlineData("a/DT man/NN/left/nsubj named=name/VBN/man/acl [Anna/NNP/named/xcomp Brook/NNP]PER", "Anna")]
    [InlineData("a/DT woman/NN/left/nsubj who/WP can/MD be/VB named=name/VBN/woman/acl:relcl only/RB as/IN Anna/NNP/named/obl", "Anna")]
    [InlineData("a/DT woman/NN/left/nsubj known=know/VBN/woman/acl Anna/NNP/known/obj", null)] // Somebody whom Anna knows.
    [InlineData("a/DT woman/NN/left/nsubj seen=see/VBN/woman/acl as/IN Anna/NNP/seen/obl", null)]
    [InlineData("the/DT man/NN/left/nsubj , a/DT woman/NN/man/appos named=name/VBN/woman/acl Anna/NNP/named/xcomp", null)]
    public void A_name_is_given_by_a_verb_of_naming(string phrase, string? name)
    {
        var scene = new HandMadeScene($"{phrase} {Left}");
        Assert.Equal(name, Word(scene, new ClosingName(scene.Words).Given(0, scene.At("left"))));
    }

    [Theory]
    [InlineData("its/PRP$ chief/JJ commissioner/NN/left/nsubj , [Karl/NNP/commissioner/appos Stein/NNP]PER ,", "commissioner", "Karl")]
    [InlineData("its/PRP$ chief/JJ commissioner/NN/left/nsubj , Dr./NNP [Karl/NNP/commissioner/appos Stein/NNP]PER", "commissioner",
        "Karl")]
    [InlineData("[Acme/NNP Commissioner/NNP/left/nsubj]PER , [Karl/NNP/Commissioner/appos Stein/NNP]PER", "Commissioner", "Karl")]
    [InlineData("its/PRP$ commissioner/NN/left/nsubj , a/DT baker/NN/commissioner/appos", "commissioner", null)] // No name.
    [InlineData("its/PRP$ commissioner/NN/left/nsubj , [Rovik/NNP/commissioner/appos]LOC", "commissioner", null)]
    [InlineData("its/PRP$ commissioner/NN/left/nsubj [Karl/NNP/commissioner/appos Stein/NNP]PER", "commissioner", null)] // No comma.
    [InlineData("[Ada/NNP]PER and/CC its/PRP$ commissioner/NN/left/nsubj , [Karl/NNP/commissioner/appos Stein/NNP]PER", "commissioner",
        null)]
    [InlineData("[Ada/NNP]PER 's commissioner/NN/left/nsubj , [Karl/NNP/commissioner/appos Stein/NNP]PER", "commissioner", "Karl")] // Hers.
    public void A_description_and_a_comma_lead_to_the_name(string phrase, string head, string? name)
    {
        var scene = new HandMadeScene($"{phrase} {Left}");
        Assert.Equal(name, Word(scene, new ClosingName(scene.Words).Apposed(scene.At(head), 0, scene.At("left"))));
    }

    private static string? Word(HandMadeScene scene, int token) => token < 0 ? null : scene.Of(token, token + 1);
}
