using Extraction.Language;
using Extraction.Models;
using Extraction.Models.English;

namespace Extraction.Tests.Language;

public class WordClustersTests
{
    [Fact]
    public void FindsEachWordItWasGivenAndNoOther()
    {
        WordClusters clusters = Written(("river", 0b_0100_0000_0000_0001), ("lake", 0b_0110_0000_0000_0001));

        Assert.Equal(0b_0100_0000_0000_0001, clusters.Find("river"));
        Assert.Equal(0b_0110_0000_0000_0001, clusters.Find("lake"));
        Assert.Equal(0, clusters.Find("mountain"));
        Assert.Equal(0, clusters.Find(""));
    }

    [Theory]
    [InlineData("1998", "2016")]
    [InlineData("River", "RIVER")]
    [InlineData("o’clock", "o'clock")]
    public void ReadsSpellingsOfOneWordAlike(string one, string other) =>
        Assert.Equal(Written((one, 3)).Find(one), Written((one, 3)).Find(other));

    [Fact]
    public void PrefixesTellPartsOfTheTreeApartFromEachOtherAndFromNone()
    {
        ushort allLeft = 1, left = 0b_0100_0000_0000_0001, right = 0b_0110_0000_0000_0001;

        Assert.Equal(WordClusters.Prefix(left, 2), WordClusters.Prefix(right, 2));
        Assert.NotEqual(WordClusters.Prefix(left, 3), WordClusters.Prefix(right, 3));
        Assert.NotEqual(0u, WordClusters.Prefix(allLeft, 4));
        Assert.Equal(0u, WordClusters.Prefix(0, 4));
    }

    [Fact]
    public void RefusesOtherBytes() =>
        Assert.Throws<InvalidDataException>(() => WordClusters.Load(MappedBytes.From(new byte[64])));

    [Fact]
    public void TheEnglishClassesPutWeekdaysTogether()
    {
        using Stream stream = EnglishModel.Instance.OpenWeights(WordClusters.WeightsName);
        WordClusters clusters = WordClusters.Load(MappedBytes.From(stream));

        Assert.NotEqual(0, clusters.Find("Monday"));
        Assert.Equal(WordClusters.Prefix(clusters.Find("Monday"), 6), WordClusters.Prefix(clusters.Find("thursday"), 6));
        Assert.NotEqual(WordClusters.Prefix(clusters.Find("Monday"), 6), WordClusters.Prefix(clusters.Find("said"), 6));
    }

    private static WordClusters Written(params (string Word, ushort Cluster)[] words)
    {
        using var bytes = new MemoryStream();
        WordClusters.Write(bytes, [.. words.Select(w => (FeatureHash.OfNormalized(w.Word), w.Cluster))]);
        return WordClusters.Load(MappedBytes.From(bytes.ToArray()));
    }
}
