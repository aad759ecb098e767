using Extraction.Dates.Grammar;
using Extraction.Language;

namespace Extraction.Dates.Resolution;

/// <summary>Reads from the verbs around an expression whether its clause tells of the past or of the future.</summary>
internal sealed class ClauseDirection(AnalyzedText text, TimeLexicon lexicon)
{
    private const string StemOfHave = "ha";

    // How far the verb of a clause can stand from its time, in tokens.
    private const int Reach = 14;

    // How far back the auxiliaries of a verb can stand.
    private const int AuxiliaryReach = 5;

    // How many heads lie between a time and the verb of its clause at most.
    private const int MostHeads = 6;

    /// <summary>The direction of the clause that holds tokens <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    public Direction Of(int first, int end)
    {
        Sentence sentence = text.SentenceArray[text.SentenceIndexArray[first]];
        if (OfIntroduction(first, sentence) is { } certain) return certain;
        Direction direction = OfClause(first, end, sentence);
        return direction == Direction.Past && first > sentence.First
            && lexicon.Is(text.Form(first - 1), TimeContext.Start) ? Direction.Ended : direction;
    }

    private Direction OfClause(int first, int end, Sentence sentence)
    {
        if (text.HeadArray.Length > 0)
        {
            int head = text.HeadOf(first, end);

            // "said Wednesday", whatever the parser makes of the rest.
            int before = first - 1;
            if (before > sentence.First && text.Tag(before) == PennTag.IN) before--;
            if (before >= sentence.First && text.Tag(before) == PennTag.VBD) return Direction.Past;

            // "Wednesday's ruling", "a June agreement": the time of the noun, not of the clause.
            if (text.Relation(head) is DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Amod)
            {
                return Direction.Open;
            }
            if (HeadVerb(head) is not (>= 0 and var verb)) return OfCopula(head, sentence);
            return text.HeadArray[head] == verb && IsTimetable(verb, first, sentence)
                ? Direction.Future : OfVerb(verb, sentence);
        }

        // Without heads the nearest verb counts: the one before, else the one after.
        for (int i = first - 1; i >= Math.Max(sentence.First, first - Reach); i--)
        {
            if (IsClauseVerb(text.Tag(i))) return OfVerb(i, sentence);
        }

        for (int i = end; i < Math.Min(sentence.End, end + Reach); i++)
        {
            if (IsClauseVerb(text.Tag(i))) return OfVerb(LastOfGroup(i, sentence), sentence);
        }

        return Direction.Open;
    }

    /// <summary>Words right before an expression that leave no doubt.</summary>
    private Direction? OfIntroduction(int first, Sentence sentence)
    {
        if (first == sentence.First) return null;
        ReadOnlySpan<char> before = text.Form(first - 1);

        // "Until Thursday, they had not …" at the start looks back.
        if (lexicon.Is(before, TimeContext.Until) && first - 1 > sentence.First) return Direction.Due;
        if (lexicon.Is(before, TimeContext.Due)) return Direction.Due;
        if (lexicon.Is(before, TimeContext.Ended)) return Direction.Ended;
        if (first - 2 < sentence.First) return null;
        ReadOnlySpan<char> before2 = text.Form(first - 2);
        if (Is(before, FunctionWord.As) && lexicon.Is(before2, TimeContext.Quick)) return Direction.Due;
        return (Is(before, FunctionWord.For) && text.Tag(first - 2) == PennTag.VBN)
            || (Is(before, FunctionWord.On) && lexicon.Is(before2, TimeContext.Due))
            ? Direction.Due : null;
    }

