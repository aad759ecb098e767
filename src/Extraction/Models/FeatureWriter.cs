using System.Runtime.CompilerServices;

namespace Extraction.Models;

/// <summary>Writes the features of one set of templates into a <see cref="FeatureBuffer"/>.</summary>
/// <typeparam name="T">The templates: see <see cref="FeatureTemplatesAttribute"/>.</typeparam>
internal readonly struct FeatureWriter<T>(FeatureBuffer buffer, int copy)
    where T : struct, Enum
{
    /// <summary>Adds the feature of a template that has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T template) => buffer.Push(FeatureHash.Feature(Copy(template), 1));

    /// <summary>Adds the feature of a template with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T template, ulong value) => buffer.Push(FeatureHash.Feature(Copy(template), value));

    /// <summary>Adds the feature of a template with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T template, ulong first, ulong second) => buffer.Push(FeatureHash.Feature(Copy(template), first, second));

    /// <summary>Adds the feature of a template with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T template, ulong first, ulong second, ulong third) =>
        buffer.Push(FeatureHash.Feature(Copy(template), first, second, third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Copy(T template) => Unsafe.BitCast<int, T>(Unsafe.BitCast<T, int>(template) + copy);
}
