using Extraction.Desk.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk.Security;

/// <summary>Lets only those write who hold the token that the desk gave them.</summary>
internal sealed class TokenFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Where the token is looked for in a form, one that cannot be read would seem to have none.
        HttpRequest request = context.HttpContext.Request;
        if (request.HasFormContentType) await FormBody.ReadAsync(request, context.HttpContext.RequestAborted).ConfigureAwait(false);
        try
        {
            await antiforgery.ValidateRequestAsync(context.HttpContext).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException)
        {
            throw new BadRequestException("The token is missing or of an earlier run of the desk; load the page again, or ask /api/token.",
                StatusCodes.Status403Forbidden);
        }

        return await next(context).ConfigureAwait(false);
    }
}
