using System.Text;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>What the text says of a person excludes others, however near they stand. Every name here is made up.</summary>
public sealed class ExclusionTests
{
    private static readonly string[] Surnames = ["Quint", "Varela", "Osgood", "Tamm", "Brisbois", "Ndlovu"];

    /// <summary>Nobody whom a title tells to be a man is ever "she", nobody told to be a woman "he", in any order of sentences.</summary>
    [Fact]
    public void No_pronoun_is_ever_led_to_somebody_of_the_other_gender()
    {
        var random = new Random(23);
        for (int n = 0; n < 80; n++)
        {
            var text = new StringBuilder("The council met.\n\n");
            var pronouns = new List<(string Pronoun, string Content)>();
            for (int i = 0; i < 8; i++)
            {
                int who = random.Next(Surnames.Length);
                string title = who % 2 == 0 ? "Mr." : "Ms.";
                string content = $"“Point number {i} is still open,”";
                switch (random.Next(4))
                {
                    case 0: text.Append($"{title} {Surnames[who]} came by train. "); break;
                    case 1: text.Append($"The clerk thanked {title} {Surnames[who]}. "); break;
                    case 2: text.Append($"{title} {Surnames[who]} spoke.\n\n"); break;
                    default:
                        string pronoun = random.Next(2) == 0 ? "he" : "she";
                        text.Append($"{content} {pronoun} said.\n\n");
                        pronouns.Add((pronoun, content));
                        break;
                }
            }

            var scene = new SpeakerScene(text.ToString());
            foreach (var (pronoun, content) in pronouns) scene.Says(pronoun, content);
            if (pronouns.Count == 0) continue;
            var result = scene.Resolve();
            for (int i = 0; i < pronouns.Count; i++)
            {
                int who = Array.FindIndex(Surnames, s => result.Name(i)?.EndsWith(s, StringComparison.Ordinal) == true);
                if (who >= 0) Assert.Equal(who % 2 == 0 ? "he" : "she", pronouns[i].Pronoun);
            }
        }
    }

    [Theory]
    [InlineData("Teacher Ilse Varn closed early. \"I am tired,\" she said.\n\nThe head teacher said: \"We are open.\"", "The head teacher",
        "head teacher")]
    [InlineData("Nurse Paavo Lind left at noon. \"I am tired,\" he said.\n\nThe transport secretary said: \"We are open.\"",
        "The transport secretary", "transport secretary")]
    public void An_office_is_not_of_somebody_with_another_occupation(string text, string source, string name)
    {
        var result = new SpeakerScene(text).Says(text.Contains("she said", StringComparison.Ordinal) ? "she" : "he", "\"I am tired,\"")
            .Says(source, "\"We are open.\"").Resolve();
        Assert.Equal(name, result.Name(1));
        Assert.NotEqual(name, result.Name(0));
    }

    [Theory]
    [InlineData("Owin Frayle told the house that farms would lose. \"It is a lottery,\" he said.\n\nClarrie Frayle said nothing was " +
        "settled. \"It is early,\" she said.\n\nMs Frayle said: \"Ask me in May.\"", "Ms Frayle", "Clarrie Frayle")]
    [InlineData("Senna Okoth told the house that farms would lose. \"It is a lottery,\" she said.\n\nBarak Okoth said nothing was " +
        "settled. \"It is early,\" he said.\n\nMr Okoth said: \"Ask me in May.\"", "Mr Okoth", "Barak Okoth")]
    public void A_title_goes_with_the_pronoun_of_the_bearer(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "\"Ask me in May.\"").Resolve().Name(0));
    }

    [Theory]
    [InlineData("Nora Pell, 24, drowned in June.\n\n\"Nobody had warned us,\" her mother, Dora, said.\n\nShe added: \"The sign was old.\"",
        "She", "her mother, Dora,", "Dora")]
    [InlineData("Tom Pell was murdered in June.\n\n\"Nobody had warned us,\" his father, Hugh, said.\n\nHe added: \"The sign was old.\"",
        "He", "his father, Hugh,", "Hugh")]
    public void Who_was_killed_does_not_speak(string text, string source, string mourner, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(mourner, "\"Nobody had warned us,\"").Says(source, "\"The sign was old.\"").Resolve()
            .Name(1));
    }

    [Theory]
    [InlineData("France's trade ministry met Italy's trade ministry. France's trade ministry said it agreed. The Italian trade ministry " +
        "said it was late.", "The Italian trade ministry", "it was late")]
    public void A_ministry_of_one_country_is_not_that_of_another(string text, string source, string content)
    {
        string? name = new SpeakerScene(text).Says("France's trade ministry", "it agreed").Says(source, content).Resolve().Name(1);
        Assert.DoesNotContain("France", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No one said \"it is safe.\"", "No one", "\"it is safe.\"")]
    [InlineData("Neither of them said \"it is safe.\"", "Neither of them", "\"it is safe.\"")]
    [InlineData("That said \"it is safe.\"", "That", "\"it is safe.\"")]
    public void Nobody_is_no_speaker(string text, string source, string content)
    {
        Assert.Null(new SpeakerScene(text).Says(source, content).Resolve().Name(0));
    }

    [Theory]
    [InlineData("Premier Ada Brook leads the government. The previous Harbour government fell in May.\n\nThe government said it would pay.",
        "The government")]
    [InlineData("Premier Ada Brook leads the government. The outgoing Harbour government fell in May.\n\nThe Government said it would pay.",
        "The Government")]
    public void What_is_known_as_the_previous_one_is_not_the_present_one(string text, string source)
    {
        string? name = new SpeakerScene(text).Says(source, "it would pay").Resolve().Name(0);
        Assert.DoesNotContain("Harbour", name ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lawyers for Ada Brook and Acme said it was fair.\n\nHugo Lund’s lawyers said it was late.",
        "Lawyers for Ada Brook and Acme", "Hugo Lund’s lawyers", "Hugo Lund’s lawyers")]
    [InlineData("A spokesman for Acme said it was fair.\n\nThe spokesman for Bellweather said it was late.", "A spokesman for Acme",
        "The spokesman for Bellweather", "spokesman for Bellweather")]
    public void The_same_noun_of_another_owner_is_another(string text, string first, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(first, "it was fair").Says(source, "it was late").Resolve().Name(1));
    }

    [Fact]
    public void A_name_in_the_words_is_not_described_by_their_source()
    {
        var scene = new SpeakerScene("Such a port is not a very good deal for Hugo Lund, a second diplomat in the room said.");
        Assert.Equal("second diplomat in the room", scene.Says("a second diplomat in the room",
            "Such a port is not a very good deal for Hugo Lund").Resolve().Name(0));
    }

    [Fact]
    public void Who_only_shares_the_noun_is_not_whom_the_article_has_called_exactly_that()
    {
        var scene =
            new SpeakerScene("Prime minister Ada Brook left. The prime minister said it was fair.\n\nFormer minister Petra Lowe said it " +
            "was not.\n\nAt noon the prime minister said it was late.");
        Assert.Equal("Ada Brook", scene.Says("The prime minister", "it was fair").Says("Former minister Petra Lowe", "it was not")
            .Says("the prime minister", "it was late").Resolve().Name(2));
    }

    [Fact]
    public void A_government_is_no_party()
    {
        var scene =
            new SpeakerScene("The Harbour Party wants a bridge. The Harbour Party said it was fair.\n\nThe government said it was late.");
        Assert.Equal("government", scene.Says("The Harbour Party", "it was fair").Says("The government", "it was late").Resolve().Name(1));
    }
}
