using Extraction.Language;
using Extraction.Language.Entities;

namespace Extraction.Training.Entities;

/// <summary>Analysed documents with the labels that their annotation allows, and their features as numbers.</summary>
internal sealed class EntityTrainingSet
{
    private readonly EntityArrays _arrays = new();
    private readonly EntityGazetteer _gazetteer;
    private readonly List<AnalyzedText> _documents = [];
    private readonly List<uint[]> _allowed = [];

    public EntityTrainingSet(IEnumerable<AnnotatedEntities> texts, LanguageEngine engine, EntityGazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (AnnotatedEntities text in texts)
        {
            AnalyzedText analysis = engine.Analyze(text.Text, text.Layout);
            _documents.Add(analysis);
            _allowed.Add(Allowed(analysis, text));
        }
    }

    /// <summary>Number of tokens.</summary>
    public int TokenCount => _documents.Sum(d => d.TokenCount);

    /// <summary>The sentences with their features as numbers.</summary>
    /// <param name="minCount">Features of fewer tokens are left out.</param>
    public (CrfData Data, FeatureNumbers Numbers) Read(int minCount)
    {
        var numbers = new FeatureNumbers();
        Visit((features, _) => numbers.Count(features));
        numbers.Freeze(minCount);
        CrfData data = Skeleton();
        Visit((features, lexical) =>
        {
            int[] own = numbers.Of(features[..lexical]);
            data.Lexical.Add((byte)own.Length);
            data.Features.Add([.. own, .. numbers.Of(features[lexical..])]);
        });
        return (data, numbers);
    }

    private delegate void Visitor(ReadOnlySpan<ulong> features, int lexical);

    private void Visit(Visitor visit)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Max];
        foreach (AnalyzedText document in _documents)
        {
            var input = new EntityInput(document, _gazetteer, _arrays);
            foreach (Sentence sentence in document.SentenceArray)
            {
                var walk = new EntityWalk(input, sentence, features);
                while (walk.Next()) visit(walk.Features, walk.Lexical);
            }
        }
    }

    /// <summary>Sentences and allowed labels, without features.</summary>
    private CrfData Skeleton()
    {
        var data = new CrfData();
        for (int d = 0; d < _documents.Count; d++)
        {
            data.Allowed.AddRange(_allowed[d]);
            foreach (Sentence sentence in _documents[d].SentenceArray)
            {
                data.Starts.Add(data.Starts[^1] + sentence.Length);
            }
        }

        return data;
    }

    /// <summary>Carries an annotation over to our tokens; an entity that runs over the end of a sentence is parted there.</summary>
    private static uint[] Allowed(AnalyzedText analysis, AnnotatedEntities text)
    {
        byte[] labels = new byte[analysis.TokenCount];
        foreach (GoldEntity entity in text.Entities)
        {
            int first = analysis.TokenAt(entity.Span.Start);
            while (first < analysis.TokenCount && analysis.Span(first).Start < entity.Span.End)
            {
                int end = first + 1, sentenceEnd = analysis.Sentences[analysis.SentenceOf(first)].End;
                while (end < sentenceEnd && analysis.Span(end).Start < entity.Span.End) end++;
                if (labels.AsSpan(first..end).IndexOfAnyExcept((byte)EntityLabels.Outside) < 0)
                {
                    EntityLabels.Mark(labels.AsSpan(first..end), entity.Type);
                }
                first = end;
            }
        }

        uint[] allowed = [.. labels.Select(label => 1u << label)];
        foreach (TextSpan span in text.Unknown)
        {
            for (int i = analysis.TokenAt(span.Start); i < analysis.TokenCount && analysis.Span(i).Start < span.End; i++)
            {
                if (labels[i] == EntityLabels.Outside) allowed[i] = EntityLabels.All;
            }
        }

        return allowed;
    }
}
