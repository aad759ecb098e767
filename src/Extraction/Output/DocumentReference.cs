namespace Extraction.Output;

/// <summary>The document that a quote or a speaker stands in. No part of
/// its value: two quotes are equal whatever document holds them.</summary>
internal struct DocumentReference : IEquatable<DocumentReference>
{
    public ResultDocument? Document { get; set; }

    public readonly bool Equals(DocumentReference other) => true;

    public override readonly bool Equals(object? obj) => obj is DocumentReference;

    public override readonly int GetHashCode() => 0;
}
