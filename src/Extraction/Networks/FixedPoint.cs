using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Extraction.Networks;

/// <summary>
/// Numbers of networks as integers. Activations and weights have <see cref="FractionBits"/> binary places; activations are held to
/// ±<see cref="ActivationLimit"/> and weights to ±<see cref="WeightLimit"/>, so that no sum of 128 products can leave 32 bits.
/// </summary>
internal static unsafe class FixedPoint
{
    public const int FractionBits = 10;
    public const int ActivationLimit = 8191;
    public const int WeightLimit = 2047;

    /// <summary>Shifts sums to a number of binary places and holds them
    /// within limits; <paramref name="count"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Activate(int* source, short* target, int count, int shift, int low, int high)
    {
        Vector256<int> least = Vector256.Create(low), most = Vector256.Create(high);
        for (int j = 0; j < count; j += 16)
        {
            var first = Vector256.Min(Vector256.Max(Vector256.Load(source + j) >> shift, least), most);
            var second = Vector256.Min(Vector256.Max(Vector256.Load(source + j + 8) >> shift, least), most);
            Vector256.Narrow(first, second).Store(target + j);
        }
    }

    /// <summary>target += source; both are far from the limits of 16 bits. <paramref name="count"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(short* target, short* source, int count)
    {
        for (int j = 0; j < count; j += 16) (Vector256.Load(target + j) + Vector256.Load(source + j)).Store(target + j);
    }

    /// <summary>Holds activations within their limits; <paramref name="count"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Limit(short* target, int count)
    {
        var limit = Vector256.Create((short)ActivationLimit);
        for (int j = 0; j < count; j += 16) Vector256.Min(Vector256.Max(Vector256.Load(target + j), -limit), limit).Store(target + j);
    }
}
