using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>Features of one choice of the anaphora ranker: all options of one anaphor, the option "nothing before it" first.</summary>
/// <remarks>A buffer that is reused from anaphor to anaphor; not thread-safe.</remarks>
internal sealed class AnaphoraFeatures
{
    private ulong[] _features = new ulong[1024];
    private int[] _ends = new int[32];

    /// <summary>Number of options.</summary>
    public int Count { get; private set; }

    /// <summary>Entities of the options; -1 for the first.</summary>
    public List<int> Entities { get; } = [];

    /// <summary>The features of one option.</summary>
    public ReadOnlySpan<ulong> Of(int option)
    {
        int start = option == 0 ? 0 : _ends[option - 1];
        return _features.AsSpan(start, _ends[option] - start);
    }

    /// <summary>Forgets all options.</summary>
    public void Clear()
    {
        Count = 0;
        Entities.Clear();
    }

    /// <summary>Begins the next option.</summary>
    public void Begin(int entity)
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Count] = Count == 0 ? 0 : _ends[Count - 1];
        Count++;
        Entities.Add(entity);
    }

    /// <summary>Adds a feature of a template with up to four small values.</summary>
    public void Add(AnaphoraTemplate template, int a, int b = 0, int c = 0, int d = 0) =>
        AddHash(FeatureHash.Feature(template, (ulong)(uint)a | ((ulong)(uint)b << 8) | ((ulong)(uint)c << 16) | ((ulong)(uint)d << 24)));

    /// <summary>Adds a feature of a template with a word and small values.</summary>
    public void Add(AnaphoraTemplate template, ulong word, int a, int b) =>
        AddHash(FeatureHash.Feature(template, word, (ulong)(uint)a | ((ulong)(uint)b << 8)));

    private void AddHash(ulong feature)
    {
        int at = _ends[Count - 1]++;
        if (at == _features.Length) Array.Resize(ref _features, at * 2);
        _features[at] = feature;
    }
}
