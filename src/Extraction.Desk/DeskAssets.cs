using System.Collections.Concurrent;
using System.Security.Cryptography;
using Extraction.Output.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extraction.Desk;

/// <summary>Scripts, stylesheet and icon, embedded in the program. An address names the bytes, so that they can be kept for ever.</summary>
internal static class DeskAssets
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".svg"] = "image/svg+xml",
    };

    private static readonly ConcurrentDictionary<string, byte[]?> Known = new(StringComparer.Ordinal);

    /// <summary>All scripts change their address when one of them does, because they import each other by name.</summary>
    private static readonly Lazy<string> Version = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in typeof(ReviewAssets).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("review/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Find(name["review/".Length..]) ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    });

    /// <summary>The address of the stylesheet.</summary>
    public static string StyleAddress => AddressOf("style.css");

    /// <summary>The address of an asset.</summary>
    public static string AddressOf(string name) => $"/assets/{Version.Value}/{name}";

    /// <summary>Serves the assets.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{name}", (string version, string name, HttpContext context) =>
    {
        if (version != Version.Value || !Types.TryGetValue(Path.GetExtension(name), out string? type) || Find(name) is not { } bytes)
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, type);
    }).ExcludeFromDescription();

    private static byte[]? Find(string name) => Known.GetOrAdd(name, ReviewAssets.Find);
}
