using System.CommandLine.Parsing;

namespace Extraction.Cli;

/// <summary>Checks that arguments which take paths share.</summary>
internal static class PathArguments
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
}
