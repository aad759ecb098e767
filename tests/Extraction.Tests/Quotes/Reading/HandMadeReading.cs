using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>What a test wants to have been read in an article, whatever any network has learned.</summary>
/// <param name="facts">The article.</param>
internal sealed class HandMadeReading(AttributionContext facts)
{
    /// <summary>Far below any other score: the token is not the one asked for.</summary>
    private const short Never = short.MinValue / 4;

    private readonly int[] _tokens = new int[facts.Text.TokenCount * (int)TokenScore.Count];
    private readonly short[] _cue = NothingChosen(facts.Text.TokenCount);

    /// <summary>Sets the logit of a token, in units of <see cref="CueReading.Unit"/>.</summary>
    public HandMadeReading With(TokenScore question, int token, int logit)
    {
        _tokens[(token * (int)TokenScore.Count) + (int)question] = logit;
        return this;
    }

    /// <summary>Sets the logit of a token as seen from any cue.</summary>
    public HandMadeReading With(CueScore question, int token, int logit)
    {
        _cue[((int)question * facts.Text.TokenCount) + token] = (short)logit;
        return this;
    }

    /// <summary>Lets these tokens, each as likely as the others, be the answer to a question.</summary>
    public HandMadeReading Choose(CueScore question, params int[] tokens)
    {
        foreach (int token in tokens) With(question, token, 0);
        return this;
    }

    /// <summary>The article as it was read.</summary>
    /// <param name="length">How many tokens were read for a cue, from the first on; all where it is left out.</param>
    public ReadContext Read(int? length = null)
    {
        int all = facts.Text.TokenCount, read = length ?? all;
        short[] cue = [.. Enumerable.Range(0, (int)CueScore.Count).SelectMany(q => _cue.AsSpan(q * all, read).ToArray())];
        return new ReadContext(facts, new ArticleReading(_tokens, _ => new CueReading(0, read, [.. cue])));
    }

    private static short[] NothingChosen(int length)
    {
        var scores = new short[(int)CueScore.Count * length];
        Array.Fill(scores, Never, 0, (int)CueScore.Choices * length);
        return scores;
    }
}
