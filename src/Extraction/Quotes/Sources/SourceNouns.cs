using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>What the head noun of a source tells of who that is.</summary>
internal sealed class SourceNouns(AttributionContext context, QuoteTables tables)
{
    /// <summary>Length of the shortest word whose ending tells that it is one for people.</summary>
    private const int LeastPersonEnding = 5;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Whether a noun is neither one for people nor for bodies nor for texts, as far as the tables and its ending tell.</summary>
    public bool IsThing(int head)
    {
        bool common = _text.TagArray[head] is PennTag.NN or PennTag.NNS && _text.EntityIndexArray[head] < 0
            && char.IsLower(context.FirstChar(head));
        if (!common) return false;
        string noun = _text.LemmaArray[head];
        return !tables.Addressees.Contains(noun) && !tables.Texts.Contains(noun) && !tables.People.Contains(noun) && !MayBePerson(noun);
    }

    /// <summary>"rider", "actor", "pianist", "librarian".</summary>
    private bool MayBePerson(string noun) => noun.Length >= LeastPersonEnding && tables.PersonEndings.Any(noun.EndsWith);
}
