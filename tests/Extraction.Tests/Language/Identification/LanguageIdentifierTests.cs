using Extraction.Input;
using Extraction.Language.Identification;
using Extraction.Models.English;
using Extraction.Output;
using Extraction.Tests.Pipeline;

namespace Extraction.Tests.Language.Identification;

public sealed class LanguageIdentifierTests
{
    private const string French = "Le moulin de la ville rouvrira en mai, a annoncé lundi sa propriétaire. « Nous avons attendu des années pour cette ouverture », a dit Ada Brook. Les habitants ne sont pas tous heureux, mais ils espèrent que les emplois seront pour eux et que leur ville sera plus vivante avec une usine qui travaille. Elle est aussi la plus grande dans la région.";

    private static readonly LanguageIdentifier Identifier = new(EnglishModel.Instance);

    [Theory]
    [InlineData("fr", French)]
    [InlineData("de", "Die Mühle wird im Mai wieder geöffnet, sagte die Besitzerin am Montag. „Wir haben lange auf diesen Tag gewartet“, sagte sie. Nicht alle in der Stadt sind glücklich, aber viele hoffen, dass das Werk ihnen Arbeit gibt und sich auch für die Kinder lohnt, die noch bei ihren Eltern wohnen. Das ist nicht sicher.")]
    [InlineData("es", "El molino abrirá otra vez en mayo, según dijo el lunes su dueña. «Hemos esperado muchos años para este día», dijo. No todos los vecinos están contentos, pero muchos esperan que las obras den trabajo a sus hijos, que hasta ahora se han ido a la capital porque no había una fábrica como esta.")]
    [InlineData("nl", "De molen gaat in mei weer open, zegt de eigenaar. Het is niet voor iedereen goed nieuws, maar veel mensen hopen dat het werk naar de stad komt. Zij hebben lang op een baan gewacht en zijn met hun kinderen naar andere steden gegaan. Dat werd ook door het bestuur van de stad gezegd.")]
    [InlineData("fr", "« Le pont ne sera pas fermé », a dit Petra Lowe lundi. « Nous sommes prêts », a-t-elle ajouté. Les habitants sont contents.")]
    [InlineData("el", "Ο μύλος θα ανοίξει ξανά τον Μάιο, είπε η ιδιοκτήτρια.")]
    [InlineData("zh", "磨坊将于五月重新开放，业主说。")]
    [InlineData("ja", "工場は五月に再開すると所有者は述べた。")]
    [InlineData("und", "Мельница снова откроется в мае, сказала её владелица.")]
    [InlineData("und", "Мельница снова откроется в мае, сказала её владелица. Температура поднялась на 5 °Cπ.")]
    [InlineData("zh", "磨坊将于五月重新开放，业主说。这里有许多居民的工作，の字只是一个商标。")]
    public void Another_language_is_told(string language, string text) => Assert.Equal(language, Identifier.Identify(text));

    [Theory]
    [InlineData("The mill will open in May, its owner said. “Nous avons attendu des années pour cette ouverture,” she told the French paper, “et les habitants sont avec nous dans cette aventure.” The town has waited for this since 2019, and there are jobs for forty people who have been out of work.")]
    [InlineData("Mill to open")]
    [InlineData("Les Halles, Des Moines, Los Angeles, Las Vegas, El Paso, San Juan")]
    [InlineData("")]
    public void English_stays_English(string text) => Assert.Equal("en", Identifier.Identify(text));

    [Fact]
    public void An_article_that_cannot_be_read_has_a_warning_and_no_quotes()
    {
        ResultDocument result = ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(new Article { Id = "moulin", Text = French }), ResultOptions.Default);
        Assert.Equal("fr", result.Article.Language);
        Assert.Equal("language", Assert.Single(result.Warnings).Code);
        Assert.Empty(result.Quotes);
    }
}
