using System.Collections.Concurrent;
using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>
/// Finds the named entities of a document: a linear-chain model over each sentence (conditional random field, Lafferty et al. 2001),
/// then a second look at names of one word with what the first pass found in the whole document (<see cref="DocumentNames"/>).
/// </summary>
/// <remarks>Immutable and thread-safe. Time is linear in the number of tokens.</remarks>
internal sealed class EntityRecognizer
{
    /// <summary>Name of the weights in an <see cref="IModelSource"/>.</summary>
    public const string WeightsName = "entities.bin";

    private readonly SparseLinearModel _model;
    private readonly EntityDecoder _decoder;
    private readonly EntityGazetteer _gazetteer;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private EntityRecognizer(SparseLinearModel model, EntityGazetteer gazetteer)
    {
        _model = model;
        _gazetteer = gazetteer;
        _decoder = new EntityDecoder(model);
    }

    /// <summary>Loads weights and lists of names.</summary>
    /// <exception cref="InvalidDataException">The weights are those of another model.</exception>
    public static EntityRecognizer Load(IModelSource models)
    {
        return new EntityRecognizer(ModelWeights.Load(models, WeightsName, Read), new EntityGazetteer(models));

        static SparseLinearModel Read(MappedBytes bytes)
        {
            SparseLinearModel model = SparseLinearModel.Load(bytes);
            return model.Labels.SequenceEqual(EntityLabels.Names, StringComparer.Ordinal) ? model
                : throw new InvalidDataException("They were trained for other labels.");
        }
    }

    /// <summary>Sets the entities of a text whose tokens, sentences, tags and clusters are set.</summary>
    internal void Recognize(AnalyzedText text)
    {
        if (!_workspaces.TryTake(out Workspace? workspace)) workspace = new Workspace();
        workspace.Prepare(text, _gazetteer);
        FirstPass(workspace);
        SecondPass(workspace);
        text.EntityArray = NicknamedPersons.Join(text, workspace.ReadEntities());
        text.EntityIndexArray = IndexTokens(text);
        _workspaces.Add(workspace);
    }

    private void FirstPass(Workspace work)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Max];
        foreach (Sentence sentence in work.Input.Text.SentenceArray)
        {
            work.Input.Text.Cancellation.ThrowIfCancellationRequested();
            var walk = new EntityWalk(work.Input, sentence, features);
            while (walk.Next()) _model.AddAll(walk.Features, work.ScoresOf(walk.Token));

            work.Decode(_decoder, sentence);
        }
    }

    private void SecondPass(Workspace work)
    {
        work.CollectNames();
        foreach (Sentence sentence in work.Input.Text.SentenceArray)
        {
            work.Input.Text.Cancellation.ThrowIfCancellationRequested();
            bool changed = false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                changed |= work.Names.AddEvidence(work.Input, sentence, i, work.ScoresOf(i));
            }

            if (changed) work.Decode(_decoder, sentence);
        }
    }

    private static int[] IndexTokens(AnalyzedText text)
    {
        int[] index = new int[text.TokenCount];
        Array.Fill(index, -1);
        for (int e = 0; e < text.EntityArray.Length; e++)
        {
            index.AsSpan(text.EntityArray[e].First..text.EntityArray[e].End).Fill(e);
        }

        return index;
    }

    /// <summary>Memory for one document, kept for the next.</summary>
    private sealed class Workspace
    {
        private readonly List<NamedEntity> _entities = [];
        private int[] _scores = [];
        private byte[] _labels = [];
        private byte[] _back = [];

        public EntityInput Input { get; } = new();

        public DocumentNames Names { get; } = new();

        public void Prepare(AnalyzedText text, EntityGazetteer gazetteer)
        {
            Input.Load(text, gazetteer);
            if (_labels.Length < Input.Count)
            {
                _labels = new byte[Input.Words.Length];
                _scores = new int[Input.Words.Length * EntityLabels.Count];
            }

            _scores.AsSpan(0, Input.Count * EntityLabels.Count).Clear();
        }

        public Span<int> ScoresOf(int token) => _scores.AsSpan(token * EntityLabels.Count, EntityLabels.Count);

        public void Decode(EntityDecoder decoder, Sentence sentence)
        {
            int count = EntityLabels.Count;
            if (_back.Length < sentence.Length * count) _back = new byte[sentence.Length * count];
            decoder.Decode(
                _scores.AsSpan(sentence.First * count, sentence.Length * count), _labels.AsSpan(sentence.First, sentence.Length), _back);
        }

        public void CollectNames() => Names.Collect(Input, _labels.AsSpan(0, Input.Count));

        public NamedEntity[] ReadEntities()
        {
            _entities.Clear();
            EntityReader.Read(Input.Text.SentenceArray, _labels.AsSpan(0, Input.Count), _entities);
            return [.. _entities];
        }
    }
}
