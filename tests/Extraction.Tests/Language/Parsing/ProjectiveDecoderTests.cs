using Extraction.Language.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Language.Parsing;

public class ProjectiveDecoderTests
{
    [Fact]
    public void FindsTheBestOfAllProjectiveTreesWithOneRoot()
    {
        Gen<int[]> scores = Gen.Choose(1, 4).SelectMany(n => Gen.Choose(-20, 20).ArrayOf((n + 1) * (n + 1)));

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(scores.ToArbitrary(), table =>
        {
            int rows = (int)Math.Sqrt(table.Length);
            var heads = new int[rows];
            new ProjectiveDecoder(rows - 1).Decode(table, rows, rows - 1, heads);
            return HeadCheck.IsTree(heads) && IsProjective(heads) && Total(table, heads) == Trees(rows).Max(h => Total(table, h));
        }));
    }

    [Fact]
    public void KnowsATreeFromCirclesAndFromManyRoots()
    {
        Assert.True(HeadCheck.IsTree([0, 2, 0, 2]));
        Assert.False(HeadCheck.IsTree([0, 2, 1, 0]));
        Assert.False(HeadCheck.IsTree([0, 0, 0]));
        Assert.False(HeadCheck.IsTree([0, 2, 3, 1]));
    }

    private static long Total(int[] scores, int[] heads) =>
        Enumerable.Range(1, heads.Length - 1).Sum(i => (long)scores[(i * heads.Length) + heads[i]]);

    /// <summary>Every projective tree with one root, by trying all heads.</summary>
    private static IEnumerable<int[]> Trees(int rows)
    {
        for (int code = 0; code < Math.Pow(rows, rows - 1); code++)
        {
            var heads = new int[rows];
            for (int i = 1, rest = code; i < rows; i++, rest /= rows) heads[i] = rest % rows;
            if (HeadCheck.IsTree(heads) && IsProjective(heads)) yield return heads;
        }
    }

    /// <summary>Whether no arc crosses another, the one from the artificial root left aside since every tree's root sees it.</summary>
    private static bool IsProjective(int[] heads)
    {
        for (int i = 1; i < heads.Length; i++)
        {
            for (int k = 1; k < heads.Length; k++)
            {
                int low = Math.Min(i, heads[i]), high = Math.Max(i, heads[i]);
                if (k > low && k < high && (heads[k] < low || heads[k] > high)) return false;
            }
        }

        return true;
    }
}
