using System.Text;
using System.Text.Json;
using Extraction.Input;

namespace Extraction.Cli.Verify;

/// <summary>Tells how a golden that means the same as a result is written otherwise, as editors and other tools write files.</summary>
internal static class GoldenForm
{
    /// <summary>The golden in UTF-8 without a mark, where its mark tells the encoding; else its bytes.</summary>
    public static ReadOnlySpan<byte> InUtf8(byte[] golden) => Marked(golden) is { } encoding
        ? Encoding.UTF8.GetBytes(encoding.GetString(golden.AsSpan(encoding.Preamble.Length)))
        : golden;

    /// <summary>What differs between a golden and a result of the same meaning, in a sentence and where needed the lines.</summary>
    /// <param name="golden">The bytes of the golden.</param>
    /// <param name="actual">Those of the result.</param>
    public static string Compare(byte[] golden, byte[] actual)
    {
        var ways = new List<string>();
        Encoding? encoding = Marked(golden);
        bool isMarked = encoding?.CodePage == Encoding.UTF8.CodePage;
        if (encoding is not null) ways.Add(isMarked ? "begins with a byte order mark" : $"is in {encoding.WebName.ToUpperInvariant()}");
        string expected = Encoding.UTF8.GetString(InUtf8(golden)), result = Encoding.UTF8.GetString(actual);
        if (expected.Contains('\r', StringComparison.Ordinal))
        {
            ways.Add("has line ends of Windows (CR LF) where results have LF");
            expected = expected.ReplaceLineEndings("\n");
        }

        if (expected != result)
        {
            string atEnd = expected.EndsWith('\n') ? "ends in blank lines" : "lacks the line end after the last line";
            string? way = expected.TrimEnd('\n') == result.TrimEnd('\n') ? atEnd
                : IsIndentedOtherwise(expected, result) ? "is indented otherwise"
                : HasOtherOrder(expected, result) ? "has its keys in another order"
                : null;
            if (way is null)
                return $"same meaning, other bytes:\n{Wording.LineChanges(expected, result)}";
            ways.Add(way);
        }

        return $"same meaning, but the golden {string.Join(" and ", ways)}; --update writes it as results are written";
    }

    private static Encoding? Marked(ReadOnlySpan<byte> golden) => golden switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static bool IsIndentedOtherwise(string expected, string result) => OnOneLine(expected) == OnOneLine(result);

    private static bool HasOtherOrder(string expected, string result)
    {
        using JsonDocument one = JsonText.Parse(expected), other = JsonText.Parse(result);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    private static string OnOneLine(string json)
    {
        using JsonDocument document = JsonText.Parse(json);
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line)) document.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(line.ToArray());
    }
}
