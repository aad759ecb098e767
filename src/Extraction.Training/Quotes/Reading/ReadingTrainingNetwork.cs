using Extraction.Quotes.Reading;
using Extraction.Training.Networks;

namespace Extraction.Training.Quotes.Reading;

/// <summary>The network that reads around cues in floating point, with its gradients.</summary>
internal sealed unsafe class ReadingTrainingNetwork
{
    /// <summary>Most rows (tokens) of one batch, and most rows of the surroundings of its cues.</summary>
    public const int Capacity = 1024, CueCapacity = 16384;

    private const float InputDropout = 0.15f, CueInputDropout = 0.1f, LayerDropout = 0.2f, TopDropout = 0.25f, MeaningDropout = 0.1f;

    /// <summary>Weights of the losses beside that of a choice: of a token as a cue,
    /// of a token inside source or content, of the same as seen from a cue.</summary>
    private const float CueLoss = 1f, ReportLoss = 1f, InsideLoss = 0.2f, WithinLoss = 0.03f;

    private readonly FloatMatrix _input, _projected, _projectedGradient, _gradient, _projectionTransposed;
    private readonly FloatMatrix _cueInput, _answers, _answerGradient, _cueGradient, _outputTransposed;
    private readonly FloatMatrix _meanings;
    private readonly FloatMatrix[] _meaning;
    private readonly float[] _nothing;
    private readonly VariationalMask _topMask, _cueTopMask;
    private readonly Parameter[] _dense;
    private readonly DeterministicRandom _random;

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="shape">Its sizes.</param>
    /// <param name="embeddingRows">Number of learned vectors.</param>
    /// <param name="meanings">Given vectors of words; only how they enter is learned.</param>
    /// <param name="seed">Of the random numbers.</param>
    public ReadingTrainingNetwork(ReadingShape shape, int embeddingRows, FloatMatrix meanings, ulong seed)
    {
        _meanings = meanings;
        _meaning = [new FloatMatrix(Capacity, meanings.Columns), new FloatMatrix(Capacity, meanings.Columns)];
        _nothing = new float[meanings.Columns];
        _random = new DeterministicRandom(seed);
        Shape = shape;
        Embedding = new Parameter(new FloatMatrix(embeddingRows, shape.Width).Randomize(0.15f, _random));
        float limit = 0.3f / MathF.Sqrt(meanings.Columns);
        Entries = [new Parameter(new FloatMatrix(meanings.Columns, shape.Width).Randomize(limit, _random)),
            new Parameter(new FloatMatrix(meanings.Columns, shape.Width).Randomize(limit, _random))];
        Layers = NewLayers(shape.Layers, shape.Width, Capacity, InputDropout);
        Projection = new Parameter(new FloatMatrix(shape.Width, shape.Projected).Randomize(MathF.Sqrt(3f / shape.Width), _random));
        ProjectionBias = new Parameter(1, shape.Projected);
        Pairs = new Parameter(new FloatMatrix(PairKeys.Count, shape.CueWidth).Randomize(0.3f, _random));
        CueLayers = NewLayers(shape.CueLayers, shape.CueWidth, CueCapacity, CueInputDropout);
        Output = new Parameter(new FloatMatrix(shape.CueWidth, ReadingShape.CueColumns)
            .Randomize(MathF.Sqrt(3f / shape.CueWidth), _random));
        OutputBias = new Parameter(1, ReadingShape.CueColumns);
        _input = new FloatMatrix(Capacity, shape.Width);
        _gradient = new FloatMatrix(Capacity, shape.Width);
        _projected = new FloatMatrix(Capacity, shape.Projected);
        _projectedGradient = new FloatMatrix(Capacity, shape.Projected);
        _projectionTransposed = new FloatMatrix(shape.Projected, shape.Width);
        _cueInput = new FloatMatrix(CueCapacity, shape.CueWidth);
        _cueGradient = new FloatMatrix(CueCapacity, shape.CueWidth);
        _answers = new FloatMatrix(CueCapacity, ReadingShape.CueColumns);
        _answerGradient = new FloatMatrix(CueCapacity, ReadingShape.CueColumns);
        _outputTransposed = new FloatMatrix(ReadingShape.CueColumns, shape.CueWidth);
        _topMask = new VariationalMask(shape.Width, Capacity, TopDropout);
        _cueTopMask = new VariationalMask(shape.CueWidth, CueCapacity, TopDropout);
        _dense = [.. Entries, .. Layers.SelectMany(l => l.Parameters), Projection, ProjectionBias, Pairs,
            .. CueLayers.SelectMany(l => l.Parameters), Output, OutputBias];
    }

