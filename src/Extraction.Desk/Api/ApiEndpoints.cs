using System.Globalization;
using Extraction.Desk.Reading;
using Extraction.Desk.Security;
using Extraction.Output;
using Extraction.Store;
using Extraction.Store.Browse;
using Extraction.Store.Search;
using Extraction.Store.Statements;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk.Api;

/// <summary>The programming interface: the same data as the pages, and extraction.</summary>
internal static class ApiEndpoints
{
    /// <summary>Quotes, articles or speakers on one page.</summary>
    public const int PageSize = 50;

    private const int MaxStatements = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) =>
            new TokenAnswer(antiforgery.GetAndStoreTokens(context).RequestToken!))
            .Problems()
            .WithSummary("The token that writing asks for, in the header X-CSRF-Token; comes with a cookie to be sent back.");

        api.MapPost("/extract", async (HttpContext context, ArticleIntake intake, CancellationToken cancellation) =>
        {
            IntakeResult result = await intake.ExtractAsync(await RequestBody.ReadAsync(context.Request, cancellation), cancellation);
            if (result.Articles.Count == 0) throw Nothing(result.Problems);
            return result.Articles is [var only]
                ? Results.Bytes(ResultJson.ToIndentedBytes(only.Document), "application/json")
                : Results.Bytes(result.Articles.SelectMany(a => ResultJson.ToLineBytes(a.Document)).ToArray(), "application/x-ndjson");
        })
            .TakesArticle()
            .GivesResult("application/x-ndjson")
            .Problems(413, 415, 422)
            .WithSummary("Extracts without keeping anything: one result (docs/output.schema.json), or JSON Lines for several articles.");

        api.MapPost("/articles", async (HttpContext context, ArticleIntake intake, CancellationToken cancellation) =>
        {
            IntakeReport report = await intake.AddAsync(await RequestBody.ReadAsync(context.Request, cancellation), cancellation);
            if (report.Articles.Count == 0) throw Nothing(report.Problems);
            return Results.Json(report, statusCode: StatusCodes.Status201Created);
        })
            .AddEndpointFilter<TokenFilter>()
            .TakesArticle()
            .Produces<IntakeReport>(StatusCodes.Status201Created)
            .Problems(413, 415, 422)
            .WithSummary("Extracts and adds to the store.");

        api.MapGet("/articles", (StorePool stores, CancellationToken cancellation, string? q, bool? undecided, int? page) =>
            stores.ReadAsync(s => s.Articles(q, undecided ?? false, PageSize, Offset(page)), cancellation))
            .Problems()
            .WithSummary("Articles, the last added first.");

        api.MapGet("/articles/{id}", async (string id, StorePool stores, CancellationToken cancellation) =>
            Results.Bytes(ResultJson.ToIndentedBytes(await stores.ReadAsync(s => Reviewed.Find(s, id), cancellation)
                ?? throw NoArticle(id)), "application/json"))
            .GivesResult()
            .Problems(404)
            .WithSummary("One result with its text, decisions applied (docs/output.schema.json); rejected quotes keep their numbers and " +
                "say so.");

        api.MapDelete("/articles/{id}", async (string id, StorePool stores, CancellationToken cancellation) =>
            await stores.WriteAsync(s => s.Remove(id), cancellation) ? Results.NoContent() : throw NoArticle(id))
            .AddEndpointFilter<TokenFilter>()
            .Produces(StatusCodes.Status204NoContent)
            .Problems(404)
            .WithSummary("Removes an article with its quotes and decisions.");

        api.MapGet("/speakers", (StorePool stores, CancellationToken cancellation, string? q, int? page) =>
            stores.ReadAsync(s => Asked(() => s.Speakers(q, PageSize, Offset(page))), cancellation))
            .Problems()
            .WithSummary("Speakers over all articles, those with most quotes first.");

        api.MapGet("/speaker", async (string name, StorePool stores, CancellationToken cancellation, string? article, string? speakerId,
            int? page) => await stores.ReadAsync(s => SpeakerAnswer.Find(s, name, article, speakerId, Offset(page)), cancellation))
            .Problems(404)
            .WithSummary("One speaker: roles over time and statements, and others of the name. Article and speakerId tell which of them.");

        api.MapGet("/quotes", (HttpContext context, StorePool stores, CancellationToken cancellation, string? q, string? speaker,
            string? organization, string? outlet, string? from, string? to, string? type, string? act, string? confidence, string? review,
            bool? all, int? page) =>
        {
            QuoteQuery query = SearchForm.Of(context.Request.Query)
                .ToQuery() with { FirstOnly = all is not true && review is null, Limit = PageSize, Offset = Offset(page) };
            return stores.ReadAsync(s => Asked(() => SearchAnswer.Of(s, query)), cancellation);
        })
            .Problems()
            .WithSummary("Searches quotes, with facets.");

        api.MapGet("/statements", (StorePool stores, CancellationToken cancellation, string? q, bool? same) =>
            stores.ReadAsync(s => Asked(() => s.Statements(new StatementQuery { Quotes = new QuoteQuery { Words = q }, OnlyDiffering = same
                is not true, Limit = MaxStatements })), cancellation))
            .Problems()
            .WithSummary("Statements that several articles quote, and where they differ.");

        api.MapGet("/output.schema.json", () => Results.Stream(OutputSchema.Open(), "application/schema+json"))
            .Produces(StatusCodes.Status200OK, contentType: "application/schema+json")
            .Problems()
            .WithSummary("The JSON Schema of results.");
    }

    /// <summary>How many of a list come before a page.</summary>
    /// <exception cref="BadRequestException">There is no such page.</exception>
    public static int Offset(int? page) => (BadParameter.Page(page?.ToString(CultureInfo.InvariantCulture)) - 1) * PageSize;

    /// <summary>Answers a question whose words may hold nothing to look for.</summary>
    public static T Asked<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (ArgumentException e)
        {
            throw new BadRequestException(e.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static BadRequestException Nothing(IReadOnlyList<string> problems) =>
        new(string.Join(' ', problems.DefaultIfEmpty("There is no article in it.")), StatusCodes.Status422UnprocessableEntity);

    /// <summary>What to answer where there is no such article.</summary>
    public static BadRequestException NoArticle(string id) => new($"There is no article '{id}'.", StatusCodes.Status404NotFound);
}

/// <summary>An article to extract.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Published">ISO 8601 day of publication, or null.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Id">Its identifier, or null.</param>
internal sealed record ExtractRequest(string Text, string? Title = null, string? Published = null, string? Url = null, string? Id = null);

/// <summary>The token for writing.</summary>
/// <param name="Token">To be sent in the header <c>X-CSRF-Token</c>.</param>
internal sealed record TokenAnswer(string Token);

/// <summary>A page of found quotes.</summary>
/// <param name="Quotes">The quotes.</param>
/// <param name="Facets">How many have which value.</param>
internal sealed record SearchAnswer(IReadOnlyList<FoundQuote> Quotes, Facets Facets)
{
    /// <summary>Asks a store.</summary>
    public static SearchAnswer Of(QuoteStore store, QuoteQuery query)
    {
        (IReadOnlyList<FoundQuote> quotes, Facets facets) = store.SearchWithFacets(query);
        return new SearchAnswer(quotes, facets);
    }
}

/// <summary>One speaker.</summary>
/// <param name="Speaker">The name.</param>
/// <param name="Roles">Roles in the order of time.</param>
/// <param name="Quotes">A page of statements.</param>
/// <param name="Others">Others of the name, those with most quotes first.</param>
internal sealed record SpeakerAnswer(ListedSpeaker Speaker, IReadOnlyList<DatedRole> Roles, IReadOnlyList<FoundQuote> Quotes,
    IReadOnlyList<ListedSpeaker> Others)
{
    private const int MostOthers = 20;

    /// <summary>The speaker of a name whom an article has under an identifier; without these, or where the article is gone, the one of
    /// the name with most quotes.</summary>
    /// <exception cref="BadRequestException">There is none.</exception>
    public static SpeakerAnswer Find(QuoteStore store, string name, string? article, string? speakerId, int offset)
    {
        (ListedSpeaker Speaker, IReadOnlyList<DatedRole> Roles)? found =
            (article is null || speakerId is null ? null : store.Speaker(new SpeakerPlace(article, speakerId))) ?? store.Speaker(name);
        if (article is null != speakerId is null) throw new BadRequestException("'article' and 'speakerId' go together.");
        if (found is not var (speaker, roles))
        {
            throw new BadRequestException($"There is no speaker '{name}'.", StatusCodes.Status404NotFound);
        }

        var query = new QuoteQuery { SpeakerOf = speaker.Place, HideRejected = true, Limit = ApiEndpoints.PageSize, Offset = offset };
        return new SpeakerAnswer(speaker, roles, store.Search(query),
            [.. store.SpeakersOf(speaker.Name, MostOthers + 1).Items.Where(other => other.Place != speaker.Place).Take(MostOthers)]);
    }
}
