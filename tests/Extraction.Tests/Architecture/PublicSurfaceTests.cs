using System.Reflection;
using Extraction.Formats;
using Extraction.Hosting;
using Extraction.Models.English;
using Extraction.Store;

namespace Extraction.Tests.Architecture;

/// <summary>
/// What users can build upon is decided, not grown: a public type that <c>public-surface.txt</c> does not list, or one it lists
/// and the library lacks, fails. Whoever changes the surface on purpose changes that file in the same commit.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly string Listed = Path.Combine(Repository.Root, "tests", "Extraction.Tests", "Architecture",
        "public-surface.txt");

    private static readonly Assembly[] Libraries =
        [typeof(ExtractionPipeline).Assembly, typeof(EnglishModel).Assembly, typeof(QuoteStore).Assembly, typeof(ArticleExtractor).Assembly,
            typeof(MoreFormats).Assembly];

    [Fact]
    public void The_public_types_are_those_of_the_list()
    {
        string[] types = [.. Libraries.SelectMany(library => library.GetExportedTypes()).Select(type => type.FullName!)
            .Order(StringComparer.Ordinal)];
        string[] listed = File.ReadAllLines(Listed);
        Assert.True(
            types.SequenceEqual(listed, StringComparer.Ordinal),
            $"new: {string.Join(", ", types.Except(listed))}; gone: {string.Join(", ", listed.Except(types))} (the list: " +
                $"{Path.GetFileName(Listed)})");
    }
}
