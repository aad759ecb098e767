namespace Extraction.Input;

/// <summary>One step in reading the input: either an article, or a problem.</summary>
/// <remarks>
/// A problem stands in the place of an article (<see cref="InputProblem.ArticleLost"/>) or comes right before the
/// article that it tells about.
/// </remarks>
public sealed record ArticleSource
{
    private ArticleSource(Article? article, InputProblem? problem) => (Article, Problem) = (article, problem);

    /// <summary>The article; null for a problem.</summary>
    public Article? Article { get; }

    /// <summary>The problem; null for an article.</summary>
    public InputProblem? Problem { get; }

    /// <summary>The file, as the caller can find it, that the article was read from; null for standard input and for a problem.</summary>
    internal string? FileName { get; init; }

    /// <summary>Where the record stands that the article was made of; null for a whole file.</summary>
    internal RecordPlace? Place { get; init; }

    /// <summary>An article that was read.</summary>
    public static ArticleSource Of(Article article) => new(article, null);

    /// <summary>An article that was read from one record of a file.</summary>
    internal static ArticleSource Of(Article article, RecordPlace place) => new(article, null) { Place = place };

    /// <summary>Something wrong with the input.</summary>
    public static ArticleSource Of(InputProblem problem) => new(null, problem);
}
