using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What the mentions of one spelling of a name have in common.</summary>
internal sealed class FormMentions(TokenWords words, MentionList mentions)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>Whether nothing before or in the name tells a person's gender or office.</summary>
    public bool IsNeverTitled(NameForm form) =>
        form.Mentions.TrueForAll(m => !PersonSigns.HasPersonalTitle(words, mentions[m]) && mentions[m].Gender == Gender.Unknown);

    /// <summary>Whether a mention stands in the body of the article.</summary>
    public bool IsInBody(int mention) => _text.Sentences[_text.SentenceOf(mentions[mention].First)].IsBody;

    /// <summary>Whether one name stands in the body of the article before another does.</summary>
    public bool IsBefore(NameForm name, NameForm other)
    {
        int first = name.Mentions.FindIndex(IsInBody), rival = other.Mentions.FindIndex(IsInBody);
        return first >= 0 && (rival < 0 || name.Mentions[first] < other.Mentions[rival]);
    }

    /// <summary>Whether a mention has "the" before it.</summary>
    public bool HasArticle(int mention) => mentions[mention].First > 0
        && words.Tables.Determiners.KindOf(_text.Form(mentions[mention].First - 1)) == DeterminerKind.Definite;
}
