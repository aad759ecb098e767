using Extraction.Networks;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Networks;

public class IntegerKernelsTests
{
    [Fact]
    public void MultipliesLikeThePlainFormula()
    {
        Gen<(int M, int K, int N, int Seed)> shapes =
            from m in Gen.Choose(1, 20)
            from k in Gen.Choose(1, 20)
            from n in Gen.Choose(1, 4)
            from seed in Gen.Choose(0, 1000)
            select (m, 2 * k, IntegerKernels.ColumnBlock * n, seed);

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(shapes.ToArbitrary(), s => Holds(s.M, s.K, s.N, s.Seed)));
    }

    private static unsafe bool Holds(int m, int k, int n, int seed)
    {
        var random = new Random(seed);
        short[] a = Values(m * k), b = Values(k * n), packed = new short[k * n];
        int[] start = [.. Values(n)], c = new int[m * n];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < n; j++) packed[IntegerKernels.PackedIndex(i, j, n)] = b[(i * n) + j];
        }

        fixed (short* pa = a, pb = packed)
        fixed (int* ps = start, pc = c)
        {
            IntegerKernels.Multiply(pa, k, pb, n, ps, pc, m, k);
        }

        return Enumerable.Range(0, m * n).All(x =>
            c[x] == start[x % n] + Enumerable.Range(0, k).Sum(p => a[(x / n * k) + p] * b[(p * n) + (x % n)]));

        short[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-2047, 2048))];
    }
}
