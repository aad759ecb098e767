using System.Text;

namespace Extraction.Input;

/// <summary>Reads a file that is one plain-text article.</summary>
internal static class PlainTextReader
{
    private static readonly ReadingNote HoldsMarkup = new("markup", new TextSpan(0, 0),
        "The plain text has HTML tags in it, which were read as text; give a page the ending .html, or name its format with " +
            "--input-format html.");

    /// <summary>The article, or what is wrong with the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reader">Its text.</param>
    /// <param name="options">How input is read.</param>
    /// <param name="mayHoldMarkup">Whether tags are nothing to tell of.</param>
    internal static IEnumerable<ArticleSource> Read(InputFile file, TextReader reader, InputOptions options, bool mayHoldMarkup = false)
    {
        string? text = ReadToLimit(reader, options.MaxTextLength);
        if (text is null)
        {
            yield return ArticleSource.Of(InputProblems.TooLarge(options) with { File = file.Name });
            yield break;
        }

        if (TextDecoding.IndexOfUndecodable(text, reader) is var bad and >= 0)
        {
            yield return ArticleSource.Of(InputProblems.WrongEncoding with { File = file.Name, Offset = bad, Line = LineOf(text, bad) });
            yield break;
        }

        string whole = DamagedCharacters.Mend(text);
        bool isMended = !ReferenceEquals(whole, text);
        List<ReadingNote> notes = isMended ? [DamagedCharacters.Note] : [];
        if (!mayHoldMarkup && Html.FieldMarkup.HasTag(whole)) notes.Add(HoldsMarkup);
        yield return ArticleSource.Of(new Article { Id = file.Stem, Text = whole, Source = file.Source, IsPlainText = !isMended, Notes =
            notes });
    }

    /// <summary>The whole text, or null where it is longer than <paramref name="limit"/> UTF-16 code units.</summary>
    internal static string? ReadToLimit(TextReader reader, long limit)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        int count;
        while ((count = reader.Read(buffer)) > 0)
        {
            if (text.Length + count > limit) return null;
            text.Append(buffer, 0, count);
        }

        return text.ToString();
    }

    /// <summary>One-based line of an offset.</summary>
    internal static int LineOf(string text, int offset) => 1 + text.AsSpan(0, offset).Count('\n');
}
