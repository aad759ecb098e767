using Extraction.Models;

namespace Extraction.Networks;

/// <summary>Takes the tables of a network one after another from where they lie.</summary>
internal sealed unsafe class NetworkTables
{
    private readonly MappedBytes _bytes;
    private long _at;

    /// <summary>Begins after the header.</summary>
    /// <param name="bytes">The network; must be kept as long as its tables are used.</param>
    /// <param name="headerLength">Number of 32-bit values in front of the tables.</param>
    public NetworkTables(MappedBytes bytes, int headerLength)
    {
        _bytes = bytes;
        _at = (long)headerLength * sizeof(uint);
    }

    /// <summary>The next table.</summary>
    /// <exception cref="InvalidDataException">The bytes end before it does.</exception>
    public T* Take<T>(int count)
        where T : unmanaged
    {
        fixed (T* pointer = _bytes.View<T>(_at, count))
        {
            _at += (long)count * sizeof(T);
            return pointer;
        }
    }

    /// <summary>Makes sure that no bytes are left.</summary>
    /// <exception cref="InvalidDataException">Some are.</exception>
    public void End()
    {
        if (_at != _bytes.Length) throw new InvalidDataException("The network's bytes go on after its tables.");
    }
}
