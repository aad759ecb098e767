using Extraction.Language;

namespace Extraction.Dates.Calendar;

/// <summary>Reads from the verbs around an expression whether its clause tells of the past or of the future.</summary>
internal static class ClauseDirection
{
    // How far the verb of a clause can stand from its time, in tokens.
    private const int Reach = 14;

    // How far back the auxiliaries of a verb can stand.
    private const int AuxiliaryReach = 5;

    // How many heads lie between a time and the verb of its clause at most.
    private const int MostHeads = 6;

    /// <summary>The direction of the clause that holds tokens <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    public static Direction Of(AnalyzedText text, int first, int end)
    {
        Sentence sentence = text.SentenceArray[text.SentenceIndexArray[first]];
        int verb = HeadVerb(text, first, end);
        if (verb >= 0) return OfVerb(text, verb, sentence);

        // Without heads the nearest verb counts: the one before, else the one after.
        for (int i = first - 1; i >= Math.Max(sentence.First, first - Reach); i--)
        {
            if (IsClauseVerb(text.Tag(i))) return OfVerb(text, i, sentence);
        }

        for (int i = end; i < Math.Min(sentence.End, end + Reach); i++)
        {
            if (IsClauseVerb(text.Tag(i))) return OfVerb(text, LastOfGroup(text, i, sentence), sentence);
        }

        return Direction.Open;
    }

    private static int HeadVerb(AnalyzedText text, int first, int end)
    {
        if (text.HeadArray.Length == 0) return -1;
        int token = first;

        // The head of the expression is the first token whose head lies outside.
        for (int i = first; i < end; i++)
        {
            int head = text.HeadArray[i];
            if (head < first || head >= end)
            {
                token = i;
                break;
            }
        }

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
    private static int LastOfGroup(AnalyzedText text, int token, Sentence sentence)
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

    private static Direction OfVerb(AnalyzedText text, int verb, Sentence sentence)
    {
        PennTag own = text.Tag(verb);
        if (own == PennTag.VBD) return Direction.Past;

        // The outermost auxiliary carries the tense: "will have been held".
        Direction direction = own == PennTag.MD ? OfModal(text.Form(verb)) : Direction.Open;
        for (int i = verb - 1; i >= Math.Max(sentence.First, verb - AuxiliaryReach); i--)
        {
            PennTag tag = text.Tag(i);
            if (tag == PennTag.MD) return OfModal(text.Form(i));
            if (tag == PennTag.TO && own == PennTag.VB) direction = Direction.Future;
            else if (tag == PennTag.VBD) return direction == Direction.Future ? Direction.Future : Direction.Past;
            else if (tag is PennTag.VBZ or PennTag.VBP)
            {
                if (direction == Direction.Future) return Direction.Future;
                if (own == PennTag.VBN && IsHave(text.Form(i))) return Direction.Past;
                return own == PennTag.VBG ? Direction.Future : Direction.Open;
            }
            else if (!tag.IsVerb() && tag is not (PennTag.RB or PennTag.TO)) break;
        }

        return direction != Direction.Open ? direction : own == PennTag.VBN ? Direction.Past : Direction.Open;
    }

    private static Direction OfModal(ReadOnlySpan<char> modal) =>
        modal.Equals("will", StringComparison.OrdinalIgnoreCase) || modal.Equals("shall", StringComparison.OrdinalIgnoreCase)
        || modal.EndsWith("ll", StringComparison.OrdinalIgnoreCase) || modal.Equals("wo", StringComparison.OrdinalIgnoreCase)
        || modal.Equals("may", StringComparison.OrdinalIgnoreCase) || modal.Equals("can", StringComparison.OrdinalIgnoreCase)
            ? Direction.Future
            : Direction.Open;

    private static bool IsHave(ReadOnlySpan<char> word) =>
        word.StartsWith("ha", StringComparison.OrdinalIgnoreCase) || word.Equals("'ve", StringComparison.OrdinalIgnoreCase) || word.Equals("’ve", StringComparison.OrdinalIgnoreCase);
}
