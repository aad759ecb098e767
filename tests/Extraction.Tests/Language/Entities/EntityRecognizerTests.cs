using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;

namespace Extraction.Tests.Language.Entities;

public class EntityRecognizerTests
{
    private static readonly Lazy<LanguageEngine> Engine = new(() => new LanguageEngine(EnglishModel.Instance));

    [Theory]
    [InlineData("Prime Minister Nguyen Van Dung met the press in Hanoi.", "Nguyen Van Dung/Person Hanoi/Location")]
    [InlineData("Foreign Minister Khalid al-Rashid spoke in Amman on Tuesday.", "Khalid al-Rashid/Person Amman/Location")]
    [InlineData("Priya Venkataraman, an economist, lives in Chennai.", "Priya Venkataraman/Person Chennai/Location")]
    [InlineData("“We are ready,” said Juan Carlos Ibarra Montes, a farmer in Oaxaca.", "Juan Carlos Ibarra Montes/Person Oaxaca/Location")]
    [InlineData("Li Wenhao, who works in Shanghai, said he agreed.", "Li Wenhao/Person Shanghai/Location")]
    [InlineData("The Lisbon Times reported that Maria Sousa would resign.", "Lisbon Times/Organization Maria Sousa/Person")]
    [InlineData("Ann Porter, a spokeswoman for the University of Tampere, declined to comment.",
        "Ann Porter/Person University of Tampere/Organization")]
    [InlineData("She met French officials in Dakar on Monday.", "French/Misc Dakar/Location")]
    public void FindsNamesOfManyLanguages(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Fact]
    public void EntitiesLieInOrderInsideSentencesAndIndexTheirTokens()
    {
        AnalyzedText analysis =
            Analyze("Ann Porter met Li Wenhao. IN BERLIN, THE GERMAN GOVERNMENT SAID NO! Acme Robotics & Sons did not.\nMr. al-Rashid");
        int at = 0;
        foreach ((int index, NamedEntity entity) in analysis.Entities.Index())
        {
            Assert.True(entity.First >= at && entity.End > entity.First);
            Assert.Equal(analysis.SentenceOf(entity.First), analysis.SentenceOf(entity.End - 1));
            for (int i = at; i < entity.First; i++) Assert.Equal(-1, analysis.EntityOf(i));
            for (int i = entity.First; i < entity.End; i++) Assert.Equal(index, analysis.EntityOf(i));
            at = entity.End;
        }
    }

    [Fact]
    public void AReusedRecognizerRemembersNothing()
    {
        const string text = "Porter said the Lisbon Times was wrong.";
        string fresh = Describe(text);

        Analyze("Acme Robotics of Porter, Indiana, a town like Porter, sued Porter.");

        Assert.Equal(fresh, Describe(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("?")]
    public void TextsWithoutWordsHaveNoEntities(string text) => Assert.Empty(Analyze(text).Entities);

    private static AnalyzedText Analyze(string text) =>
        Engine.Value.Analyze(text, new ArticleLayout(text.Trim().Length == 0 ? []
            : [new Block(BlockKind.Body, new TextSpan(0, text.Length), 0)]));

    private static string Describe(string text)
    {
        AnalyzedText analysis = Analyze(text);
        return string.Join(' ', analysis.Entities.Select(e => $"{analysis.Cover(e.First, e.End).Of(text)}/{e.Type}"));
    }
}
