using System.Text.Json;
using Microsoft.Playwright;

namespace Extraction.Tests.Desk;

/// <summary>axe-core (Deque, MPL-2.0), which finds what a screen reader or a reader of weak contrasts would stumble over.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script =
        new(() => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Extraction.Tests", "Desk", "axe-core", "axe.min.js")));

    /// <summary>Fails where the page breaks a rule of WCAG 2.2 A or AA, or of good practice.</summary>
    public static async Task CheckAsync(IPage page, string what)
    {
        // Evaluated by the debugger, which no content security policy binds.
        await page.EvaluateAsync(Script.Value + ";0");
        JsonElement? violations = await page.EvaluateAsync(
            """
            () => axe.run(document, { resultTypes: ['violations'] })
              .then(r => r.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`))
            """);
        Assert.True(violations!.Value.GetArrayLength() == 0, $"{what}: {violations}");
    }
}
