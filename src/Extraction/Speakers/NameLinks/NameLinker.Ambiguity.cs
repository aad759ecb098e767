using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>Which of several bearers a bare name means.</content>
internal sealed partial class NameLinker
{
    /// <summary>Paragraphs after which the main bearer of a name is no longer the one in mind when another was just named.</summary>
    private const int FarParagraphs = 4;

    /// <summary>The last mention of the name in hand that each bearer was given.</summary>
    private readonly Dictionary<int, int> _lastBare = [];

    private int Choose(NameForm form, int index)
    {
        ref Mention mention = ref _mentions[index];
        Gender gender = mention.Gender != Gender.Unknown ? mention.Gender : form.Gender;
        bool surname = form.Parts.Length == 1 && form.Candidates.Exists(c => IsSurname(c, form.Parts[0]));
        bool regnal = form.Candidates.Exists(c => FirstForms(c)[0].Regnal);
        int best = -1, rivals = 0;
        bool anyKnown = false;
        long bestScore = long.MinValue;
        foreach (int candidate in form.Candidates)
        {
            if (Conflict(_entities[candidate].Gender, gender) || IsRelativeOnly(candidate, form)) continue;
            if (surname && !IsSurname(candidate, form.Parts[0]) && !FirstForms(candidate)[0].Regnal) continue;
            rivals++;

            // Who is yet to be named in full is nobody's first thought while another has been.
            bool met = LastFull(candidate, index) >= 0;
            if (anyKnown && !met) continue;
            if (met && !anyKnown)
            {
                anyKnown = true;
                best = -1;
                bestScore = long.MinValue;
            }

            int full = 0;
            foreach (NameForm known in FirstForms(candidate)) full += known.Mentions.Count;
            if (IsKin(candidate)) full = 0;
            long score = regnal ? LastFull(candidate, index) : ((long)full << 32) - _formsOf[candidate][0].Mentions[0];
            if (score <= bestScore && !SpokeJustBefore(candidate, index)) continue;
            bestScore = SpokeJustBefore(candidate, index) ? long.MaxValue : score;
            best = candidate;
        }

        mention.Ambiguous = rivals > 1;
        if (rivals > 1) best = JustIntroduced(form, index, gender, surname, best);
        if (best >= 0)
        {
            _lastBare[best] = index;
            return best;
        }

        var key = (form.Parts[0], gender);
        if (_relatives.TryGetValue(key, out int relative)) return relative;
        relative = NewEntity(form.Class == EntityClass.Unknown ? EntityClass.Person : form.Class);
        _entities[relative].Gender = gender;
        _formsOf[relative].Add(form);
        _relatives[key] = relative;
        return relative;
    }

    /// <summary>
    /// "Homeland Secretary Anna Grey … Grey said", long after the article spoke
    /// of Paul Grey, its main bearer of the name: who was named in full in this
    /// paragraph or the one before it, where the main bearer is further back; else the main bearer.
    /// </summary>
    private int JustIntroduced(NameForm form, int index, Gender gender, bool surname, int main)
    {
        if (main < 0 || ParagraphsBack(LastUse(main, index), index) < FarParagraphs) return main;
        int found = main, latest = -1;
        foreach (int candidate in form.Candidates)
        {
            if (candidate == main || Conflict(_entities[candidate].Gender, gender) || IsKin(candidate)
                || (surname && !IsSurname(candidate, form.Parts[0])))
            {
                continue;
            }
            int last = LastUse(candidate, index);
            if (last <= latest || ParagraphsBack(last, index) > 1) continue;
            latest = last;
            found = candidate;
        }

        return found;
    }

    private int ParagraphsBack(int mention, int index)
    {
        if (mention < 0) return int.MaxValue;
        int? last = _text.Sentences[_text.SentenceOf(_mentions[mention].First)].Paragraph, own =
            _text.Sentences[_text.SentenceOf(_mentions[index].First)].Paragraph;
        return own - last ?? int.MaxValue;
    }

