namespace Extraction.Training;

/// <summary>Builds and measures one model of the pipeline.</summary>
internal interface IModelTrainer
{
    /// <summary>Short name on the command line, for example <c>tagger</c>.</summary>
    string Name { get; }

    /// <summary>Trains on the training parts of the corpora and writes <c>*.bin</c> into <see cref="DirectoryModelSource.WeightsDirectory"/>.</summary>
    /// <remarks>The same corpora give the same bytes. Models of earlier trainers in the list are ready in <paramref name="models"/>.</remarks>
    void Train(Corpora corpora, DirectoryModelSource models, TextWriter log);

    /// <summary>Measures the model in <paramref name="models"/> on the development parts.</summary>
    void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log);
}
