namespace Extraction.Training.Clusters;

/// <summary>The way from the root of a class hierarchy to a class.</summary>
/// <param name="Bits">The branches, the first in the highest bit; those after the 64th are lost.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct ClassPath(ulong Bits, int Length)
{
    /// <summary>The path one branch further.</summary>
    public ClassPath Branch(ulong branch) => new(Length < 64 ? Bits | (branch << (63 - Length)) : Bits, Length + 1);
}
