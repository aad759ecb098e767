using System.Collections.Concurrent;
using Extraction.Models;

namespace Extraction.Language.Parsing;

/// <summary>
/// Finds the head and the relation of every token: bidirectional recurrent layers over the tokens of a sentence, a
/// bilinear score for every arc (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), and the best tree.
/// </summary>
/// <remarks>
/// Thread-safe. Time is linear in the number of tokens: what is longer than <see cref="MaxLength"/> tokens is parsed in
/// stretches that are then joined. All arithmetic is on integers, so that a sentence has the same tree on every machine.
/// </remarks>
internal sealed class DependencyParser
{
    /// <summary>Name of the weights.</summary>
    public const string WeightsName = "parser.bin";

    /// <summary>Most tokens that are parsed as one.</summary>
    public const int MaxLength = 160;

    private readonly ParserNetwork _network;
    private readonly ConcurrentBag<ParserWorkspace> _workspaces = [];

    internal DependencyParser(ParserNetwork network) => _network = network;

    /// <summary>Uses the weights of a model.</summary>
    /// <exception cref="FileNotFoundException">The model has no parser.</exception>
    /// <exception cref="InvalidDataException">The weights are damaged.</exception>
    public static DependencyParser Load(IModelSource models) =>
        new(ModelWeights.Load(models, WeightsName, ParserNetwork.Load));

    /// <summary>
    /// Writes heads and relations of all tokens and corrects their tags; tags
    /// and sentences must be there. Every sentence comes out as a tree with
    /// one root, whose head is -1.
    /// </summary>
    /// <param name="text">The analysis so far.</param>
    /// <param name="words">Features of its tokens.</param>
    /// <param name="doubts">How sure the tagger is of each tag.</param>
    public void Parse(AnalyzedText text, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<TagDoubt> doubts)
    {
        text.HeadArray = new int[text.TokenCount];
        text.RelationArray = new DependencyRelation[text.TokenCount];
        if (!_workspaces.TryTake(out ParserWorkspace? workspace)) workspace = new ParserWorkspace(_network.Shape, MaxLength);
        var computation = new ParserComputation(_network, workspace);
        foreach (Sentence sentence in text.Sentences)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            var features = new ParserFeatures(text, words, doubts, sentence);
            int root = -1;
            for (int first = sentence.First; first < sentence.End;)
            {
                int end = StretchEnd(text, first, sentence.End);
                int stretchRoot = computation.Parse(text, features, first, end);
                if (root < 0)
                {
                    root = stretchRoot;
                }
                else
                {
                    text.HeadArray[stretchRoot] = root;
                    text.RelationArray[stretchRoot] = DependencyRelation.Parataxis;
                }

                first = end;
            }
        }

        _workspaces.Add(workspace);
    }

    /// <summary>Where to end what begins at <paramref name="first"/>: at the sentence's
    /// end, or after the last mark that separates clauses, or at the limit.</summary>
    private static int StretchEnd(AnalyzedText text, int first, int sentenceEnd)
    {
        if (sentenceEnd - first <= MaxLength) return sentenceEnd;
        int limit = first + MaxLength;
        foreach (PennTag mark in (ReadOnlySpan<PennTag>)[PennTag.Period, PennTag.Colon, PennTag.Comma])
        {
            for (int i = limit - 1; i > first + (MaxLength / 4); i--)
            {
                if (text.TagArray[i] == mark) return i + 1;
            }
        }

        return limit;
    }
}
