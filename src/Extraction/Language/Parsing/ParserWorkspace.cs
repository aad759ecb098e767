using Extraction.Networks;

namespace Extraction.Language.Parsing;

/// <summary>Memory for the computation of one stretch of tokens, reused from sentence to sentence. Not thread-safe.</summary>
internal sealed unsafe class ParserWorkspace : RecurrentWorkspace
{
    public ParserWorkspace(ParserShape shape, int tokens)
        : base((tokens + 1) * shape.Width, (tokens + 1) * Math.Max(Math.Max(3 * shape.Width, shape.Projected), PaddedColumns(tokens + 1)))
    {
        Rows = tokens + 1;
        int padded = PaddedColumns(Rows);
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
}
