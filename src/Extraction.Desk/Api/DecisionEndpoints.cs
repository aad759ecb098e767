using System.Globalization;
using System.Text.Json;
using Extraction.Desk.Security;
using Extraction.Input;
using Extraction.Output.Review;
using Extraction.Store;
using Extraction.Store.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk.Api;

/// <summary>Decisions about quotes. An answer of 200 means that the decision is in the file.</summary>
internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("/api/articles/{id}/decisions");
        api.MapGet("", async (string id, StorePool stores, CancellationToken cancellation) =>
        {
            IReadOnlyList<StoredDecision> decisions = await stores.ReadAsync(s =>
                s.Find(id) is null ? throw ApiEndpoints.NoArticle(id) : s.Decisions(id), cancellation);
            return Json(DecisionFile.Of([.. decisions.Select(d => d.Decision)]));
        })
            .Produces<DecisionFileBody>()
            .Problems(404)
            .WithSummary("The decisions about an article, as a file of decisions.");

        api.MapPut("/{quote}", async (string id, string quote, long? seen, HttpContext context, StorePool stores, TimeProvider clock,
            CancellationToken cancellation) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, cancellation);
            Decision decision = Parse(body.GetBuffer().AsSpan(0, (int)body.Length), id, quote);
            if (decision.At is null)
            {
                decision = decision with { At = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture) };
            }
            return await KeepAsync(stores, id, quote, decision, seen, cancellation);
        })
            .AddEndpointFilter<TokenFilter>()
            .Accepts<DecisionBody>("application/json")
            .Produces<KeptAnswer>()
            .Produces<ConflictBody>(StatusCodes.Status409Conflict)
            .Problems(404, 413, 415, 422)
            .WithSummary("Keeps a decision; 'seen' is the revision that the person saw, and 409 tells that there is a newer one.");

        api.MapDelete("/{quote}", (string id, string quote, long? seen, StorePool stores, CancellationToken cancellation) =>
            KeepAsync(stores, id, quote, null, seen, cancellation))
            .AddEndpointFilter<TokenFilter>()
            .Produces<KeptAnswer>()
            .Produces<ConflictBody>(StatusCodes.Status409Conflict)
            .Problems(404)
            .WithSummary("Takes a decision back.");
    }

    private static async Task<IResult> KeepAsync(StorePool stores, string id, string quote, Decision? decision, long? seen,
        CancellationToken cancellation)
    {
        if (seen < 0) throw new BadRequestException("'seen' is a revision, from 0.");
        (DecisionOutcome outcome, Decision? there) = await stores.WriteAsync(
            store =>
            {
                DecisionOutcome kept = store.Decide(id, quote, decision, seen);
                return (kept, kept.Status == DecisionStatus.Conflict ? Current(store, id, quote) : null);
            },
            cancellation).ConfigureAwait(false);
        return outcome.Status switch
        {
            DecisionStatus.Kept => Results.Json(new KeptAnswer(outcome.Revision)),
            DecisionStatus.NoArticle => throw ApiEndpoints.NoArticle(id),
            _ => Results.Text(Conflict(outcome.Revision, there), "application/json", statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static Decision? Current(QuoteStore store, string id, string quote) =>
        store.Decisions(id).FirstOrDefault(d => d.Decision.Quote == quote)?.Decision;

    private static Decision Parse(ReadOnlySpan<byte> json, string id, string quote)
    {
        try
        {
            Decision decision = DecisionFile.ParseOne(json);
            return decision.Article == id && decision.Quote == quote
                ? decision : throw new BadRequestException("The decision is about another quote than the address.");
        }
        catch (JsonException e)
        {
            throw new BadRequestException(JsonProblem.Of(e) + ".");
        }
    }

    private static string Conflict(long revision, Decision? decision)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteNumber("revision", revision);
            writer.WritePropertyName("decision");
            if (decision is null) writer.WriteNullValue();
            else writer.WriteRawValue(DecisionFile.ToBytes(decision));
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static IResult Json(DecisionFile file)
    {
        using var json = new MemoryStream();
        file.Write(json);
        return Results.Bytes(json.ToArray(), "application/json");
    }
}

/// <summary>A decision is in the file.</summary>
/// <param name="Revision">To be sent as <c>seen</c> with the next change.</param>
internal sealed record KeptAnswer(long Revision);
