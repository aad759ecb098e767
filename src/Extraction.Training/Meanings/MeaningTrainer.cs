using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Training.Networks;

namespace Extraction.Training.Meanings;

/// <summary>
/// Gives each word the mean of what a pretrained encoder makes of it in many
/// sentences (Bommasani, Davis and Cardie 2020): a table of vectors that carries
/// into the small networks what the encoder learned from billions of words, at no cost when they run.
/// </summary>
internal sealed class MeaningTrainer : IModelTrainer
{
    /// <summary>Occurrences of a lemma in the texts that give it a row.</summary>
    private const int MinCount = 25;

    /// <summary>Sentences are read as long as they have a word that was not yet seen so often.</summary>
    private const int Enough = 12;

    /// <summary>Layers of the encoder that are run: the middle ones know most of the word itself.</summary>
    private const int Layers = 3;

    private const int MaxPieces = 160, ChunkLength = 40_000;

    public string Name => "meanings";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        var counts = new Dictionary<ulong, int>();
        var texts = new List<Sentences>();
        var layouts = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        foreach (Sentences part in Texts(corpora).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(t => Sentences.Of(t, layouts, language)))
        {
            texts.Add(part);
            foreach (ulong word in part.Lemmas) counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        counts.Remove(0);
        ulong[] words = [.. counts.Where(c => c.Value >= MinCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        log.WriteLine($"  {texts.Sum(t => t.Lemmas.Length)} tokens, {words.Length} lemmas; {clock.Elapsed.TotalSeconds:F0} s");
        var rows = words.Index().ToDictionary(w => w.Item, w => w.Index);
        using JsonDocument shape = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(corpora.Pretrained, "config.json")));
        int heads = shape.RootElement.GetProperty("num_attention_heads").GetInt32();
        var tensors = new SafeTensors(File.ReadAllBytes(Path.Combine(corpora.Pretrained, "minilm-l6-h384-uncased.f16.safetensors")));
        var pieces = new WordPieces(File.ReadLines(Path.Combine(corpora.Pretrained, "vocab.txt")));

        // Two halves of the texts, each with its own sums, so that two cores can work and the sums do not depend on who is first.
        var sums = new (FloatMatrix Sum, int[] Seen)[2];
        Parallel.For(0, sums.Length, half =>
        {
            var encoder = new PretrainedEncoder(tensors, heads, Layers);
            sums[half] = (new FloatMatrix(words.Length, encoder.Width), new int[words.Length]);
            for (int i = half; i < texts.Count; i += sums.Length) Add(texts[i], rows, pieces, encoder, sums[half].Sum, sums[half].Seen);
        });

        var total = sums[0].Sum;
        for (int i = 0; i < words.Length; i++)
        {
            int seen = sums[0].Seen[i] + sums[1].Seen[i];
            Span<float> row = total.RowSpan(i), other = sums[1].Sum.RowSpan(i);
            for (int j = 0; j < row.Length; j++) row[j] = (row[j] + other[j]) / Math.Max(1, seen);
        }

        Standardize(total);
        new MeaningTable(words, total).Write(MeaningTable.FileOf(models));
        log.WriteLine($"  {sums.Sum(s => s.Seen.Sum(n => (long)n))} occurrences read; {clock.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>There is no measure of its own: what the table is worth shows in the figures of the networks that learn from it.</summary>
    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log) =>
        log.WriteLine($"  {MeaningTable.Read(MeaningTable.FileOf(models)).Words.Length} words");

    private static void Add(Sentences text, Dictionary<ulong, int> rows, WordPieces pieces, PretrainedEncoder encoder, FloatMatrix sum,
        int[] seen)
    {
        var sequence = new List<int>();
        var starts = new List<int>();
        foreach (var (first, end) in text.Bounds)
        {
            if (!Enumerable.Range(first, end - first).Any(i => rows.TryGetValue(text.Lemmas[i], out int row) && seen[row] < Enough / 2))
            {
                continue;
            }
            sequence.Clear();
            starts.Clear();
            sequence.Add(pieces.Start);
            int last = first;
            for (; last < end && sequence.Count < MaxPieces; last++)
            {
                starts.Add(sequence.Count);
                pieces.Cut(text.Words[last], sequence);
            }

            starts.Add(sequence.Count);
            if (sequence.Count > PretrainedEncoder.Capacity - 1) continue;
            sequence.Add(pieces.End);
            encoder.Run(CollectionsMarshal.AsSpan(sequence));
            for (int i = first; i < last; i++)
            {
                if (!rows.TryGetValue(text.Lemmas[i], out int row)) continue;
                seen[row]++;
                int from = starts[i - first], to = starts[i - first + 1];
                for (int p = from; p < to; p++)
                {
                    Span<float> target = sum.RowSpan(row), piece = encoder.Output.RowSpan(p);
                    for (int j = 0; j < target.Length; j++) target[j] += piece[j] / (to - from);
                }
            }
        }
    }

    private static void Standardize(FloatMatrix vectors)
    {
        for (int j = 0; j < vectors.Columns; j++)
        {
            double mean = 0, variance = 0;
            for (int i = 0; i < vectors.Rows; i++) mean += vectors[i, j];
            mean /= vectors.Rows;
            for (int i = 0; i < vectors.Rows; i++) variance += (vectors[i, j] - mean) * (vectors[i, j] - mean);
            double scale = 1 / Math.Sqrt((variance / vectors.Rows) + 1e-12);
            for (int i = 0; i < vectors.Rows; i++) vectors[i, j] = (float)Math.Clamp((vectors[i, j] - mean) * scale, -4, 4);
        }
    }

    /// <summary>The running texts in pieces of moderate length, cut at blank lines.</summary>
    private static IEnumerable<string> Texts(Corpora corpora)
    {
        foreach (AnnotatedArticle article in Polnear.Read(corpora.PolnearTrain)) yield return article.Text;
        foreach (string file in corpora.Unlabelled)
        {
            var chunk = new StringBuilder();
            foreach (string line in File.ReadLines(file))
            {
                chunk.Append(line).Append('\n');
                if (chunk.Length < ChunkLength || line.Length > 0) continue;
                yield return chunk.ToString();
                chunk.Clear();
            }

            if (chunk.Length > 0) yield return chunk.ToString();
        }
    }

    /// <summary>A text as words and lemmas by sentence; names, numbers and marks have the lemma 0.</summary>
    private sealed record Sentences(string[] Words, ulong[] Lemmas, (int First, int End)[] Bounds)
    {
        public static Sentences Of(string text, LayoutAnalyzer layouts, LanguageEngine language)
        {
            ArticleLayout layout = layouts.Analyze(new Article { Id = "text", Text = text });
            AnalyzedText analyzed = language.Analyze(text, layout);
            var words = new string[analyzed.TokenCount];
            var lemmas = new ulong[analyzed.TokenCount];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = analyzed.SpanArray[i].Of(text).ToString();
                PennTag tag = analyzed.TagArray[i];
                if (char.IsLetter(words[i][^1]) && !tag.IsProperNoun() && tag != PennTag.CD)
                {
                    lemmas[i] = FeatureHash.OfLower(analyzed.LemmaArray[i]);
                }
            }

            return new Sentences(words, lemmas, [.. analyzed.SentenceArray.Select(s => (s.First, s.End))]);
        }
    }
}
