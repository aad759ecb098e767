using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>An article that was read, together with how likely each of its tokens is a cue.</summary>
/// <param name="read">The article as the network read it.</param>
/// <param name="probabilities">What <see cref="CueProbability"/> gives.</param>
internal sealed class CuedContext(ReadContext read, double[] probabilities) : ReadContext(read)
{
    /// <summary>From this step of <see cref="CueChance"/> on a token may well be a cue.</summary>
    public const byte LikelyCue = 2;

    /// <summary>How likely each token is the head of a cue; 0 where it was not looked at.</summary>
    public double[] CueProbability { get; } = probabilities;

    /// <summary>
    /// The same in steps from 0 for hardly any chance over <see cref="LikelyCue"/> to 5 for all but certain. The models of sources and
    /// contents see the other cues of the article by it (stacked sequential learning: Cohen and Carvalho 2005).
    /// </summary>
    public byte[] CueChance { get; } = Array.ConvertAll(probabilities, StepOf);

    private static byte StepOf(double probability) =>
        (byte)(probability < 0.03 ? 0 : probability < 0.1 ? 1 : probability < 0.25 ? 2 : probability < 0.5 ? 3 : probability < 0.8 ? 4 : 5);
}
