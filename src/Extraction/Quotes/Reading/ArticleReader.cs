using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Extraction.Language;
using Extraction.Networks;

namespace Extraction.Quotes.Reading;

/// <summary>
/// Reads one article: recurrent layers over its tokens, and for each cue further ones over its surroundings, in which every token knows how
/// it stands to the cue (the predicate marker of He, Lee, Lewis and
/// Zettlemoyer 2017). All in integers, so that every machine reads the same.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed unsafe class ArticleReader
{
    private const int Bits = FixedPoint.FractionBits;

    private readonly ReadingNetwork _network;
    private readonly AttributionContext _context;
    private readonly short[] _vectors;
    private readonly int[] _scores;
    private readonly (int First, int End)[] _stretches;

    private ArticleReader(ReadingNetwork network, AttributionContext context, bool[]? wanted)
    {
        _network = network;
        _context = context;
        int count = context.Text.TokenCount;
        _vectors = new short[count * network.Shape.CueWidth];
        _scores = new int[count * (int)TokenScore.Count];
        _stretches = [.. wanted is null ? Stretches.Of(context.Text) : Stretches.Of(context.Text, wanted)];
        var keys = new TokenKeys(context);
        ReadingWorkspace work = network.RentWorkspace();
        foreach (var (first, end) in _stretches)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            Read(keys, first, end, work);
        }
        network.Return(work);
    }

    /// <summary>Reads an article.</summary>
    /// <param name="network">The network.</param>
    /// <param name="context">The article.</param>
    /// <param name="wanted">Tokens that will be asked about; sentences without any are not read. Null for all.</param>
    public static ArticleReading Read(ReadingNetwork network, AttributionContext context, bool[]? wanted = null)
    {
        var reader = new ArticleReader(network, context, wanted);
        return new ArticleReading(reader._scores, reader.ReadAround);
    }

    /// <summary>
    /// The tokens that are read for a cue: its paragraph, at least the sentences
    /// before and after its own, and any quotation that goes on beyond
    /// them, as far as window and stretch allow.
    /// </summary>
    public static (int First, int End) Window(AttributionContext context, int cue, int stretchFirst, int stretchEnd)
    {
        AnalyzedText text = context.Text;
        int index = text.SentenceIndexArray[cue];
        Sentence own = text.SentenceArray[index];
        int before = Math.Max(0, index - 1), after = Math.Min(text.SentenceArray.Length - 1, index + 1);
        while (before > 0 && IsSameParagraph(text.SentenceArray[before - 1])
            && text.SentenceArray[before].First > cue - ReadingShape.Before)
        {
            before--;
        }
        while (after + 1 < text.SentenceArray.Length && IsSameParagraph(text.SentenceArray[after + 1])
            && text.SentenceArray[after].End < cue + ReadingShape.After)
        {
            after++;
        }
        int first = text.SentenceArray[before].First, end = text.SentenceArray[after].End;
        if (context.QuoteOf[first] is >= 0 and var opened) first = context.QuoteTokens[opened].First;
        if (context.QuoteOf[end - 1] is >= 0 and var closed) end = context.QuoteTokens[closed].Last + 1;
        return (Math.Max(Math.Max(stretchFirst, cue - ReadingShape.Before), first),
            Math.Min(Math.Min(stretchEnd, cue + 1 + ReadingShape.After), end));

        bool IsSameParagraph(Sentence sentence) => sentence.Block == own.Block && sentence.Paragraph == own.Paragraph;
    }

    private void Read(TokenKeys tokenKeys, int first, int end, ReadingWorkspace work)
    {
        int width = _network.Shape.Width, cueWidth = _network.Shape.CueWidth, projected = _network.Shape.Projected, rows = end - first;
        Span<ulong> keys = stackalloc ulong[TokenKeys.Capacity];
        for (int i = first; i < end; i++)
        {
            int count = tokenKeys.Extract(i, keys);
            _network.Embedding.Sum(keys[..count], work.Input + ((i - first) * width));
        }

        foreach (RecurrentWeights layer in _network.Layers) Run(layer, width, rows, work);
        IntegerKernels.Multiply(work.Input, width, _network.Projection, projected, _network.ProjectionBias, work.Gates, rows, width);
        fixed (short* vectors = _vectors)
        {
            for (int row = 0; row < rows; row++)
            {
                int* source = work.Gates + (row * projected);
                FixedPoint.Activate(source, vectors + ((first + row) * cueWidth), cueWidth, Bits, -FixedPoint.ActivationLimit,
                    FixedPoint.ActivationLimit);
                for (int q = 0; q < (int)TokenScore.Count; q++)
                {
                    _scores[((first + row) * (int)TokenScore.Count) + q] = source[cueWidth + q] >> (Bits + 4);
                }
            }
        }
    }

    private CueReading ReadAround(int cue)
    {
        ReadingWorkspace work = _network.RentWorkspace();
        CueReading reading = Read(cue, work);
        _network.Return(work);
        return reading;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private CueReading Read(int cue, ReadingWorkspace work)
    {
        var (stretchFirst, stretchEnd) = StretchOf(cue);
        var (first, end) = Window(_context, cue, stretchFirst, stretchEnd);
        int length = end - first, width = _network.Shape.CueWidth;
        Span<byte> pairs = stackalloc byte[ReadingShape.Window * PairKeys.PerPair];
        PairKeys.Fill(_context, cue, first, length, pairs);
        fixed (short* vectors = _vectors)
        {
            for (int row = 0; row < length; row++)
            {
                AddPairs(vectors + ((first + row) * width), pairs.Slice(row * PairKeys.PerPair, PairKeys.PerPair), work.Input
                    + (row * width));
            }
        }

        foreach (RecurrentWeights layer in _network.CueLayers) Run(layer, width, length, work);
        IntegerKernels.Multiply(work.Input, width, _network.Output, ReadingShape.CueColumns, _network.OutputBias, work.Gates, length,
            width);
        var scores = new short[(int)CueScore.Count * length];
        for (int q = 0; q < (int)CueScore.Count; q++)
        {
            for (int row = 0; row < length; row++)
            {
                scores[(q * length) + row] = (short)Math.Clamp(work.Gates[(row * ReadingShape.CueColumns) + q] >> (Bits + 4),
                    short.MinValue / 4, short.MaxValue / 4);
            }
        }

        return new CueReading(first, length, scores);
    }

    /// <summary>A token as the cue's layers see it: its vector and those of how it stands to the cue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPairs(short* vector, ReadOnlySpan<byte> pairs, short* target)
    {
        int width = _network.Shape.CueWidth;
        var limit = Vector256.Create((short)FixedPoint.ActivationLimit);
        short* a = _network.Pairs + (pairs[0] * width), b = _network.Pairs + (pairs[1] * width), c = _network.Pairs + (pairs[2] * width),
            d = _network.Pairs + (pairs[3] * width);
        for (int j = 0; j < width; j += 16)
        {
            var sum = Vector256.Load(vector + j) + Vector256.Load(a + j) + Vector256.Load(b + j) + Vector256.Load(c + j)
                + Vector256.Load(d + j);
            Vector256.Min(Vector256.Max(sum, -limit), limit).Store(target + j);
        }
    }

    private static void Run(RecurrentWeights layer, int width, int rows, ReadingWorkspace work)
    {
        RecurrentComputation.Run(layer, width, rows, work.Input, work.Mixed, work.Gates, work.Next);
        work.SwapInput();
    }

    private (int First, int End) StretchOf(int token)
    {
        foreach (var stretch in _stretches)
        {
            if (token < stretch.End) return stretch;
        }

        throw new ArgumentOutOfRangeException(nameof(token));
    }
}
