using Extraction.Quotes.Reading;

namespace Extraction.Training.Quotes.Reading;

/// <summary>The surroundings of one gold cue.</summary>
/// <param name="First">First token of the window, within its stretch.</param>
/// <param name="Length">Tokens of the window.</param>
/// <param name="Pairs">Rows of <see cref="PairKeys"/>.</param>
/// <param name="Choices">For each question that chooses a token the right ones, within the window; none where all lie outside.</param>
/// <param name="Inside">Whether each token lies in the source (1), in the content (2).</param>
internal sealed record CueExample(int First, int Length, byte[] Pairs, int[][] Choices, byte[] Inside);
