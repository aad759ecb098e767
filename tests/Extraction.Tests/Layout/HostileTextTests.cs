using Extraction.Input;
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

    public static TheoryData<string> Monsters() => [.. HostileText.Layouts.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Monsters))]
    public void Much_of_anything_costs_no_more_a_character_than_less_of_it(string name) =>
        Growth.IsLinear(HostileText.Layouts.Single(t => t.Name == name), 200_000, text =>
        {
            var interruption = new Interruption(CancellationToken.None);
            Assert.True(Holds(text, Layouts.Analyzer.Analyze(new Article { Id = "a", Text = text }, interruption)), name);
            return interruption.Asked;
        });

    private static bool Holds(string text) => Holds(text, Layouts.Of(text));

    private static bool Holds(string text, ArticleLayout layout)
    {
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
