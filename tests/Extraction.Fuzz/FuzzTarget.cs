namespace Extraction.Fuzz;

/// <summary>Something that takes bytes from anywhere, with the promises that it must keep whatever they are.</summary>
internal abstract class FuzzTarget : IDisposable
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Good inputs, from which bad ones are made.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Words that mean something in this kind of input.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>Takes one input in.</summary>
    /// <exception cref="BrokenPromiseException">A promise does not hold. Any other exception breaks one too.</exception>
    public abstract void Run(byte[] input);

    /// <summary>Removes what the target made on the disk.</summary>
    public virtual void Dispose()
    {
    }
}

/// <summary>A promise that an input broke.</summary>
/// <param name="message">Which.</param>
internal sealed class BrokenPromiseException(string message) : Exception(message);
