using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Extraction.Input;
using Extraction.Models.English;

namespace Extraction.Cli.Extract;

/// <summary>Tells whether a result would come out the same: a hash of the
/// article, the program, its model and tables, and the options.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ArticleFingerprint
{
    private readonly byte[] _run;

    /// <summary>Fingerprints of one run.</summary>
    public ArticleFingerprint(ExtractRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var run = new Feed(hash);
        // The identity of the compiled code and of the weights embedded in it, which a version alone would not tell.
        run.Add(typeof(ExtractionPipeline).Module.ModuleVersionId.ToString());
        run.Add(typeof(EnglishModel).Module.ModuleVersionId.ToString());
        run.Add(typeof(ArticleFingerprint).Module.ModuleVersionId.ToString());
        run.Add(string.Join(',', request.Formats));
        run.Add(request.ByteOrderMark.ToString());
        run.Add(request.Result.Act?.ToString());
        run.Add(request.Result.Type?.ToString());
        run.Add(request.Result.MinConfidence.ToString("R", CultureInfo.InvariantCulture));
        run.Add(request.Result.IncludeText.ToString());
        run.Add(request.Language);
        if (request.Resources is { } folder) Add(run, folder);
        _run = hash.GetHashAndReset();
    }

    /// <summary>The fingerprint of an article under the options of this run.</summary>
    public UInt128 Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_run);
        var feed = new Feed(hash);
        feed.Add(article.Id);
        feed.Add(article.Text);
        feed.Add(article.Source);
        feed.Add(article.Title);
        feed.Add(article.Publisher);
        feed.Add(article.Url);
        feed.Add(article.Published?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        feed.Add(article.Published?.Basis.ToString());
        feed.Add(article.Language);
        feed.Add(article.IsPlainText ? 1 : 0);
        feed.Add(article.Authors.Count);
        foreach (string author in article.Authors) feed.Add(author);
        feed.Add(article.BlockQuotes);
        feed.Add(article.Headings);
        feed.Add(article.Notes.Count);
        foreach (ReadingNote note in article.Notes)
        {
            feed.Add(note.Code);
            feed.Add([note.Span]);
            feed.Add(note.Message);
        }

        feed.Add(article.Extra.Count);
        foreach ((string name, JsonElement value) in article.Extra)
        {
            feed.Add(name);
            feed.Add(value.GetRawText());
        }

        return BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }

    private static void Add(Feed run, string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            run.Add(Path.GetRelativePath(folder, path));
            run.Add(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
        }
    }

    /// <summary>Hashes values with their lengths, so that no two sequences of values look alike.</summary>
    private readonly struct Feed(IncrementalHash hash)
    {
        public void Add(int number)
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            hash.AppendData(bytes);
        }

        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            // UTF-16 as it stands: an encoding would make all unpaired surrogates alike.
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        public void Add(IReadOnlyList<TextSpan> spans)
        {
            Add(spans.Count);
            foreach (TextSpan span in spans)
            {
                Add(span.Start);
                Add(span.End);
            }
        }
    }
}
