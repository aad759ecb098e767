using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Extraction.Language.Parsing;

/// <summary>Runs the network over one stretch of tokens. Holds a workspace, hence for one thread.</summary>
internal readonly unsafe ref struct ParserComputation(ParserNetwork network, ParserWorkspace workspace)
{
    private const int Bits = ParserNetwork.FractionBits;

    /// <summary>Binary places of an arc's score that are given up, so that the scores of a whole tree can be summed.</summary>
    private const int ScoreShift = 4;

    private readonly ParserNetwork _network = network;
    private readonly ParserWorkspace _work = workspace;

    /// <summary>Writes heads and relations of the tokens from <paramref name="first"/> to <paramref name="end"/>, all below one root, and returns that.</summary>
    public int Parse(AnalyzedText text, in ParserFeatures features, int first, int end)
    {
        int count = end - first;
        Embed(text, features, first, end);
        foreach (ParserNetwork.Layer layer in _network.Layers) RunLayer(layer, count + 1);
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
        Sum(keys[..1], _work.Input, width);
        for (int i = first; i < end; i++)
        {
            int count = features.Extract(i, keys);
            int position = i - first + 1;
            _work.Tags[position] = (int)text.TagArray[i];
            Sum(keys[..count], _work.Input + (position * width), width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<ulong> keys, short* target, int width)
    {
        new Span<short>(target, width).Clear();
        foreach (ulong key in keys)
        {
            int row = _network.Row(key);
            if (row < 0) continue;
            short* source = _network.Embedding + ((long)row * width);
            for (int j = 0; j < width; j += 16) (Vector256.Load(target + j) + Vector256.Load(source + j)).Store(target + j);
        }

        var limit = Vector256.Create((short)ParserNetwork.ActivationLimit);
        for (int j = 0; j < width; j += 16) Vector256.Min(Vector256.Max(Vector256.Load(target + j), -limit), limit).Store(target + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunLayer(ParserNetwork.Layer layer, int rows)
    {
        int width = _network.Shape.Width;
        MixNeighbours(layer.Mix, rows);
        IntegerKernels.Multiply(_work.Mixed, width, layer.Weights, 3 * width, layer.Bias, _work.Gates, rows, width);
        for (int from = 0; from < width; from += 16)
        {
            bool forward = from < width / 2;
            Vector256<int> first = default, second = default;
            for (int i = 0; i < rows; i++)
            {
                int row = forward ? i : rows - 1 - i;
                int* gates = _work.Gates + (row * 3 * width) + from;
                Vector256<short> input = Vector256.Load(_work.Input + (row * width) + from);
                var low = Unit(gates, layer.Recurrent + from, width, Vector256.WidenLower(input), ref first);
                var high = Unit(gates + 8, layer.Recurrent + from + 8, width, Vector256.WidenUpper(input), ref second);
                Vector256.Narrow(low, high).Store(_work.Next + (row * width) + from);
            }
        }

        _work.SwapInput();
    }

    /// <summary>Adds to each channel its shares of the tokens before and after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MixNeighbours(int* mix, int rows)
    {
        int width = _network.Shape.Width;
        var limit = Vector256.Create(ParserNetwork.ActivationLimit);
        for (int j = 0; j < width; j += 8)
        {
            Vector256<int> before = Vector256.Load(mix + j), after = Vector256.Load(mix + width + j);
            Vector256<int> last = default, current = Widen(_work.Input + j);
            for (int row = 0; row < rows; row++)
            {
                var next = row + 1 < rows ? Widen(_work.Input + ((row + 1) * width) + j) : default;
                var sum = current + (((last * before) + (next * after)) >> Bits);
                sum = Vector256.Min(Vector256.Max(sum, -limit), limit);
                Vector128.Narrow(sum.GetLower(), sum.GetUpper()).Store(_work.Mixed + (row * width) + j);
                (last, current) = (current, next);
            }
        }
    }

    private static Vector256<int> Widen(short* source)
    {
        Vector128<short> values = Vector128.Load(source);
        return Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));
    }

    /// <summary>Eight recurrent units at one token: the trainer's layer has the formulas.</summary>
    /// <param name="gates">Candidate, forget gate and output gate before their activation, <paramref name="width"/> apart.</param>
    /// <param name="recurrent">Weights of the state in the forget gate and in the output gate, <paramref name="width"/> apart.</param>
    /// <param name="width">Number of channels.</param>
    /// <param name="input">What the layer reads.</param>
    /// <param name="cell">The state, moved on by one token.</param>
    /// <returns>What the layer says.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Unit(int* gates, int* recurrent, int width, Vector256<int> input, ref Vector256<int> cell)
    {
        var limit = Vector256.Create(ParserNetwork.ActivationLimit);
        var candidate = Vector256.Min(Vector256.Max(Vector256.Load(gates) >> Bits, -limit), limit);
        var forget = Sigmoid((Vector256.Load(gates + width) + (cell * Vector256.Load(recurrent))) >> Bits);
        var pass = Sigmoid((Vector256.Load(gates + (2 * width)) + (cell * Vector256.Load(recurrent + width))) >> Bits);
        cell = candidate + ((forget * (cell - candidate)) >> 12);
        return input + ((pass * (cell - input)) >> 12);
    }

    /// <summary>The quadratic sigmoid with 12 binary places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sigmoid(Vector256<int> t)
    {
        var limit = Vector256.Create(4 << Bits);
        t = Vector256.Min(Vector256.Max(t, -limit), limit);
        return Vector256.Create(1 << 11) + t - ((t * Vector256.Abs(t)) >> 13);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Project(int rows, Span<PennTag> tags)
    {
        ParserShape shape = _network.Shape;
        IntegerKernels.Multiply(_work.Input, shape.Width, _network.Projection, shape.Projected, _network.ProjectionBias, _work.Gates, rows, shape.Width);
        int padded = ParserWorkspace.PaddedColumns(rows);
        short* headRow = stackalloc short[shape.Arc];
        for (int row = 0; row < rows; row++)
        {
            int* source = _work.Gates + (row * shape.Projected);
            Activate(source, _work.Dependent + (row * shape.Arc), shape.Arc, Bits, 0, ParserNetwork.ActivationLimit);
            const int HeadShift = (2 * Bits) - ParserNetwork.HeadBits;
            Activate(source + shape.Arc, headRow, shape.Arc, HeadShift, 0, ParserNetwork.ActivationLimit >> (Bits - ParserNetwork.HeadBits));
            for (int j = 0; j < shape.Arc; j += 2)
            {
                *(int*)(_work.HeadsPacked + IntegerKernels.PackedIndex(j, row, padded)) = *(int*)(headRow + j);
            }

            source += 2 * shape.Arc;
            Activate(source, _work.Relations + (row * 2 * shape.Relation), 2 * shape.Relation, Bits, -ParserNetwork.ActivationLimit, ParserNetwork.ActivationLimit);
            if (row > 0) tags[row - 1] = (PennTag)Best(source + (2 * shape.Relation), PennTags.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreArcs(int rows)
    {
        int arc = _network.Shape.Arc, padded = ParserWorkspace.PaddedColumns(rows);
        int* mapped = _work.Gates;
        IntegerKernels.Multiply(_work.Dependent, arc, _network.Bilinear, arc, _network.HeadBias, mapped, rows, arc);
        const int MappedShift = (2 * Bits) - ParserNetwork.MappedBits;
        Activate(mapped, _work.Dependent, rows * arc, MappedShift, -ParserNetwork.ActivationLimit, ParserNetwork.ActivationLimit);
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
        const int Columns = ParserShape.RelationColumns;
        int size = _network.Shape.Relation;
        int* logits = _work.Gates;
        for (int i = 1; i <= count; i++)
        {
            int head = _work.Heads[i];
            short* dependentPart = _work.Relations + (i * 2 * size), headPart = _work.Relations + (head * 2 * size) + size;
            short* distance = _network.RelationDistance + (ArcDistance.Of(i, head) * size), hidden = _work.Hidden + (i * size);
            var limit = Vector256.Create((short)ParserNetwork.ActivationLimit);
            for (int j = 0; j < size; j += 16)
            {
                var sum = Vector256.Load(dependentPart + j) + Vector256.Load(headPart + j) + Vector256.Load(distance + j);
                Vector256.Min(Vector256.Max(sum, Vector256<short>.Zero), limit).Store(hidden + j);
            }
        }

        IntegerKernels.Multiply(_work.Hidden + size, size, _network.RelationOutput, Columns, _network.RelationBias, logits, count, size);
        for (int i = 0; i < count; i++, logits += Columns)
        {
            logits[(int)DependencyRelation.Root] = int.MinValue;
            relations[i] = _work.Heads[i + 1] == 0 ? DependencyRelation.Root : (DependencyRelation)Best(logits, DependencyRelations.Count);
        }
    }

    /// <summary>Shifts sums to a number of binary places and holds them within limits; <paramref name="count"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Activate(int* source, short* target, int count, int shift, int low, int high)
    {
        Vector256<int> least = Vector256.Create(low), most = Vector256.Create(high);
        for (int j = 0; j < count; j += 16)
        {
            var first = Vector256.Min(Vector256.Max(Vector256.Load(source + j) >> shift, least), most);
            var second = Vector256.Min(Vector256.Max(Vector256.Load(source + j + 8) >> shift, least), most);
            Vector256.Narrow(first, second).Store(target + j);
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
