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
        var array = new JsonArrayReader(reader, maxLine);
        bool isBehind = false;
        while (array.TryOpen())
        {
            if (isBehind) yield return ArticleSource.Of(new RecordPlace(file, array.LineReached, null).Of(InputProblems.BehindArray));
            foreach (ArticleSource source in ReadArray(file, reader, array, names, options)) yield return source;
            isBehind = true;
        }

        if (isBehind && reader.Peek() >= 0)
        {
            var place = new RecordPlace(file, array.LineReached, null);
            bool isRecord = reader.Peek() == '{';
            yield return ArticleSource.Of(place.Of(isRecord ? InputProblems.BehindArray : InputProblems.TextBehindArray));
            if (!isRecord) yield break;
        }

        var lines = new LimitedLineReader(reader, maxLine, array.LineReached, array.Offset);
        while (lines.TryRead(out string? line))
        {
            if (line is not null && string.IsNullOrWhiteSpace(line)) continue;
            var place = new RecordPlace(file, lines.LineNumber, null);
            long start = lines.LineStart;
            if (line is not null && line.AsSpan().Trim() is "{") line = RestOfObject(line, lines, maxLine);
            if (line is null)
                yield return ArticleSource.Of(place.Of(InputProblems.TooLarge(options)));
            else if (TextDecoding.IndexOfUndecodable(line, reader) is var bad and >= 0)
                yield return ArticleSource.Of(place.Of(InputProblems.WrongEncoding) with { Offset = lines.LineStart + bad });
            else
            {
                foreach (ArticleSource source in InputProblems.Guard(place, () => ReadLine(line, place, start, names, options)))
                {
                    yield return source;
                }
            }
        }
    }

    /// <summary>An object that is indented over many lines, as a single one often
    /// is: up to the brace that stands where the first does.</summary>
    /// <returns>The object; null where it is longer than an article may be.</returns>
    private static string? RestOfObject(string first, LimitedLineReader lines, int longest)
    {
        int indent = first.IndexOf('{', StringComparison.Ordinal);
        var whole = new StringBuilder(first);
        while (lines.TryRead(out string? line))
        {
            if (line is null || whole.Length + line.Length >= longest) return null;
            whole.Append(' ').Append(line);
            if (line.Length > indent && line[indent] == '}' && string.IsNullOrWhiteSpace(line[..indent])) break;
        }

        return whole.ToString();
    }

    private static IEnumerable<ArticleSource> ReadArray(InputFile file, TextReader reader, JsonArrayReader array, ArticleFieldNames names,
        InputOptions options)
    {
        while (array.TryRead(out string? element))
        {
            var place = new RecordPlace(file, array.Line, null);
            if (array.IsUnparted) yield return ArticleSource.Of(place.Of(InputProblems.NoComma));
            if (element is null)
            {
                yield return ArticleSource.Of(place.Of(array.IsCut ? InputProblems.CutArray : InputProblems.TooLarge(options)));
                continue;
            }

            if (TextDecoding.IndexOfUndecodable(element, reader) >= 0)
            {
                yield return ArticleSource.Of(place.Of(InputProblems.WrongEncoding));
                continue;
            }

            long start = array.Start;
            foreach (ArticleSource source in InputProblems.Guard(place, () => ReadLine(element, place, start, names, options)))
            {
                yield return source;
            }
        }
    }

    private static IReadOnlyList<ArticleSource> ReadLine(string line, RecordPlace place, long lineStart, ArticleFieldNames names,
        InputOptions options)
    {
        string whole = JsonText.Whole(line);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(whole);
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

            if (Wrapped(document.RootElement, names) is { } articles)
            {
                return [.. articles.EnumerateArray().SelectMany((article, i) =>
                    ReadLine(article.GetRawText(), place with { Row = i + 1 }, lineStart, names, options))];
            }

            var record = new ArticleRecord();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (!names.TryFind(property.Name, out ArticleField? field)) record.AddExtra(property.Name, property.Value.Clone());
                else if (field == ArticleField.Author) record.AddAuthors(AuthorsOf(property.Value));
                else record.Set(field.Value, ScalarText(property.Value) ?? "");
            }

            IReadOnlyList<ArticleSource> sources = record.Build(place, options, "field", document.RootElement.EnumerateObject()
                .Select(static property => property.Name));
            bool repaired = !ReferenceEquals(line, whole) && sources[^1].Article is not null;
            return repaired ? [ArticleSource.Of(place.Of(InputProblems.HalfCharacter)), .. sources] : sources;
        }
    }

    /// <summary>The articles in an answer of a server: the only array of objects in
    /// an object that has no text itself; null for none.</summary>
    private static JsonElement? Wrapped(JsonElement root, ArticleFieldNames names)
    {
        JsonElement? found = null;
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (names.TryFind(property.Name, out ArticleField? field) && field is ArticleField.Text or ArticleField.Html) return null;
            if (property.Value.ValueKind != JsonValueKind.Array || property.Value.GetArrayLength() == 0
                || property.Value.EnumerateArray().Any(static one => one.ValueKind != JsonValueKind.Object)) continue;
            if (found is not null) return null;
            found = property.Value;
        }

        return found;
    }

    // The parser's message ends with its own position, which would only confuse beside ours.
    private static string Reason(JsonException e) =>
        e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.', ' ');

    private static IEnumerable<string> AuthorsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(AuthorsOf),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) => AuthorsOf(name),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static string? ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) => ScalarText(name),
        // The interface of WordPress wraps titles and texts so.
        JsonValueKind.Object when value.TryGetProperty("rendered", out JsonElement rendered) => ScalarText(rendered),
        _ => null,
    };
}
