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
        var input = new EntityInput(text, _gazetteer, workspace.Arrays);
        workspace.MakeRoom(input.Count);
        FirstPass(input, workspace);
        SecondPass(input, workspace);
        text.EntityArray = NicknamedPersons.Join(text, workspace.ReadEntities(text));
        text.EntityIndexArray = IndexTokens(text);
        _workspaces.Add(workspace);
    }

    private void FirstPass(EntityInput input, Workspace work)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Max];
        foreach (Sentence sentence in input.Text.SentenceArray)
        {
            input.Text.Cancellation.ThrowIfCancellationRequested();
            var walk = new EntityWalk(input, sentence, features);
            while (walk.Next()) _model.AddAll(walk.Features, work.ScoresOf(walk.Token));

            work.Decode(_decoder, sentence);
        }
    }

    private void SecondPass(EntityInput input, Workspace work)
    {
        work.CollectNames(input);
        foreach (Sentence sentence in input.Text.SentenceArray)
        {
            input.Text.Cancellation.ThrowIfCancellationRequested();
            bool changed = false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                changed |= work.Names.AddEvidence(input, sentence, i, work.ScoresOf(i));
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

        public EntityArrays Arrays { get; } = new();

        public DocumentNames Names { get; } = new();

        /// <summary>Makes room for the labels of a document, and sets its scores to 0.</summary>
        public void MakeRoom(int tokens)
        {
            if (_labels.Length < tokens)
            {
                _labels = new byte[Arrays.Words.Length];
                _scores = new int[Arrays.Words.Length * EntityLabels.Count];
            }

            _scores.AsSpan(0, tokens * EntityLabels.Count).Clear();
        }

        public Span<int> ScoresOf(int token) => _scores.AsSpan(token * EntityLabels.Count, EntityLabels.Count);

        public void Decode(EntityDecoder decoder, Sentence sentence)
        {
            int count = EntityLabels.Count;
            if (_back.Length < sentence.Length * count) _back = new byte[sentence.Length * count];
            decoder.Decode(
                _scores.AsSpan(sentence.First * count, sentence.Length * count), _labels.AsSpan(sentence.First, sentence.Length), _back);
        }

        public void CollectNames(EntityInput input) => Names.Collect(input, _labels.AsSpan(0, input.Count));

        public NamedEntity[] ReadEntities(AnalyzedText text)
        {
            _entities.Clear();
            EntityReader.Read(text.SentenceArray, _labels.AsSpan(0, text.TokenCount), _entities);
            return [.. _entities];
        }
    }
}
