using System.Runtime.InteropServices;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>A text cut into words and sentences, with what the models see of each word.</summary>
/// <param name="Spans">The tokens in order.</param>
/// <param name="Words">Their features.</param>
/// <param name="Sentences">The sentences in order; together they cover all tokens.</param>
internal sealed record SegmentedText(List<TextSpan> Spans, WordFeatures[] Words, List<Sentence> Sentences);

/// <summary>Cuts the blocks of a layout into tokens and sentences. Thread-safe.</summary>
/// <remarks>
/// A sentence stays inside its block, but runs on into the next body block where both are one paragraph. None is longer than
/// <see cref="LongestSentence"/>, so that a stage may look over a whole
/// sentence for each of its words and still take time linear in the text.
/// </remarks>
internal sealed class TextSegmenter
{
    /// <summary>Most tokens of a sentence; only lists, tables and hostile text go further without an end.</summary>
    public const int LongestSentence = 512;

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly WordReader _words;

    /// <summary>Loads tables, lexicon, clusters and the sentence model.</summary>
    public TextSegmenter(IModelSource models)
    {
        var tables = new WordTables(models);
        _tokenizer = new Tokenizer(tables);
        _splitter = new SentenceSplitter(models, tables);
        _words = new WordReader(models);
    }

    /// <summary>A run of blocks that sentences may run across.</summary>
    private readonly record struct Run(int First, int End, int Block, int? Paragraph);

    /// <summary>Cuts a text; boilerplate is left out.</summary>
    public SegmentedText Segment(string text, ArticleLayout layout, Interruption? interruption = null)
    {
        var tokens = new List<TextSpan>((text.Length / 5) + 1);
        List<Run> runs = Tokenize(text, layout, tokens, interruption);
        ReadOnlySpan<TextSpan> spans = CollectionsMarshal.AsSpan(tokens);
        var words = new WordFeatures[tokens.Count];
        foreach (Run run in runs)
        {
            interruption?.ThrowIfCancellationRequested();
            _words.Read(text, spans[run.First..run.End], words.AsSpan(run.First..run.End));
        }

        var sentences = new List<Sentence>((tokens.Count / 16) + 1);
        var ends = new List<int>();
        foreach (Run run in runs)
        {
            interruption?.ThrowIfCancellationRequested();
            ends.Clear();
            _splitter.Split(text, spans, words, run.First, run.End, ends);
            int first = run.First, block = run.Block;
            foreach (int end in ends)
            {
                while (first < end)
                {
                    while (layout.Blocks[block].Span.End <= spans[first].Start) block++;
                    int last = Math.Min(end, first + LongestSentence);
                    sentences.Add(new Sentence(first, last, block, run.Paragraph));
                    first = last;
                }
            }
        }

        return new SegmentedText(tokens, words, sentences);
    }

    private List<Run> Tokenize(string text, ArticleLayout layout, List<TextSpan> tokens, Interruption? interruption)
    {
        var runs = new List<Run>();
        for (int i = 0; i < layout.Blocks.Count; i++)
        {
            interruption?.ThrowIfCancellationRequested();
            Block block = layout.Blocks[i];
            if (block.Kind == BlockKind.Boilerplate) continue;
            int first = tokens.Count;
            int? paragraph = block.Kind == BlockKind.Body ? block.Paragraph : null;
            TextSpan rest = block.Span;
            if (layout.Dateline is { } dateline && dateline.Start == rest.Start && dateline.End < rest.End)
            {
                // A dateline is no part of the sentence that it stands before.
                _tokenizer.Tokenize(text, dateline, tokens);
                if (tokens.Count > first) runs.Add(new Run(first, tokens.Count, i, paragraph));
                first = tokens.Count;
                _tokenizer.Tokenize(text, new TextSpan(dateline.End, rest.End), tokens);
                if (tokens.Count > first) runs.Add(new Run(first, tokens.Count, i, paragraph));
                continue;
            }

            _tokenizer.Tokenize(text, rest, tokens);
            if (tokens.Count == first) continue;
            if (paragraph is not null && runs.Count > 0 && runs[^1].Paragraph == paragraph) runs[^1] = runs[^1] with { End = tokens.Count };
            else runs.Add(new Run(first, tokens.Count, i, paragraph));
        }

        return runs;
    }
}
