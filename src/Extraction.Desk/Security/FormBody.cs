using Extraction.Desk.Api;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk.Security;

/// <summary>Reads forms: one that is broken off or badly made is told, and no mistake of this program.</summary>
internal static class FormBody
{
    /// <summary>The form that was sent.</summary>
    /// <exception cref="BadRequestException">What was sent is none.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
            throw new BadRequestException("A form is sent as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await request.ReadFormAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException && !IsTooLarge(e) || e is IOException and not BadHttpRequestException)
        {
            throw new BadRequestException("The form is broken off, or not made as browsers make them; send it again.");
        }
    }

    /// <summary>Whether the reader of forms says that there is more than may be sent.</summary>
    public static bool IsTooLarge(Exception e) =>
        e is InvalidDataException && e.Message.Contains("body length limit", StringComparison.Ordinal);
}
