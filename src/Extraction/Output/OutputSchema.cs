namespace Extraction.Output;

/// <summary>The published JSON Schema (draft 2020-12) of a result.</summary>
public static class OutputSchema
{
    /// <summary>Opens the schema, UTF-8.</summary>
    public static Stream Open() => typeof(OutputSchema).Assembly.GetManifestResourceStream("output.schema.json")!;
}
