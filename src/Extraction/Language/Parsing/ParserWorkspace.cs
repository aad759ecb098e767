using System.Runtime.InteropServices;
using Extraction.Networks;

namespace Extraction.Language.Parsing;

/// <summary>Memory for the computation of one stretch of tokens, reused from sentence to sentence. Not thread-safe.</summary>
internal sealed unsafe class ParserWorkspace
{
    private readonly List<Array> _owned = [];

    public ParserWorkspace(ParserShape shape, int tokens)
    {
        Rows = tokens + 1;
        int padded = PaddedColumns(Rows);
        Input = New<short>(Rows * shape.Width);
        Next = New<short>(Rows * shape.Width);
        Mixed = New<short>(Rows * shape.Width);
        Gates = New<int>(Rows * Math.Max(Math.Max(3 * shape.Width, shape.Projected), padded));
        Dependent = New<short>(Rows * shape.Arc);
        HeadsPacked = New<short>(padded * shape.Arc);
        Relations = New<short>(Rows * 2 * shape.Relation);
        Hidden = New<short>(Rows * shape.Relation);
        Scores = New<int>(Rows * padded);
        Tags = new int[Rows];
        Heads = new int[Rows];
        Decoder = new ProjectiveDecoder(tokens);
    }

    /// <summary>Most rows: the artificial root and the tokens.</summary>
    public int Rows { get; }

    public short* Input { get; private set; }

    public short* Next { get; private set; }

    public short* Mixed { get; }

    public int* Gates { get; }

    public short* Dependent { get; }

    public short* HeadsPacked { get; }

    /// <summary>Each position as dependent and as head of a relation.</summary>
    public short* Relations { get; }

    public short* Hidden { get; }

    /// <summary>Score of each position (column) as head of each position (row), in rows of <see cref="PaddedColumns"/>.</summary>
    public int* Scores { get; }

    /// <summary>Tags by position; that of the root is the number of tags.</summary>
    public int[] Tags { get; }

    /// <summary>Heads by position.</summary>
    public int[] Heads { get; }

    public ProjectiveDecoder Decoder { get; }

    public static int PaddedColumns(int rows) => (rows + IntegerKernels.ColumnBlock - 1) & -IntegerKernels.ColumnBlock;

    public void SwapInput()
    {
        short* input = Input;
        Input = Next;
        Next = input;
    }

    private T* New<T>(int count)
        where T : unmanaged
    {
        T[] array = GC.AllocateUninitializedArray<T>(count, pinned: true);
        _owned.Add(array);
        return (T*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
    }
}
