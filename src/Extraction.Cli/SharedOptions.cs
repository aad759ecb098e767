using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extraction.Formats;
using Extraction.Input;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;
using NodaTime;
using NodaTime.Text;

namespace Extraction.Cli;

/// <summary>Options that several commands have, and checks that they share.</summary>
internal static class SharedOptions
{
    /// <summary>More threads than any machine has cores.</summary>
    private const int MaxJobs = 1024;

    /// <summary>How every command reads articles: all formats that there are readers for.</summary>
    public static InputOptions Input { get; } = InputOptions.Default with { Readers = MoreFormats.Readers };

    /// <summary>The publication date of every article.</summary>
    public static Option<LocalDate?> Published() => new("--published")
    {
        Description = "Publication date of every article, as in 2023-12-01.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    /// <summary>How many articles to work on at once.</summary>
    public static Option<int> Jobs() => new("--jobs", "-j")
    {
        Description = "Articles to work on at once; as many as the machine has cores by default.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = OptionValues.WholeNumber("--jobs", 1, MaxJobs),
    };

    /// <summary>The type of quotes.</summary>
    public static Option<QuoteType?> Type() => new("--type")
    {
        Description = "Only direct, indirect or mixed quotes.",
        HelpName = "TYPE",
        CustomParser = OptionValues.OptionalChoice<QuoteType>("--type"),
    };

    /// <summary>The act of quotes.</summary>
    public static Option<QuoteAct?> Act() => new("--act")
    {
        Description = "Only quotes of this act: statement (uttered to others) or mental (belief, intent, attitude).",
        HelpName = "ACT",
        CustomParser = OptionValues.OptionalChoice<QuoteAct>("--act"),
    };

    /// <summary>The least confidence of a quote.</summary>
    public static Option<double> MinConfidence() => new("--min-confidence")
    {
        Description = "Only quotes of at least this confidence, from 0 to 1.",
        HelpName = "X",
        CustomParser = OptionValues.Share("--min-confidence"),
    };

    /// <summary>A folder of the user's own tables.</summary>
    public static Option<string?> Resources() => new("--resources")
    {
        Description = "Folder of tables that extend or replace the built-in ones (docs/resources.md).",
        HelpName = "DIR",
    };

    /// <summary>The language to insist on.</summary>
    public static Option<string?> Language() => new("--language")
    {
        Description = "Read every article as English (en), also where it looks like another language.",
        HelpName = "CODE",
        CustomParser = ParseLanguage,
    };

    /// <summary>The pipeline over the English model, under the user's own tables where there are any.</summary>
    /// <param name="resources">Folder of the tables, or null.</param>
    /// <param name="language">The language to insist on, or null.</param>
    /// <exception cref="UsageException">There is no such folder, or its table of known people and organisations cannot be used.</exception>
    public static ExtractionPipeline Pipeline(string? resources, string? language)
    {
        IModelSource models = Models(resources);
        try
        {
            return ExtractionPipeline.Create(models, PipelineOptions.Default with { Language = language });
        }
        catch (ResourceTableException e) when (resources is not null)
        {
            throw Unusable(e, resources);
        }
    }

    /// <summary>Refuses a folder of tables that is not there, or whose table of known people and organisations cannot be used.</summary>
    /// <exception cref="UsageException">It is so.</exception>
    public static void RequireTables(string? resources)
    {
        if (resources is null) return;
        try
        {
            _ = KnownEntities.Load(Models(resources));
        }
        catch (ResourceTableException e)
        {
            throw Unusable(e, resources);
        }
    }

    /// <summary>The file and the line in a form that terminals and editors open.</summary>
    private static UsageException Unusable(ResourceTableException e, string resources)
    {
        string file = Path.Combine(resources, e.Table.Replace('/', Path.DirectorySeparatorChar));
        return new UsageException(e.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {e.Problem}")
            : $"{file}: {e.Problem}");
    }

    /// <summary>The English model, under the user's own tables where there are any.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    private static IModelSource Models(string? resources)
    {
        if (resources is null) return EnglishModel.Instance;
        if (!Directory.Exists(resources)) throw new UsageException($"there is no folder '{resources}'");
        return new ResourceOverlay(EnglishModel.Instance, resources);
    }

    private static string? ParseLanguage(ArgumentResult result)
    {
        string code = result.Tokens[0].Value;
        if (code == EnglishModel.Instance.Language) return code;
        result.AddError($"Only English is read: --language takes '{EnglishModel.Instance.Language}', not '{code}'.");
        return null;
    }

    private static LocalDate? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        if (date.Success) return date.Value;
        result.AddError($"'{text}' is not a date such as 2023-12-01.");
        return null;
    }
}
