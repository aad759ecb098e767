using System.Security.Cryptography;
using System.Text;
using Extraction.Output.Review;

namespace Extraction.Output;

/// <summary>
/// The review page: one HTML file that needs no network, in which a person reads articles with their quotes marked,
/// filters, confirms, corrects or rejects them, and exports the decisions.
/// </summary>
/// <remarks>
/// Articles are written one after the other, so memory does not grow with their number. Their text is data for the
/// page's script, which never treats it as markup; a content security policy lets no other script run.
/// </remarks>
public sealed class ReviewPageWriter : IResultWriter
{
    /// <summary>Each after those that it imports.</summary>
    private static readonly string[] Scripts =
        ["model", "list", "decisions", "browser-keeper", "article", "quotes", "editor", "print", "review", "browse", "page"];

    private readonly StreamWriter _writer;
    private readonly string _afterArticles;

    /// <summary>Begins a page.</summary>
    /// <param name="stream">Where to write; left open.</param>
    public ReviewPageWriter(Stream stream)
    {
        string script = "(() => {\n'use strict';\n" + string.Concat(Scripts.Select(name => WithoutModules(ReviewAssets.Text(name + ".js"))))
            + "})();\n";
        string style = ReviewAssets.Text("style.css");
        string page = ReviewAssets.Text("page.html")
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{tools}}", ReviewAssets.Text("tools.html"), StringComparison.Ordinal)
            .Replace("{{review}}", ReviewAssets.Text("review.html"), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        string[] halves = page.Split("{{articles}}\n");
        _afterArticles = halves[1];
        _writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _writer.Write(halves[0]);
    }

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        _writer.Write("<script type=\"application/json\" class=\"article\">");
        _writer.Write(ReviewPageArticle.ToScript(document, text));
        _writer.Write("</script>\n");
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _writer.Write(_afterArticles);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is the caller's, and what was not completed is not wanted.
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A page that is opened as a file can import nothing: its modules become one script, in which all names are known.</summary>
    private static string WithoutModules(string script) => string.Concat(script.Split('\n')
        .Where(line => !line.StartsWith("import ", StringComparison.Ordinal))
        .Select(line => (line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line) + "\n"));
}
