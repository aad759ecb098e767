using System.Text;
using Extraction.Output;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Output;

public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 2, 2)]
    [InlineData("a🚢b", 1, 1)]
    [InlineData("a🚢b", 3, 2)]
    [InlineData("a🚢b", 4, 3)]
    [InlineData("🚢🚢🚢", 4, 2)]
    [InlineData("\ud83da", 1, 1)]
    [InlineData("\udea2\ud83d", 2, 2)]
    public void Offsets_count_code_points(string text, int utf16, int codePoints)
    {
        var map = new CodePointMap(text);
        Assert.Equal(codePoints, map.ToCodePoint(utf16));
        Assert.Equal(utf16, map.ToUtf16(codePoints));
    }

    [Fact]
    public void Offsets_outside_the_text_are_refused()
    {
        var map = new CodePointMap("a🚢");
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToUtf16(3));
    }

    [Fact]
    public void Every_boundary_between_runes_goes_there_and_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(s => s is not null),
        drawn =>
        {
            string text = drawn + "\ud83d\udea2" + drawn;
            var map = new CodePointMap(text);
            int offset = 0, count = 0;
            foreach (Rune rune in Runes(text, r => offset += r))
            {
                _ = rune;
                count++;
                if (map.ToCodePoint(offset) != count || map.ToUtf16(count) != offset) return false;
            }

            return map.CodePointLength == count;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Rune> Runes(string text, Action<int> advance)
    {
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int length);
            i += length;
            advance(length);
            yield return rune;
        }
    }
}
