using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Training.Entities;

/// <summary>A named entity of an annotation, in UTF-16 offsets.</summary>
internal readonly record struct GoldEntity(TextSpan Span, EntityType Type);

/// <summary>A text with its annotated entities.</summary>
/// <param name="Text">The text.</param>
/// <param name="Layout">Its blocks.</param>
/// <param name="Entities">Its entities in order, not overlapping.</param>
/// <param name="Unknown">Stretches, apart from the entities, of which the annotation does not say whether they are names.</param>
internal sealed record AnnotatedEntities(string Text, ArticleLayout Layout, List<GoldEntity> Entities, List<TextSpan> Unknown);
