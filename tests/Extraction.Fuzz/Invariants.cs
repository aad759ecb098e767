using System.Text.Json;
using Extraction.Output;

namespace Extraction.Fuzz;

/// <summary>What holds of every result, whatever the article.</summary>
internal static class Invariants
{
    /// <summary>Checks a result as a reader of the JSON would.</summary>
    /// <exception cref="BrokenPromiseException">Something does not hold.</exception>
    public static void Check(ResultDocument result, string text)
    {
        byte[] line = ResultJson.ToLineBytes(result);
        if (line.AsSpan(..^1).IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            throw new BrokenPromiseException("a line of JSON Lines holds a line break");
        }
        ResultDocument read;
        try
        {
            read = ResultJson.Parse(line);
            ResultCheck.Against(read, text);
        }
        catch (JsonException e)
        {
            throw new BrokenPromiseException("the result does not hold together: " + e.Message);
        }

        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (ResultQuote quote in read.Quotes)
        {
            if (quote.Confidence is < 0 or > 1) throw new BrokenPromiseException("a confidence is no probability");
            string content = string.Join(' ', quote.Content.Select(c => FormattableString.Invariant($"{c.Start}-{c.End}")));
            if (!owned.Add(content)) throw new BrokenPromiseException("two quotes have the same content");
        }
    }
}
