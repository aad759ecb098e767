using System.IO.Compression;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Runs alone: what other tests hold would be counted too.</summary>
[CollectionDefinition("Memory", DisableParallelization = true)]
[Collection("Memory")]
public sealed class ConstantMemoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_large_table_is_read_in_constant_memory()
    {
        string path = Path.Combine(folder.Path, "large.csv.gz");
        string cell = string.Join(' ', Enumerable.Repeat("The council voted on Tuesday.", 2000));
        using (var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest)))
        {
            writer.WriteLine("id,text");
            for (int i = 0; i < 1500; i++) writer.WriteLine($"{i},{cell}");
        }

        long most = 0, before = GC.GetTotalMemory(forceFullCollection: true);
        int count = 0;
        foreach (ArticleSource _ in new ArticleReader().Read([path]))
        {
            if (++count % 250 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(1500, count);
        Assert.True(most - before < 30_000_000, $"{most - before} bytes were held, of {1500L * cell.Length * 2} in the file.");
    }
}
