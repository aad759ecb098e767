namespace Extraction.Quotes.Reading;

/// <summary>The facts of an article together with what the network read in it.</summary>
internal class ReadContext : AttributionContext
{
    /// <summary>Least logit of a cue as the network reads it, in its units.</summary>
    private const int LeastReading = -4 * CueReading.Unit;

    public ReadContext(AttributionContext facts, ArticleReading reading)
        : base(facts) => Reading = reading;

    /// <summary>The same facts and the same reading.</summary>
    protected ReadContext(ReadContext same)
        : base(same) => Reading = same.Reading;

    /// <summary>What the network read.</summary>
    public ArticleReading Reading { get; }

    /// <summary>Reads an article.</summary>
    /// <param name="network">The network.</param>
    /// <param name="facts">The article.</param>
    /// <param name="wanted">Tokens that will be asked about; sentences without any are not read. Null for all.</param>
    public static ReadContext Of(ReadingNetwork network, AttributionContext facts, bool[]? wanted = null) =>
        new(facts, ArticleReader.Read(network, facts, wanted));

    /// <summary>Whether the network thinks little enough of the token as a cue that
    /// it need not be looked at any further; so it does of nine in ten.</summary>
    public bool IsRuledOut(int token) => Reading[TokenScore.IsCue, token] < LeastReading;
}
