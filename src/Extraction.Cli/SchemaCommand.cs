using System.CommandLine;
using Extraction.Output;

namespace Extraction.Cli;

/// <summary><c>extraction schema</c>: prints the JSON Schema of the results.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema (draft 2020-12) of the results.");
        command.SetAction(_ =>
        {
            using Stream schema = OutputSchema.Open();
            schema.CopyTo(terminal.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
