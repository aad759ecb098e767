using System.Text;
using System.Xml.Linq;

namespace Extraction.Tests.Packaging;

/// <summary>The examples of the documentation of all public members, as a file that compiles where they are right.</summary>
internal static class DocumentedExamples
{
    /// <summary>The packages that the examples use.</summary>
    public static readonly string[] Packages =
        ["Extraction.Models.English", "Extraction.Formats", "Extraction.Hosting", "Extraction.Store"];

    // What an example takes for granted; where it makes one of its own, that hides the field.
    private const string Head =
        """
        using Extraction;
        using Extraction.Formats;
        using Extraction.Formats.Tables;
        using Extraction.Hosting;
        using Extraction.Input;
        using Extraction.Models;
        using Extraction.Models.English;
        using Extraction.Output;
        using Extraction.Store;
        using Extraction.Store.Search;
        using Extraction.Store.Statements;
        using Extraction.Store.Writing;
        using Microsoft.Extensions.DependencyInjection;

        internal static class Examples
        {
            private static readonly ExtractionPipeline pipeline = null!;
            private static readonly Article article = null!;
            private static readonly IAsyncEnumerable<Article> articles = null!;
            private static readonly ResultDocument result = null!;
            private static readonly ResultDocument[] results = [];
            private static readonly QuoteStore store = null!;
            private static readonly IServiceCollection services = null!;
            private static readonly CancellationToken cancellation;

        """;

    /// <summary>Each example in a method of its own.</summary>
    public static string Source()
    {
        var source = new StringBuilder(Head);
        int count = 0;
        foreach (string library in Packages.Prepend("Extraction"))
        {
            XDocument documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml"));
            foreach (XElement code in documentation.Descendants("example").Elements("code"))
            {
                string member = code.Ancestors("member").First().Attribute("name")!.Value;
                source.Append($"    // {member}\n    internal static async Task Example{count++}()\n")
                    .Append($"    {{\n{code.Value}\n        await Task.CompletedTask;\n    }}\n\n");
            }
        }

        return source.Append("}\n").ToString();
    }
}
