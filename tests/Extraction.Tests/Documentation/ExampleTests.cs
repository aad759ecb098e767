using System.Xml.Linq;
using Extraction.Formats.Tables;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;
using Extraction.Store;
using Extraction.Store.Search;
using Extraction.Store.Writing;

namespace Extraction.Tests.Documentation;

/// <summary>Where a user begins, the documentation has an example.</summary>
/// <remarks>That all of them compile against the packages, <see cref="Packaging.PackageTests"/> show.</remarks>
public sealed class ExampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-example-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Extraction", "M:Extraction.ExtractionPipeline.Create(Extraction.Models.IModelSource)")]
    [InlineData("Extraction", "M:Extraction.ExtractionPipeline.Extract(")]
    [InlineData("Extraction", "M:Extraction.ExtractionPipeline.ExtractAsync(")]
    [InlineData("Extraction", "M:Extraction.ExtractionPipeline.ExtractManyAsync(")]
    [InlineData("Extraction", "T:Extraction.PipelineOptions")]
    [InlineData("Extraction", "T:Extraction.StreamingOptions")]
    [InlineData("Extraction", "T:Extraction.Models.ResourceOverlay")]
    [InlineData("Extraction", "M:Extraction.Input.ArticleReader.Read(System.IO.Stream,")]
    [InlineData("Extraction", "M:Extraction.Input.ArticleReader.Read(System.IO.TextReader,")]
    [InlineData("Extraction", "T:Extraction.Output.IResultWriter")]
    [InlineData("Extraction", "T:Extraction.Output.ResultJson")]
    [InlineData("Extraction", "M:Extraction.Input.ArticleReader.Read(System.Collections.Generic.IEnumerable{System.String})")]
    [InlineData("Extraction", "M:Extraction.Output.ResultBuilder.Build(")]
    [InlineData("Extraction.Hosting", "T:Extraction.Hosting.ArticleExtractor")]
    [InlineData("Extraction.Hosting", "M:Extraction.Hosting.ExtractionServices.AddExtraction(")]
    [InlineData("Extraction.Formats", "P:Extraction.Formats.MoreFormats.Readers", "T:Extraction.Formats.MoreFormats")]
    [InlineData("Extraction.Formats", "T:Extraction.Formats.Tables.ParquetResultWriter")]
    [InlineData("Extraction.Store", "T:Extraction.Store.QuoteStore")]
    [InlineData("Extraction.Store", "M:Extraction.Store.QuoteStore.Statements(")]
    public void An_entry_point_has_an_example(string library, params string[] members)
    {
        XDocument documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml"));
        Assert.Contains(documentation.Descendants("member"), member =>
            members.Any(name => member.Attribute("name")!.Value.StartsWith(name, StringComparison.Ordinal))
            && member.Element("example")?.Element("code") is not null);
    }

    /// <summary>The lines of the examples, one after the other.</summary>
    [Fact]
    public void The_examples_do_what_they_say()
    {
        var pipeline = ExtractionPipeline.Create(EnglishModel.Instance);
        var article = new Article { Id = "mill", Text = "“We are ready,” Ada Brook said." };
        ResultDocument result = ResultBuilder.Build(pipeline.Extract(article), ResultOptions.Default with { MinConfidence = 0.1 });
        Assert.Equal("Ada Brook", Assert.Single(result.Quotes).Speaker?.Name);

        using QuoteStore store = QuoteStore.OpenOrCreate(Path.Combine(_folder, "quotes.db"));
        store.Add(new StoredArticle { Document = result, Text = article.Text });
        Assert.Contains("ready", Assert.Single(store.Search(new QuoteQuery { Words = "ready" })).Text, StringComparison.Ordinal);

        using FileStream file = File.Create(Path.Combine(_folder, "quotes.parquet"));
        using var table = new ParquetResultWriter(file);
        table.Write(result, article.Text);
        table.Complete();
        Assert.True(file.Length > 0);
    }
}
