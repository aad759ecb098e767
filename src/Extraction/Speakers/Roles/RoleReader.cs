using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads the roles that an article states for one person: titles before the name, appositions, copulas and relative clauses
/// after it, party-and-state tags, descriptions that were resolved to the person.
/// </summary>
internal sealed class RoleReader
{
    private const int MostMentions = 200;

    /// <summary>A description that may be another's gives no role.</summary>
    private const float LeastCertainty = 0.6f;

    private readonly TokenWords _words;
    private readonly AnalyzedText _text;
    private readonly MentionList _mentions;
    private readonly RolePhraseReader _phrases;
    private readonly TitlesBeforeName _before;
    private readonly SharedTitles _shared;
    private readonly RolesBehindName _behind;
    private readonly RoleMerger _merger;
    private readonly RoleBodies _bodies;

    public RoleReader(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        var organizations = new OrganizationReader(words);
        (_words, _text, _mentions) = (words, words.Text, mentions);
        _phrases = new RolePhraseReader(words, organizations);
        _before = new TitlesBeforeName(words, mentions, entities, _phrases);
        _shared = new SharedTitles(words, mentions);
        _behind = new RolesBehindName(words, mentions, entities, _phrases);
        _merger = new RoleMerger(words, mentions, entities);
        _bodies = new RoleBodies(words, mentions, entities, organizations);
    }

    /// <summary>All roles in order of appearance, each once.</summary>
    public List<Role> Read(Entity entity)
    {
        var roles = new List<Role>();
        int read = 0;
        foreach (int index in entity.Mentions)
        {
            ref Mention mention = ref _mentions[index];
            _text.Cancellation.ThrowIfCancellationRequested();
            if (read++ > MostMentions) continue;
            if (mention.Kind == MentionKind.Pronoun)
            {
                if (mention.Speech < 0 && IsSurelyOf(entity, index)) _behind.ReadPronoun(index, roles);
            }
            else if (mention.Kind == MentionKind.Name)
            {
                _before.Read(_mentions[_shared.Bearer(index)], roles);
                _behind.Read(index, roles);
            }
            else if (mention.Speech < 0 && IsSurelyOf(entity, index) && _words[mention.Head].Is(WordClass.Role))
            {
                ReadDescription(index, roles);
            }
        }

        return _merger.Merge(roles.ConvertAll(_bodies.Complete));
    }

    /// <summary>Whether a description tells of somebody and nobody else; of whoever is never named, the first one always does.</summary>
    private bool IsSurelyOf(Entity entity, int description) => _mentions[description].Certainty >= LeastCertainty
        || (!entity.Named && description == entity.Mentions[0]);

    /// <summary>The roles of the members of a joint source, as far as its phrase states them.</summary>
    public List<Role> ReadJoint(in Mention joint)
    {
        var roles = new List<Role>();
        int last = -1;
        for (int t = joint.TitleFirst; t < joint.End; t++)
        {
            int index = _mentions.At(t);
            if (index <= last || _mentions[index].Kind != MentionKind.Name || _mentions[index].Class != EntityClass.Person) continue;
            last = index;
            _before.Read(_mentions[index], roles);
            _behind.Read(index, roles);
        }

        return _merger.Merge(roles.ConvertAll(role => _phrases.InPlural(_bodies.Complete(role))));
    }

    private void ReadDescription(int description, List<Role> roles)
    {
        ref Mention mention = ref _mentions[description];
        bool single = _words.HasInAnyCase(mention.First, WordUse.Single); // "one official", but "every governor"
        if (mention.Determiner == Determiner.Quantity && !single) return;
        int known = roles.Count, first = mention.First + (single ? 1 : 0), end = _text.Sentences[_text.SentenceOf(mention.Head)].End;
        _phrases.AddPhrase(first, Math.Min(end, mention.Head + 12), roles, out _);
        if (roles.Count <= known) return;
        _phrases.ShareBodyBefore(mention.First - 1, known, roles);
        _behind.AddEmployer(description, mention.First, known, roles, end);
    }
}
