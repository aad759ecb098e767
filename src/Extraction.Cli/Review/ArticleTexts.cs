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
    /// <param name="onFailure">Told for each article that cannot be read.</param>
    public ArticleTexts(IReadOnlyList<string> paths, Action<string> onFailure)
    {
        if (paths.Count == 0) return;
        foreach (ArticleSource source in new ArticleReader().Read(paths))
        {
            if (source.Article is { } article) _bySha256[Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)))] = article.Text;
            else if (source.Problem!.ArticleLost) onFailure(source.Problem.ToString());
        }
    }

    /// <summary>The text of a result's article, or null.</summary>
    public string? Find(ResultDocument document) => document.Article.Text ?? _bySha256.GetValueOrDefault(document.Article.Sha256);
}
