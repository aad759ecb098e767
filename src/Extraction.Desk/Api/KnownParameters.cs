using System.Reflection;
using Extraction.Input;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk.Api;

/// <summary>Refuses parameters that an address under <c>/api</c> does not have: a program that misspells one would get another answer
/// than it asked for, and take it for right.</summary>
internal static class KnownParameters
{
    /// <summary>Lets a request pass all of whose parameters are known. Pages take what they are given: links gather parameters on
    /// their way.</summary>
    /// <exception cref="BadRequestException">One is not.</exception>
    public static Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api") && context.GetEndpoint() is RouteEndpoint endpoint
            && endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler)
        {
            string[] known = [.. handler.GetParameters().Where(IsText).Select(p => p.Name!)
                .Except(endpoint.RoutePattern.Parameters.Select(p => p.Name), StringComparer.OrdinalIgnoreCase)];
            foreach (string name in context.Request.Query.Keys)
            {
                if (known.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
                throw new BadRequestException($"There is no parameter '{InputProblems.Shorten(name)}' at this address; " +
                    (known.Length == 0 ? "it has none." : $"there are: {string.Join(", ", known)}."));
            }
        }

        return next(context);
    }

    /// <summary>Whether a parameter of a handler comes from the address, and not from the program.</summary>
    private static bool IsText(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive;
    }
}
