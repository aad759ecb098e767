namespace Extraction.Input;

/// <summary>
/// Tables with tabs come in two kinds: plain ones, where a quotation mark is a letter like any other, and those of
/// spreadsheets, where it may enclose a cell. Only the second can break a line inside a cell.
/// </summary>
internal static class TabbedDialect
{
    /// <summary>Whether cells may be enclosed in quotation marks: some line of the beginning has not as many tabs as the header.</summary>
    internal static bool IsQuoted(ReadOnlySpan<byte> head)
    {
        int header = -1;
        while (head.IndexOf((byte)'\n') is var end and >= 0)
        {
            ReadOnlySpan<byte> line = head[..end];
            int tabs = line.Count((byte)'\t');
            if (header < 0) header = tabs;
            else if (line.Trim(" \r\0"u8).Length > 0 && tabs != header) return head.Contains((byte)'"');
            head = head[(end + 1)..];
        }

        return false;
    }

    /// <summary>The value of a cell of a plain table, quotation marks that a spreadsheet put around it taken off.</summary>
    internal static string Unquote(string cell)
    {
        if (cell.Length < 2 || cell[0] != '"' || cell[^1] != '"') return cell;
        string inner = cell[1..^1], undoubled = inner.Replace("\"\"", "", StringComparison.Ordinal);
        bool isEnclosed = inner.Length > 0 && !undoubled.Contains('"', StringComparison.Ordinal);
        return isEnclosed && inner.Contains('"', StringComparison.Ordinal) ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }
}
