using Microsoft.Data.Sqlite;

namespace Extraction.Store;

/// <summary>A statement that is compiled once and run often, its parameters by position: <c>$0</c>, <c>$1</c>, …</summary>
/// <remarks>Not thread-safe, as its connection is not.</remarks>
internal sealed class PreparedCommand : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public PreparedCommand(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 0; i < parameters; i++) _command.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    /// <summary>Runs it for its effect.</summary>
    public void Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>Runs it for its rows.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    /// <summary>Runs it for the texts of its first column.</summary>
    public List<string> Texts(params ReadOnlySpan<object?> values)
    {
        var texts = new List<string>();
        using SqliteDataReader rows = Read(values);
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }

    /// <summary>Runs it for the first value of its first row; null where there is none.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        object? value = _command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _command.Parameters.Count)
        {
            throw new ArgumentException($"The statement has {_command.Parameters.Count} parameters.", nameof(values));
        }
        for (int i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
