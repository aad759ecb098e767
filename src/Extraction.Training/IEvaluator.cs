namespace Extraction.Training;

/// <summary>Measures one part of the pipeline on a public corpus.</summary>
internal interface IEvaluator
{
    /// <summary>Short name on the command line, for example <c>tagger</c>.</summary>
    string Name { get; }

    /// <summary>Measures what <paramref name="models"/> hold on the development parts.</summary>
    void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log);
}

/// <summary>An evaluator that can also list the errors behind its figures.</summary>
internal interface IErrorListing : IEvaluator
{
    /// <summary>Writes one line an error, by class.</summary>
    void ListErrors(Corpora corpora, DirectoryModelSource models, TextWriter log);
}
