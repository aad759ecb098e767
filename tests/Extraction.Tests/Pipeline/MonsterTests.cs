using Extraction.Input;

namespace Extraction.Tests.Pipeline;

/// <summary>Texts that nobody wrote are read as any text of their length, and so is much text.</summary>
public sealed class MonsterTests
{
    public static TheoryData<string> Monsters() => [.. HostileText.Articles.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_costs_no_more_a_character_than_less_of_it(string name) =>
        Growth.IsLinear(HostileText.Articles.Single(t => t.Name == name), 24_000, Rounds);

    [Fact]
    public void Eight_times_an_article_costs_no_more_than_eight_articles()
    {
        string article = MadeUpArticles.Together() + "\n\n";
        Growth.IsLinear(new HostileText("made-up articles", article), 16 * article.Length, Rounds);
    }

    private static int Rounds(string text) =>
        WholePipelineTests.Pipeline.Extract(new Article { Id = "a", Text = text }).Language.Cancellation.Asked;
}
