using System.Net;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk.Security;

/// <summary>Lets in only what the desk's own pages and local programs ask.</summary>
/// <remarks>
/// The desk listens on the loopback interface, but every web page that its user visits can send requests there. A name
/// that another site points at 127.0.0.1 (DNS rebinding) is told by <c>Host</c>; pages of other origins, other ports of this
/// machine included, by <c>Origin</c> and <c>Sec-Fetch-Site</c>, which no page can forge. No CORS header is ever sent.
/// </remarks>
internal sealed class LocalOnly(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri " +
            "'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        // When the answer begins: an error takes back what was set before it.
        context.Response.OnStarting(Protect, context.Response.Headers);
        if (Refusal(context) is { } reason)
        {
            await Failure.AnswerAsync(context, StatusCodes.Status403Forbidden, reason).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private static Task Protect(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // With "no-referrer" a browser would hide the origin of the desk's own forms, too.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.CacheControl.ToString() is not { } cache || !cache.Contains("immutable", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }
        return Task.CompletedTask;
    }

    private static string? Refusal(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from)) return "Only this machine may ask.";
        int port = context.Connection.LocalPort;
        bool isOwnHost = request.Host.Host is "127.0.0.1" or "localhost" && (request.Host.Port ?? 80) == port;
        if (!isOwnHost) return "The desk is known as 127.0.0.1 only.";
        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{request.Host.Value}") return "Pages of other origins may not ask.";
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "" or "same-origin" or "none") return null;
        // A link that is followed from elsewhere opens a page; it cannot read it.
        bool isLink = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate"
            && request.Headers["Sec-Fetch-Dest"] == "document";
        return isLink ? null : "Pages of other origins may not ask.";
    }
}
