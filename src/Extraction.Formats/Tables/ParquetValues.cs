using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Tables;

/// <summary>The values of one leaf of a Parquet schema over the rows of a group, with the levels by which Parquet keeps nesting.</summary>
/// <remarks>A leaf stands in the row itself or in the elements of one list. Not thread-safe.</remarks>
/// <param name="field">The leaf, as it stands in a schema.</param>
internal sealed class ParquetValues<T>(DataField field)
    where T : struct
{
    /// <summary>The definition level of a list that is there and has no element; lists themselves are never absent here.</summary>
    private const int EmptyList = 1;

    private readonly List<T> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    /// <summary>Adds the value of a row, or of an element of its list.</summary>
    /// <param name="value">The value; null only where the schema allows it.</param>
    /// <param name="isFurther">Whether it belongs to a further element of the list that the value before it stands in.</param>
    public void Add(T? value, bool isFurther = false)
    {
        if (value is { } present) _values.Add(present);
        _definitions.Add(field.MaxDefinitionLevel - (value is null ? 1 : 0));
        _repetitions.Add(isFurther ? field.MaxRepetitionLevel : 0);
    }

    /// <summary>Adds a list without elements.</summary>
    public void AddEmpty()
    {
        _definitions.Add(EmptyList);
        _repetitions.Add(0);
    }

    /// <summary>Writes the values into a group of rows, and forgets them.</summary>
    public void WriteTo(ParquetRowGroupWriter group)
    {
        group.WriteAllPartsAsync<T>(
            field,
            _values.ToArray(),
            field.MaxDefinitionLevel == 0 ? default(ReadOnlyMemory<int>?) : _definitions.ToArray(),
            field.MaxRepetitionLevel == 0 ? default(ReadOnlyMemory<int>?) : _repetitions.ToArray(),
            CancellationToken.None).GetAwaiter().GetResult();
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }
}
