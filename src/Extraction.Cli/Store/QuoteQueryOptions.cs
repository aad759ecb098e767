using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extraction.Calendar;
using Extraction.Quotes;
using Extraction.Store;
using Extraction.Store.Search;

namespace Extraction.Cli.Store;

/// <summary>The options by which <c>search</c> and <c>statements</c> tell what is wanted from which store.</summary>
internal sealed class QuoteQueryOptions
{
    private const int DefaultLimit = 20;

    private const int MaxLimit = 1_000_000_000;

    private readonly Argument<string[]> _words = new("words")
    {
        Description =
            "Words that quote, reporting clause or speaker's name must all hold; '\"a phrase\"', 'begin*'. Without words, everything " +
            "that the options leave.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _store = new("--store")
    {
        Description = "The store, as made by 'extract --store'.",
        HelpName = "FILE.db",
        Required = true,
    };

    private readonly Option<string?> _speaker = new("--speaker")
    {
        Description = "Only speakers one of whose names in the article holds all these words; or whoever has this identifier, such as Q42.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _organization = new("--organization")
    {
        Description = "Only speakers with a role in such an organisation, or that are one.",
        HelpName = "NAME",
    };

    private readonly Option<DayRange?> _from = Date("--from", "Only what was said, or else published, on this day or later");

    private readonly Option<DayRange?> _to = Date("--to", "Only what was said, or else published, on this day or earlier");

    private readonly Option<QuoteType?> _type = SharedOptions.Type();

    private readonly Option<QuoteAct?> _act = SharedOptions.Act();

    private readonly Option<double> _minConfidence = SharedOptions.MinConfidence();

    private readonly Option<int> _limit = new("--limit", "-n")
    {
        Description = "At most so many; 0 for all.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultLimit,
        CustomParser = OptionValues.WholeNumber("--limit", 0, MaxLimit),
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        foreach (Option option in new Option[] { _store, _speaker, _organization, _from, _to, _type, _act, _minConfidence, _limit })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is wanted, without limit.</summary>
    public QuoteQuery Query(ParseResult parse) => new()
    {
        Words = parse.GetValue(_words) is { Length: > 0 } words ? string.Join(' ', words) : null,
        Speaker = parse.GetValue(_speaker),
        Organization = parse.GetValue(_organization),
        From = parse.GetValue(_from) is { First: { } first } ? DateOnly.Parse(first, CultureInfo.InvariantCulture) : null,
        To = parse.GetValue(_to) is { Last: { } last } ? DateOnly.Parse(last, CultureInfo.InvariantCulture) : null,
        Type = parse.GetValue(_type),
        Act = parse.GetValue(_act),
        HideRejected = true,
        MinConfidence = parse.GetValue(_minConfidence),
    };

    /// <summary>Asks the store for as many as are wanted, writes them, and says on standard error when there are none or more.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="noun">What is asked for, in the singular.</param>
    /// <param name="none">What to say when there are none.</param>
    /// <param name="question">The question, given the most answers that are of use; 0 for all.</param>
    /// <param name="write">Writes the answers.</param>
    /// <exception cref="UsageException">There is no such store, or no word to look for.</exception>
    public void Answer<T>(ParseResult parse, Terminal terminal, string noun, string none,
        Func<QuoteStore, int, IReadOnlyList<T>> question, Action<IReadOnlyList<T>> write)
    {
        int limit = parse.GetValue(_limit);

        // One more than wanted tells whether there are more.
        IReadOnlyList<T> found = Ask(parse, store => question(store, limit == 0 ? 0 : limit + 1));
        bool more = limit > 0 && found.Count > limit;
        write(more ? [.. found.Take(limit)] : found);
        if (found.Count == 0) terminal.Tell(none);
        if (more) terminal.Tell($"more than {Plural.Of(limit, noun)}; --limit N shows more, --limit 0 all");
    }

    /// <summary>Asks the store.</summary>
    /// <exception cref="UsageException">There is no such store, or no word to look for.</exception>
    private T Ask<T>(ParseResult parse, Func<QuoteStore, T> question)
    {
        try
        {
            using QuoteStore store = QuoteStore.Open(parse.GetValue(_store)!);
            return question(store);
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"there is no store '{parse.GetValue(_store)}'; 'extraction extract PATH --store FILE.db' makes one");
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"{e.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static Option<DayRange?> Date(string name, string description) => new(name)
    {
        Description = description + "; 2023-12-01, 2023-12 or 2023.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    private static DayRange? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DayRange.Of(text) is { First: not null } days) return days;
        result.AddError($"'{text}' is not a date such as 2023-12-01, 2023-12 or 2023.");
        return null;
    }
}
