using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Which labels of an article come again. Names are made up.</summary>
public sealed class LabelNamesTests
{
    [Theory]
    [InlineData("Klara Moen", "Klara Moen|Otto Lind|Klara Moen", true)]
    [InlineData("Klara Moen", "Klara Moen|KM|Otto Lind", true)] // The initials are the same label.
    [InlineData("KM", "Klara Moen|KM|Otto Lind", true)]
    [InlineData("KM", "KM|Otto Lind", false)]
    [InlineData("Otto Lind", "Klara Moen|KM|Otto Lind", false)]
    [InlineData("Klara", "Klara|KLARA", true)] // However it is written.
    public void A_label_comes_again_in_full_or_by_its_initials(string name, string all, bool repeated) =>
        Assert.Equal(repeated, new LabelNames(all.Split('|')).IsRepeated(name));

    [Theory]
    [InlineData("Klara Moen|Otto Lind|KM|OL", true)]
    [InlineData("Klara Moen|Otto Lind|KM", false)] // Only one comes again.
    [InlineData("Klara Moen|KM", false)] // Both are one.
    public void Two_that_come_again_talk_to_each_other(string all, bool exchange) =>
        Assert.Equal(exchange, new LabelNames(all.Split('|')).IsExchange);

    [Theory]
    [InlineData("KM", true)]
    [InlineData("KMO", true)]
    [InlineData("K", false)]
    [InlineData("Km", false)]
    [InlineData("KLARA", false)]
    public void Initials_are_two_or_three_capitals(string word, bool initials) => Assert.Equal(initials, LabelNames.IsInitials(word));
}
