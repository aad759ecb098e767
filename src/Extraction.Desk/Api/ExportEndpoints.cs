using Extraction.Output;
using Extraction.Output.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk.Api;

/// <summary>Everything that the store holds as files, decisions applied.</summary>
internal static class ExportEndpoints
{
    private const int ArticlesAtOnce = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("/api/export");
        api.MapGet("/quotes.csv", (StorePool stores, CancellationToken cancellation, bool? bom) =>
            CsvAsync(stores, bom is true, cancellation))
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .Problems()
            .WithSummary("All quotes as 'extraction extract --format csv' writes them, and what a person decided about each.");
        api.MapGet("/claims.jsonld", (StorePool stores, CancellationToken cancellation) =>
            FileAsync(stores, stream => new ClaimReviewWriter(stream), "application/ld+json", "claims.jsonld", cancellation))
            .Produces(StatusCodes.Status200OK, contentType: "application/ld+json")
            .Problems()
            .WithSummary("Quotes that a person confirmed as ClaimReview (schema.org), ready for a rating.");
        api.MapGet("/results.jsonl", (StorePool stores, CancellationToken cancellation) =>
            FileAsync(stores, stream => new JsonLinesWriter(stream), "application/x-ndjson", "results.jsonl", cancellation))
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson")
            .Problems()
            .WithSummary("All results, decisions applied.");
        api.MapGet("/decisions.json", async (StorePool stores, CancellationToken cancellation) =>
        {
            DecisionFile file = DecisionFile.Of([.. (await stores.ReadAsync(s => s.AllDecisions(), cancellation)).Select(d => d.Decision)]);
            var json = new MemoryStream();
            file.Write(json);
            return Results.Bytes(json.ToArray(), "application/json", "decisions.json");
        })
            .Produces<DecisionFileBody>()
            .Problems()
            .WithSummary("All decisions, as the review page exports them.");
    }

    private static async Task<IResult> CsvAsync(StorePool stores, bool byteOrderMark, CancellationToken cancellation)
    {
        bool withIds = await stores.ReadAsync(s => s.HasIdentifiers(), cancellation).ConfigureAwait(false);
        return await FileAsync(stores, stream => new CsvResultWriter(stream, byteOrderMark, withReview: true, withIds),
            "text/csv; charset=utf-8", "quotes.csv", cancellation).ConfigureAwait(false);
    }

    /// <summary>Written aside first: an error in the middle must not look like a whole file.</summary>
    private static async Task<IResult> FileAsync(StorePool stores, Func<Stream, IResultWriter> begin, string type, string name,
        CancellationToken cancellation)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        try
        {
            using (IResultWriter writer = begin(file))
            {
                foreach (string[] ids in (await stores.ReadAsync(s => s.ArticleIds(), cancellation).ConfigureAwait(false))
                    .Chunk(ArticlesAtOnce))
                {
                    // Others get their turn between.
                    foreach (ResultDocument document in await stores.ReadAsync(s =>
                        ids.Select(id => Reviewed.FindKept(s, id)).OfType<ResultDocument>().ToList(), cancellation).ConfigureAwait(false))
                    {
                        writer.Write(document, document.Article.Text!);
                    }
                }

                writer.Complete();
            }

            file.Position = 0;
            return Results.File(file, type, name);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
