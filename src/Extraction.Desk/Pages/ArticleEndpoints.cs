using System.Text.Encodings.Web;
using System.Text.Json;
using Extraction.Desk.Api;
using Extraction.Desk.Reading;
using Extraction.Desk.Security;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store.Review;
using Extraction.Store.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk.Pages;

/// <summary>The page of one article, on which its quotes are reviewed.</summary>
internal static class ArticleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup("/articles/{id}").ExcludeFromDescription();
        pages.MapGet("", async (string id, HttpContext context, StorePool stores, IAntiforgery antiforgery,
            CancellationToken cancellation) =>
        {
            (StoredArticle? article, IReadOnlyList<StoredDecision> decisions) =
                await stores.ReadAsync(s => (s.Find(id), s.Decisions(id)), cancellation);
            if (article is null) throw ApiEndpoints.NoArticle(id);
            AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
            return PageEndpoints.Page<ArticlePage>(new()
            {
                ["Id"] = id,
                ["Title"] = article.Document.Article.Title?.Text ?? id,
                ["Token"] = tokens.RequestToken,
                ["TokenName"] = tokens.FormFieldName,
                ["Article"] = ReviewPageArticle.ToScript(InBrowserWords(article.Document), article.Text),
                ["Stored"] = Stored(tokens.RequestToken!, decisions),
            });
        });
        pages.MapPost("/remove", async (string id, StorePool stores, CancellationToken cancellation) =>
            await stores.WriteAsync(s => s.Remove(id), cancellation) ? Results.Redirect("/articles") : throw ApiEndpoints.NoArticle(id))
            .AddEndpointFilter<TokenFilter>();
    }

    private static ResultDocument InBrowserWords(ResultDocument document) =>
        document with { Warnings = [.. document.Warnings.Select(w => w with { Message = BrowserWords.Of(w.Message) })] };

    private static string Stored(string token, IReadOnlyList<StoredDecision> decisions)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            writer.WriteStartObject();
            writer.WriteString("token", token);
            writer.WriteStartArray("decisions");
            foreach (StoredDecision stored in decisions)
            {
                writer.WriteStartObject();
                writer.WriteNumber("revision", stored.Revision);
                writer.WritePropertyName("decision");
                writer.WriteRawValue(DecisionFile.ToBytes(stored.Decision));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return ReviewPageArticle.Escaped(json.ToArray());
    }
}
