using System.Text.RegularExpressions;
using Extraction.Input;
using Extraction.Input.Html;
using Extraction.Output;

namespace Extraction.Cli.Verify;

/// <summary>Finds the lines of the file that an article was read from, so that a report points to where a person can look.</summary>
/// <remarks>Of a record the line at which it begins; of a page, whose text
/// is made of its markup, the line that holds the same words.</remarks>
internal sealed class SourceLines
{
    /// <summary>So many words name a place in a page; fewer are tried where markup stands between them.</summary>
    private static readonly int[] WordCounts = [6, 4, 3, 2];

    private readonly string _text;
    private readonly int? _record;
    private readonly string? _page;
    private readonly LineIndex _lines;
    private readonly CodePointMap _map;

    public SourceLines(ArticleSource source)
    {
        Article article = source.Article!;
        _text = article.Text;
        _lines = new LineIndex(_text);
        _map = new CodePointMap(_text);
        if (source.Place is { } place) _record = (int)Math.Min(place.Line, int.MaxValue);
        else if (!article.IsPlainText && source.FileName is { } file) _page = ReadPage(file);
    }

    /// <summary>The one-based line of a code point offset into the article's text; null where it cannot be told.</summary>
    public int? LineOf(int codePoint)
    {
        if (_record is { } line) return line;
        if (_page is null) return _lines.LineOf(codePoint);
        string[] words = [.. _text[_map.ToUtf16(Math.Min(codePoint, _map.CodePointLength))..]
            .Split((char[]?)null, WordCounts[0] + 1, StringSplitOptions.RemoveEmptyEntries).Take(WordCounts[0])];
        foreach (int count in WordCounts.Where(n => n <= words.Length))
        {
            // Without backtracking, so that no page can make it long.
            Match match = Regex.Match(_page, string.Join("\\s+", words.Take(count).Select(Regex.Escape)),
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            if (match.Success) return 1 + _page.AsSpan(0, match.Index).Count('\n');
        }

        return null;
    }

    private static string? ReadPage(string file)
    {
        try
        {
            return PageEncoding.Decode(File.ReadAllBytes(file), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was there when the article was read; the report does without lines.
            return null;
        }
    }
}
