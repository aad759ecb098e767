using Extraction.Output;
using Parquet;
using Parquet.Schema;

namespace Extraction.Formats.Tables;

/// <summary>One column of the table of quotes.</summary>
/// <remarks>Not thread-safe.</remarks>
internal abstract class ParquetColumn(Field field)
{
    /// <summary>What the schema says of it.</summary>
    public Field Field { get; } = field;

    /// <summary>Takes the value of a row.</summary>
    public abstract void Add(QuoteRow row);

    /// <summary>Writes the values of all rows since the last call.</summary>
    public abstract void WriteTo(ParquetRowGroupWriter group);

    /// <summary>A column of texts, null where there is none.</summary>
    public static ParquetColumn Text(string name, Func<QuoteRow, string?> value) =>
        new Flat<ReadOnlyMemory<char>>(TextField(name), row => value(row)?.AsMemory());

    /// <summary>A column of numbers.</summary>
    public static ParquetColumn Number<T>(string name, Func<QuoteRow, T> value)
        where T : struct => new Flat<T>(new DataField<T>(name), row => value(row));

    /// <summary>A column of lists of texts.</summary>
    public static ParquetColumn Texts(string name, Func<QuoteRow, IReadOnlyList<string>> values)
    {
        DataField item = TextField("element");
        return new List<string>(new ListField(name, item), values, [new Part<string, ReadOnlyMemory<char>>(item, text => text.AsMemory())]);
    }

    /// <summary>A column of lists of fragments: <c>start</c>, <c>end</c>, <c>text</c>.</summary>
    public static ParquetColumn Slices(string name, Func<QuoteRow, IReadOnlyList<TextSlice>> values) => Structs(
        name, values, Place<TextSlice>("start", s => s.Start), Place<TextSlice>("end", s => s.End),
        new Part<TextSlice, ReadOnlyMemory<char>>(TextField("text"), s => s.Text.AsMemory()));

    /// <summary>A column of lists of roles: <c>title</c>, <c>organization</c>, <c>start</c>, <c>end</c>.</summary>
    public static ParquetColumn Roles(string name, Func<QuoteRow, IReadOnlyList<ResultRole>> values) => Structs(
        name, values,
        new Part<ResultRole, ReadOnlyMemory<char>>(TextField("title"), r => r.Title?.AsMemory()),
        new Part<ResultRole, ReadOnlyMemory<char>>(TextField("organization"), r => r.Organization?.AsMemory()),
        Place<ResultRole>("start", r => r.Start), Place<ResultRole>("end", r => r.End));

    private static List<TItem> Structs<TItem>(string name, Func<QuoteRow, IReadOnlyList<TItem>> values, params IPart<TItem>[] parts) =>
        new(new ListField(name, new StructField("element", [.. parts.Select(part => part.Field)])), values, parts);

    private static Part<TItem, int> Place<TItem>(string name, Func<TItem, int> value) => new(new DataField<int>(name), item => value(item));

    private static DataField TextField(string name) => new(name, typeof(string), isNullable: true);

    private sealed class Flat<T>(DataField field, Func<QuoteRow, T?> value) : ParquetColumn(field)
        where T : struct
    {
        private readonly ParquetValues<T> _values = new(field);

        public override void Add(QuoteRow row) => _values.Add(value(row));

        public override void WriteTo(ParquetRowGroupWriter group) => _values.WriteTo(group);
    }

    private sealed class List<TItem>(ListField field, Func<QuoteRow, IReadOnlyList<TItem>> values, IPart<TItem>[] parts)
        : ParquetColumn(field)
    {
        public override void Add(QuoteRow row)
        {
            IReadOnlyList<TItem> items = values(row);
            foreach (IPart<TItem> part in parts) part.Add(items);
        }

        public override void WriteTo(ParquetRowGroupWriter group)
        {
            foreach (IPart<TItem> part in parts) part.WriteTo(group);
        }
    }

    private interface IPart<in TItem>
    {
        DataField Field { get; }

        void Add(IReadOnlyList<TItem> items);

        void WriteTo(ParquetRowGroupWriter group);
    }

    /// <summary>What the elements of a list have in common: their text, or one of several fields.</summary>
    private sealed class Part<TItem, T>(DataField leaf, Func<TItem, T?> value) : IPart<TItem>
        where T : struct
    {
        private readonly ParquetValues<T> _values = new(leaf);

        public DataField Field => leaf;

        public void Add(IReadOnlyList<TItem> items)
        {
            if (items.Count == 0) _values.AddEmpty();
            for (int i = 0; i < items.Count; i++) _values.Add(value(items[i]), isFurther: i > 0);
        }

        public void WriteTo(ParquetRowGroupWriter group) => _values.WriteTo(group);
    }
}