    private static bool Is(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"will be here through Saturday": the tense of a predicate that is no verb lies in its auxiliaries.</summary>
    private Direction OfCopula(int token, Sentence sentence)
    {
        for (int steps = 0; steps < MostHeads && text.HeadArray[token] >= 0; steps++) token = text.HeadArray[token];
        for (int i = Math.Max(sentence.First, token - Reach); i < token; i++)
        {
            if (text.HeadArray[i] != token || text.Relation(i) is not (DependencyRelation.Aux or DependencyRelation.Cop)) continue;
            if (text.Tag(i) == PennTag.MD) return Direction.Future;
            if (text.Tag(i) == PennTag.VBD) return Direction.Past;
        }

        return Direction.Open;
    }

    private int HeadVerb(int token)
    {
        for (int steps = 0; steps < MostHeads; steps++)
        {
            token = text.HeadArray[token];
            if (token < 0) return -1;
            if (text.Tag(token).IsVerb()) return token;
        }

        return -1;
    }

    private static bool IsClauseVerb(PennTag tag) => tag.IsVerb() || tag == PennTag.MD;

    /// <summary>From a modal or auxiliary on to the verb it serves.</summary>
    private int LastOfGroup(int token, Sentence sentence)
    {
        int last = token;
        for (int i = token + 1; i < Math.Min(sentence.End, token + AuxiliaryReach); i++)
        {
            PennTag tag = text.Tag(i);
            if (tag.IsVerb()) last = i;
            else if (tag is not (PennTag.RB or PennTag.TO)) break;
        }

        return last;
    }

    private Direction OfVerb(int verb, Sentence sentence)
    {
        PennTag own = text.Tag(verb);
        if (own == PennTag.VBD) return Direction.Past;

        // The outermost auxiliary carries the tense: "will have been held".
        Direction direction = own == PennTag.MD ? Direction.Future : Direction.Open;
        bool perfect = false;
        for (int i = verb - 1; i >= Math.Max(sentence.First, verb - AuxiliaryReach); i--)
        {
            PennTag tag = text.Tag(i);
            if (tag == PennTag.MD && IsRefusal(i, verb)) return Direction.Past;
            if (tag == PennTag.MD) return perfect && !IsWill(text.Form(i)) ? Direction.Past : Direction.Future;
            perfect |= tag == PennTag.VB && IsHave(text.Form(i));
            if (Is(text.Form(i), FunctionWord.To) && text.Tag(i + 1) == PennTag.VB) direction = Direction.Future;
            else if (tag == PennTag.VBD) return direction == Direction.Future && !IsHave(text.Form(i)) ? Direction.Future : Direction.Past;
            else if (tag is PennTag.VBZ or PennTag.VBP)
            {
                if (direction == Direction.Future) return Direction.Future;
                if (own == PennTag.VBN && IsHave(text.Form(i))) return Direction.Past;
                return own == PennTag.VBG ? Direction.Progressive : Direction.Open;
            }
            else if (!tag.IsVerb() && tag != PennTag.RB && !Is(text.Form(i), FunctionWord.To)) break;
        }

        return direction != Direction.Open ? direction : own == PennTag.VBN ? Direction.Past : Direction.Open;
    }

    /// <summary>
    /// "The term begins Monday" announces; "he says Monday" and headlines report. An announcement has no clause as its
    /// object, and no other verb before the time.
    /// </summary>
    private bool IsTimetable(int verb, int expression, Sentence sentence)
    {
        if (text.Tag(verb) is not (PennTag.VBZ or PennTag.VBP) || !sentence.IsBody || verb > expression
            || expression - verb > Reach) return false;
        for (int i = verb + 1; i < expression; i++)
        {
            if (IsClauseVerb(text.Tag(i))) return false;
        }

        for (int i = Math.Max(sentence.First, verb - Reach); i < Math.Min(sentence.End, verb + Reach); i++)
        {
            if (text.HeadArray[i] == verb && text.Relation(i)
                is (DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Xcomp))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Could not be reached Monday", "wouldn't say Monday": told in the past, where nobody reports it as said.</summary>
    private bool IsRefusal(int modal, int verb) =>
        lexicon.Is(text.Form(modal), TimeContext.Refusal) && modal + 1 < verb && lexicon.Is(text.Form(modal + 1), TimeContext.Negation)
        && text.HeadArray.Length > 0 && text.Relation(verb) is DependencyRelation.Root or DependencyRelation.Conj
            or DependencyRelation.Parataxis;

    private bool IsWill(ReadOnlySpan<char> modal) => lexicon.Is(modal, TimeContext.Will);

    /// <summary>Whether the verb is a form of "have", by its stem or as a short form.</summary>
    private bool IsHave(ReadOnlySpan<char> word) =>
        word.StartsWith(StemOfHave, StringComparison.OrdinalIgnoreCase) || lexicon.Is(word, TimeContext.Have);
}
