using System.Globalization;
using Extraction.Models;
using NodaTime;

namespace Extraction.Calendar;

/// <summary>Reads the full date out of a line that holds a date and little else, as publishers print it near the byline.</summary>
/// <remarks>
/// Accepts day, month and year in every usual order, with or without weekday, time of day, zone and a short label
/// ("Updated:", "Published on"). Stateless and thread-safe; linear in the length of the line.
/// </remarks>
internal static class DateLineParser
{
    // A label has few words; a line with more is a sentence that mentions a date.
    private const int MostLabelWords = 4;

    /// <summary>The name of a month or weekday is told by so many letters: "Sep".</summary>
    private const int ShortestName = 3;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    private static readonly string[] Halves =
        [CultureInfo.InvariantCulture.DateTimeFormat.AMDesignator, CultureInfo.InvariantCulture.DateTimeFormat.PMDesignator];

    /// <summary>The "st" of "1st": dates are read before there is a model, so the library has its table of time words once more.</summary>
    private static readonly Lazy<SpanSet> OrdinalEndings = new(static () => ResourceTable
        .Read(typeof(DateLineParser).Assembly.GetManifestResourceStream(WordTable)!, WordTable, "category", "word")
        .Where(static row => row[0] == "ordinal-ending").Select(static row => row[1]).ToHashSet(StringComparer.OrdinalIgnoreCase).BySpan());

    private const string WordTable = "time-words.csv";

    /// <summary>Reads a line such as <c>1 December 2023</c>, <c>Dec. 1, 2023
    /// 5:04 p.m. ET</c> or <c>Updated: 2023-12-01T17:04Z</c>.</summary>
    /// <param name="line">One line, or a stretch of one. Of two dates the first counts.</param>
    /// <param name="date">The day, where the result is true.</param>
    /// <returns>
    /// Whether the line is a date line. A numeric date whose order of day and month is open ("3/4/2023") is none:
    /// nothing in the line could decide it.
    /// </returns>
    public static bool TryParseFullDate(ReadOnlySpan<char> line, out LocalDate date)
    {
        date = default;
        var scanner = new PieceScanner(line);
        Piece before2 = default, before1 = default;
        bool found = false, afterTime = false, labelled = false;
        int labelWords = 0, monthBefore = 0, dayBefore = 0;
        while (scanner.Next(out Piece piece))
        {
            switch (piece.Kind)
            {
                case PieceKind.Word when MonthOf(piece.Text) > 0 || WeekdayOf(piece.Text):
                    labelled = false;
                    break;
                case PieceKind.Word when IsOrdinalEnding(piece.Text) && before1.Kind == PieceKind.Number:
                    continue; // "1st": the number before it stays the last piece
                case PieceKind.Word when IsTimeWord(piece.Text, before1):
                    afterTime = true;
                    break;
                case PieceKind.Word:
                    // What follows a time of day is its zone; any other word belongs to a label.
                    labelled = !afterTime;
                    if (labelled && ++labelWords > MostLabelWords) return false;
                    break;
                case PieceKind.Mark when piece.Text is ",":
                    // "HANOI, Dec. 1" and "Tokyo, Dec. 1" name a place: that is a dateline or a caption, not a date line.
                    if (labelled) return false;
                    continue;
                case PieceKind.Mark when piece.Text is "." && before1.Kind == PieceKind.Word:
                    continue; // "Dec."
                case PieceKind.Mark when piece.Text is ":" && before1.Kind == PieceKind.Number:
                    afterTime = true;
                    break;
                default:
                    if (piece.Kind == PieceKind.Mark) labelled = false;
                    break;
            }

            if (!found && piece.Kind == PieceKind.Number) found = TryNumeric(before2, before1, ref scanner, piece, out date);
            // "Fri Mar 13 21:30:09 EST 2015": programs write the time of day before the year.
            if (!found && piece.Kind == PieceKind.Number && piece.Text.Length <= 2 && MonthOf(before1.Text) is > 0 and var named)
            {
                (monthBefore, dayBefore) = (named, piece.Number);
            }
            if (!found && afterTime && monthBefore > 0 && IsYear(piece)) found = TryDay(piece.Number, monthBefore, dayBefore, out date);
            if (piece.Kind != PieceKind.Mark || piece.Text is ":")
            {
                before2 = before1;
                before1 = piece;
            }
        }

        return found;
    }

