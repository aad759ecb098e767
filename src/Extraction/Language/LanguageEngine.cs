using System.Runtime.InteropServices;
using Extraction.Language.Entities;
using Extraction.Language.Parsing;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>The language engine: tokens and sentences, tags, lemmas, and what builds on them, one component after the other.</summary>
/// <remarks>
/// Each component loads its own weights from the model, keeps no state between calls and fills its own arrays of the
/// <see cref="AnalyzedText"/> under construction, reading those of the components before it. Immutable and thread-safe.
/// </remarks>
internal sealed class LanguageEngine : ILanguageAnalyzer
{
    private readonly TextSegmenter _segmenter;
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer;
    private readonly EntityRecognizer? _entities;
    private readonly DependencyParser? _parser;

    /// <summary>Loads every component of a model.</summary>
    /// <exception cref="FileNotFoundException">The model lacks weights or a table.</exception>
    /// <exception cref="InvalidDataException">Weights are damaged.</exception>
    public LanguageEngine(IModelSource models)
        : this(models, EntityRecognizer.Load(models), DependencyParser.Load(models))
    {
    }

    private LanguageEngine(IModelSource models, EntityRecognizer? entities, DependencyParser? parser)
    {
        _segmenter = new TextSegmenter(models);
        _tagger = new Tagger(models);
        _lemmatizer = new Lemmatizer(models);
        _entities = entities;
        _parser = parser;
    }

    /// <summary>An engine that stops at tags and lemmas: what the components after them are trained on.</summary>
    internal static LanguageEngine WordsOnly(IModelSource models) => new(models, entities: null, parser: null);

    /// <inheritdoc/>
    public AnalyzedText Analyze(string text, ArticleLayout layout, CancellationToken cancellation = default)
    {
        var interruption = new Interruption(cancellation);
        SegmentedText segments = _segmenter.Segment(text, layout, interruption);
        AnalyzedText analysis = Begin(text, segments, interruption);
        var doubts = new TagDoubt[analysis.TokenCount];
        HiddenWords.Hide(segments.Words, analysis.SentenceArray);
        foreach (Sentence sentence in analysis.SentenceArray)
        {
            interruption.ThrowIfCancellationRequested();
            ReadOnlySpan<WordFeatures> words = segments.Words.AsSpan(sentence.First, sentence.Length);
            _tagger.Tag(words, analysis.TagArray.AsSpan(sentence.First, sentence.Length), doubts.AsSpan(sentence.First, sentence.Length));
        }

        Initials.MarkNames(analysis, doubts);
        OpeningNames.MarkNames(analysis, doubts);
        Ages.MarkNouns(analysis, doubts);
        if (_parser is not null)
        {
            _parser.Parse(analysis, segments.Words, doubts);
            NominalHeads.MarkNouns(analysis);
        }

        _lemmatizer.Lemmatize(analysis, segments.Words);
        _entities?.Recognize(analysis);
        return analysis;
    }

    /// <summary>Tokens and sentences in place, everything else empty: no entities, no heads yet.</summary>
    private static AnalyzedText Begin(string text, SegmentedText segments, Interruption interruption)
    {
        int count = segments.Spans.Count;
        var analysis = new AnalyzedText(text)
        {
            Cancellation = interruption,
            TokenCount = count,
            SpanArray = CollectionsMarshal.AsSpan(segments.Spans).ToArray(),
            TagArray = new PennTag[count],
            LemmaArray = new string[count],
            SentenceIndexArray = new int[count],
            EntityIndexArray = new int[count],
            ClusterArray = new ushort[count],
            SentenceArray = [.. segments.Sentences],
        };
        Array.Fill(analysis.EntityIndexArray, -1);
        for (int i = 0; i < count; i++) analysis.ClusterArray[i] = segments.Words[i].Cluster;
        for (int s = 0; s < analysis.SentenceArray.Length; s++)
        {
            Array.Fill(analysis.SentenceIndexArray, s, analysis.SentenceArray[s].First, analysis.SentenceArray[s].Length);
        }

        return analysis;
    }
}
