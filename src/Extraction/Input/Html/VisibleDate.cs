using Extraction.Calendar;
using Extraction.Models;
using NodaTime;

namespace Extraction.Input.Html;

/// <summary>A date that a page shows.</summary>
/// <param name="Day">The day as printed, or as the element for a time gives it.</param>
/// <param name="IsUpdate">Whether it says that it is the day of a later change.</param>
internal sealed record ShownDate(LocalDate Day, bool IsUpdate);

/// <summary>Finds the publication date that a page shows its reader.</summary>
internal static class VisibleDate
{
    private const string WordTable = "visible-dates.csv";

    private static readonly Lazy<ILookup<string, string>> Words = new(static () => ResourceTable
        .Read(typeof(VisibleDate).Assembly.GetManifestResourceStream(WordTable)!, WordTable, "kind", "beginning")
        .ToLookup(static row => row[0], static row => row[1], StringComparer.Ordinal));

    private static IEnumerable<string> UpdateWords => Words.Value["updated"];

    private static IEnumerable<string> PublishedWords => Words.Value["published"];

    /// <summary>The date: near the title, one that is called the day of publication before others; elsewhere only such a one.</summary>
    internal static ShownDate? Find(List<PageBlock> blocks, PageHead head)
    {
        ShownDate? labelled = null, plain = null, update = null;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (!PageHead.IsLine(block)) continue;
            bool near = i >= head.Start && i < head.End;
            if (!near && !block.Region.IsMeta && !HasAny(block.Text, PublishedWords)) continue;
            if (Of(block, out bool isCalledSo) is not { } shown) continue;
            if (shown.IsUpdate) update ??= near ? shown : null;
            else if (isCalledSo) labelled ??= shown;
            else plain ??= near || block.Time is not null ? shown : null;
        }

        return labelled ?? plain ?? update;
    }

    private static ShownDate? Of(PageBlock block, out bool isCalledSo)
    {
        string text = block.Text;
        int published = IndexOfAny(text, PublishedWords), updated = IndexOfAny(text, UpdateWords);
        isCalledSo = published >= 0;
        // "Updated May 4, 2021, published May 3, 2021": what follows the word counts.
        bool publishedLast = published > updated && updated >= 0;
        if (FirstDate(publishedLast ? text.AsSpan(published) : text, out LocalDate day)
            || (block.Time is { } time && FirstDate(time, out day)))
            return new ShownDate(day, updated >= 0 && published < 0);
        return null;
    }

    /// <summary>The first full date in a line, whatever stands before it.</summary>
    internal static bool FirstDate(ReadOnlySpan<char> line, out LocalDate day)
    {
        day = default;
        for (int at = 0; at < line.Length; at++)
        {
            bool begins = char.IsAsciiLetterOrDigit(line[at]) && (at == 0 || !char.IsLetterOrDigit(line[at - 1]));
            if (!begins || !DateLineParser.MayBegin(line[at..])) continue;
            ReadOnlySpan<char> rest = line[at..Math.Min(line.Length, at + 60)];
            // From the longest stretch to the shortest: what follows the date may be anything.
            for (int end = rest.Length; end >= 8; end = rest[..end].LastIndexOfAny(" \n|,·•"))
            {
                if (DateLineParser.TryParseFullDate(rest[..end], out day)) return true;
            }
        }

        return false;
    }

    private static bool HasAny(string text, IEnumerable<string> words) => IndexOfAny(text, words) >= 0;

    private static int IndexOfAny(string text, IEnumerable<string> words)
    {
        int first = -1;
        foreach (string word in words)
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }
}
