using Extraction.Models;

namespace Extraction.Tests.Quotes;

/// <summary>The features that a writer writes, to ask for one by its template and values.</summary>
internal sealed class WrittenFeatures
{
    private readonly HashSet<ulong> _features;

    /// <summary>Collects them.</summary>
    /// <param name="write">Writes them.</param>
    public WrittenFeatures(Action<FeatureBuffer> write)
    {
        var buffer = new FeatureBuffer();
        write(buffer);
        _features = [.. buffer.Features];
    }

    /// <summary>Whether the feature of a template with these values is there.</summary>
    public bool Has<T>(T template, params ulong[] values)
        where T : struct, Enum => _features.Contains(values switch
        {
            [] => FeatureHash.Feature(template, 1),
            [var one] => FeatureHash.Feature(template, one),
            [var one, var two] => FeatureHash.Feature(template, one, two),
            _ => FeatureHash.Feature(template, values[0], values[1], values[2]),
        });

    /// <summary>Whether they have any in common with others.</summary>
    public bool Overlaps(WrittenFeatures others) => _features.Overlaps(others._features);
}