    /// <summary>Whether a date could begin here: with a digit, or as the name of a month or a weekday does.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (char.IsAsciiDigit(text[0])) return true;
        return text.Length >= ShortestName && (MonthOf(text[..ShortestName]) > 0 || WeekdayOf(text[..ShortestName]));
    }

    /// <summary>Tries the date that ends with <paramref name="last"/> or, for the forms of digits, begins with it.</summary>
    private static bool TryNumeric(Piece before2, Piece before1, ref PieceScanner scanner, Piece last, out LocalDate date)
    {
        // Month day, year and day month year.
        if (IsYear(last) && before2.Kind != PieceKind.Mark && before1.Kind != PieceKind.Mark)
        {
            int month = MonthOf(before2.Text), day = before1.Number;
            if (month == 0 && before2.Kind == PieceKind.Number) (month, day) = (MonthOf(before1.Text), before2.Number);
            if (month > 0 && TryDay(last.Number, month, day, out date)) return true;
        }

        return scanner.TryDigitsOnly(last, out date);
    }

    private static bool IsYear(Piece piece) => piece.Kind == PieceKind.Number && piece.Text.Length == 4
        && piece.Number is >= 1600 and < 2200;

    private static bool TryDay(int year, int month, int day, out LocalDate date)
    {
        bool valid = month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        date = valid ? new LocalDate(year, month, day) : default;
        return valid;
    }

    /// <summary>1 to 12 for a month's name or an abbreviation of at least three letters ("Sept"), else 0.</summary>
    private static int MonthOf(ReadOnlySpan<char> word) => 1 + PrefixIn(Months, word);

    private static bool WeekdayOf(ReadOnlySpan<char> word) => PrefixIn(Weekdays, word) >= 0;

    private static int PrefixIn(string[] names, ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestName) return -1;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> word) => OrdinalEndings.Value.Contains(word);

    /// <summary>am, pm, and the letters of "a.m." after a number; so does the T of "2023-12-01T17:04".</summary>
    private static bool IsTimeWord(ReadOnlySpan<char> word, Piece before)
    {
        foreach (string half in Halves)
        {
            if (word.Equals(half, StringComparison.OrdinalIgnoreCase)) return true;
            if (before.Kind == PieceKind.Number && word.Equals(half.AsSpan(0, 1), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return before.Kind == PieceKind.Number && word is "T";
    }

    private enum PieceKind : byte
    {
        None,
        Word,
        Number,
        Mark,
    }

    private readonly ref struct Piece(PieceKind kind, ReadOnlySpan<char> text, int start)
    {
        public PieceKind Kind { get; } = kind;

        public ReadOnlySpan<char> Text { get; } = text;

        public int Start { get; } = start;

        public int Number => Kind == PieceKind.Number && Text.Length <= 8 ? int.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture)
            : -1;
    }

    /// <summary>Cuts a line into words, numbers and marks.</summary>
    private ref struct PieceScanner(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private int _at;

        public bool Next(out Piece piece)
        {
            while (_at < _line.Length && char.IsWhiteSpace(_line[_at])) _at++;
            int start = _at;
            if (start == _line.Length)
            {
                piece = default;
                return false;
            }

            PieceKind kind = KindOf(_line[_at++]);
            while (kind != PieceKind.Mark && _at < _line.Length && KindOf(_line[_at]) == kind) _at++;
            piece = new Piece(kind, _line[start.._at], start);
            return true;
        }

        /// <summary>Reads 2023-12-01, 2023/12/01, 20231201, 13/12/2023 or
        /// 01.12.2023 from its first number on; goes past it on success.</summary>
        public bool TryDigitsOnly(Piece first, out LocalDate date)
        {
            int number = first.Number;
            if (first.Text.Length == 8 && TryDay(number / 10000, number / 100 % 100, number % 100, out date))
            {
                return IsYearNumber(number / 10000);
            }
            date = default;
            int at = _at;
            if (at == _line.Length || _line[at] is not ('-' or '/' or '.')) return false;
            char mark = _line[at];
            if (!TryNumber(ref at, mark, out int second, out int secondLength) || secondLength > 2) return false;
            if (!TryNumber(ref at, mark, out int third, out int thirdLength)) return false;
            bool known = first.Text.Length == 4
                ? thirdLength <= 2 && IsYearNumber(number) && TryDay(number, second, third, out date)
                : thirdLength == 4 && first.Text.Length <= 2 && IsYearNumber(third) && TryOrdered(number, second, third, mark, out date);
            if (known) _at = at;
            return known;
        }

        private static bool TryOrdered(int first, int second, int year, char mark, out LocalDate date)
        {
            // Dots are used where the day comes first. With slashes only a number above twelve tells.
            if (mark == '.' || first > 12 || first == second) return TryDay(year, second, first, out date);
            date = default;
            return second > 12 && TryDay(year, first, second, out date);
        }

        private readonly bool TryNumber(ref int at, char mark, out int number, out int length)
        {
            number = length = 0;
            if (at >= _line.Length || _line[at] != mark) return false;
            int end = ++at;
            while (end < _line.Length && char.IsAsciiDigit(_line[end]) && end - at < 5) end++;
            length = end - at;
            if (length is 0 or > 4) return false;
            number = int.Parse(_line[at..end], NumberStyles.None, CultureInfo.InvariantCulture);
            at = end;
            return true;
        }

        private static bool IsYearNumber(int year) => year is >= 1600 and < 2200;

        private static PieceKind KindOf(char c) =>
            char.IsAsciiDigit(c) ? PieceKind.Number : char.IsLetter(c) ? PieceKind.Word : PieceKind.Mark;
    }
}
