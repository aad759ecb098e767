using System.Text;
using Extraction.Calendar;
using Extraction.Input.Archives;
using Extraction.Input.Html;

namespace Extraction.Input;

/// <summary>Reads articles from files, folders, patterns and standard input.</summary>
/// <remarks>
/// <para>
/// Reading is lazy: a file is opened when its turn comes, and of a table or JSON Lines file one record is held at a
/// time, so that memory does not grow with the input but for eight bytes or so an article, which keep identifiers
/// distinct. The order is that of the arguments, inside a folder the ordinal order of the paths, inside a file that
/// of the records.
/// </para>
/// <para>The reader itself is immutable and thread-safe; one enumeration belongs to one thread.</para>
/// </remarks>
public sealed class ArticleReader
{
    private readonly InputOptions _options;

    /// <summary>Creates a reader.</summary>
    /// <param name="options">How to read; null for the defaults.</param>
    public ArticleReader(InputOptions? options = null) => _options = options ?? InputOptions.Default;

    /// <summary>Reads all articles that the paths stand for. Never throws for anything wrong with the input.</summary>
    /// <param name="paths">Files, folders, patterns with <c>*</c>, <c>?</c> and <c>**</c>, or <c>-</c> for standard input.</param>
    /// <returns>Articles with safe and distinct identifiers and texts that are not blank, and problems, as they are met.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <example><code>
    /// foreach (ArticleSource source in new ArticleReader().Read(["archive", "today/*.html"]))
    /// {
    ///     if (source.Problem is { } problem) Console.Error.WriteLine(problem);
    ///     if (source.Article is { } article) Console.WriteLine(article.Id);
    /// }
    /// </code></example>
    public IEnumerable<ArticleSource> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths);
    }

    /// <summary>Reads all articles of one stream, in any format that a file can have, packed or not.</summary>
    /// <param name="stream">The bytes. Read once, from where it stands, as the articles are asked for; it stays open.</param>
    /// <param name="name">What it is called: the identifier of a single
    /// article, the format by its ending, and the file in problems.</param>
    /// <returns>As <see cref="Read(IEnumerable{string})"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <example><code>
    /// using Stream upload = File.OpenRead("monday.jsonl.gz");
    /// foreach (ArticleSource source in new ArticleReader().Read(upload, "monday.jsonl.gz"))
    /// {
    ///     if (source.Article is { } article) Console.WriteLine(article.Title);
    /// }
    /// </code></example>
    public IEnumerable<ArticleSource> Read(Stream stream, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return ReadFile(new InputFile(name, name, () => new LeftOpenStream(stream)), new ArticleIds());
    }

    /// <summary>Reads all articles of one text: an article, a page, JSON Lines.</summary>
    /// <param name="text">The characters. Read as the articles are asked for; it stays open.</param>
    /// <param name="name">What it is called, as for a stream.</param>
    /// <returns>As <see cref="Read(IEnumerable{string})"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <example><code>
    /// using var page = new StringReader("&lt;body&gt;&lt;p&gt;“We are ready,” Ada Brook said.&lt;/p&gt;&lt;/body&gt;");
    /// foreach (ArticleSource source in new ArticleReader().Read(page, "page.html"))
    /// {
    ///     if (source.Article is { } article) Console.WriteLine(article.Text);
    /// }
    /// </code></example>
    public IEnumerable<ArticleSource> Read(TextReader text, string name = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var reader = new ArticleReader(_options with { Encoding = Encoding.UTF8 });
        return reader.ReadFile(new InputFile(name, name, () => new Utf8Stream(text)), new ArticleIds());
    }

    private IEnumerable<ArticleSource> ReadAll(IEnumerable<string> paths)
    {
        var ids = new ArticleIds();
        var locator = new InputLocator(_options);
        foreach (string path in paths)
        {
            foreach ((InputFile? file, InputProblem? problem) in locator.Find(path))
            {
                if (problem is not null) yield return ArticleSource.Of(problem);
                if (file is null) continue;
                foreach (ArticleSource source in ReadFile(file, ids)) yield return source;
            }
        }
    }

    /// <summary>Reads one file to its end or to the first failure.</summary>
    private IEnumerable<ArticleSource> ReadFile(InputFile file, ArticleIds ids)
    {
        using IEnumerator<ArticleSource> sources = ReadOpened(file).SelectMany(source => Finish(source, file, ids)).GetEnumerator();
        while (true)
        {
            InputProblem? failure = null;
            try
            {
                if (!sources.MoveNext()) yield break;
            }
            catch (InvalidDataException)
            {
                failure = Unreadable(file, "the gzip data are damaged or cut off; compress the file again");
            }
            catch (FileNotFoundException) when (InputProblems.NameNotInUtf8(file.Name) is { } reason)
            {
                failure = Unreadable(file, reason);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                failure = Unreadable(file, $"the file cannot be read ({e.Message}); check that it exists and its permissions");
            }
            catch (Exception e)
            {
                // One file among millions must not end the run, whatever is wrong with it.
                failure = InputProblems.InternalError(e) with { File = file.Name };
            }

            if (failure is not null)
            {
                yield return ArticleSource.Of(failure);
                yield break;
            }

            yield return sources.Current;
        }
    }

    private IEnumerable<ArticleSource> ReadOpened(InputFile file)
    {
        using PeekableStream stream = OpenUnpacked(file);
        if (stream.Head.IsEmpty && !stream.IsDamaged)
        {
            // No line is no article, not a lost one: an engine may well pipe an empty part of its data.
            if (_options.Format == InputFormat.JsonLines) yield break;
            yield return ArticleSource.Of((file.HasNoSize ? InputProblems.EmptyFile : InputProblems.EmptyText) with { File = file.Name });
            yield break;
        }

        InputFormat format = FormatOf(file, stream);
        if (InputFormats.NeedsReader(format) && _options.ReaderOf(format) is null)
        {
            yield return ArticleSource.Of(InputProblems.MissingReader with { File = file.Name });
            yield break;
        }

        bool isText = format != InputFormat.Warc && !InputFormats.NeedsReader(format);
        if (isText && _options.Encoding is null && ContentSniffer.BinaryReason(stream.Head) is { } reason)
        {
            yield return ArticleSource.Of(new InputProblem { Kind = InputProblemKind.BinaryFile, File = file.Name, Message = reason
                + "." });
            yield break;
        }

        foreach (ArticleSource source in ReadFormat(file, stream, format))
        {
            yield return source;
        }
    }

    private IEnumerable<ArticleSource> ReadFormat(InputFile file, PeekableStream stream, InputFormat format)
    {
        if (format == InputFormat.Html) return HtmlReader.Read(file, stream, _options);
        if (format == InputFormat.Warc) return WarcReader.Read(file, stream, _options);
        if (_options.ReaderOf(format) is { } other) return other.Read(file, stream, format, _options);
        TableDialect dialect = format != InputFormat.Tsv ? TableDialect.Delimited
            : TabbedDialect.IsQuoted(stream.Head) ? TableDialect.QuotedTabs : TableDialect.PlainTabs;
        StreamReader reader = TextDecoding.OpenText(stream, _options.Encoding);
        return format switch
        {
            InputFormat.JsonLines => JsonLinesReader.Read(file, reader, _options),
            InputFormat.Csv or InputFormat.Tsv => TableReader.Read(file, reader, _options, dialect),
            InputFormat.Markdown => MarkdownReader.Read(file, reader, _options),
            _ => PlainTextReader.Read(file, reader, _options),
        };
    }

    private InputFormat FormatOf(InputFile file, PeekableStream stream) => _options.Format ?? InputFormats.OfName(file.Source)
        ?? ContentSniffer.FormatOf(stream.Head, EncodingOf(stream.Head), new ArticleFieldNames(_options.Columns));

    private Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        TextDecoding.OfMark(head, out _) ?? _options.Encoding ?? TextDecoding.Guess(head);

    private static PeekableStream OpenUnpacked(InputFile file)
    {
        var stream = new PeekableStream(file.Open());
        return stream.Head is [0x1F, 0x8B, ..] ? new PeekableStream(new CheckedGzipStream(stream)) : stream;
    }

    private static InputProblem Unreadable(InputFile file, string what) =>
        new() { Kind = InputProblemKind.Unreadable, File = file.Name, Message = what + "." };

    /// <summary>What holds for articles of every format: a text of bearable size, a safe and distinct identifier.</summary>
    private IEnumerable<ArticleSource> Finish(ArticleSource source, InputFile file, ArticleIds ids)
    {
        if (source.Article is not { } article)
        {
            yield return source;
            yield break;
        }

        InputProblem At(InputProblem problem) => source.Place is { } place ? place.Of(problem) : problem with { File = file.Name };
        if (string.IsNullOrWhiteSpace(article.Text))
        {
            yield return ArticleSource.Of(At(InputProblems.EmptyText));
            yield break;
        }

        if (article.Text.Length > _options.MaxTextLength)
        {
            yield return ArticleSource.Of(At(InputProblems.TooLarge(_options)));
            yield break;
        }

        string safe = ArticleIds.Sanitize(article.Id);
        string id = ids.MakeDistinct(safe);
        if (id != safe)
        {
            yield return ArticleSource.Of(At(new InputProblem
            {
                Kind = InputProblemKind.DuplicateId,
                ArticleId = id,
                Message = $"an earlier article has the id '{safe}'; this one is called '{id}'. Give each article an id of its own.",
            }));
        }

        yield return ArticleSource.Of(article with
        {
            Id = id,
            Published = _options.Published is { } day ? new PublicationDate(day, DateBasis.Given) : article.Published,
        }) with
        {
            FileName = file.Name == "-" ? null : file.Name,
            Place = source.Place,
        };
    }
}
