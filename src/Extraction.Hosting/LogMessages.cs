using Microsoft.Extensions.Logging;

namespace Extraction.Hosting;

internal static partial class LogMessages
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Model {Model} ({Language}) is loaded.")]
    public static partial void ModelLoaded(this ILogger log, string model, string language);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Problem}")]
    public static partial void InputProblem(this ILogger log, string problem);
}
