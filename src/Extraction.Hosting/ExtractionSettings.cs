using Extraction.Models;

namespace Extraction.Hosting;

/// <summary>How an application uses Extraction. Bindable from configuration but for the model and the progress.</summary>
public sealed class ExtractionSettings
{
    /// <summary>Weights and tables, for example <c>EnglishModel.Instance</c>. Required.</summary>
    public IModelSource? Model { get; set; }

    /// <summary>A folder of own tables that extend the model's; null for none.</summary>
    public string? Resources { get; set; }

    /// <summary>The language that every article is read in (only the model's own); null to identify that of each.</summary>
    public string? Language { get; set; }

    /// <summary>How streams of articles are worked through.</summary>
    public StreamingOptions Streaming { get; set; } = StreamingOptions.Default;
}
