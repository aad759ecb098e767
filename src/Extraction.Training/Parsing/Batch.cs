using Extraction.Training.Networks;

namespace Extraction.Training.Parsing;

/// <summary>A sentence ready for training: row 0 of each array is the artificial root, row i the i-th token.</summary>
/// <param name="Rows">Rows of the embedding table, those of each token one after another.</param>
/// <param name="RowStart">Where a token's rows begin in <paramref name="Rows"/>; one more entry than tokens.</param>
/// <param name="Tags">Penn tags as numbers; that of the root is the number of tags.</param>
/// <param name="GoldTags">The right tags.</param>
/// <param name="Heads">Heads as positions; that of the root is -1.</param>
/// <param name="Relations">Relations as numbers.</param>
internal sealed record TrainingSentence(int[] Rows, int[] RowStart, byte[] Tags, byte[] GoldTags, int[] Heads, byte[] Relations)
{
    /// <summary>Number of tokens with the root.</summary>
    public int Length => Tags.Length;
}

/// <summary>Sentences that are computed together, their tokens on consecutive rows.</summary>
internal sealed class Batch(ReadOnlySpan<TrainingSentence> sentences) : RowGroups([.. sentences.ToArray().Select(s => s.Length)])
{
    private readonly TrainingSentence[] _sentences = sentences.ToArray();

    public TrainingSentence this[int sentence] => _sentences[sentence];
}
