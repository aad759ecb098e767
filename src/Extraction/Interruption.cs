namespace Extraction;

/// <summary>Asks whether an article is still wanted.</summary>
/// <remarks>
/// Every loop whose rounds grow with the article asks in each round: a sentence, a paragraph, a quotation, an attribution, a mention. So
/// a cancelled article ends after the work of one round, whatever stage it is in. One article, one thread.
/// </remarks>
/// <param name="token">What the caller cancels.</param>
internal sealed class Interruption(CancellationToken token)
{
    /// <summary>How often it was asked, by which tests see that a stage asks often enough.</summary>
    public int Asked { get; private set; }

    /// <summary>Goes on while the article is wanted.</summary>
    /// <exception cref="OperationCanceledException">It is wanted no more.</exception>
    public void ThrowIfCancellationRequested()
    {
        Asked++;
        token.ThrowIfCancellationRequested();
    }
}
