using System.Runtime.InteropServices;

namespace Extraction.Quotes.Reading;

/// <summary>Memory for the computation of one stretch of tokens or the surroundings of one cue. Not thread-safe.</summary>
internal sealed unsafe class ReadingWorkspace
{
    private readonly List<Array> _owned = [];

    public ReadingWorkspace(ReadingShape shape)
    {
        int values = Math.Max(ReadingShape.MaxStretch * shape.Width, ReadingShape.Window * shape.CueWidth);
        Input = New<short>(values);
        Next = New<short>(values);
        Mixed = New<short>(values);
        Gates = New<int>(3 * values);
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

    private T* New<T>(int count)
        where T : unmanaged
    {
        T[] array = GC.AllocateUninitializedArray<T>(count, pinned: true);
        _owned.Add(array);
        return (T*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
    }
}
