namespace Extraction;

/// <summary>What made a result: enough to tell whether two results can be compared.</summary>
/// <param name="Name">Name of the program.</param>
/// <param name="Version">Its version.</param>
/// <param name="Model">Name of the set of weights (<see cref="Models.IModelSource.Name"/>).</param>
public sealed record Generator(string Name, string Version, string Model)
{
    /// <summary>This program with the given set of weights.</summary>
    public static Generator WithModel(string model) =>
        new("Extraction", typeof(Generator).Assembly.GetName().Version!.ToString(3), model);
}
