using System.Security.Cryptography;
using System.Text;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Review;

/// <summary>The texts that results refer to: inside the result, or among the articles that the caller names.</summary>
internal sealed class ArticleTexts
{
    private readonly Dictionary<string, string> _bySha256 = new(StringComparer.Ordinal);

    /// <summary>Reads the articles that the paths stand for.</summary>
    /// <param name="paths">Files, folders or patterns; may be empty.</param>
    /// <param name="input">What <c>-</c> stands for.</param>
    /// <param name="onFailure">Told for each article that cannot be read.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public ArticleTexts(IReadOnlyList<string> paths, Stream input, Action<string> onFailure, CancellationToken cancellation)
    {
        if (paths.Count == 0) return;
        OrderedParallel.Run(
            new ArticleReader(SharedOptions.Input with { StandardInput = input }).Read(paths),
            source => (Source: source, Hash: source.Article is { } article
                ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))) : ""),
            one =>
            {
                if (one.Source.Article is { } article) _bySha256[one.Hash] = article.Text;
                else if (one.Source.Problem!.ArticleLost) onFailure(one.Source.Problem.ToString());
            },
            jobs: 1,
            cancellation);
    }

    /// <summary>The text of a result's article, or null.</summary>
    public string? Find(ResultDocument document) => document.Article.Text ?? _bySha256.GetValueOrDefault(document.Article.Sha256);
}
