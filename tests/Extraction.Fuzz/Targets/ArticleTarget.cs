using System.Text;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace Extraction.Fuzz.Targets;

/// <summary>The whole pipeline: any text gives a result that holds together, in every format.</summary>
internal sealed class ArticleTarget : FuzzTarget
{
    /// <summary>The pipeline that all targets share.</summary>
    internal static readonly Lazy<ExtractionPipeline> Pipeline = new(() => ExtractionPipeline.Create(EnglishModel.Instance));

    private readonly OutputFolder _folder = new(Directory.CreateTempSubdirectory("extraction-fuzz-").FullName);

    public override string Name => "article";

    public override IReadOnlyList<byte[]> Seeds { get; } = [AllTargets.Utf8(AllTargets.Article)];

    public override IReadOnlyList<string> Words { get; } =
    [
        "“", "”", "\"", "'", "’", "«", "»", "…", "said", "according to", "told reporters", "Ada Brook", "she", "Reed", "the council",
            "on Monday", "2021", ".", ",", ":", "\n\n", "Q:", "—", "Mr.", " that ", "has not", "and", "(", ")", "[", "]",
    ];

    /// <summary>The result of a text.</summary>
    public static ResultDocument Extract(string text) =>
        ResultBuilder.Build(Pipeline.Value.Extract(new Article { Id = "a", Text = text }), new ResultOptions { IncludeText = true });

    public override void Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        if (text.Length > 20_000) text = text[..20_000].TrimEnd('\ud83d', '\udb40');
        if (string.IsNullOrWhiteSpace(text)) return;
        ResultDocument result = Extract(text);
        Invariants.Check(result, text);
        foreach (IResultWriter writer in new IResultWriter[] { new CsvResultWriter(Stream.Null, true), new ReviewPageWriter(Stream.Null),
            new BratWriter(_folder), new WebAnnotationWriter(_folder) })
        {
            using (writer)
            {
                writer.Write(result, text);
                writer.Complete();
            }
        }
    }

    public override void Dispose() => Directory.Delete(_folder.Path, recursive: true);
}
