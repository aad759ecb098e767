using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Which of several bearers a bare name means.</summary>
internal sealed class BearerChoice(TokenWords words, MentionList mentions, NamedEntities entities)
{
    /// <summary>Paragraphs after which the main bearer of a name is no longer the one in mind when another was just named.</summary>
    private const int FarParagraphs = 4;

    private readonly AnalyzedText _text = words.Text;
    private readonly KinBearers _kin = new(words, mentions, entities);

    /// <summary>Who bears a name that nobody in the article has in full, by name and gender.</summary>
    private readonly Dictionary<(string Name, Gender Gender), int> _relatives = [];

    /// <summary>The last mention of the name in hand that each bearer was given.</summary>
    private readonly Dictionary<int, int> _lastBare = [];

    /// <summary>Forgets the mentions of the name before: the next ones are of another.</summary>
    public void Begin() => _lastBare.Clear();

    /// <summary>The entity of a mention of a name that several may bear.</summary>
    /// <param name="form">The name.</param>
    /// <param name="index">The mention, which is marked as ambiguous where several can be meant.</param>
    public int Choose(NameForm form, int index)
    {
        ref Mention mention = ref mentions[index];
        Gender gender = mention.Gender != Gender.Unknown ? mention.Gender : form.Gender;
        bool surname = form.Parts.Length == 1 && form.Candidates.Exists(c => entities.IsSurname(c, form.Parts[0]));
        List<int> rivals = form.Candidates.FindAll(candidate => IsRival(candidate, form, gender, surname));
        mention.Ambiguous = rivals.Count > 1;
        int best = Main(form, index, rivals);
        if (mention.Ambiguous) best = JustIntroduced(form, index, gender, surname, best);
        if (best < 0) return Relative(form, gender);
        _lastBare[best] = index;
        return best;
    }

    /// <summary>Whether a candidate can be meant: of no other gender, and with the name for a surname where anybody has it for
    /// one.</summary>
    private bool IsRival(int candidate, NameForm form, Gender gender, bool surname) => !entities.HasOtherGender(candidate, gender)
        && !_kin.IsRelativeOnly(candidate, form)
        && (!surname || entities.IsSurname(candidate, form.Parts[0]) || entities.FirstForms(candidate)[0].Regnal);

    /// <summary>The main bearer of a name: who spoke just before, or is named most often; of monarchs the last one.</summary>
    private int Main(NameForm form, int index, List<int> rivals)
    {
        // Who is yet to be named in full is nobody's first thought while another has been.
        List<int> met = rivals.FindAll(candidate => LastFull(candidate, index) >= 0);
        bool regnal = form.Candidates.Exists(c => entities.FirstForms(c)[0].Regnal);
        int best = -1;
        long bestScore = long.MinValue;
        foreach (int candidate in met.Count > 0 ? met : rivals)
        {
            bool spoke = SpokeJustBefore(candidate, index);
            long score = spoke ? long.MaxValue : regnal ? LastFull(candidate, index) : Weight(candidate);
            if (score <= bestScore && !spoke) continue;
            bestScore = score;
            best = candidate;
        }

        return best;
    }

    /// <summary>How often somebody is named, and then how early; a relative counts as never named.</summary>
    private long Weight(int candidate)
    {
        int named = 0;
        ReadOnlySpan<NameForm> forms = entities.FirstForms(candidate);
        foreach (NameForm known in forms) named += known.Mentions.Count;
        return ((long)(_kin.IsKin(candidate) ? 0 : named) << 32) - forms[0].Mentions[0];
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
            if (candidate == main || entities.HasOtherGender(candidate, gender) || _kin.IsKin(candidate)
                || (surname && !entities.IsSurname(candidate, form.Parts[0])))
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

    /// <summary>Somebody of whom the article has but the bare name: one for each gender.</summary>
    private int Relative(NameForm form, Gender gender)
    {
        var key = (form.Parts[0], gender);
        if (_relatives.TryGetValue(key, out int relative)) return relative;
        relative = entities.New(form.Class == EntityClass.Unknown ? EntityClass.Person : form.Class);
        entities[relative].Gender = gender;
        entities.AddForm(form, relative);
        _relatives[key] = relative;
        return relative;
    }

    /// <summary>Paragraphs from a mention to another, as many as can be where there is none.</summary>
    private int ParagraphsBack(int mention, int index)
    {
        if (mention < 0) return int.MaxValue;
        int? last = _text.Sentences[_text.SentenceOf(mentions[mention].First)].Paragraph, own =
            _text.Sentences[_text.SentenceOf(mentions[index].First)].Paragraph;
        return own - last ?? int.MaxValue;
    }

    /// <summary>The last mention before another under the full name or, as decided so far, under the bare one.</summary>
    private int LastUse(int candidate, int index) => Math.Max(LastFull(candidate, index), _lastBare.GetValueOrDefault(candidate, -1));

    /// <summary>The last mention before another under the full or the monarch's name:
    /// a king and somebody with his name for a surname go by it in turns.</summary>
    private int LastFull(int candidate, int index)
    {
        int last = -1;
        foreach (NameForm known in entities.FirstForms(candidate))
        {
            if (known.Parts.Length < 2 && !known.Regnal) continue;
            int at = known.Mentions.BinarySearch(index);
            int before = (at < 0 ? ~at : at) - 1;
            if (before >= 0) last = Math.Max(last, known.Mentions[before]);
        }

        return last;
    }

    /// <summary>Whether the bearer, under the full name, is the subject of the sentence
    /// just before in the same paragraph: the bare name there is the bearer's.</summary>
    private bool SpokeJustBefore(int candidate, int index)
    {
        int sentence = _text.SentenceOf(mentions[index].First);
        for (int m = index - 1; m >= 0 && m > index - NamedEntities.MostRivals; m--)
        {
            ref Mention earlier = ref mentions[m];
            int back = sentence - _text.SentenceOf(earlier.First);
            if (back > 1) return false;
            if (earlier.Kind != MentionKind.Name || back != 1 || !IsSubject(earlier)) continue;
            if (_text.Sentences[sentence].Paragraph != _text.Sentences[sentence - 1].Paragraph) return false;
            foreach (NameForm known in entities.FirstForms(candidate))
            {
                if (known.Parts.Length >= 2 && known.Mentions.BinarySearch(m) >= 0) return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of its words, titles included, is the subject of a sentence.</summary>
    private bool IsSubject(in Mention mention)
    {
        for (int t = mention.TitleFirst; t < mention.End; t++)
        {
            if (_text.Relation(t) == DependencyRelation.Nsubj) return true;
        }

        return false;
    }
}
