using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>What stands before a noun or a time and tells how it is tied to the utterance.</summary>
internal sealed class SayingLinks(AttributionContext context, QuoteTables tables)
{
    private readonly AnalyzedText _text = context.Text;

    /// <summary>Whether a noun is that at, in or after which something happens.</summary>
    public bool IsAtEvent(int noun) => IsPrepositionOf(noun, tables.EventPrepositions)
        || IsPrepositionOf(noun, tables.OccasionPrepositions);

    /// <summary>Whether a word hangs on one of these prepositions or conjunctions.</summary>
    public bool IsPrepositionOf(int token, IReadOnlySet<string> prepositions)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Case or DependencyRelation.Mark
                && IsOneOf(child, prepositions)) return true;
        }

        return false;
    }

    /// <summary>Whether one of these prepositions stands before a time, whichever of its words it is tied to.</summary>
    public bool IsBehind(SayingTime time, IReadOnlySet<string> prepositions)
    {
        if (IsPrepositionOf(time.Top, prepositions)) return true;
        int before = time.First - 1;
        // "As of May".
        if (before >= 0 && _text.RelationArray[before] == DependencyRelation.Fixed && IsOneOf(before, prepositions)) return true;
        return before >= 0 && _text.HeadArray[before] >= time.First && _text.HeadArray[before] <= time.Last
            && _text.RelationArray[before] == DependencyRelation.Case && IsOneOf(before, prepositions);
    }

    /// <summary>Whether a word is in a list by its lemma, or as it stands: "following" is no form of "follow" there.</summary>
    public bool IsOneOf(int token, IReadOnlySet<string> words) => words.Contains(_text.LemmaArray[token]) || words.Contains(Form(token));

    private string Form(int token) => _text.SpanArray[token].Of(_text.Text);
}
