using System.Runtime.Intrinsics;

namespace Extraction.Language.Parsing;

/// <summary>Runs the network over one stretch of tokens. Holds a workspace, hence for one thread.</summary>
internal readonly unsafe ref struct ParserComputation(ParserNetwork network, ParserWorkspace workspace)
{
    private const int Bits = ParserNetwork.FractionBits;

    private readonly ParserNetwork _network = network;
    private readonly ParserWorkspace _work = workspace;

    /// <summary>Writes heads and relations of the tokens from <paramref name="first"/> to <paramref name="end"/>, all below one root, and returns that.</summary>
    public int Parse(AnalyzedText text, Sentence sentence, int first, int end)
    {
        int count = end - first;
        Embed(text, sentence, first, end);
        foreach (ParserNetwork.Layer layer in _network.Layers) RunLayer(layer, count + 1);
        Project(count + 1);
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

    private void Embed(AnalyzedText text, Sentence sentence, int first, int end)
    {
        int width = _network.Shape.Width;
        Span<ulong> keys = stackalloc ulong[ParserFeatures.Capacity];
        keys[0] = ParserFeatures.Root;
        _work.Tags[0] = PennTags.Count;
        Sum(keys[..1], _work.Input, width);
        for (int i = first; i < end; i++)
        {
            int count = ParserFeatures.Extract(text, sentence, i, keys);
            int position = i - first + 1;
            _work.Tags[position] = (int)text.TagArray[i];
            Sum(keys[..count], _work.Input + (position * width), width);
        }
    }

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

    private void RunLayer(ParserNetwork.Layer layer, int rows)
    {
        int width = _network.Shape.Width;
        IntegerKernels.Multiply(_work.Input, width, layer.Weights, 3 * width, layer.Bias, _work.Gates, rows, width);
        new Span<int>(_work.Cells, width).Clear();
        for (int row = 0; row < rows; row++) RunUnits(layer, row, 0, width / 2);
        for (int row = rows - 1; row >= 0; row--) RunUnits(layer, row, width / 2, width);
        _work.SwapInput();
    }

    /// <summary>The units of some channels at one token: see the trainer's layer for the formulas.</summary>
    private void RunUnits(ParserNetwork.Layer layer, int row, int from, int to)
    {
        int width = _network.Shape.Width;
        int* gates = _work.Gates + (row * 3 * width), cells = _work.Cells;
        short* input = _work.Input + (row * width), output = _work.Next + (row * width);
        int* forgetWeights = layer.Recurrent, outputWeights = layer.Recurrent + width;
        var limit = Vector256.Create(ParserNetwork.ActivationLimit);
        for (int j = from; j < to; j += 16)
        {
            Vector256<short> x = Vector256.Load(input + j);
            var first = Unit(j, Vector256.WidenLower(x));
            var second = Unit(j + 8, Vector256.WidenUpper(x));
            Vector256.Narrow(first, second).Store(output + j);
        }

        Vector256<int> Unit(int j, Vector256<int> x)
        {
            var last = Vector256.Load(cells + j);
            var candidate = Vector256.Load(gates + j) >> Bits;
            var forget = Sigmoid((Vector256.Load(gates + width + j) + (last * Vector256.Load(forgetWeights + j))) >> Bits);
            var pass = Sigmoid((Vector256.Load(gates + (2 * width) + j) + (last * Vector256.Load(outputWeights + j))) >> Bits);
            candidate = Vector256.Min(Vector256.Max(candidate, -limit), limit);
            var cell = candidate + ((forget * (last - candidate)) >> 12);
            cell.Store(cells + j);
            return x + ((pass * (cell - x)) >> 12);
        }
    }

    /// <summary>The quadratic sigmoid with 12 binary places.</summary>
    private static Vector256<int> Sigmoid(Vector256<int> t)
    {
        var limit = Vector256.Create(4 << Bits);
        t = Vector256.Min(Vector256.Max(t, -limit), limit);
        return Vector256.Create(1 << 11) + t - ((t * Vector256.Abs(t)) >> 13);
    }

    private void Project(int rows)
    {
        ParserShape shape = _network.Shape;
        IntegerKernels.Multiply(_work.Input, shape.Width, _network.Projection, shape.Projected, _network.ProjectionBias, _work.Gates, rows, shape.Width);
        int padded = ParserWorkspace.PaddedColumns(rows);
        for (int row = 0; row < rows; row++)
        {
            int* source = _work.Gates + (row * shape.Projected);
            short* dependent = _work.Dependent + (row * shape.Arc);
            for (int j = 0; j < shape.Arc; j++)
            {
                dependent[j] = (short)Math.Clamp(source[j] >> Bits, 0, ParserNetwork.ActivationLimit);
            }

            source += shape.Arc;
            for (int j = 0; j < shape.Arc; j++)
            {
                int value = Math.Clamp(source[j] >> ((2 * Bits) - ParserNetwork.HeadBits), 0, ParserNetwork.ActivationLimit >> (Bits - ParserNetwork.HeadBits));
                _work.HeadsPacked[IntegerKernels.PackedIndex(j, row, padded)] = (short)value;
            }

            source += shape.Arc;
            int* relationDependent = _work.RelationDependent + (row * shape.Relation), relationHead = _work.RelationHead + (row * shape.Relation);
            for (int j = 0; j < shape.Relation; j += 8)
            {
                (Vector256.Load(source + j) >> Bits).Store(relationDependent + j);
                (Vector256.Load(source + shape.Relation + j) >> Bits).Store(relationHead + j);
            }
        }
    }

    private void ScoreArcs(int rows)
    {
        int arc = _network.Shape.Arc, padded = ParserWorkspace.PaddedColumns(rows);
        int* mapped = _work.Gates;
        IntegerKernels.Multiply(_work.Dependent, arc, _network.Bilinear, arc, _network.HeadBias, mapped, rows, arc);
        for (int i = 0; i < rows * arc; i++)
        {
            int value = mapped[i] >> ((2 * Bits) - ParserNetwork.MappedBits);
            _work.Dependent[i] = (short)Math.Clamp(value, -ParserNetwork.ActivationLimit, ParserNetwork.ActivationLimit);
        }

        IntegerKernels.Multiply(_work.Dependent, arc, _work.HeadsPacked, padded, null, _work.Scores, rows, arc);
        for (int i = 1; i < rows; i++)
        {
            int* scores = _work.Scores + (i * padded), own = _network.DependentDistance + (_work.Tags[i] * ParserNetwork.DistanceColumns);
            for (int h = 0; h < rows; h++)
            {
                int distance = ArcDistance.Of(i, h);
                scores[h] += own[distance] + _network.HeadDistance[(_work.Tags[h] * ParserNetwork.DistanceColumns) + distance];
            }
        }
    }

    /// <summary>The best head of each token where that makes a tree with one root, else the best projective tree.</summary>
    private void ChooseHeads(int count)
    {
        int padded = ParserWorkspace.PaddedColumns(count + 1);
        Span<int> heads = _work.Heads.AsSpan(0, count + 1);
        for (int i = 1; i <= count; i++)
        {
            int* scores = _work.Scores + (i * padded);
            int best = 0;
            for (int h = 1; h <= count; h++)
            {
                if (h != i && scores[h] > scores[best]) best = h;
            }

            heads[i] = best;
        }

        if (!HeadCheck.IsTree(heads))
        {
            _work.Decoder.Decode(new ReadOnlySpan<int>(_work.Scores, (count + 1) * padded), padded, count, heads);
        }
    }

    private void NameRelations(int count, Span<DependencyRelation> relations)
    {
        int size = _network.Shape.Relation;
        int* logits = _work.Gates;
        for (int i = 1; i <= count; i++)
        {
            int head = _work.Heads[i];
            int* a = _work.RelationDependent + (i * size), b = _work.RelationHead + (head * size);
            int* distance = _network.RelationDistance + (ArcDistance.Of(i, head) * size);
            short* hidden = _work.Hidden + (i * size);
            for (int j = 0; j < size; j++) hidden[j] = (short)Math.Clamp(a[j] + b[j] + distance[j], 0, ParserNetwork.ActivationLimit);
        }

        const int Columns = ParserNetwork.RelationColumns;
        IntegerKernels.Multiply(_work.Hidden + size, size, _network.RelationOutput, Columns, _network.RelationBias, logits, count, size);
        for (int i = 0; i < count; i++, logits += Columns)
        {
            int best = 0;
            for (int r = 1; r < DependencyRelations.Count; r++)
            {
                if (r != (int)DependencyRelation.Root && logits[r] > logits[best]) best = r;
            }

            relations[i] = _work.Heads[i + 1] == 0 ? DependencyRelation.Root : (DependencyRelation)best;
        }
    }
}
