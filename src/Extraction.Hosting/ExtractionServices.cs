using Extraction.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Extraction.Hosting;

/// <summary>Puts Extraction into a service container.</summary>
public static class ExtractionServices
{
    /// <summary>
    /// Adds one <see cref="ExtractionPipeline"/> and one <see cref="ArticleExtractor"/>
    /// for the whole application, both thread-safe. The model is
    /// loaded when the pipeline is first asked for.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Names the model, and what differs from the defaults.</param>
    /// <returns>The same container.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OptionsValidationException">When the pipeline is asked
    /// for: no model was named, or fewer than one article at once.</exception>
    /// <example><code>services.AddExtraction(settings => settings.Model = EnglishModel.Instance);</code></example>
    public static IServiceCollection AddExtraction(this IServiceCollection services, Action<ExtractionSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddLogging();
        services.AddOptions<ExtractionSettings>().Configure(configure)
            .Validate(settings => settings.Model is not null, "Set the model, for example settings.Model = EnglishModel.Instance.")
            .Validate(settings => settings.Streaming.MaxDegreeOfParallelism >= 1, "At least one article must be worked on at once.");
        services.TryAddSingleton(Pipeline);
        services.TryAddSingleton<ArticleExtractor>();
        return services;
    }

    private static ExtractionPipeline Pipeline(IServiceProvider services)
    {
        ExtractionSettings settings = services.GetRequiredService<IOptions<ExtractionSettings>>().Value;
        IModelSource model = settings.Resources is { } folder ? new ResourceOverlay(settings.Model!, folder) : settings.Model!;
        ExtractionPipeline pipeline = ExtractionPipeline.Create(model, PipelineOptions.Default with { Language = settings.Language });
        services.GetRequiredService<ILogger<ExtractionPipeline>>().ModelLoaded(model.Name, model.Language);
        return pipeline;
    }
}
