using System.Diagnostics;
using System.Globalization;

namespace Extraction.Cli;

/// <summary>Puts a mistake of this program into one line by which its
/// makers find the place; no trace, no path of anybody's machine.</summary>
internal static class InternalError
{
    /// <summary>The line: what failed, where, and an identifier that is the same whenever the same place fails in the same way.</summary>
    public static string Describe(Exception exception)
    {
        string[] frames = [.. new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(NameOf)];
        string place = frames.FirstOrDefault(f => f.StartsWith("Extraction.", StringComparison.Ordinal)) ?? frames.FirstOrDefault()
            ?? "nowhere";
        string name = exception.GetType().Name;
        return $"internal error {Id(name + '\n' + string.Join('\n', frames))} ({name} in {place}); this is a mistake of the program: " +
            $"please report this line";
    }

    private static string NameOf(StackFrame frame) =>
        DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "?";

    /// <summary>FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine.</summary>
    private static string Id(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
