namespace Extraction.Cli.Extract;

/// <summary>What a run has done so far.</summary>
/// <param name="Articles">Articles with a result.</param>
/// <param name="Kept">Those of them that an earlier run had finished.</param>
/// <param name="Quotes">Quotes in the results.</param>
/// <param name="Failures">Articles lost.</param>
internal readonly record struct RunTally(long Articles, long Kept, long Quotes, long Failures);
