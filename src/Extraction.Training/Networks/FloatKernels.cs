using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Extraction.Training.Networks;

/// <summary>
/// The arithmetic that training spends its time in. Each sum runs over one index in ascending order with fused
/// multiply-adds, so that the result does not depend on the width of the machine's vectors.
/// </summary>
internal static unsafe class FloatKernels
{
    private const int Tile = 6;

    /// <summary>C (+)= A·B. A's element (i, k) is at <c>a[i * aRow + k * aColumn]</c>, so that a transposed A costs nothing.</summary>
    /// <param name="a">Left factor.</param>
    /// <param name="aRow">Distance between its rows.</param>
    /// <param name="aColumn">Distance between its columns.</param>
    /// <param name="b">Right factor by rows.</param>
    /// <param name="bRow">Distance between its rows.</param>
    /// <param name="c">Result by rows.</param>
    /// <param name="cRow">Distance between its rows.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="n">Columns of B and C: a multiple of 16.</param>
    /// <param name="add">Adds to C instead of overwriting it.</param>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool add)
    {
        for (int j = 0; j < n; j += 16)
        {
            int i = 0;
            for (; i + Tile <= m; i += Tile)
            {
                MultiplyTile(a + ((long)i * aRow), aRow, aColumn, b + j, bRow, c + ((long)i * cRow) + j, cRow, k, add);
            }

            for (; i < m; i++) MultiplyRow(a + ((long)i * aRow), aColumn, b + j, bRow, c + ((long)i * cRow) + j, k, add);
        }
    }

    /// <summary>target[i] += source[i].</summary>
    public static void Add(float* target, float* source, int count)
    {
        int i = 0;
        for (; i + 8 <= count; i += 8) (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
        for (; i < count; i++) target[i] += source[i];
    }

    /// <summary>Adds every row of a matrix to one row.</summary>
    public static void AddRows(float* target, float* rows, int rowCount, int columns)
    {
        for (int i = 0; i < rowCount; i++) Add(target, rows + ((long)i * columns), columns);
    }

    public static void Transpose(float* source, int rows, int columns, float* target, int targetRow)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++) target[((long)j * targetRow) + i] = source[((long)i * columns) + j];
        }
    }

    /// <summary>e to the power of <paramref name="x"/> for x at most 0, by the
    /// same operations on every machine (relative error below 1e-6).</summary>
    public static float ExpNonPositive(float x)
    {
        if (x < -80) return 0;
        float scaled = x * 1.44269504f;
        int whole = (int)(scaled - 0.5f);
        float r = (scaled - whole) * 0.69314718f;
        float p = 1 + (r * (1 + (r * (0.5f + (r * (0.16666667f + (r * (0.041666667f + (r * (0.0083333333f + (r * 0.0013888889f)))))))))));
        return p * BitConverter.Int32BitsToSingle((whole + 127) << 23);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTile(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int k, bool add)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + cRow);
            c11 = Vector256.Load(c + cRow + 8);
            c20 = Vector256.Load(c + (2 * cRow));
            c21 = Vector256.Load(c + (2 * cRow) + 8);
            c30 = Vector256.Load(c + (3 * cRow));
            c31 = Vector256.Load(c + (3 * cRow) + 8);
            c40 = Vector256.Load(c + (4 * cRow));
            c41 = Vector256.Load(c + (4 * cRow) + 8);
            c50 = Vector256.Load(c + (5 * cRow));
            c51 = Vector256.Load(c + (5 * cRow) + 8);
        }

        float* a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
        for (long p = 0, at = 0; p < k; p++, at += aColumn, b += bRow)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(a[at]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a1[at]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a2[at]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a3[at]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(a4[at]);
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(a5[at]);
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
        }

        c00.Store(c);
        c01.Store(c + 8);
        c10.Store(c + cRow);
        c11.Store(c + cRow + 8);
        c20.Store(c + (2 * cRow));
        c21.Store(c + (2 * cRow) + 8);
        c30.Store(c + (3 * cRow));
        c31.Store(c + (3 * cRow) + 8);
        c40.Store(c + (4 * cRow));
        c41.Store(c + (4 * cRow) + 8);
        c50.Store(c + (5 * cRow));
        c51.Store(c + (5 * cRow) + 8);
    }

    private static void MultiplyRow(float* a, int aColumn, float* b, int bRow, float* c, int k, bool add)
    {
        Vector256<float> c0 = default, c1 = default;
        if (add)
        {
            c0 = Vector256.Load(c);
            c1 = Vector256.Load(c + 8);
        }

        for (long p = 0, at = 0; p < k; p++, at += aColumn, b += bRow)
        {
            var x = Vector256.Create(a[at]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
        }

        c0.Store(c);
        c1.Store(c + 8);
    }
}
