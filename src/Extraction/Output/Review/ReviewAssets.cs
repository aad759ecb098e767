using System.Text;

namespace Extraction.Output.Review;

/// <summary>The scripts and the stylesheet that the review page and the desk share.</summary>
internal static class ReviewAssets
{
    /// <summary>One of them, by its name; null where there is none.</summary>
    public static byte[]? Find(string name)
    {
        using Stream? stream = typeof(ReviewAssets).Assembly.GetManifestResourceStream("review/" + name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>One of them as text.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string Text(string name) => Encoding.UTF8.GetString(Find(name)
        ?? throw new FileNotFoundException($"There is no '{name}'.", name));
}
