namespace Extraction.Models;

/// <summary>
/// Marks an enum whose members are templates: each stands for one kind of feature that a model looks at, and is written at one place.
/// The numbers are part of the keys of the trained weights: a template keeps its number for good, and a number is never given again.
/// </summary>
/// <param name="weights">The file of the weights. Sets of templates with the same file share one space of numbers.</param>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class FeatureTemplatesAttribute(string weights) : Attribute
{
    /// <summary>The file of the weights.</summary>
    public string Weights { get; } = weights;

    /// <summary>What is added to the numbers for each use of the templates, where they are used for several things alike.</summary>
    public int[] Copies { get; init; } = [0];
}
