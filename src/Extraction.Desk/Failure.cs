using Extraction.Desk.Api;
using Extraction.Desk.Pages;
using Extraction.Desk.Security;
using Extraction.Output.Review;
using Extraction.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extraction.Desk;

/// <summary>Says what went wrong: to a program as a problem (RFC 9457), to a person as a page.</summary>
internal static class Failure
{
    /// <summary>Answers after an exception.</summary>
    public static Task AnswerAsync(HttpContext context, DeskOptions options)
    {
        Exception? error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        (int status, string message) = error switch
        {
            BadRequestException bad => (bad.Status, bad.Message),
            DecisionException decision => (StatusCodes.Status422UnprocessableEntity, $"The decision cannot be kept: {decision.Message}."),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(options),
            // The reader of forms says the same in its own words.
            InvalidDataException when FormBody.IsTooLarge(error) => TooLarge(options),
            BadHttpRequestException bad => (bad.StatusCode, BadParameter.Describe(bad) ?? Meaning(context, bad.StatusCode)),
            StoreException store => (StatusCodes.Status503ServiceUnavailable, store.Message),
            StoreFormatException store => (StatusCodes.Status500InternalServerError, store.Message),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "It took too long, or the desk is being closed."),
            _ => (StatusCodes.Status500InternalServerError,
                "This is a mistake of the program; the window in which it was started says which."),
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            string what = error is StoreFormatException ? message : options.Describe(error!);
            options.Tell($"{context.Request.Method} {context.Request.Path}: {what}");
        }
        return AnswerAsync(context, status, message);
    }

    /// <summary>Answers with a status for which nobody had words.</summary>
    public static Task AnswerAsync(HttpContext context, int status) => AnswerAsync(context, status, Meaning(context, status));

    /// <summary>Answers with a status and one sentence.</summary>
    public static async Task AnswerAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        if (!context.Request.Host.HasValue)
        {
            // Without the name of a host no address of a page can be made.
            await Results.Text(message + "\n", statusCode: status).ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(new ProblemDetails { Status = status, Detail = message, Title = Title(status) }).ExecuteAsync(context)
                .ConfigureAwait(false);
        }
        else
        {
            await PageEndpoints.Page<ProblemPage>(new() { ["Title"] = Title(status), ["Message"] = message }, status).ExecuteAsync(context)
                .ConfigureAwait(false);
        }
    }

    private static string Meaning(HttpContext context, int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such page.",
        StatusCodes.Status405MethodNotAllowed =>
            $"{context.Request.Method} is not possible at this address{Instead(context.Response.Headers.Allow.ToString())}",
        StatusCodes.Status408RequestTimeout => "The request came too slowly; send it again.",
        StatusCodes.Status415UnsupportedMediaType => "What was sent is of another type than this address takes; /api/openapi.json has the types.",
        _ => "The request does not follow the rules of HTTP; /api/openapi.json has what can be asked.",
    };

    private static string Instead(string methods) =>
        methods.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => ".",
            [var only] => $", but {only} is.",
            [.. var first, var last] => $", but {string.Join(", ", first)} and {last} are.",
        };

    private static (int Status, string Message) TooLarge(DeskOptions options) =>
        (StatusCodes.Status413PayloadTooLarge,
            FormattableString.Invariant($"The request is larger than {options.MaxRequestBytes / (1024 * 1024)} MB; ")
            + "send it in parts. Whoever opened the desk can add whole archives from the command line.");

    private static string Title(int status) => status switch
    {
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        StatusCodes.Status503ServiceUnavailable => "Not now",
        >= StatusCodes.Status500InternalServerError => "Something broke",
        _ => "That cannot be done",
    };
}
