using System.Text;
using System.Text.Json;

namespace Extraction.Input;

/// <summary>Reads one article from each line of a JSON Lines file.</summary>
internal static class JsonLinesReader
{
    /// <summary>The articles and problems in the order of the lines; lines of white space are passed over.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, TextReader reader, InputOptions options)
    {
        var names = new ArticleFieldNames(options.Columns);
        // Every character may be escaped in six, and the other fields need room too.
        int maxLine = (int)Math.Min(int.MaxValue, (options.MaxTextLength * 6L) + (1 << 20));
        var lines = new LimitedLineReader(reader, maxLine);
        while (lines.TryRead(out string? line))
        {
            if (line is not null && string.IsNullOrWhiteSpace(line)) continue;
            var place = new RecordPlace(file, lines.LineNumber, null);
            if (line is null)
                yield return ArticleSource.Of(place.Of(InputProblems.TooLarge(options)));
            else if (TextDecoding.IndexOfUndecodable(line) is var bad and >= 0)
                yield return ArticleSource.Of(place.Of(InputProblems.WrongEncoding) with { Offset = lines.LineStart + bad });
            else
            {
                foreach (ArticleSource source in ReadLine(line, place, lines.LineStart, names, options))
                {
                    yield return source;
                }
            }
        }
    }

    private static IReadOnlyList<ArticleSource> ReadLine(string line, RecordPlace place, long lineStart, ArticleFieldNames names, InputOptions options)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            return [ArticleSource.Of(place.Of(new InputProblem
            {
                Kind = InputProblemKind.MalformedLine,
                Offset = lineStart,
                Message = $"the line is no JSON ({Reason(e)}); write one whole JSON object on each line.",
            }))];
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return [ArticleSource.Of(place.Of(new InputProblem
                {
                    Kind = InputProblemKind.MalformedLine,
                    Offset = lineStart,
                    Message = "the line is JSON but no object; write each article as an object like {\"id\":\"a\",\"text\":\"…\"}.",
                }))];
            }

            var record = new ArticleRecord();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (!names.TryFind(Name(property), out ArticleField? field)) record.AddExtra(Name(property), property.Value.Clone());
                else if (field == ArticleField.Author) record.AddAuthors(AuthorsOf(property.Value));
                else record.Set(field.Value, ScalarText(property.Value) ?? "");
            }

            return record.Build(place, options, "field", document.RootElement.EnumerateObject().Select(Name));
        }
    }

    // The parser's message ends with its own position, which would only confuse beside ours.
    private static string Reason(JsonException e) =>
        e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.', ' ');

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static IEnumerable<string> AuthorsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(AuthorsOf),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) => AuthorsOf(name),
        JsonValueKind.String => [ScalarText(value)!],
        _ => [],
    };

    private static string? ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringText(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) => ScalarText(name),
        _ => null,
    };

    private static string StringText(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText());
        }
    }

    // JSON may escape half a surrogate pair, which the parser refuses to hand out as a string; the text keeps it.
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        return text.ToString();
    }
}
