using Extraction.Language;
using Extraction.Language.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Language.Entities;

public class EntityLabelsTests
{
    [Fact]
    public void MarkedEntitiesAreReadBack()
    {
        byte[] labels = new byte[9];
        EntityLabels.Mark(labels.AsSpan(1, 1), EntityType.Person);
        EntityLabels.Mark(labels.AsSpan(2, 2), EntityType.Person);
        EntityLabels.Mark(labels.AsSpan(5, 4), EntityType.Misc);
        var entities = new List<NamedEntity>();

        EntityReader.Read([new Sentence(0, 9, 0, 0)], labels, entities);

        Assert.Equal([new(1, 2, EntityType.Person), new(2, 4, EntityType.Person), new(5, 9, EntityType.Misc)], entities);
    }

    [Fact]
    public void TheBestSequenceIsAlwaysOneOfWholeEntities() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ScoresOfSentences(), scores =>
        {
            int length = scores.Length / EntityLabels.Count;
            byte[] labels = new byte[length];
            new EntityDecoder().Decode(scores, labels, new byte[scores.Length]);

            Assert.NotEqual(0u, EntityLabels.Starters & (1u << labels[0]));
            Assert.True(EntityLabels.Ends(labels[^1]));
            for (int i = 1; i < length; i++) Assert.NotEqual(0u, EntityLabels.Followers[labels[i - 1]] & (1u << labels[i]));
        }));

    [Fact]
    public void TheBestSequenceTakesTheHighestScores()
    {
        int[] scores = new int[3 * EntityLabels.Count];
        scores[EntityLabels.Begin(EntityType.Location)] = 5;
        scores[EntityLabels.Count + EntityLabels.Last(EntityType.Location)] = 5;
        scores[EntityLabels.Count + EntityLabels.Unit(EntityType.Person)] = 6;
        byte[] labels = new byte[3];

        new EntityDecoder().Decode(scores, labels, new byte[scores.Length]);

        Assert.Equal([(byte)EntityLabels.Begin(EntityType.Location), (byte)EntityLabels.Last(EntityType.Location),
            (byte)EntityLabels.Outside], labels);
    }

    private static Arbitrary<int[]> ScoresOfSentences() =>
        Gen.Choose(1, 12).SelectMany(length => Gen.Choose(-1000, 1000).ArrayOf(length * EntityLabels.Count)).ToArbitrary();
}
