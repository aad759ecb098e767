namespace Extraction.Store.Search;

/// <summary>A speaker as one article has it: what tells it from others of its name.</summary>
/// <param name="Article">Identifier of the article.</param>
/// <param name="Speaker">Identifier within the article (<c>s1</c>).</param>
public readonly record struct SpeakerPlace(string Article, string Speaker);
