using Extraction.Training.Clusters;

namespace Extraction.Training.Tests.Clusters;

public class BrownClusteringTests
{
    [Fact]
    public void LearnsThatWordsInTheSameCompanyBelongTogether()
    {
        // the (0) / cat, dog, bird (1-3) / sleeps, eats, sings (4-6): every animal with every verb.
        int[] text =
        [
            .. from animal in Enumerable.Range(1, 3)
               from verb in Enumerable.Range(4, 3)
               from word in new[] { 0, animal, verb, -1 }
               select word,
        ];

        ClassPath[] paths = BrownClustering.Cluster(text, vocabulary: 7, classes: 3);

        Assert.Equal(3, paths.Distinct().Count());
        Assert.Single(paths[1..4].Distinct());
        Assert.Single(paths[4..7].Distinct());
    }
}
