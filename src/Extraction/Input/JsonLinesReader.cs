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
            if (line is null)
                yield return ArticleSource.Of(place.Of(InputProblems.TooLarge(options)));
            else if (TextDecoding.IndexOfUndecodable(line, reader) is var bad and >= 0)
                yield return ArticleSource.Of(place.Of(InputProblems.WrongEncoding) with { Offset = lines.LineStart + bad });
            else
            {
                long start = lines.LineStart;
                foreach (ArticleSource source in InputProblems.Guard(place, () => ReadLine(line, place, start, names, options)))
                {
                    yield return source;
                }
            }
        }
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