    /// <summary>The last mention before another under the full name or, as decided so far, under the bare one.</summary>
    private int LastUse(int candidate, int index) => Math.Max(LastFull(candidate, index), _lastBare.GetValueOrDefault(candidate, -1));

    /// <summary>The last mention before another under the full or the monarch's name:
    /// a king and somebody with his name for a surname go by it in turns.</summary>
    private int LastFull(int candidate, int index)
    {
        int last = -1;
        foreach (NameForm known in FirstForms(candidate))
        {
            if (known.Parts.Length < 2 && !known.Regnal) continue;
            int at = known.Mentions.BinarySearch(index);
            int before = (at < 0 ? ~at : at) - 1;
            if (before >= 0) last = Math.Max(last, known.Mentions[before]);
        }

        return last;
    }

    private bool IsSurname(int candidate, string part)
    {
        foreach (NameForm known in FirstForms(candidate))
        {
            if (known.Parts.Length >= 2 && known.Parts[^1] == part) return true;
        }

        return false;
    }

    /// <summary>Whether the bearer, under the full name, is the subject of the sentence
    /// just before in the same paragraph: the bare name there is the bearer's.</summary>
    private bool SpokeJustBefore(int candidate, int index)
    {
        int sentence = _text.SentenceOf(_mentions[index].First);
        for (int m = index - 1; m >= 0 && m > index - MostRivals; m--)
        {
            ref Mention earlier = ref _mentions[m];
            int back = sentence - _text.SentenceOf(earlier.First);
            if (back > 1) return false;
            if (earlier.Kind != MentionKind.Name || back != 1 || !IsSubject(earlier)) continue;
            if (_text.Sentences[sentence].Paragraph != _text.Sentences[sentence - 1].Paragraph) return false;
            foreach (NameForm known in FirstForms(candidate))
            {
                if (known.Parts.Length >= 2 && known.Mentions.BinarySearch(m) >= 0) return true;
            }
        }

        return false;
    }

    private bool IsSubject(in Mention mention)
    {
        for (int t = mention.TitleFirst; t < mention.End; t++)
        {
            if (_text.Relation(t) == DependencyRelation.Nsubj) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the bare surname is somebody else's although one bearer alone is named in full: the bearer is introduced as
    /// somebody's relative, and the body of the article used the surname before that.
    /// </summary>
    private bool IsRelativeOnly(int candidate, NameForm form)
    {
        int firstFull = int.MaxValue;
        bool kin = IsKin(candidate), surname = false;
        foreach (NameForm known in FirstForms(candidate))
        {
            if (known.Parts.Length < 2) continue;
            surname |= known.Parts[^1] == form.Parts[0];
            firstFull = Math.Min(firstFull, known.Mentions[0]);
        }

        if (!kin || !surname) return false;
        foreach (int index in form.Mentions)
        {
            if (index >= firstFull) return false;
            if (IsInBody(index)) return true;
        }

        return false;
    }

    /// <summary>Whether the article calls the bearer of a full name somebody's relative near one of its first mentions.</summary>
    private bool IsKin(int candidate)
    {
        int looked = 0;
        foreach (NameForm known in FirstForms(candidate))
        {
            for (int i = 0; i < known.Mentions.Count && looked < 8; i++, looked++)
            {
                if (known.Parts.Length >= 2 && IsIntroducedAsKin(_mentions[known.Mentions[i]])) return true;
            }
        }

        return false;
    }

    private bool IsIntroducedAsKin(in Mention mention)
    {
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (_words[t].Is(WordClass.Kin)) return true;
        }

        int end = Math.Min(_text.TokenCount, mention.End + 10);
        if (mention.End >= end || _text.Form(mention.End) is not ",") return false;
        for (int t = mention.End + 1; t < end && _text.Tag(t) is not (PennTag.Comma or PennTag.Period); t++)
        {
            if (_words[t].Is(WordClass.Kin)) return true;
        }

        return false;
    }
}
