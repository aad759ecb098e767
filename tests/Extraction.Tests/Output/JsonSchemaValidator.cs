using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extraction.Tests.Output;

/// <summary>
/// Validates against the part of JSON Schema (draft 2020-12) that the published schema uses. A keyword it does not know
/// is an error, so that a schema can never be checked less than it says.
/// </summary>
internal sealed class JsonSchemaValidator(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>What is wrong with a document, as <c>/path: reason</c>; empty for a valid one.</summary>
    public IReadOnlyList<string> Validate(JsonElement document)
    {
        var errors = new List<string>();
        Validate(document, root, "", errors);
        return errors;
    }

    private void Validate(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            JsonElement argument = keyword.Value;
            string? error = keyword.Name switch
            {
                "$ref" => Apply(value, Resolve(argument.GetString()!), path, errors),
                "type" => TypeNames(argument).Any(t => IsOfType(value, t)) ? null : $"is {value.ValueKind}, not {argument}",
                "const" => JsonElement.DeepEquals(value, argument) ? null : $"is not {argument}",
                "enum" => argument.EnumerateArray().Any(a => JsonElement.DeepEquals(value, a)) ? null : $"is none of {argument}",
                "oneOf" => OneOf(value, argument, path),
                "required" => value.ValueKind != JsonValueKind.Object ? null : Required(value, argument),
                "properties" => Properties(value, argument, path, errors),
                "additionalProperties" => Additional(value, schema, argument),
                "items" => Items(value, argument, path, errors),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= argument.GetInt32() ? null
                    : "has too few items",
                "uniqueItems" => Unique(value) ? null : "holds an item twice",
                "minProperties" => value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() >= argument.GetInt32() ? null
                    : "has too few properties",
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() >= argument.GetInt32()
                    ? null : "is too short",
                "pattern" => value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, argument.GetString()!, RegexOptions.ECMAScript) ? null
                    : $"does not match {argument}",
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble() ? null
                    : $"is less than {argument}",
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble() ? null
                    : $"is more than {argument}",
                _ when Annotations.Contains(keyword.Name) => null,
                _ => throw new NotSupportedException($"The validator does not know the keyword '{keyword.Name}'."),
            };
            if (error is not null) errors.Add($"{path}: {error}");
        }
    }

    private string? Apply(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        Validate(value, schema, path, errors);
        return null;
    }

    private JsonElement Resolve(string reference)
    {
        Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
        return root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
    }

    private string? OneOf(JsonElement value, JsonElement choices, string path)
    {
        int matches = 0;
        var all = new List<string>();
        foreach (JsonElement choice in choices.EnumerateArray())
        {
            var errors = new List<string>();
            Validate(value, choice, path, errors);
            if (errors.Count == 0) matches++;
            all.AddRange(errors);
        }

        return matches == 1 ? null : $"matches {matches} of the choices ({string.Join("; ", all)})";
    }

    private static string? Required(JsonElement value, JsonElement names)
    {
        string[] missing = [.. names.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _))];
        return missing.Length == 0 ? null : "lacks " + string.Join(", ", missing);
    }

    private string? Properties(JsonElement value, JsonElement schemas, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (schemas.TryGetProperty(property.Name, out JsonElement schema))
            {
                Validate(property.Value, schema, $"{path}/{property.Name}", errors);
            }
        }

        return null;
    }

    private static string? Additional(JsonElement value, JsonElement schema, JsonElement allowed)
    {
        Assert.Equal(JsonValueKind.False, allowed.ValueKind);
        if (value.ValueKind != JsonValueKind.Object) return null;
        JsonElement known = schema.GetProperty("properties");
        string[] unknown = [.. value.EnumerateObject().Select(p => p.Name).Where(n => !known.TryGetProperty(n, out _))];
        return unknown.Length == 0 ? null : "has unknown " + string.Join(", ", unknown);
    }

    private string? Items(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array) return null;
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray()) Validate(item, schema, $"{path}/{index++}", errors);
        return null;
    }

    private static bool Unique(JsonElement value) =>
        value.ValueKind != JsonValueKind.Array
        || value.EnumerateArray().Select(v => v.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength();

    private static IEnumerable<string> TypeNames(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(t => t.GetString()!);

    private static bool IsOfType(JsonElement value, string type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") or (JsonValueKind.String, "string") => true,
        (JsonValueKind.Null, "null") or (JsonValueKind.True or JsonValueKind.False, "boolean") or (JsonValueKind.Number, "number") => true,
        (JsonValueKind.Number, "integer") => value.TryGetInt64(out _),
        _ => false,
    };
}
