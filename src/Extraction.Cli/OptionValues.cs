using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;

namespace Extraction.Cli;

/// <summary>Reads the values of options; a bad one gets one clear line that names the option, what it takes and what was given.</summary>
internal static class OptionValues
{
    /// <summary>A whole number in decimal digits.</summary>
    public static Func<ArgumentResult, int> WholeNumber(string option, int least, int most) => result =>
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least
            && number <= most)
        {
            return number;
        }
        result.AddError(string.Create(CultureInfo.InvariantCulture,
            $"{option} takes a whole number from {least} to {most}, not '{text}'."));
        return least;
    };

    /// <summary>A number from 0 to 1 with a full stop before its decimals.</summary>
    public static Func<ArgumentResult, double> Share(string option) => result =>
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number is >= 0 and <= 1)
        {
            return number;
        }
        result.AddError($"{option} takes a number from 0 to 1 such as 0.5, not '{text}'.");
        return 0;
    };

    /// <summary>One of the names of an enumeration, in lower case and with hyphens.</summary>
    public static Func<ArgumentResult, T?> OptionalChoice<T>(string option)
        where T : struct, Enum => result => Choose(result, option, default(T?));

    /// <summary>One of the names of an enumeration, in lower case and with hyphens.</summary>
    public static Func<ArgumentResult, T> Choice<T>(string option)
        where T : struct, Enum => result => Choose<T>(result, option, default(T)).GetValueOrDefault();

    /// <summary>Several of the names of an enumeration, separated by commas, each once.</summary>
    public static Func<ArgumentResult, T[]> Choices<T>(string option)
        where T : struct, Enum => result =>
    {
        var chosen = new List<T>();
        foreach (string text in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (Choose<T>(result, option, text, null) is not { } value) return [];
            if (!chosen.Contains(value)) chosen.Add(value);
        }

        return [.. chosen];
    };

    private static T? Choose<T>(ArgumentResult result, string option, T? otherwise)
        where T : struct, Enum => Choose(result, option, result.Tokens[0].Value, otherwise);

    private static T? Choose<T>(ArgumentResult result, string option, string text, T? otherwise)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (NameOf(value) == text) return value;
        }

        result.AddError($"{option} takes {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}, not '{text}'.");
        return otherwise;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
