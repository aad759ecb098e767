namespace Extraction.Desk.Pages;

/// <summary>Takes <c>[-gone-] {+new+}</c> apart, so that a page can mark it up.</summary>
internal static class ChangeParts
{
    /// <summary>The parts in order: kind (<c>del</c>, <c>ins</c> or empty) and text.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(string changes)
    {
        int from = 0;
        while (from < changes.Length)
        {
            int gone = changes.IndexOf("[-", from, StringComparison.Ordinal), added = changes.IndexOf("{+", from, StringComparison.Ordinal);
            int next = gone < 0 ? added : added < 0 ? gone : Math.Min(gone, added);
            int end = next < 0 ? -1 : changes.IndexOf(next == gone ? "-]" : "+}", next + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                yield return ("", changes[from..]);
                yield break;
            }

            if (next > from) yield return ("", changes[from..next]);
            yield return (next == gone ? "del" : "ins", changes[(next + 2)..end]);
            from = end + 2;
        }
    }
}
