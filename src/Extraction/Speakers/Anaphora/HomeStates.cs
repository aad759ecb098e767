using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Which federal state somebody is said to be of: "the Florida senator", "Senator Anna Weber of Florida", "Anna Weber (D-Fla.)". Who is of
/// one state is not meant by a description that names another.
/// </summary>
internal sealed class HomeStates(TokenWords words, MentionList mentions)
{
    private const int MostMentions = 14;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>Whether a description names a state, and all that tells of an entity's names others.</summary>
    public bool Differ(in Mention mention, Entity entity)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false }
            || In(mention.First, mention.Head) is not { } state)
        {
            return false;
        }

        bool other = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            int? known = Of(mentions[entity.Mentions[m]]);
            if (known == state) return IsOfOtherParty(mention, mentions[entity.Mentions[m]]);
            other |= known is not null;
        }

        return other;
    }

    /// <summary>"Anna Weber (D-Fla.)" is no Florida Republican.</summary>
    private bool IsOfOtherParty(in Mention mention, in Mention name)
    {
        if (words.Tables.PartyOf(_text.Form(mention.Head)) is not { } party || Tag(name.End) is not { } tag) return false;
        ReadOnlySpan<char> own = tag.In(_text.Text);
        return PartyTag.IsParty(own) && own[0] != char.ToUpperInvariant(party[0]);
    }

    private TextSpan? Tag(int at) => PartyTag.Read(words, at, _text.Sentences[_text.SentenceOf(at - 1)].End, out _);

    /// <summary>Whether a description names a state that something about an entity's names does too.</summary>
    public bool Agree(in Mention mention, Entity entity)
    {
        int? state = Of(mention);
        for (int m = 0; state is not null && m < entity.Mentions.Count && m < MostMentions; m++)
        {
            if (Of(mentions[entity.Mentions[m]]) == state) return true;
        }

        return false;
    }

    /// <summary>Whether anything about an entity's names tells a state.</summary>
    public bool IsKnown(Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            if (Of(mentions[entity.Mentions[m]]) is not null) return true;
        }

        return false;
    }

    /// <summary>The number of the state that a mention tells, null for none.</summary>
    public int? Of(in Mention mention) => mention.Kind switch
    {
        MentionKind.Nominal => In(mention.First, mention.Head),
        MentionKind.Name => In(mention.TitleFirst, mention.First) ?? Behind(mention.End),
        _ => null,
    };

    /// <summary>"Anna Weber of Florida", "Anna Weber, D-Fla.".</summary>
    private int? Behind(int at)
    {
        int end = _text.Sentences[_text.SentenceOf(at - 1)].End;
        if (at + 1 < end && _text.Form(at) is FunctionWord.Of) return StateAt(at + 1, end);
        if (Tag(at) is not { } tag) return null;
        ReadOnlySpan<char> state = tag.In(_text.Text);
        if (PartyTag.IsParty(state)) state = state[2..];
        return StateOf(state);
    }

    private int? In(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (StateAt(t, end) is { } state) return state;
        }

        return null;
    }

    /// <summary>A state's name of two words ("New York") or one.</summary>
    private int? StateAt(int token, int end) => (token + 1 < end ? StateOf(_text.Cover(token, token + 2).In(_text.Text)) : null)
        ?? (words.IsCapitalized(token) ? StateOf(_text.Form(token)) : null);

    private int? StateOf(ReadOnlySpan<char> name) =>
        words.Tables.IsPlace(name, out PlaceEntry place) && place.Form == PlaceForm.State ? place.Id : null;
}
