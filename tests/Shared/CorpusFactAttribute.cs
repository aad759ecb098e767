namespace Extraction.Tests;

/// <summary>A test that needs the public corpora in <c>../shared/corpora</c>
/// beside the repository; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (!Directory.Exists(Root)) Skip = $"The corpora are not at {Root}.";
    }

    /// <summary>Folder of the corpora.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora"));
}
