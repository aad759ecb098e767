using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Extraction.Input;

namespace Extraction.Cli.Extract;

/// <summary>The options of <c>extract</c> that tell how input is read.</summary>
internal sealed class InputOptionSet
{
    /// <summary>A text of so many characters, and what is made of it, is what one object can hold.</summary>
    private const int MaxMaxSize = 100 * 1024 * 1024;

    private readonly Option<Dictionary<ArticleField, string>> _columns = new("--column")
    {
        Description = "A column or field that is called otherwise than usual, as in text=Wortlaut; may be repeated. Fields: "
            + string.Join(", ", FieldNames()) + ".",
        HelpName = "FIELD=NAME",
        CustomParser = ParseColumns,
    };

    private readonly Option<InputFormat?> _format = new("--input-format")
    {
        Description = "The format of all input, where names and content do not tell: " + string.Join(", ", FormatNames()) + ".",
        HelpName = "FORMAT",
        CustomParser = ParseFormat,
    };

    private readonly Option<Encoding?> _encoding = new("--encoding")
    {
        Description = "The encoding of all input without a byte order mark, as in windows-1252.",
        HelpName = "NAME",
        CustomParser = ParseEncoding,
    };

    private readonly Option<int> _maxSize = new("--max-size")
    {
        Description = "Characters above which a text is refused.",
        HelpName = "N",
        DefaultValueFactory = _ => InputOptions.DefaultMaxTextLength,
        CustomParser = OptionValues.WholeNumber("--max-size", 1, MaxMaxSize),
    };

    public InputOptionSet()
    {
        _columns.AllowMultipleArgumentsPerToken = false;
        _columns.Arity = ArgumentArity.OneOrMore;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_columns, _format, _encoding, _maxSize];

    /// <summary>What the command line says about input.</summary>
    public InputOptions Read(ParseResult parse) => SharedOptions.Input with
    {
        Columns = parse.GetValue(_columns) ?? [],
        Format = parse.GetValue(_format),
        Encoding = parse.GetValue(_encoding),
        MaxTextLength = parse.GetValue(_maxSize),
    };

    private static IEnumerable<string> FieldNames() => Enum.GetNames<ArticleField>().Select(name => name.ToLowerInvariant());

    private static IEnumerable<string> FormatNames() => Enum.GetNames<InputFormat>().Select(name => name.ToLowerInvariant());

    private static Dictionary<ArticleField, string> ParseColumns(ArgumentResult result)
    {
        var columns = new Dictionary<ArticleField, string>();
        foreach (string pair in result.Tokens.Select(token => token.Value))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string field = equals < 0 ? pair : pair[..equals];
            if (equals < 0 || equals == pair.Length - 1) result.AddError($"--column takes FIELD=NAME, not '{pair}'.");
            else if (!FieldNames().Contains(field, StringComparer.Ordinal))
            {
                result.AddError($"There is no field '{field}'; there are: {string.Join(", ", FieldNames())}.");
            }
            else columns[Enum.Parse<ArticleField>(field, ignoreCase: true)] = pair[(equals + 1)..];
        }

        return columns;
    }

    private static InputFormat? ParseFormat(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        if (FormatNames().Contains(name, StringComparer.Ordinal)) return Enum.Parse<InputFormat>(name, ignoreCase: true);
        result.AddError($"There is no input format '{name}'; there are: {string.Join(", ", FormatNames())}.");
        return null;
    }

    private static Encoding? ParseEncoding(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        Encoding? encoding = InputOptions.EncodingOf(name);
        if (encoding is null) result.AddError($"There is no encoding '{name}'; name one like utf-8, windows-1252 or shift_jis.");
        return encoding;
    }
}
