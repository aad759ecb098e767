using Extraction.Models;

namespace Extraction.Tests.Models;

public sealed class CompactWeightsTests
{
    private enum MadeUp
    {
        First = 1,
        Second = 2,
    }

    [Fact]
    public void Gives_back_what_was_written_to_the_precision_asked_for()
    {
        var written = Enumerable.Range(1, 5000).ToDictionary(i => FeatureHash.Feature(MadeUp.First, (ulong)i),
            i => ((i % 200) - 100) / 50f);
        CompactWeights weights = Load(written);
        int wrong = written.Count(f => weights.Score([f.Key]) != (int)MathF.Round(f.Value * 40));
        Assert.InRange(wrong, 0, 100); // Two features can fall on the same entries with the same check.
    }

    [Fact]
    public void A_feature_never_seen_scores_nothing_but_for_rare_accidents()
    {
        CompactWeights weights = Load(Enumerable.Range(1, 5000).ToDictionary(i => FeatureHash.Feature(MadeUp.First, (ulong)i), _ => 1f));
        Assert.InRange(Enumerable.Range(1, 5000).Count(i => weights.Score([FeatureHash.Feature(MadeUp.Second, (ulong)i)]) != 0), 0, 100);
    }

    [Fact]
    public void A_score_is_the_sum_of_its_features()
    {
        ulong a = FeatureHash.Feature(MadeUp.First, 1), b = FeatureHash.Feature(MadeUp.First, 2);
        CompactWeights weights = Load(new() { [a] = 0.5f, [b] = -0.25f });
        Assert.Equal(10, weights.Score([a, b]));
    }

    [Fact]
    public void The_order_of_the_features_does_not_change_the_bytes()
    {
        var features = Enumerable.Range(1, 999).Select(i => KeyValuePair.Create(FeatureHash.Feature(MadeUp.First, (ulong)i),
            i / 400f)).ToList();
        Assert.Equal(Bytes(features), Bytes(features.AsEnumerable().Reverse()));
    }

    [Fact]
    public void Bytes_of_another_kind_are_refused() =>
        Assert.Throws<InvalidDataException>(() => CompactWeights.Load(MappedBytes.From(new byte[4096])));

    private static CompactWeights Load(Dictionary<ulong, float> features) => CompactWeights.Load(MappedBytes.From(Bytes(features)));

    private static byte[] Bytes(IEnumerable<KeyValuePair<ulong, float>> features)
    {
        using var stream = new MemoryStream();
        CompactWeights.Write(stream, features, 40);
        return stream.ToArray();
    }
}
