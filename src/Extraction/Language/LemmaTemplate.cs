using Extraction.Models;

namespace Extraction.Language;

/// <summary>The templates of the keys by which the rules of lemmas are found.</summary>
[FeatureTemplates(Lemmatizer.FileName)]
internal enum LemmaTemplate
{
    Word = 1,
    Ending = 2,
}
