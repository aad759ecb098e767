using System.Text;

namespace Extraction.Input.Archives;

/// <summary>Fields of a header as WARC and HTTP have it: names without case, folded lines joined, the first of two equal names.</summary>
internal sealed class HeaderBlock
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private string? _last;

    /// <summary>The value of a field; null where it is not there.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Adds a line, its end left out; what is no field is passed over.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        string text = Encoding.UTF8.GetString(line);
        if (text.Length > 0 && text[0] is ' ' or '\t')
        {
            if (_last is not null) _fields[_last] += " " + text.Trim();
            return;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        _last = colon > 0 && _fields.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim()) ? text[..colon].Trim() : null;
    }

    /// <summary>Whether the field names a media type, parameters left out.</summary>
    public bool IsMediaType(string field, ReadOnlySpan<string> types)
    {
        ReadOnlySpan<char> value = this[field];
        int end = value.IndexOf(';');
        value = (end < 0 ? value : value[..end]).Trim();
        foreach (string type in types)
        {
            if (value.Equals(type, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
