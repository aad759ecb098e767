using System.CommandLine.Parsing;

namespace Extraction.Cli;

/// <summary>Checks of arguments and options that several commands share.</summary>
internal static class SharedChecks
{
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

    /// <summary>A number of things that cannot be none.</summary>
    public static void AtLeastOne(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{result.Option.Name} must be at least 1.");
    }
}
