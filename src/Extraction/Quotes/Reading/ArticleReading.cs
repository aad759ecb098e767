namespace Extraction.Quotes.Reading;

/// <summary>What was read in one article: of every token, and around each cue.</summary>
/// <remarks>For one thread. The surroundings of a cue are read when they are first asked for, and kept.</remarks>
/// <param name="scores">The logits of every token one after another, each in the order of <see cref="TokenScore"/>.</param>
/// <param name="readAround">Reads the surroundings of a cue.</param>
internal sealed class ArticleReading(int[] scores, Func<int, CueReading> readAround)
{
    private readonly Dictionary<int, CueReading> _cues = [];

    /// <summary>A logit of a token, in units of <see cref="CueReading.Unit"/>.</summary>
    public int this[TokenScore question, int token] => scores[(token * (int)TokenScore.Count) + (int)question];

    /// <summary>What is read around a cue.</summary>
    public CueReading Around(int cue)
    {
        if (!_cues.TryGetValue(cue, out CueReading? reading)) _cues.Add(cue, reading = readAround(cue));
        return reading;
    }
}
