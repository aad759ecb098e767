using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Extraction.Input;
using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Cli.Review;

/// <summary><c>extraction agreement</c>: how far two people decided alike.</summary>
internal static class AgreementCommand
{
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("first")
        {
            Description = "The decisions of one person, as the review page or the desk exports them.",
        };
        var second = new Argument<string>("second") { Description = "Those of the other, over the same articles." };
        var format = new Option<AgreementFormat>("--format", "-f")
        {
            Description = "text for a person, json for a program.",
            HelpName = "FORMAT",
            CustomParser = OptionValues.Choice<AgreementFormat>("--format"),
        };
        var command = new Command("agreement",
            "Compare the decisions of two people: agreement per field (Cohen's kappa) and where they differ.") { first, second, format };
        command.SetAction(parse =>
        {
            Agreement agreement = Agreement.Of(DecisionFiles.Read(parse.GetValue(first)!), DecisionFiles.Read(parse.GetValue(second)!));
            if (parse.GetValue(format) == AgreementFormat.Json) WriteJson(agreement, terminal.Results);
            else WriteText(agreement, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteText(Agreement agreement, Terminal terminal)
    {
        using LineWriter writer = terminal.OpenLines();
        writer.WriteLine("field         quotes  same     %  kappa");
        foreach (FieldAgreement field in agreement.Fields)
        {
            string share = field.Quotes == 0 ? "" : (100.0 * field.Same / field.Quotes).ToString("F0", CultureInfo.InvariantCulture);
            string kappa = field.Kappa?.ToString("F2", CultureInfo.InvariantCulture) ?? "";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{field.Field,-12} {field.Quotes,7} {field.Same,5} {share,5} {kappa,6}"));
        }

        if (agreement.OnlyFirst + agreement.OnlySecond > 0)
            writer.WriteLine($"decided on by one alone: {agreement.OnlyFirst} by the first, {agreement.OnlySecond} by the second");
        foreach (FieldDifference difference in agreement.Differences)
            writer.WriteLine(VisibleText.Part($"{difference.Article} {difference.Quote}: {difference.Field}: {difference.First} | " +
                $"{difference.Second}"));
    }

    private static void WriteJson(Agreement agreement, Stream output)
    {
        using (var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteStartArray("fields");
            foreach (FieldAgreement field in agreement.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                json.WriteNumber("quotes", field.Quotes);
                json.WriteNumber("same", field.Same);
                if (field.Kappa is { } kappa) json.WriteNumber("kappa", Math.Round(kappa, 4));
                else json.WriteNull("kappa");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("onlyFirst", agreement.OnlyFirst);
            json.WriteNumber("onlySecond", agreement.OnlySecond);
            json.WriteStartArray("differences");
            foreach (FieldDifference difference in agreement.Differences)
            {
                json.WriteStartObject();
                json.WriteString("article", difference.Article);
                json.WriteString("quote", difference.Quote);
                json.WriteString("field", difference.Field);
                json.WriteString("first", difference.First);
                json.WriteString("second", difference.Second);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}

/// <summary>How agreement is written.</summary>
internal enum AgreementFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>Reads files of decisions.</summary>
internal static class DecisionFiles
{
    /// <summary>Reads one.</summary>
    /// <exception cref="IOException">It cannot be read, or is none; the message names it.</exception>
    public static DecisionFile Read(string path)
    {
        byte[] json = File.ReadAllBytes(path);
        try
        {
            return DecisionFile.Parse(json);
        }
        catch (JsonException e)
        {
            // What was never one need not be told where it stops being one.
            bool isMeant = json.AsSpan().IndexOf("extraction-decisions"u8) >= 0;
            throw new IOException($"{path}: {(isMeant ? JsonProblem.Of(e)
                : "this is no file of decisions, as the review page and the desk export them")}", e);
        }
    }
}
