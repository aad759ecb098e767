using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>Offices in a run of proper nouns. Names are made up.</summary>
public sealed class OfficeInRunTests
{
    private const string Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData("Judge/NNP/left/nsubj", true)]
    [InlineData("The/DT Judge/NNP/left/nsubj", false)]
    [InlineData("judge/NN/left/nsubj", false)]
    [InlineData("Coach/NNP/left/nsubj", false)] // Nobody is called so.
    public void An_office_without_an_article_is_somebodys_surname(string subject, bool surname)
    {
        var scene = new HandMadeScene($"[Anna/NNP/left/nsubj Judge/NNP]PER {Left}\n{subject} {Left}");
        int office = scene.Text.Sentences[1].End - 3;
        Assert.Equal(surname, Offices(scene, 1).IsSurnameOfOffice(office, office + 1));
    }

    [Theory]
    [InlineData("the/DT Chief/NNP Minister/NNP/left/nsubj", "Chief Minister", true)]
    [InlineData("their/PRP$ Chief/NNP Minister/NNP/left/nsubj", "Chief Minister", true)]
    [InlineData("the/DT outgoing/VBG French/NNP Commissioner/NNP/left/nsubj", "French Commissioner", true)]
    [InlineData("the/DT Zelvik/NNP Minister/NNP/left/nsubj", "Zelvik Minister", false)]
    [InlineData("said/VBD Deputy/NNP Minister/NNP/left/nsubj", "Deputy Minister", false)] // A name may follow without an article.
    [InlineData("said/VBD Lord/NNP Mayor/NNP/left/nsubj", "Lord Mayor", true)] // A title as a whole.
    [InlineData("the/DT Chief/NNP Ministers/NNPS/left/nsubj", "Chief Ministers", false)]
    [InlineData("[Acme/NNP Chief/NNP Executive/NNP/left/nsubj]PER , [Ada/NNP/Executive/appos Brook/NNP]PER ,", "Acme Chief Executive",
        true)]
    [InlineData("Acme/NNP Judge/NNP/left/nsubj , [Ada/NNP/Judge/conj Brook/NNP]PER ,", "Acme Judge", false)]
    [InlineData("Anna/NNP Judge/NNP/left/nsubj , [Ada/NNP/Judge/appos Brook/NNP]PER ,", "Anna Judge", false)]
    public void Nothing_but_the_words_of_an_office_is_an_office(string subject, string run, bool alone)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        (int first, int end) = scene.Range(run);
        Assert.Equal(alone, Offices(scene).IsAlone(first, end));
    }

    [Theory]
    [InlineData("Acme/NNP Mayor/NNP/left/nsubj", true)]
    [InlineData("Anna/NNP Mayor/NNP/left/nsubj", false)] // She may be called so.
    [InlineData("[Acme/NNP Mayor/NNP/left/nsubj]ORG", false)] // The entity model has a body.
    [InlineData("[Acme/NNP Chief/NNP Executive/NNP/left/nsubj]ORG", true)] // A word that goes with offices stands before it.
    [InlineData("Acme/NNP Harbour/NNP/left/nsubj", false)]
    public void A_run_that_ends_with_an_office_says_what_somebody_is(string subject, bool office)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        Assert.Equal(office, Offices(scene).Ends(0, scene.At("left")));
    }

    [Theory]
    [InlineData("Brook/NNP/left/nsubj of/IN the/DT Union/NNP/Brook/nmod of/IN Bakers/NNPS/Union/nmod", "Union")]
    [InlineData("Bank/NNP/left/nsubj of/IN the/DT Union/NNP/Bank/nmod of/IN Bakers/NNPS/Union/nmod", null)]
    public void Behind_a_surname_and_of_another_name_begins(string subject, string? body)
    {
        var scene = new HandMadeScene($"{subject} {Left}\n[Ada/NNP/left/nsubj Brook/NNP]PER {Left}");
        Assert.Equal(body is null ? -1 : scene.At(body), Offices(scene).BehindSurname(0, scene.At("left")));
    }

    [Theory]
    [InlineData("Labour/NNP MP/NNP/left/nsubj for/IN Rovik/NNP/MP/nmod", "Rovik")]
    [InlineData("Lawyers/NNPS/left/nsubj for/IN Justice/NNP/Lawyers/nmod", null)]
    public void What_an_office_is_for_is_a_name_of_its_own(string subject, string? seat)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        Assert.Equal(seat is null ? -1 : scene.At(seat), Offices(scene).BehindSeat(0, scene.At("left")));
    }

    [Theory]
    [InlineData("Secretary/NNP/Ada/compound of/IN State/NNP/Secretary/nmod Ada/NNP/left/nsubj Brook/NNP/Ada/flat", "Secretary", "Ada")]
    [InlineData("Secretary/NNP/Ada/compound of/IN State/NNP/Secretary/nmod Dr./NNP Ada/NNP/left/nsubj Brook/NNP/Ada/flat", "Secretary",
        "Ada")]
    [InlineData("Secretary/NNP/Ada/compound Ada/NNP/left/nsubj Brook/NNP/Ada/flat", null, null)]
    public void The_name_begins_behind_what_the_office_is_about(string subject, string? office, string? name)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        int found = Offices(scene).AfterComplement(0, scene.At("left"), out int at);
        Assert.Equal(name is null ? -1 : scene.At(name), found);
        if (office is not null) Assert.Equal(scene.At(office), at);
    }

    private static OfficeInRun Offices(HandMadeScene scene, int sentence = 0) => new(new NameTokens(scene.Words,
        scene.Text.Sentences[sentence]));
}
