using System.Diagnostics;
using Extraction.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Layout;

/// <summary>What holds for every text, however strange.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\n\n", " ", "\t", "\0", "\u00A0", "\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\u2028", "\u0085", "\f",
            "\ud83d", "\ude00", "😀",
        "#", "# ", "> ", "* ", "- ", "1. ", "**", "_", "[", "](", ")", "![", "---", "===", "\"", "“", "”", "'", "(AP) —", "(", "—", "--",
            " - ", ".", ":", ";", ",", "|", "©", "{", "}",
        "By ", "Jane Roe", " and ", "1 December 2023", "LONDON", "Read more", "https://example.com/a",
            "The council voted on Tuesday to close the old harbour.", "harbour", "Harbour Closes",
        "title: x\n", "---\n", "Photo: ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Blocks_lie_in_the_text_in_order_and_hold_every_word_once() =>
        Prop.ForAll(Texts, text => Holds(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));

    [Fact]
    public void Any_string_at_all() => Prop.ForAll<string>(text => Holds(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Articles_one_after_the_other_keep_their_paragraphs_apart() =>
        Prop.ForAll(Texts, Texts, (one, two) => Holds(one + "\n\n" + two)).QuickCheckThrowOnFailure();

    public static TheoryData<string, string> Monsters() => new()
    {
        { "no blank", new string('x', 1_000_000) },
        { "quotation marks", new string('"', 1_000_000) },
        { "stars", string.Concat(Enumerable.Repeat("*a ", 300_000)) },
        { "underscores and brackets", string.Concat(Enumerable.Repeat("_a[b](c ", 120_000)) },
        { "short lines", string.Concat(Enumerable.Repeat("a\n", 500_000)) },
        { "short paragraphs", string.Concat(Enumerable.Repeat("Name Name\n\n", 90_000)) },
        { "headings", string.Concat(Enumerable.Repeat("# a\n", 250_000)) },
        { "one line twice", string.Concat(Enumerable.Repeat("The council voted on Tuesday again\n", 30_000)) },
        { "dates", string.Concat(Enumerable.Repeat("1 December 2023\n", 60_000)) },
        { "names", string.Concat(Enumerable.Repeat("Jane Roe and ", 80_000)) },
        { "line ends", new string('\n', 1_000_000) },
        { "carriage returns", new string('\r', 1_000_000) },
        { "lone surrogates", new string('\ud83d', 1_000_000) },
        { "zero width", new string('\u200B', 1_000_000) },
        { "right to left", string.Concat(Enumerable.Repeat("\u202Eabc ", 200_000)) },
        { "nothing", new string('\0', 1_000_000) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_megabyte_of_anything_takes_time_linear_in_its_length(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        Assert.True(Holds(text), name);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{name}: {watch.Elapsed}");
    }

    private static bool Holds(string text)
    {
        ArticleLayout layout = Layouts.Of(text);
        int end = 0, paragraph = -1;
        foreach (Block block in layout.Blocks)
        {
            if (block.Span.Start < end || block.Span.End > text.Length || block.Span.IsEmpty) return false;
            if (HasLetter(text, end, block.Span.Start)) return false;
            if (block.Kind == BlockKind.Body ? block.Paragraph < paragraph || block.Paragraph > paragraph + 1 : block.Paragraph is not null)
            {
                return false;
            }
            paragraph = Math.Max(paragraph, block.Paragraph ?? -1);
            end = block.Span.End;
        }

        return !HasLetter(text, end, text.Length)
            && Inside(layout.Title) && Inside(layout.Dateline) && layout.Authors.All(author => Inside(author));

        bool Inside(TextSpan? span) => span is not { } s || (s.Start >= 0 && s.End <= text.Length && !s.IsEmpty);
    }

    // Only addresses of links may be left out between two blocks.
    private static bool HasLetter(string text, int start, int end)
    {
        ReadOnlySpan<char> gap = text.AsSpan(start, end - start);
        if (gap.IndexOf("](") >= 0) return false;
        foreach (char c in gap)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }

        return false;
    }
}
