using System.Globalization;
using Extraction.Calendar;

namespace Extraction.Dates.Grammar;

/// <summary>What a word or phrase means to the time grammar.</summary>
/// <param name="Category">What it can be used as in larger phrases.</param>
internal abstract record Meaning(Category Category)
{
    /// <summary>Whether it is no time expression by itself and only serves inside larger ones.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether meanings of this kind are expressions at all; numbers and bare words never are.</summary>
    public virtual bool StandsAlone => true;
}

/// <summary>A word of the lexicon with the value that it has there.</summary>
internal sealed record Word(string Text, string Value) : Meaning(Category.None)
{
    public override bool StandsAlone => false;

    /// <summary>The value as a number; zero where it is none.</summary>
    public int Number { get; } = int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
        : 0;

    /// <summary>The value as a unit of time.</summary>
    public TimeUnit Unit => Enum.TryParse(Value, ignoreCase: true, out TimeUnit unit) ? unit
        : throw new InvalidDataException($"'{Value}' is no unit of time.");
}

/// <summary>A cardinal number; without a value it is vague ("several").</summary>
internal sealed record Number(double? Value) : Meaning(Category.Number)
{
    public override bool StandsAlone => false;

    /// <summary>The value where it is whole, else -1.</summary>
    public int Whole => Value is >= 0 and < int.MaxValue && Value.Value == Math.Floor(Value.Value) ? (int)Value.Value : -1;
}

/// <summary>An ordinal number.</summary>
internal sealed record Ordinal(int Value) : Meaning(Category.Ordinal)
{
    public override bool StandsAlone => false;
}

/// <summary>A year by itself.</summary>
internal sealed record Year(int Value) : Meaning(Category.Year)
{
    public override bool StandsAlone => false;
}

/// <summary>A recurring time with its TIMEX3 value.</summary>
internal sealed record Recurrence(string Value) : Meaning(Category.Recurrence);

/// <summary>An expression that tells no more than past, present or future.</summary>
internal sealed record Reference(VagueTime Time) : Meaning(Category.Reference);

/// <summary>Something that looks like a time and is none: an age, a day that
/// no calendar has. It keeps its words from being read otherwise.</summary>
internal sealed record Age() : Meaning(Category.Age);

/// <summary>Two expressions in one phrase ("Sept. 3-5"): each keeps its own words.</summary>
/// <param name="First">The first.</param>
/// <param name="FirstEnd">Lexeme after the first's last.</param>
/// <param name="Second">The second.</param>
/// <param name="SecondStart">First lexeme of the second.</param>
internal sealed record Pair(Meaning First, int FirstEnd, Meaning Second, int SecondStart) : Meaning(Category.Pair);

/// <summary>A length of time; an amount of null is vague ("several weeks").</summary>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">Of what.</param>
internal sealed record Length(double? Amount, TimeUnit Unit) : Meaning(Category.Length)
{
    /// <summary>A shorter length to be added ("a year and three months").</summary>
    public Length? And { get; init; }

    /// <summary>Whether not even the unit is known ("a while").</summary>
    public bool Vague { get; init; }

    /// <summary>The TIMEX3 value: <c>P2W</c>, <c>PT1M30S</c>, <c>PXD</c>.</summary>
    public string Value
    {
        get
        {
            if (Vague) return "PXX";
            string head = Part(this);
            if (And is null) return head;
            string tail = Part(And);
            return head.StartsWith("PT", StringComparison.Ordinal) && tail.StartsWith("PT", StringComparison.Ordinal) ? head + tail[2..]
                : head + tail[1..];
        }
    }

    private static string Part(Length length)
    {
        (double factor, string unit, bool time) = length.Unit switch
        {
            TimeUnit.Second => (1, "S", true),
            TimeUnit.Minute => (1, "M", true),
            TimeUnit.Hour => (1, "H", true),
            TimeUnit.Day => (1, "D", false),
            TimeUnit.Weekend => (2, "D", false),
            TimeUnit.Week => (1, "W", false),
            TimeUnit.Fortnight => (2, "W", false),
            TimeUnit.Month => (1, "M", false),
            TimeUnit.Quarter => length.Amount == 1 ? (1, "Q", false) : (3, "M", false),
            TimeUnit.Season => (3, "M", false),
            TimeUnit.Half => (6, "M", false),
            TimeUnit.Year => (1, "Y", false),
            TimeUnit.Decade => length.Amount is null ? (1, "E", false) : (10, "Y", false),
            TimeUnit.Century => length.Amount is null ? (1, "C", false) : (100, "Y", false),
            _ => length.Amount is null ? (1, "L", false) : (1000, "Y", false),
        };
        string prefix = time ? "PT" : "P";
        if (length.Amount is not { } amount) return prefix + "X" + unit;
        amount *= factor;

        // Halves of a year and of shorter units are written in the next smaller unit, as annotators do.
        double fraction = amount - Math.Floor(amount);
        if (fraction == 0.5 && length.Unit is TimeUnit.Year or TimeUnit.Hour or TimeUnit.Minute && fraction > 0)
        {
            string smaller = length.Unit switch { TimeUnit.Year => "6M", TimeUnit.Hour => "30M", _ => "30S" };
            return Math.Floor(amount) == 0 ? prefix + smaller
                : prefix + Math.Floor(amount).ToString(CultureInfo.InvariantCulture) + unit + smaller;
        }

        return prefix + amount.ToString("0.##", CultureInfo.InvariantCulture) + unit;
    }
}
