using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace Extraction.Tests.Quotes;

/// <summary>An article through the whole pipeline: each quote as "speaker (type): content / content".</summary>
internal static class TurnScene
{
    private static readonly Lazy<ExtractionPipeline> Pipeline = new(() => ExtractionPipeline.Create(EnglishModel.Instance));

    /// <summary>The result as it is published.</summary>
    public static ResultDocument Result(string text) =>
        ResultBuilder.Build(Pipeline.Value.Extract(new Article { Id = "turns", Text = text }), ResultOptions.Default);

    /// <summary>All quotes but those within others.</summary>
    public static string[] Quotes(string text)
    {
        ResultDocument result = Result(text);
        return [.. result.Quotes.Where(q => q.Parent is null).Select(q =>
            $"{result.Speakers.FirstOrDefault(s => s.Id == q.SpeakerId)?.Name ?? "-"} ({q.Type}): " +
                $"{string.Join(" / ", q.Content.Select(c => c.Text))}")];
    }

    /// <summary>The quotes word for word.</summary>
    public static string[] Direct(string text) =>
        [.. Quotes(text).Where(q => q.Contains("(Direct)", StringComparison.Ordinal))
        .Select(q => q.Replace(" (Direct)", "", StringComparison.Ordinal))];
}
