using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>"Sens. Anna Weber (D-Ohio) and Ann Poe": the titles in the plural before the first of several names are those of all.</summary>
/// <param name="words">The article.</param>
/// <param name="mentions">What it mentions.</param>
internal sealed class SharedTitles(TokenWords words, MentionList mentions)
{
    private const int MostNames = 12;

    /// <summary>How many mentions may lie between two names: a party's state, an age.</summary>
    private const int MostBetween = 3;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>The mention before which the titles of a name stand: itself, or the first name of its list.</summary>
    public int Bearer(int name)
    {
        int at = name;
        for (int n = 0; n < MostNames; n++)
        {
            if (mentions[at].TitleFirst < mentions[at].First) return n == 0 || IsPlural(mentions[at].First - 1) ? at : name;
            at = NameBefore(at);
            if (at < 0) return name;
        }

        return name;
    }

    private bool IsPlural(int title) => words.IsOffice(title)
        && (_text.Tag(title) is PennTag.NNS or PennTag.NNPS || words.IsShortPlural(title));

    /// <summary>The name of somebody from which nothing but a comma or an "and" parts a name; -1 for none.</summary>
    private int NameBefore(int name)
    {
        for (int i = name - 1; i >= 0 && i >= name - 1 - MostBetween; i--)
        {
            if (mentions[i] is not { Kind: MentionKind.Name, Class: EntityClass.Person } before) continue;
            int end = _text.Sentences[_text.SentenceOf(before.Head)].End, t = before.End;
            if (PartyTag.Read(words, t, end, out int behind) is not null) t = behind;
            bool joined = t < mentions[name].First && mentions[name].First < end;
            for (; joined && t < mentions[name].First; t++) joined = _text.Tag(t) is PennTag.Comma or PennTag.CC or PennTag.Colon;
            return joined ? i : -1;
        }

        return -1;
    }
}
