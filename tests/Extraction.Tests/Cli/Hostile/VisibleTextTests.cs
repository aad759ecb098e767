using System.Text;
using Extraction.Cli;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Cli.Hostile;

public sealed class VisibleTextTests
{
    private static readonly string[] Pieces =
    [
        "\u001b[31m", "\u009b2J", "\u202e", "\u2066", "\u200b", "\ufeff", "\u0000", "\r", "\n", "\r\n", "\t", "\u0085", "\u2028", "\ud83d",
            "\ude00", "\ud83d\ude00", "\udb40\udc41",
        "::", ":", " ", "::error file=a::b", "##[error]", "##", "[", "##vso[task]", "##teamcity[x]", "Ada Brook", "é", "\u00ad", "\u200d",
            "%0A",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("Ada Brook said “so”.", "Ada Brook said “so”.")]
    [InlineData("a\u001b[31mb", @"a\u001b[31mb")]
    [InlineData("a\r\nb\nc\td", "a b c d")]
    [InlineData("a\u202eb\u0085c", @"a\u202eb c")]
    [InlineData("  ::error::x", @"  \u003a:error::x")]
    [InlineData("a ##[error]x", @"a \u0023#[error]x")]
    [InlineData("\udb40\udc41\ud83d\ude00", "\\udb40\\udc41\ud83d\ude00")]
    public void What_steers_is_shown(string text, string line) => Assert.Equal(line, VisibleText.Line(text));

    [Fact]
    public void No_text_can_make_a_control_sequence_a_second_line_or_a_workflow_command() => Prop.ForAll(Texts, text =>
    {
        string line = VisibleText.Line(text);
        bool commands = line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal)
            || line.Contains("##vso[", StringComparison.Ordinal);
        return !commands && IsHarmless(line) && !line.Contains('\n', StringComparison.Ordinal) && VisibleText.Line(line) == line;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(30));

    [Fact]
    public void Bytes_for_a_program_are_harmless_on_a_terminal_however_they_are_cut() =>
        Prop.ForAll(Texts, Gen.Choose(1, 7).ToArbitrary(), (text, piece) =>
    {
        using var shown = new MemoryStream();
        byte[] bytes = Encoding.UTF8.GetBytes(text + "\n");
        using (var stream = new VisibleStream(shown))
        {
            foreach (byte[] chunk in bytes.Chunk(piece)) stream.Write(chunk);
        }

        string all = Encoding.UTF8.GetString(shown.ToArray());
        return IsHarmless(all.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .Replace("\t", "", StringComparison.Ordinal));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(30));

    [Fact]
    public void Json_on_a_terminal_stays_the_same_json()
    {
        using var shown = new MemoryStream();
        string json = "{\n  \"a\": \"\u009b2J \u202e \ud83d\ude00\"\n}\n";
        using (var stream = new VisibleStream(shown)) stream.Write(Encoding.UTF8.GetBytes(json));
        string all = Encoding.UTF8.GetString(shown.ToArray());
        Assert.Contains(@"\u009b2J \u202e", all, StringComparison.Ordinal);
        Assert.Equal("\u009b2J \u202e \ud83d\ude00", System.Text.Json.JsonElement.Parse(all).GetProperty("a").GetString());
    }

    private static bool IsHarmless(string text) => !text.Any(char.IsControl) && text.EnumerateRunes().All(rune =>
        Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator)
        || rune.Value is 0xAD or 0x200C or 0x200D);
}
