using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Models;
using Extraction.Models.English;
using NodaTime;
using NodaTime.Text;

namespace Extraction.Cli;

/// <summary>Options that several commands have, and checks that they share.</summary>
internal static class SharedOptions
{
    /// <summary>The publication date of every article.</summary>
    public static Option<LocalDate?> Published() => new("--published")
    {
        Description = "Publication date of every article, as in 2023-12-01.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    /// <summary>How many articles to work on at once.</summary>
    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs", "-j")
        {
            Description = "Articles to work on at once; as many as the machine has cores by default.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--jobs must be at least 1.");
        });
        return option;
    }

    /// <summary>A folder of the user's own tables.</summary>
    public static Option<string?> Resources() => new("--resources")
    {
        Description = "Folder of tables that extend or replace the built-in ones (docs/resources.md).",
        HelpName = "DIR",
    };

    /// <summary>The English model, under the user's own tables where there are any.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IModelSource Models(string? resources)
    {
        if (resources is null) return EnglishModel.Instance;
        if (!Directory.Exists(resources)) throw new UsageException($"there is no folder '{resources}'");
        return new ResourceOverlay(EnglishModel.Instance, resources);
    }

    /// <summary>A mistyped option would otherwise be taken for a path.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        }
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
