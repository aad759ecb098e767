namespace Extraction.Store.Writing;

/// <summary>Paths of articles as a store keeps them: relative to its own
/// folder where they can be, so that both can move together.</summary>
internal static class ArticleFilePath
{
    /// <summary>The path as it is kept.</summary>
    public static string Keep(string storeFolder, string file) =>
        Path.GetRelativePath(storeFolder, Path.GetFullPath(file)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The full path of one that was kept.</summary>
    public static string Resolve(string storeFolder, string kept) => Path.GetFullPath(Path.Combine(storeFolder, kept));
}
