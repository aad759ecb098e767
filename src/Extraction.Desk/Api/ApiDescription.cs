using System.Text.Json.Serialization;
using Extraction.Desk.Reading;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store.Browse;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Extraction.Desk.Api;

/// <summary>The interface as OpenAPI describes it to programs.</summary>
internal static class ApiDescription
{
    private const string Json = "application/json";

    /// <summary>Names of schemas where that of the type says little.</summary>
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(Listed<ListedArticle>)] = "ArticlePage", [typeof(Listed<ListedSpeaker>)] = "SpeakerPage", [typeof(ResultBody)] = "Result",
        [typeof(DecisionBody)] = "Decision", [typeof(PlaceBody)] = "Place", [typeof(CorrectionBody)] = "Correction",
        [typeof(DecisionFileBody)] = "DecisionFile", [typeof(ConflictBody)] = "Conflict", [typeof(KeptAnswer)] = "Kept",
        [typeof(TokenAnswer)] = "Token", [typeof(HealthAnswer)] = "Health", [typeof(SpeakerAnswer)] = "Speaker",
        [typeof(SearchAnswer)] = "FoundQuotes", [typeof(ExtractRequest)] = "Article", [typeof(IntakeReport)] = "Added",
        [typeof(ProblemDetails)] = "Problem",
    };

    /// <summary>A parameter means the same wherever it stands.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["id"] = "Identifier of the article.", ["quote"] = "Identifier of the quote: q1, q2, …; +1, +2, … for one that a person added.",
        ["seen"] = "The revision that the person saw, 0 for none; left out, whatever is there gives way.",
        ["q"] = "Words that must all be there; \"words in quotation marks\" as they follow each other; begin*.",
        ["page"] = "Page of the list, from 1.", ["undecided"] = "Only articles with quotes that nobody decided on.",
        ["name"] = "The name of the speaker.", ["article"] = "Identifier of an article that quotes the speaker.",
        ["speakerId"] = "Identifier of the speaker in that article: s1, s2, …",
        ["same"] = "Also statements about which no two articles differ.",
        ["speaker"] = "Words of the speaker's name, or an identifier such as Q42.",
        ["organization"] = "Words of an organisation in which the speaker has a role.",
        ["outlet"] = "The outlet, whatever the case of its letters.",
        ["from"] = "Said, or else published, on this day or later: 2023-12-01, 2023-W41, 2023-12 or 2023.",
        ["to"] = "Said, or else published, on this day or earlier.", ["type"] = "direct, indirect or mixed.", ["act"] = "statement or mental.",
        ["confidence"] = "The least confidence, from 0 to 1.", ["review"] = "open, decided, confirmed, corrected, rejected or added.",
        ["all"] = "Also what is thought or unsure.", ["bom"] = "Whether the file begins with a byte order mark, by which Excel knows UTF-8.",
    };

    /// <summary>Adds what describes the interface.</summary>
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new KebabCase<Verdict>());
            json.SerializerOptions.Converters.Add(new KebabCase<SpeakerKind>());
            json.SerializerOptions.Converters.Add(new KebabCase<QuoteType>());
            json.SerializerOptions.Converters.Add(new KebabCase<QuoteAct>());
        });
        services.AddOpenApi(open =>
        {
            open.CreateSchemaReferenceId = type =>
                Names.TryGetValue(type.Type, out string? name) ? name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            open.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Extraction",
                    Version = "1.0",
                    Description = "Quotes of news articles: extraction, search, review. Whoever writes asks /api/token first and sends the "
                        + "token as X-CSRF-Token, with the cookie that came with it.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
            open.AddOperationTransformer((operation, _, _) =>
            {
                foreach (OpenApiParameter parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
                {
                    parameter.Description = Parameters.GetValueOrDefault(parameter.Name!);
                }
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Says which problems an address answers with: those named, and those of every address.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        // Any address may be asked with a parameter that it does not have.
        foreach (int status in ((int[])[.. statuses, StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden,
            StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable]).Distinct())
        {
            endpoint.ProducesProblem(status);
        }
        return endpoint;
    }

    /// <summary>Says that an article is sent, in one of the types that can be read.</summary>
    public static RouteHandlerBuilder TakesArticle(this RouteHandlerBuilder endpoint) =>
        endpoint.Accepts<ExtractRequest>(Json, [.. RequestBody.Types.Where(t => t != Json)]);

    /// <summary>Says that a result comes back.</summary>
    public static RouteHandlerBuilder GivesResult(this RouteHandlerBuilder endpoint, params string[] otherTypes) =>
        endpoint.Produces<ResultBody>(StatusCodes.Status200OK, Json, otherTypes);
}