    public ReadingShape Shape { get; }

    public Parameter Embedding { get; }

    /// <summary>How the meaning of a word, and that of its head, enter the vector of a token.</summary>
    public Parameter[] Entries { get; }

    public RecurrentLayer[] Layers { get; }

    /// <summary>From the top layer to what is read off it: see <see cref="ReadingShape.Projected"/>.</summary>
    public Parameter Projection { get; }

    public Parameter ProjectionBias { get; }

    /// <summary>Vectors of <see cref="PairKeys"/>.</summary>
    public Parameter Pairs { get; }

    public RecurrentLayer[] CueLayers { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>Learns from one batch and returns its losses: of the cues a token, of the choices a cue.</summary>
    /// <param name="stretches">At most <see cref="Capacity"/> tokens, at most <see cref="CueCapacity"/> rows around cues.</param>
    /// <param name="dropped">Whether an embedding row is left out of a token, given a random number.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="step">Number of batches before, plus one.</param>
    public (double Cue, double Choice) Learn(ReadOnlySpan<ReadingExample> stretches, Func<int, float, bool> dropped, float rate, int step)
    {
        ReadingExample[] examples = stretches.ToArray();
        var tokens = new RowGroups([.. examples.Select(e => e.Length)]);
        var cues = new RowGroups([.. examples.SelectMany(e => e.Cues).Select(c => c.Length)]);
        int n = tokens.RowCount;
        var used = Embed(examples, tokens, dropped);
        Multiply(Run(Layers, _input, tokens, _topMask), Projection, ProjectionBias, _projected, n);
        new Span<float>(_projectedGradient.Pointer, n * Shape.Projected).Clear();
        double cueLoss = TokenLoss(examples, tokens), choiceLoss = 0;
        if (cues.Count > 0)
        {
            GatherCues(examples, tokens, cues);
            FloatMatrix top = Run(CueLayers, _cueInput, cues, _cueTopMask);
            Multiply(top, Output, OutputBias, _answers, cues.RowCount);
            choiceLoss = CueLosses(examples, cues, n);
            MultiplyBack(top, Output, OutputBias, _answerGradient, _outputTransposed, _cueGradient, cues.RowCount);
            RunBack(CueLayers, _cueGradient, cues, _cueTopMask);
            ScatterCues(examples, tokens, cues);
        }

        MultiplyBack(_topMask.Output, Projection, ProjectionBias, _projectedGradient, _projectionTransposed, _gradient, n);
        RunBack(Layers, _gradient, tokens, _topMask);
        for (int e = 0; e < Entries.Length; e++)
        {
            FloatKernels.Multiply(_meaning[e].Pointer, 1, _meanings.Columns, _gradient.Pointer, Shape.Width, Entries[e].Gradient.Pointer,
                Shape.Width, _meanings.Columns, n, Shape.Width, add: true);
        }

        foreach (var (row, at) in used) FloatKernels.Add(Embedding.Gradient.Row(row), _gradient.Row(at), Shape.Width);
        foreach (Parameter parameter in _dense) parameter.Step(rate, step);
        used.Sort();
        for (int i = 0; i < used.Count; i++)
        {
            if (i == 0 || used[i].Row != used[i - 1].Row) Embedding.StepRow(used[i].Row, rate, step);
        }

        return (cueLoss / n, choiceLoss / Math.Max(1, cues.Count));
    }

    private RecurrentLayer[] NewLayers(int count, int width, int capacity, float inputDropout)
    {
        var layers = new RecurrentLayer[count];
        for (int i = 0; i < count; i++) layers[i] = new RecurrentLayer(width, capacity, i == 0 ? inputDropout : LayerDropout, _random);
        return layers;
    }

    private FloatMatrix Run(RecurrentLayer[] layers, FloatMatrix input, RowGroups rows, VariationalMask mask)
    {
        foreach (RecurrentLayer layer in layers)
        {
            layer.Forward(input, rows, _random);
            input = layer.Output;
        }

        mask.Forward(input, rows, _random);
        return mask.Output;
    }

    private static void RunBack(RecurrentLayer[] layers, FloatMatrix gradient, RowGroups rows, VariationalMask mask)
    {
        mask.Apply(gradient, gradient, rows);
        for (int i = layers.Length - 1; i >= 0; i--) layers[i].Backward(gradient, rows);
    }

    private static void Multiply(FloatMatrix input, Parameter weights, Parameter bias, FloatMatrix output, int n)
    {
        int width = weights.Value.Rows, columns = weights.Value.Columns;
        for (int row = 0; row < n; row++) bias.Value.Values.CopyTo(output.RowSpan(row));
        FloatKernels.Multiply(input.Pointer, width, 1, weights.Value.Pointer, columns, output.Pointer, columns, n, width, columns,
            add: true);
    }

    private static void MultiplyBack(FloatMatrix input, Parameter weights, Parameter bias, FloatMatrix gradient, FloatMatrix transposed,
        FloatMatrix inputGradient, int n)
    {
        int width = weights.Value.Rows, columns = weights.Value.Columns;
        FloatKernels.Multiply(input.Pointer, 1, width, gradient.Pointer, columns, weights.Gradient.Pointer, columns, width, n, columns,
            add: true);
        FloatKernels.AddRows(bias.Gradient.Pointer, gradient.Pointer, n, columns);
        FloatKernels.Transpose(weights.Value.Pointer, width, columns, transposed.Pointer, width);
        FloatKernels.Multiply(gradient.Pointer, columns, 1, transposed.Pointer, width, inputGradient.Pointer, width, n, columns, width,
            add: false);
    }

    private List<(int Row, int At)> Embed(ReadingExample[] examples, RowGroups tokens, Func<int, float, bool> dropped)
    {
        var used = new List<(int, int)>();
        for (int s = 0; s < examples.Length; s++)
        {
            for (int i = 0; i < examples[s].Length; i++)
            {
                int at = tokens.First(s) + i;
                _input.RowSpan(at).Clear();
                for (int k = examples[s].RowStart[i]; k < examples[s].RowStart[i + 1]; k++)
                {
                    int row = examples[s].Rows[k];
                    if (dropped(row, _random.NextFloat())) continue;
                    used.Add((row, at));
                    FloatKernels.Add(_input.Row(at), Embedding.Value.Row(row), Shape.Width);
                }

                for (int e = 0; e < Entries.Length; e++)
                {
                    int meaning = examples[s].Meanings[(e * examples[s].Length) + i];
                    bool known = meaning >= 0 && _random.NextFloat() >= MeaningDropout;
                    (known ? _meanings.RowSpan(meaning) : _nothing).CopyTo(_meaning[e].RowSpan(at));
                }
            }
        }

        for (int e = 0; e < Entries.Length; e++)
        {
            FloatKernels.Multiply(_meaning[e].Pointer, _meanings.Columns, 1, Entries[e].Value.Pointer, Shape.Width, _input.Pointer,
                Shape.Width, tokens.RowCount, _meanings.Columns, Shape.Width, add: true);
        }

        return used;
    }

    private double TokenLoss(ReadingExample[] examples, RowGroups tokens)
    {
        double loss = 0;
        for (int s = 0; s < examples.Length; s++)
        {
            ReadingExample example = examples[s];
            float weight = SchemeWeights.Of(example.Scheme) / tokens.RowCount;
            for (int i = 0; i < example.Length; i++)
            {
                float* scores = _projected.Row(tokens.First(s) + i) + Shape.CueWidth, gradient = _projectedGradient.Row(tokens.First(s) + i)
                    + Shape.CueWidth;
                bool asked = example.Asked is null || example.Asked[i];
                for (int q = 0; q < (int)TokenScore.Count; q++)
                {
                    bool yes = (example.Answers[i] >> q & 1) != 0;
                    float share = (TokenScore)q switch
                    {
                        // A cue that the annotator held for optional is one to the broader rules.
                        TokenScore.IsCue => CueLoss * (yes ? 1 : example.Certain[i]),
                        TokenScore.IsReport => example.Scheme == AnnotationScheme.General ? ReportLoss * example.Certain[i] : 0,
                        _ => InsideLoss,
                    };
                    double itsLoss = YesOrNo(scores[q], yes, asked ? share * weight : 0, out gradient[q]);
                    if (q == (int)TokenScore.IsCue) loss += itsLoss;
                }
            }
        }

        return loss;
    }

    private void GatherCues(ReadingExample[] examples, RowGroups tokens, RowGroups cues)
    {
        int at = 0;
        for (int s = 0; s < examples.Length; s++)
        {
            foreach (CueExample cue in examples[s].Cues)
            {
                for (int k = 0; k < cue.Length; k++, at++)
                {
                    new Span<float>(_projected.Row(tokens.First(s) + cue.First + k), Shape.CueWidth).CopyTo(_cueInput.RowSpan(at));
                    for (int p = 0; p < PairKeys.PerPair; p++)
                    {
                        FloatKernels.Add(_cueInput.Row(at), Pairs.Value.Row(cue.Pairs[(k * PairKeys.PerPair) + p]), Shape.CueWidth);
                    }
                }
            }
        }
    }

    private void ScatterCues(ReadingExample[] examples, RowGroups tokens, RowGroups cues)
    {
        int at = 0;
        for (int s = 0; s < examples.Length; s++)
        {
            foreach (CueExample cue in examples[s].Cues)
            {
                for (int k = 0; k < cue.Length; k++, at++)
                {
                    FloatKernels.Add(_projectedGradient.Row(tokens.First(s) + cue.First + k), _cueGradient.Row(at), Shape.CueWidth);
                    for (int p = 0; p < PairKeys.PerPair; p++)
                    {
                        FloatKernels.Add(Pairs.Gradient.Row(cue.Pairs[(k * PairKeys.PerPair) + p]), _cueGradient.Row(at), Shape.CueWidth);
                    }
                }
            }
        }
    }

    private double CueLosses(ReadingExample[] examples, RowGroups cues, int rows)
    {
        new Span<float>(_answerGradient.Pointer, cues.RowCount * ReadingShape.CueColumns).Clear();
        double loss = 0;
        int c = 0;
        foreach (var (example, cue) in examples.SelectMany(e => e.Cues.Select(cue => (e, cue))))
        {
            float weight = SchemeWeights.Of(example.Scheme) / rows;
            int first = cues.First(c++);
            for (int q = 0; q < (int)CueScore.Choices; q++) loss += Choose(cue.Choices[q], q, first, cue.Length, weight);
            for (int k = 0; k < cue.Length; k++)
            {
                float* scores = _answers.Row(first + k), gradient = _answerGradient.Row(first + k);
                YesOrNo(scores[(int)CueScore.InSource], (cue.Inside[k] & 1) != 0, WithinLoss * weight,
                    out gradient[(int)CueScore.InSource]);
                YesOrNo(scores[(int)CueScore.InContent], (cue.Inside[k] & 2) != 0, WithinLoss * weight,
                    out gradient[(int)CueScore.InContent]);
            }
        }

        return loss;
    }

    /// <summary>Loss of one choice among the tokens of a window; several right ones share its probability.</summary>
    private double Choose(int[] right, int question, int first, int length, float weight)
    {
        if (right.Length == 0) return 0;
        float best = float.MinValue, sum = 0;
        for (int k = 0; k < length; k++) best = Math.Max(best, _answers[first + k, question]);
        for (int k = 0; k < length; k++)
        {
            sum += _answerGradient[first + k, question] = FloatKernels.ExpNonPositive(_answers[first + k, question] - best);
        }
        double loss = 0;
        for (int k = 0; k < length; k++) _answerGradient[first + k, question] *= weight / sum;
        foreach (int k in right)
        {
            loss -= Math.Log(Math.Max(1e-20, _answerGradient[first + k, question] / weight)) / right.Length;
            _answerGradient[first + k, question] -= weight / right.Length;
        }

        return loss;
    }

    private static double YesOrNo(float score, bool yes, float weight, out float gradient)
    {
        float e = FloatKernels.ExpNonPositive(-Math.Abs(score));
        float p = score >= 0 ? 1 / (1 + e) : e / (1 + e);
        gradient = weight * (p - (yes ? 1 : 0));
        return -Math.Log(Math.Max(1e-20, yes ? p : 1 - p));
    }
}
