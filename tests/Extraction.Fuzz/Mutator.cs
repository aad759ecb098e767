using System.Text;

namespace Extraction.Fuzz;

/// <summary>Makes bad inputs of good ones. The same seed makes the same inputs on every machine.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> seeds, IReadOnlyList<string> words)
{
    private const int MaxLength = 1 << 16;

    private static readonly byte[][] Hostile =
    [
        .. new[]
        {
            "\0", "\u001b[31m", "\u009b", "\u202e", "\u2028", "\u0085", "\ufeff", "\\ud800", "\\udc00", "::error::", "../", "<div/>",
                "<!--", "--!>", "]]>", "\"", "'", "“", "”", "«", "=1+1", "\t", "\r\n", ";",
            "null", "[]", "{}", "-1", "0", "2147483648", "99999999999999999999", "1e999", "[[[[[[[[", "{\"a\":", "\u0301\u0301",
                "\ud83d\ude00",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B], [0xFE, 0xFF],
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        List<byte> input = [.. seeds[_random.Next(seeds.Count)]];
        for (int i = 1 + _random.Next(4); i > 0; i--) Change(input);
        return [.. input.Take(MaxLength)];
    }

    private void Change(List<byte> input)
    {
        int at = _random.Next(input.Count + 1), length = Math.Min(input.Count - at, 1 + _random.Next(1 << _random.Next(10)));
        switch (_random.Next(9))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                input.RemoveRange(at, length);
                break;
            case 2:
                input.InsertRange(_random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 3:
                input.RemoveRange(at, input.Count - at);
                break;
            case 4:
                byte[] other = seeds[_random.Next(seeds.Count)];
                int from = _random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, length)).ToArray());
                break;
            case 5:
                byte[] piece = Piece();
                for (int times = 1 << _random.Next(_random.Next(12)); times > 0 && input.Count < MaxLength; times--)
                {
                    input.InsertRange(at, piece);
                }
                break;
            case 6:
                input.RemoveRange(at, length);
                input.InsertRange(at, Piece());
                break;
            default:
                ReplaceValue(input, at);
                break;
        }
    }

    /// <summary>Puts something in the place of a value: what stands between marks of punctuation.</summary>
    private void ReplaceValue(List<byte> input, int at)
    {
        int start = at, end = at;
        while (start > 0 && !IsMark(input[start - 1])) start--;
        while (end < input.Count && !IsMark(input[end])) end++;
        input.RemoveRange(start, end - start);
        input.InsertRange(start, Piece());
    }

    private byte[] Piece() => words.Count > 0 && _random.Next(2) == 0
        ? Encoding.UTF8.GetBytes(words[_random.Next(words.Count)])
        : Hostile[_random.Next(Hostile.Length)];

    private static bool IsMark(byte b) => b is (byte)'"' or (byte)',' or (byte)':' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}'
        or (byte)'<' or (byte)'>' or (byte)'\n' or (byte)' ';
}
