using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Finds the token of a source phrase whose mention speaks: the head of the phrase, or the name that a long phrase leads up to
/// ("Acme spokeswoman Anna Weber", "its chief commissioner, Karl Stein").
/// </summary>
internal sealed class SpeakingToken(TokenWords words, DependencyTree tree)
{
    private const int LongestDateline = 9;

    private readonly AnalyzedText _text = words.Text;
    private readonly ClosingName _closing = new(words);
    private readonly SpeakerOfBody _ofBody = new(words);
    private readonly NameBehindTitles _titles = new(words);

    /// <summary>The token that speaks.</summary>
    /// <param name="given">The head of the phrase as far as it is known.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">Token after its last.</param>
    public int Find(int? given, int first, int end)
    {
        first = BehindDateline(first, end);
        if (JointPersons.Read(words, first, end, out int joint, out _)) return joint;
        if (DescribedPerson.NameIn(words, first, end) is >= 0 and var described) return described;
        if (_ofBody.Find(first, end) is >= 0 and var speaker) return speaker;
        if (_closing.Given(first, end) is >= 0 and var called) return called;
        if (_closing.AtEnd(first, end) is >= 0 and var name) return name;
        if (IsVoiceOfBody(first, end - 1)) return end - 1;
        int head = _titles.Find(InFirstChunk(given is { } known && known >= first && known < end ? Governor(known, first, end)
            : HeadOf(first, end), first, end), first, end);
        if (_text.Tag(head) == PennTag.CD) head = LastName(head, first, end);
        while (head > first && words[head].Is(WordClass.Calendar) && !IsPerson(head) && _text.Tag(head - 1).IsNoun()) head--;
        return _closing.Apposed(head, first, end) is >= 0 and var apposed ? apposed : head;
    }

    /// <summary>"a Department for Rivers spokeswoman": whom a body's long name leads up to speaks, wherever the tree puts the head.</summary>
    private bool IsVoiceOfBody(int first, int last)
    {
        bool voice = last - first > 1 && _text.Tag(last) == PennTag.NN && !words.IsCapitalized(last) && words.IsCapitalized(last - 1)
            && words[last].Is(WordClass.AnyPerson);
        if (!voice) return false;
        bool linked = false;
        for (int t = first; t < last; t++)
        {
            bool small = _text.Tag(t) is PennTag.IN or PennTag.CC;
            bool article = _text.Tag(t) == PennTag.DT && (t == first || _text.Tag(t - 1) is PennTag.IN or PennTag.CC);
            if (!small && !article && !words.IsCapitalized(t)) return false;
            if (small && (t == first || !words.IsCapitalized(t - 1) || _text.EntityTypeAt(t - 1) == EntityType.Person)) return false;
            linked |= small;
        }

        return linked;
    }

    /// <summary>"Springfield, Ruritania – President Anna Weber": a dateline is no part of a source.</summary>
    private int BehindDateline(int first, int end)
    {
        if (first != _text.Sentences[_text.SentenceOf(first)].First) return first;
        for (int t = first; t + 1 < end && t < first + LongestDateline; t++)
        {
            PennTag tag = _text.Tag(t);
            bool dash = t > first && _text.Form(t) is "–" or "—" or "--" or "-" && !words.Touches(t - 1, t) && !words.Touches(t, t + 1);
            if (dash) return t + 1;
            if (!tag.IsProperNoun() && tag is not (PennTag.Comma or PennTag.LeftBracket or PennTag.RightBracket)) break;
            if (IsPerson(t)) break;
        }

        return first;
    }

    /// <summary>The token that the most of the phrase depends on. Not <see cref="DependencyTree.HeadOf"/>, which takes the first of several
    /// as high as each other: of "Then-President Anna Weber" the parser hangs "Then" on the verb too.</summary>
    private int HeadOf(int first, int end)
    {
        int best = first, most = 0;
        for (int t = first; t < end; t++)
        {
            int head = _text.Head(t);
            if (head >= first && head < end) continue;
            int covered = Math.Min(end - 1, tree.Right(t)) - Math.Max(first, tree.Left(t)) + 1;
            if (covered <= most) continue;
            most = covered;
            best = t;
        }

        return best;
    }

    /// <summary>"lawyers representing Anna Weber": the noun that governs the given head inside the phrase, itself if none does.</summary>
    private int Governor(int given, int first, int end)
    {
        int top = given;
        for (int head = _text.Head(given); head >= first && head < end && head < top; head = _text.Head(head)) top = head;
        return _text.Tag(top).IsNoun() ? top : given;
    }

    /// <summary>A source that begins with a name speaks under it, wherever
    /// the tree puts the head: what follows a comma describes.</summary>
    private int InFirstChunk(int head, int first, int end)
    {
        int chunk = first;
        while (chunk < end && _text.Form(chunk) is not ",") chunk++;
        if (head < chunk && (_text.Tag(head).IsNoun() || _text.Tag(head) is PennTag.PRP or PennTag.PRPS or PennTag.WP or PennTag.WDT))
        {
            return head;
        }
        for (int t = first; t < chunk; t++)
        {
            // "State, county and local officials"
            if (_text.Head(t) == head && _text.Relation(t) is DependencyRelation.Compound or DependencyRelation.Amod) return head;
            if (words.IsProper(t) && !words.IsOffice(t) && !words.IsPlace(t, out _)) return t;
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.CD)) break;
        }

        return head;
    }

    /// <summary>A number that a name follows in the same phrase is no source.</summary>
    private int LastName(int head, int first, int end)
    {
        for (int t = end - 1; t > head && words.IsProper(t); t--)
        {
            if (!words.IsProper(t - 1)) return t;
        }

        return head;
    }

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;
}
