using System.IO.Compression;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Runs alone: what other tests hold would be counted too.</summary>
[CollectionDefinition("Memory", DisableParallelization = true)]
[Collection("Memory")]
public sealed class ConstantMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_large_table_is_read_in_constant_memory()
    {
        string path = Path.Combine(_folder.Path, "large.csv.gz");
        string cell = string.Join(' ', Enumerable.Repeat("The council voted on Tuesday.", 2000));
        using (var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest)))
        {
            writer.WriteLine("id,text");
            for (int i = 0; i < 1500; i++) writer.WriteLine($"{i},{cell}");
        }

        AssertConstant(path, 1500, 1500L * cell.Length * 2);
    }

    [Fact]
    public void A_large_web_archive_is_read_in_constant_memory()
    {
        string path = Path.Combine(_folder.Path, "large.warc.gz");
        string page = "<html><body><article><p>" + string.Join("</p><p>",
            Enumerable.Repeat("The council voted on Tuesday, and nobody spoke against it.", 500)) + "</p></article></body></html>";
        string body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        string record =
            $"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n";
        using (FileStream file = File.Create(path))
        {
            for (int i = 0; i < 1500; i++)
            {
                // A member a record, and between two pages a film that nobody wants.
                using var writer = new StreamWriter(new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true));
                writer.Write(record);
                writer.Write("WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: video/mp4\r\nContent-Length: 1000000\r\n\r\n"
                    + new string('x', 1_000_000) + "\r\n\r\n");
            }
        }

        AssertConstant(path, 1500, 1500L * (record.Length + 1_000_000));
    }

    private static void AssertConstant(string path, int articles, long size)
    {
        long most = 0, before = GC.GetTotalMemory(forceFullCollection: true);
        int count = 0;
        foreach (ArticleSource source in new ArticleReader().Read([path]))
        {
            Assert.NotNull(source.Article);
            if (++count % 250 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(articles, count);
        Assert.True(most - before < 30_000_000, $"{most - before} bytes were held, of {size} in the file.");
    }
}
