namespace Extraction.Output;

/// <summary>Writes results in one format, one article after the other, in the order given.</summary>
/// <remarks>Not thread-safe. Nothing counts as written before <see cref="Complete"/> has returned.</remarks>
/// <example><code>
/// using FileStream file = File.Create("quotes.csv");
/// using IResultWriter table = new CsvResultWriter(file, byteOrderMark: true);
/// table.Write(ResultBuilder.Build(pipeline.Extract(article), ResultOptions.Default), article.Text);
/// table.Complete();
/// </code></example>
public interface IResultWriter : IDisposable
{
    /// <summary>Writes one article's result.</summary>
    /// <param name="document">The result.</param>
    /// <param name="text">The article's text, which the offsets refer to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    void Write(ResultDocument document, string text);

    /// <summary>Writes what comes after the last article and makes the output final.</summary>
    /// <exception cref="IOException">The target cannot be written.</exception>
    void Complete();
}
