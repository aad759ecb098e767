namespace Extraction.Training;

/// <summary>Builds and measures one model of the pipeline.</summary>
internal interface IModelTrainer : IEvaluator
{
    /// <summary>Trains on the training parts of the corpora and writes <c>*.bin</c>
    /// into <see cref="DirectoryModelSource.WeightsDirectory"/>.</summary>
    /// <remarks>The same corpora give the same bytes. Models of earlier
    /// trainers in the list are ready in <paramref name="models"/>.</remarks>
    void Train(Corpora corpora, DirectoryModelSource models, TextWriter log);
}
