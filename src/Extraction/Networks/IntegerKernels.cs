using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Extraction.Networks;

/// <summary>
/// Products of 16-bit matrices with exact 32-bit sums. Integers add up to the same in any order, so that every machine
/// computes the same whatever its vectors.
/// </summary>
/// <remarks>
/// The right factor is packed: values of rows 2p and 2p+1 lie side by side, column after column, so that one
/// multiply-add instruction takes two steps of the sum for eight columns.
/// </remarks>
internal static unsafe class IntegerKernels
{
    /// <summary>Columns of a right factor are a multiple of this.</summary>
    public const int ColumnBlock = 16;

    private const int Tile = 6;

    /// <summary>C = start + A·B.</summary>
    /// <param name="a">Left factor by rows; <paramref name="k"/> is even.</param>
    /// <param name="aRow">Distance between its rows.</param>
    /// <param name="packed">Right factor, packed.</param>
    /// <param name="n">Columns of B and C, a multiple of <see cref="ColumnBlock"/>.</param>
    /// <param name="start">What each column starts from, or null for zero.</param>
    /// <param name="c">Result by rows of <paramref name="n"/> values.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    public static void Multiply(short* a, int aRow, short* packed, int n, int* start, int* c, int m, int k)
    {
        if (!Avx2.IsSupported)
        {
            MultiplyAnywhere(a, aRow, packed, n, start, c, m, k);
            return;
        }

        for (int j = 0; j < n; j += ColumnBlock)
        {
            int i = 0;
            int* from = start == null ? null : start + j;
            if (Avx512BW.IsSupported)
            {
                for (; i + Tile <= m; i += Tile) MultiplyWideTile(a + (i * aRow), aRow, packed + (2 * j), n, from, c + (i * n) + j, k);
            }

            for (; i + Tile <= m; i += Tile) MultiplyTile(a + (i * aRow), aRow, packed + (2 * j), n, from, c + (i * n) + j, k);
            for (; i < m; i++) MultiplyRow(a + (i * aRow), packed + (2 * j), n, from, c + (i * n) + j, k);
        }
    }

    /// <summary>Index of <c>B[row, column]</c> in a packed factor of <paramref name="columns"/> columns.</summary>
    public static int PackedIndex(int row, int column, int columns) => ((((row >> 1) * columns) + column) << 1) | (row & 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTile(short* a, int aRow, short* b, int n, int* start, int* c, int k)
    {
        Vector256<int> c00 = start == null ? default : Vector256.Load(start), c01 = start == null ? default : Vector256.Load(start + 8);
        Vector256<int> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01, c40 = c00, c41 = c01, c50 = c00, c51 = c01;
        short* a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
        for (int p = 0; p < k; p += 2, b += 2 * n)
        {
            Vector256<short> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 16);
            Vector256<short> x = Vector256.Create(*(int*)(a + p)).AsInt16();
            c00 += Avx2.MultiplyAddAdjacent(x, b0);
            c01 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(*(int*)(a1 + p)).AsInt16();
            c10 += Avx2.MultiplyAddAdjacent(x, b0);
            c11 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(*(int*)(a2 + p)).AsInt16();
            c20 += Avx2.MultiplyAddAdjacent(x, b0);
            c21 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(*(int*)(a3 + p)).AsInt16();
            c30 += Avx2.MultiplyAddAdjacent(x, b0);
            c31 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(*(int*)(a4 + p)).AsInt16();
            c40 += Avx2.MultiplyAddAdjacent(x, b0);
            c41 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(*(int*)(a5 + p)).AsInt16();
            c50 += Avx2.MultiplyAddAdjacent(x, b0);
            c51 += Avx2.MultiplyAddAdjacent(x, b1);
        }

        Store(c, c00, c01);
        Store(c + n, c10, c11);
        Store(c + (2 * n), c20, c21);
        Store(c + (3 * n), c30, c31);
        Store(c + (4 * n), c40, c41);
        Store(c + (5 * n), c50, c51);
    }

    /// <summary>As <see cref="MultiplyTile"/>, with all columns of the tile in one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyWideTile(short* a, int aRow, short* b, int n, int* start, int* c, int k)
    {
        Vector512<int> c0 = start == null ? default : Vector512.Load(start), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0;
        short* a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
        for (int p = 0; p < k; p += 2, b += 2 * n)
        {
            Vector512<short> columns = Vector512.Load(b);
            c0 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a + p)).AsInt16(), columns);
            c1 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a1 + p)).AsInt16(), columns);
            c2 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a2 + p)).AsInt16(), columns);
            c3 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a3 + p)).AsInt16(), columns);
            c4 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a4 + p)).AsInt16(), columns);
            c5 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(a5 + p)).AsInt16(), columns);
        }

        c0.Store(c);
        c1.Store(c + n);
        c2.Store(c + (2 * n));
        c3.Store(c + (3 * n));
        c4.Store(c + (4 * n));
        c5.Store(c + (5 * n));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyRow(short* a, short* b, int n, int* start, int* c, int k)
    {
        Vector256<int> c0 = start == null ? default : Vector256.Load(start), c1 = start == null ? default : Vector256.Load(start + 8);
        for (int p = 0; p < k; p += 2, b += 2 * n)
        {
            Vector256<short> x = Vector256.Create(*(int*)(a + p)).AsInt16();
            c0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b));
            c1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b + 16));
        }

        Store(c, c0, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int* c, Vector256<int> first, Vector256<int> second)
    {
        first.Store(c);
        second.Store(c + 8);
    }

    private static void MultiplyAnywhere(short* a, int aRow, short* packed, int n, int* start, int* c, int m, int k)
    {
        for (int i = 0; i < m; i++, a += aRow, c += n)
        {
            for (int j = 0; j < n; j++) c[j] = start == null ? 0 : start[j];
            short* b = packed;
            for (int p = 0; p < k; p += 2, b += 2 * n)
            {
                Vector128<int> x0 = Vector128.Create((int)a[p]), x1 = Vector128.Create((int)a[p + 1]);
                for (int j = 0; j < n; j += 4)
                {
                    Vector128<int> pairs0 = Vector128.Load((int*)(b + (2 * j)));
                    Vector128<int> low = (pairs0 << 16) >> 16, high = pairs0 >> 16;
                    (Vector128.Load(c + j) + (x0 * low) + (x1 * high)).Store(c + j);
                }
            }
        }
    }
}
