using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Bearers of a surname whom the article introduces as somebody's relatives.</summary>
internal sealed class KinBearers(TokenWords words, MentionList mentions, NamedEntities entities)
{
    private const int MostLookedAt = 8;

    /// <summary>Tokens behind a name in which the kinship is told.</summary>
    private const int MostBehind = 10;

    private readonly AnalyzedText _text = words.Text;
    private readonly FormMentions _forms = new(words, mentions);

    /// <summary>Whether the article calls the bearer of a full name somebody's relative near one of its first mentions.</summary>
    public bool IsKin(int candidate)
    {
        int looked = 0;
        foreach (NameForm known in entities.FirstForms(candidate))
        {
            for (int i = 0; i < known.Mentions.Count && looked < MostLookedAt; i++, looked++)
            {
                if (known.Parts.Length >= 2 && IsIntroducedAsKin(mentions[known.Mentions[i]])) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the bare surname is somebody else's although one bearer alone is named in full: the bearer is introduced as
    /// somebody's relative, and the body of the article used the surname before that.
    /// </summary>
    public bool IsRelativeOnly(int candidate, NameForm form)
    {
        int firstFull = int.MaxValue;
        bool kin = IsKin(candidate), surname = false;
        foreach (NameForm known in entities.FirstForms(candidate))
        {
            if (known.Parts.Length < 2) continue;
            surname |= known.Parts[^1] == form.Parts[0];
            firstFull = Math.Min(firstFull, known.Mentions[0]);
        }

        if (!kin || !surname) return false;
        foreach (int index in form.Mentions)
        {
            if (index >= firstFull) return false;
            if (_forms.IsInBody(index)) return true;
        }

        return false;
    }

    private bool IsIntroducedAsKin(in Mention mention)
    {
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (words[t].Is(WordClass.Kin)) return true;
        }

        int end = Math.Min(_text.TokenCount, mention.End + MostBehind);
        if (mention.End >= end || _text.Form(mention.End) is not ",") return false;
        for (int t = mention.End + 1; t < end && _text.Tag(t) is not (PennTag.Comma or PennTag.Period); t++)
        {
            if (words[t].Is(WordClass.Kin)) return true;
        }

        return false;
    }
}
