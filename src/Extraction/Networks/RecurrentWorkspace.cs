using System.Runtime.InteropServices;

namespace Extraction.Networks;

/// <summary>Memory for running recurrent layers over one stretch, reused from stretch to stretch. Not thread-safe.</summary>
internal unsafe class RecurrentWorkspace
{
    private readonly List<Array> _owned = [];

    /// <summary>Sets memory aside.</summary>
    /// <param name="values">Most values of a layer: rows times channels.</param>
    /// <param name="gates">Most values that a matrix product gives.</param>
    protected RecurrentWorkspace(int values, int gates)
    {
        Input = New<short>(values);
        Next = New<short>(values);
        Mixed = New<short>(values);
        Gates = New<int>(gates);
    }

    public short* Input { get; private set; }

    public short* Next { get; private set; }

    public short* Mixed { get; }

    public int* Gates { get; }

    public void SwapInput()
    {
        short* input = Input;
        Input = Next;
        Next = input;
    }

    /// <summary>Memory that stays where it is as long as this object lives.</summary>
    protected T* New<T>(int count)
        where T : unmanaged
    {
        T[] array = GC.AllocateUninitializedArray<T>(count, pinned: true);
        _owned.Add(array);
        return (T*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
    }
}
