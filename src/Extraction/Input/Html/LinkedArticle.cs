using System.Text.Json;

namespace Extraction.Input.Html;

/// <summary>The article in a page's JSON-LD (https://schema.org/NewsArticle), references within the graph followed.</summary>
internal sealed class LinkedArticle
{
    private readonly JsonElement _article;
    private readonly Dictionary<string, JsonElement> _byId;

    private LinkedArticle(JsonElement article, Dictionary<string, JsonElement> byId) => (_article, _byId) = (article, byId);

    /// <summary>The first article among the objects of the document, those in
    /// <c>@graph</c> and lists included; null where there is none.</summary>
    internal static LinkedArticle? Find(JsonElement root)
    {
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        JsonElement? found = null;
        var open = new Queue<JsonElement>();
        open.Enqueue(root);
        while (open.TryDequeue(out JsonElement element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray()) open.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Value(element, "@id") is { ValueKind: JsonValueKind.String } id) byId.TryAdd(id.GetString()!, element);
                if (found is null && IsArticle(element)) found = element;
                if (Value(element, "@graph") is { } graph) open.Enqueue(graph);
                if (Value(element, "mainEntity") is { } entity) open.Enqueue(entity);
            }
        }

        return found is { } article ? new LinkedArticle(article, byId) : null;
    }

    /// <summary>A property as text; of an object its <c>@id</c>.</summary>
    internal string? Text(string property) => Value(_article, property) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } value when Value(value, "@id") is { ValueKind: JsonValueKind.String } id => id.GetString(),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String =>
            list[0].GetString(),
        _ => null,
    };

    /// <summary>The names of the persons or organisations in a property.</summary>
    internal IEnumerable<string> Names(string property) => Value(_article, property) is { } value ? NamesOf(value, followed: false) : [];

    private IEnumerable<string> NamesOf(JsonElement value, bool followed) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => NamesOf(item, followed)),
        JsonValueKind.Object when Value(value, "name") is { } name => NamesOf(name, followed: true),
        JsonValueKind.Object when !followed && Value(value, "@id") is { ValueKind: JsonValueKind.String } id
            && _byId.TryGetValue(id.GetString()!, out JsonElement target) => NamesOf(target, followed: true),
        _ => [],
    };

    private static bool IsArticle(JsonElement element) => Value(element, "@type") switch
    {
        { ValueKind: JsonValueKind.String } type => IsArticleType(type.GetString()!),
        { ValueKind: JsonValueKind.Array } types => types.EnumerateArray()
            .Any(static type => type.ValueKind == JsonValueKind.String && IsArticleType(type.GetString()!)),
        _ => false,
    };

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report";

    private static JsonElement? Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value : null;
}
