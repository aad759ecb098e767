using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Extraction.Networks;

namespace Extraction.Language.Parsing;

/// <summary>Runs the network over one stretch of tokens. Holds a workspace, hence for one thread.</summary>
internal readonly unsafe ref struct ParserComputation(ParserNetwork network, ParserWorkspace workspace)
{
    private const int Bits = FixedPoint.FractionBits;

    /// <summary>Binary places of an arc's score that are given up, so that the scores of a whole tree can be summed.</summary>
    private const int ScoreShift = 4;

    private readonly ParserNetwork _network = network;
    private readonly ParserWorkspace _work = workspace;

    /// <summary>Writes heads and relations of the tokens from <paramref name="first"/>
    /// to <paramref name="end"/>, all below one root, and returns that.</summary>
    public int Parse(AnalyzedText text, in ParserFeatures features, int first, int end)
    {
        int count = end - first;
        Embed(text, features, first, end);
        foreach (RecurrentWeights layer in _network.Layers) RunLayer(layer, count + 1);
        Project(count + 1, text.TagArray.AsSpan(first, count));
        ScoreArcs(count + 1);
        ChooseHeads(count);
        NameRelations(count, text.RelationArray.AsSpan(first, count));
        int root = -1;
        for (int i = 1; i <= count; i++)
        {
            int head = _work.Heads[i];
            text.HeadArray[first + i - 1] = head == 0 ? -1 : first + head - 1;
            if (head == 0) root = first + i - 1;
        }

        return root;
    }

    private void Embed(AnalyzedText text, in ParserFeatures features, int first, int end)
    {
        int width = _network.Shape.Width;
        Span<ulong> keys = stackalloc ulong[ParserFeatures.Capacity];
        keys[0] = ParserFeatures.Root;
        _work.Tags[0] = PennTags.Count;
        _network.Embedding.Sum(keys[..1], _work.Input);
        for (int i = first; i < end; i++)
        {
            int count = features.Extract(i, keys);
            int position = i - first + 1;
            _work.Tags[position] = (int)text.TagArray[i];
            _network.Embedding.Sum(keys[..count], _work.Input + (position * width));
        }
    }

    private void RunLayer(RecurrentWeights layer, int rows)
    {
        RecurrentComputation.Run(layer, _network.Shape.Width, rows, _work.Input, _work.Mixed, _work.Gates, _work.Next);
        _work.SwapInput();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Project(int rows, Span<PennTag> tags)
    {
        ParserShape shape = _network.Shape;
        IntegerKernels.Multiply(_work.Input, shape.Width, _network.Projection, shape.Projected, _network.ProjectionBias, _work.Gates, rows,
            shape.Width);
        int padded = ParserWorkspace.PaddedColumns(rows);
        short* headRow = stackalloc short[shape.Arc];
        for (int row = 0; row < rows; row++)
        {
            int* source = _work.Gates + (row * shape.Projected);
            FixedPoint.Activate(source, _work.Dependent + (row * shape.Arc), shape.Arc, Bits, 0, FixedPoint.ActivationLimit);
            const int headShift = (2 * Bits) - ParserNetwork.HeadBits;
            FixedPoint.Activate(source + shape.Arc, headRow, shape.Arc, headShift, 0,
                FixedPoint.ActivationLimit >> (Bits - ParserNetwork.HeadBits));
            for (int j = 0; j < shape.Arc; j += 2)
            {
                *(int*)(_work.HeadsPacked + IntegerKernels.PackedIndex(j, row, padded)) = *(int*)(headRow + j);
            }

            source += 2 * shape.Arc;
            FixedPoint.Activate(source, _work.Relations + (row * 2 * shape.Relation), 2 * shape.Relation, Bits, -FixedPoint.ActivationLimit,
                FixedPoint.ActivationLimit);
            if (row > 0) tags[row - 1] = (PennTag)Best(source + (2 * shape.Relation), PennTags.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreArcs(int rows)
    {
        int arc = _network.Shape.Arc, padded = ParserWorkspace.PaddedColumns(rows);
        int* mapped = _work.Gates;
        IntegerKernels.Multiply(_work.Dependent, arc, _network.Bilinear, arc, _network.HeadBias, mapped, rows, arc);
        const int mappedShift = (2 * Bits) - ParserNetwork.MappedBits;
        FixedPoint.Activate(mapped, _work.Dependent, rows * arc, mappedShift, -FixedPoint.ActivationLimit, FixedPoint.ActivationLimit);
        IntegerKernels.Multiply(_work.Dependent, arc, _work.HeadsPacked, padded, null, _work.Scores, rows, arc);
        for (int i = 1; i < rows; i++)
        {
            int* scores = _work.Scores + (i * padded), own = _network.DependentDistance + (_work.Tags[i] * ParserNetwork.DistanceColumns);
            for (int h = 0; h < rows; h++)
            {
                int distance = ArcDistance.Of(i, h);
                int score = scores[h] + own[distance] + _network.HeadDistance[(_work.Tags[h] * ParserNetwork.DistanceColumns) + distance];
                scores[h] = Math.Clamp(score >> ScoreShift, -ProjectiveDecoder.ScoreLimit, ProjectiveDecoder.ScoreLimit);
            }

            scores[i] = int.MinValue;
        }
    }

    /// <summary>The best head of each token where that makes a tree with one root, else the best projective tree.</summary>
    private void ChooseHeads(int count)
    {
        int padded = ParserWorkspace.PaddedColumns(count + 1);
        Span<int> heads = _work.Heads.AsSpan(0, count + 1);
        for (int i = 1; i <= count; i++) heads[i] = Best(_work.Scores + (i * padded), count + 1);
        if (!HeadCheck.IsTree(heads))
        {
            _work.Decoder.Decode(new ReadOnlySpan<int>(_work.Scores, (count + 1) * padded), padded, count, heads);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NameRelations(int count, Span<DependencyRelation> relations)
    {
        const int columns = ParserShape.RelationColumns;
        int size = _network.Shape.Relation;
        int* logits = _work.Gates;
        for (int i = 1; i <= count; i++)
        {
            int head = _work.Heads[i];
            short* dependentPart = _work.Relations + (i * 2 * size), headPart = _work.Relations + (head * 2 * size) + size;
            short* distance = _network.RelationDistance + (ArcDistance.Of(i, head) * size), hidden = _work.Hidden + (i * size);
            var limit = Vector256.Create((short)FixedPoint.ActivationLimit);
            for (int j = 0; j < size; j += 16)
            {
                var sum = Vector256.Load(dependentPart + j) + Vector256.Load(headPart + j) + Vector256.Load(distance + j);
                Vector256.Min(Vector256.Max(sum, Vector256<short>.Zero), limit).Store(hidden + j);
            }
        }

        IntegerKernels.Multiply(_work.Hidden + size, size, _network.RelationOutput, columns, _network.RelationBias, logits, count, size);
        for (int i = 0; i < count; i++, logits += columns)
        {
            logits[(int)DependencyRelation.Root] = int.MinValue;
            relations[i] = _work.Heads[i + 1] == 0 ? DependencyRelation.Root : (DependencyRelation)Best(logits, DependencyRelations.Count);
        }
    }

    /// <summary>Index of the highest score; the lowest index wins a tie.</summary>
    private static int Best(int* scores, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
