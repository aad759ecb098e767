using System.Globalization;
using System.Text;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Output;
using Extraction.Store;
using Extraction.Store.Writing;
using NodaTime;

namespace Extraction.Desk.Reading;

/// <summary>Takes in what a person pastes or uploads: reads it, extracts, and adds it to the store.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ArticleIntake : IDisposable
{
    private const int BatchArticles = 32;

    private readonly Lazy<Task<ExtractionPipeline>> _pipeline;
    private readonly StorePool _stores;
    private readonly InputOptions _input;
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount, Environment.ProcessorCount);

    public ArticleIntake(DeskOptions options, StorePool stores)
    {
        _pipeline = new Lazy<Task<ExtractionPipeline>>(() => Task.Run(() => WarmedUp(options.Pipeline())));
        _stores = stores;
        _input = options.Input;
    }

    /// <summary>Begins to load the models.</summary>
    public Task LoadAsync() => _pipeline.Value;

    /// <summary>Whether the models are loaded.</summary>
    public bool IsReady => _pipeline.IsValueCreated && _pipeline.Value.IsCompletedSuccessfully;

    /// <summary>Reads and extracts, without keeping anything.</summary>
    public async Task<IntakeResult> ExtractAsync(Submission submission, CancellationToken cancellation)
    {
        var documents = new List<StoredArticle>();
        List<string> problems = await ForEachAsync(submission, article => documents.Add(article), cancellation).ConfigureAwait(false);
        return new IntakeResult(documents, problems);
    }

    /// <summary>Reads, extracts and adds to the store. An article whose identifier another text has gets one of its own.</summary>
    public async Task<IntakeReport> AddAsync(Submission submission, CancellationToken cancellation)
    {
        var added = new List<AddedArticle>();
        var batch = new List<StoredArticle>();
        async Task FlushAsync()
        {
            if (batch.Count == 0) return;
            StoredArticle[] articles = [.. batch];
            batch.Clear();
            added.AddRange(await _stores.WriteAsync(store => Add(store, articles), cancellation).ConfigureAwait(false));
        }

        List<string> problems = await ForEachAsync(
            submission,
            batch.Add,
            cancellation,
            () => batch.Count >= BatchArticles ? FlushAsync() : Task.CompletedTask).ConfigureAwait(false);
        await FlushAsync().ConfigureAwait(false);
        return new IntakeReport(added, problems);
    }

    public void Dispose() => _processors.Dispose();

    private async Task<List<string>> ForEachAsync(
        Submission submission, Action<StoredArticle> take, CancellationToken cancellation, Func<Task>? afterEach = null)
    {
        var problems = new List<string>();
        ExtractionPipeline pipeline = await _pipeline.Value.WaitAsync(cancellation).ConfigureAwait(false);
        await _processors.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            foreach (ArticleSource source in new ArticleReader(_input with { Format = submission.Format, Encoding = submission.Encoding })
                .Read(submission.Content, submission.Name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (source.Problem is { } problem) problems.Add(BrowserWords.Of(problem.ToString()));
                if (source.Article is not { } article) continue;
                // What a person typed about the one article is stronger than what the text says of itself.
                if (submission.Title is { } title) article = article with { Title = title };
                if (submission.Published is { } day) article = article with { Published = new PublicationDate(day, DateBasis.Given) };
                if (submission.Url is { } url) article = article with { Url = url };
                ResultDocument document = ResultBuilder.Build(pipeline.Extract(article, cancellation), ResultOptions.Default);
                take(new StoredArticle { Document = document, Text = article.Text });
                if (afterEach is not null) await afterEach().ConfigureAwait(false);
            }
        }
        finally
        {
            _processors.Release();
        }

        return problems;
    }

    private static List<AddedArticle> Add(QuoteStore store, IReadOnlyList<StoredArticle> articles)
    {
        var added = new List<AddedArticle>();
        foreach (StoredArticle article in articles)
        {
            ResultDocument document = article.Document;
            string id = document.Article.Id;
            for (int number = 2; store.Find(id) is { } other && other.Document.Article.Sha256 != document.Article.Sha256; number++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{document.Article.Id}-{number}");
            }

            store.Add(article with { Document = document with { Article = document.Article with { Id = id } } });
            added.Add(new AddedArticle(id, document.Article.Title?.Text, document.Quotes.Count));
        }

        return added;
    }

    /// <summary>The first article is read while nobody waits: code is compiled and tables are built when first needed.</summary>
    private static ExtractionPipeline WarmedUp(ExtractionPipeline pipeline)
    {
        const string text =
            "LUND — “The ferry will sail again in May,” harbour director Mara Ellison said on Monday. She told reporters that repairs " +
            "had begun.\n\nAccording to the council, nobody was hurt.";
        for (int i = 0; i < 3; i++)
        {
            _ = ResultBuilder.Build(pipeline.Extract(new Article { Id = "first", Text = text }), ResultOptions.Default);
        }
        return pipeline;
    }
}

/// <summary>What somebody sends to be read.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Name">What it is called; its ending tells the format.</param>
internal sealed record Submission(Stream Content, string Name)
{
    /// <summary>The format, or null to tell it by name and content.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>The encoding, or null to find it out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The address, or null.</summary>
    public string? Url { get; init; }
}

/// <summary>What was extracted.</summary>
/// <param name="Articles">One result an article.</param>
/// <param name="Problems">What could not be read, one sentence each.</param>
internal sealed record IntakeResult(IReadOnlyList<StoredArticle> Articles, IReadOnlyList<string> Problems);

/// <summary>What was added.</summary>
/// <param name="Articles">The articles, under the identifiers that they have in the store.</param>
/// <param name="Problems">What could not be read, one sentence each.</param>
internal sealed record IntakeReport(IReadOnlyList<AddedArticle> Articles, IReadOnlyList<string> Problems);

/// <summary>An article that was added.</summary>
/// <param name="Id">Identifier in the store.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Quotes">How many quotes it has.</param>
public sealed record AddedArticle(string Id, string? Title, int Quotes);
