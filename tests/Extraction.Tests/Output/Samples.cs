using System.Text.Json;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Output;

/// <summary>Made-up articles with everything that a result can hold.</summary>
internal static class Samples
{
    public const string FerryText =
        "Ferry line to close 🚢\n\n" +
        "“The last boat sails at noon,” Mara Ellison, harbour director at Port Lund, told the Lund Courier in a radio interview on " +
            "Monday. " +
        "“After that,” she added, “there is nothing.”\n\n" +
        "The council believes the line can be saved, a spokesman said, citing =internal figures.\n";

    /// <summary>Direct, interrupted, mental and nested quotes; an emoji
    /// before all of them, so that code points and UTF-16 differ.</summary>
    public static ExtractionBuilder FerryBuilder(string id = "ferry")
    {
        var builder = new ExtractionBuilder(FerryText, id);
        return builder
            .Title("Ferry line to close 🚢")
            .Published(2031, 5, 7)
            .Speaker("Mara Ellison", aliases: ["she"], title: "harbour director", organization: "Port Lund")
            .Speaker("a spokesman", SpeakerKind.Anonymous)
            .Speaker("The council", SpeakerKind.Organization)
            .Quote(["“The last boat sails at noon,”"], ["told"], builder.Find("Mara Ellison"), 0, confidence: 0.934, change: a => a with
            {
                Said = new Saying
                {
                    Time = builder.Time("on Monday", new NodaTime.LocalDate(2031, 5, 5)),
                    Medium = builder.Find("radio interview"),
                    Recipient = builder.Find("the Lund Courier"),
                },
            })
            .Quote(["“After that,”", "“there is nothing.”"], ["added"], builder.Find("she"), 0, Resolution.Pronoun, 0.8)
            .Quote(["The council believes the line can be saved"], ["said", "citing"], builder.Find("a spokesman"), 1, confidence: 0.7,
                change: a => a with
            {
                Type = QuoteType.Indirect,
                Paragraph = 1,
                Citing = [builder.Find("=internal figures")],
            })
            .Quote(["the line can be saved"], ["believes"], builder.Find("The council"), 2, confidence: 0.25, change: a => a with
            {
                Type = QuoteType.Indirect,
                Act = QuoteAct.Mental,
                Paragraph = 1,
                Parent = 2,
            })
            .Warn("unclosed-quotation", "“there", "The quotation is never closed.");
    }

    public static ResultDocument Ferry(string id = "ferry") => ResultBuilder.Build(FerryBuilder(id).Build(), ResultOptions.Default);

    /// <summary>A result with as little in it as the contract allows.</summary>
    public static ResultDocument Bare() =>
        ResultBuilder.Build(new ExtractionBuilder("Nothing was said.").With(a => a with { Source = null }).Build(), ResultOptions.Default);

    /// <summary>An article of JSON Lines: its text goes into the result, with the fields that nobody knows.</summary>
    public static ResultDocument FromJsonLines() =>
        ResultBuilder.Build(
            new ExtractionBuilder("Rain is likely, the forecaster said.")
                .With(a => a with
                {
                    IsPlainText = false,
                    Title = "Weather",
                    Publisher = "The Lund Courier",
                    Url = "https://courier.example/weather",
                    Authors = ["Ida Holm"],
                    Extra = [new("section", JsonElement.Parse("{\"b\":1,\"a\":[1.50,null]}"))],
                })
                .Quote(["Rain is likely"], ["said"], change: a => a with { Type = QuoteType.Indirect, Paragraph = null })
                .Build(),
            ResultOptions.Default);
}
