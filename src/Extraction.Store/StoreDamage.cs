using System.Text.Json;

namespace Extraction.Store;

/// <summary>What is wrong inside a store that was written by this program and altered since.</summary>
internal static class StoreDamage
{
    private const string Advice = "restore it from a copy, or extract into a new file";

    /// <summary>One sentence on a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What is wrong, as part of the sentence; null where SQLite does not tell.</param>
    public static string Message(string path, string? what = null) =>
        $"The store '{path}' is damaged{(what is null ? "" : $": {what}")}; {Advice}.";

    /// <summary>Whether something was thrown because a value is not what this program wrote there.</summary>
    public static bool IsOne(Exception e) => e is DamagedRowException or JsonException or InvalidDataException or FormatException
        or InvalidCastException or OverflowException or InvalidOperationException;

    /// <summary>What a value that cannot be read means to the person at the terminal.</summary>
    public static StoreFormatException Of(Exception e, string path) =>
        new(Message(path, e is DamagedRowException ? e.Message : "a value in it is not what belongs there"), e);
}

/// <summary>A row that cannot be read back.</summary>
/// <param name="message">Which row, as part of a sentence.</param>
/// <param name="inner">Why, where something was thrown.</param>
internal sealed class DamagedRowException(string message, Exception? inner = null) : Exception(message, inner);
