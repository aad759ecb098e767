using Extraction;
using Extraction.Input;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Output;

namespace ExtractionSamples;

/// <summary>Names and words of your own: a folder of tables laid over those of the model (docs/resources.md lists them all).</summary>
internal static class OwnTables
{
    private const string Text =
        "Zorbla Quent and Tavik Orn run the ferry together. “The ferry sails at noon,” Quent said on Monday. She did not say why. “It " +
            "is late again,” Orn said.";

    public static void Run(TextWriter output)
    {
        string tables = Path.Combine(AppContext.BaseDirectory, "tables");
        var pipeline = ExtractionPipeline.Create(new ResourceOverlay(EnglishModel.Instance, tables));
        ResultDocument result = ResultBuilder.Build(pipeline.Extract(new Article { Id = "ferry", Text = Text }), ResultOptions.Default);
        foreach (ResultSpeaker speaker in result.Speakers) output.WriteLine($"{speaker.Name}: {speaker.Quotes.Count()} quotes");
    }
}
