using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>The entities in reach that a mention can refer to, and which of them the ranker finds the likeliest.</summary>
/// <remarks>
/// At most <see cref="WindowMentions"/> mentions, <see cref="WindowSentences"/> sentences and <see cref="MostOptions"/> entities back are
/// looked at, so that time is linear in the number of mentions. A buffer
/// that is reused from mention to mention; collected when first asked for.
/// </remarks>
internal sealed class Candidates(Discourse discourse, DiscourseReader reader, DescriptionMatch match, Fit fit, Exclusions exclusions,
    IAnaphoraJudge judge)
{
    /// <summary>How many mentions back candidates are looked for.</summary>
    public const int WindowMentions = 120;

    private const int WindowSentences = 14;
    private const int MostOptions = 14;

    /// <summary>Entities further back than this are all equally far.</summary>
    private const int FarRank = 5;

    private readonly MentionList _mentions = discourse.Mentions;
    private readonly List<Entity> _entities = discourse.Entities;
    private readonly AnaphoraFeatures _options = new();
    private readonly OptionFeatures _templates = new(discourse, reader, match);
    private int[] _stamp = new int[Math.Max(16, discourse.Entities.Count * 2)];
    private int _step;
    private int _mention, _from;
    private bool _collected, _judged;
    private int _choice;
    private double _probability;

    /// <summary>Turns to a mention.</summary>
    /// <param name="mention">Its index.</param>
    /// <param name="from">The mention before which candidates are looked for.</param>
    public void Of(int mention, int from)
    {
        (_mention, _from) = (mention, from);
        _collected = _judged = false;
    }

    /// <summary>The entities; -1, nothing before it, comes first.</summary>
    public List<int> Entities
    {
        get
        {
            Collect();
            return _options.Entities;
        }
    }

    /// <summary>The place among <see cref="Entities"/> of what the ranker chooses.</summary>
    public int Choice
    {
        get
        {
            Judge();
            return _choice;
        }
    }

    /// <summary>How likely the choice is right, in [0, 1].</summary>
    public double Probability
    {
        get
        {
            Judge();
            return _probability;
        }
    }

    /// <summary>Whether a mention can refer to an entity that was read before it.</summary>
    public bool IsPossible(in Mention mention, int entity) =>
        fit.Agrees(mention, _entities[entity]) && !exclusions.Excludes(mention, entity);

    private void Judge()
    {
        if (_judged) return;
        _judged = true;
        Collect();
        _choice = judge.Choose(_mention, _options, out _probability);
    }

    private void Collect()
    {
        if (_collected) return;
        _collected = true;
        ref Mention mention = ref _mentions[_mention];
        _options.Clear();
        _step++;
        if (_stamp.Length < _entities.Count) Array.Resize(ref _stamp, _entities.Count * 2);
        int sentence = discourse.SentenceOf(mention);
        int least = Math.Max(0, _from - WindowMentions);
        Span<int> found = stackalloc int[MostOptions];
        int count = 0, mostSeen = 0, topic = -1, paragraph = discourse.ParagraphOf(mention);
        bool headMatch = false;
        for (int i = _from - 1; i >= least && count < MostOptions; i--)
        {
            ref Mention earlier = ref _mentions[i];

            // Whom the paragraph begins with is what it is about.
            if (earlier is { Entity: >= 0, Quoted: false } && discourse.ParagraphOf(earlier) == paragraph) topic = earlier.Entity;
            if (earlier.Entity < 0 || _stamp[earlier.Entity] == _step) continue;
            if (sentence - discourse.SentenceOf(earlier) > WindowSentences) break;
            _stamp[earlier.Entity] = _step;
            if (!IsPossible(mention, earlier.Entity)) continue;
            found[count++] = earlier.Entity;
            mostSeen = Math.Max(mostSeen, _entities[earlier.Entity].Seen);
            headMatch |= mention.Kind == MentionKind.Nominal && match.HeadMatches(mention, _entities[earlier.Entity]);
        }

        count = WithoutNamesakes(mention, found[..count]);
        count = Persons(mention, found[..count]);

        if (!headMatch && count < MostOptions && BearerBefore(mention) is >= 0 and var bearer && _stamp[bearer] != _step
            && IsPossible(mention, bearer))
        {
            found[count++] = bearer;
            mostSeen = Math.Max(mostSeen, _entities[bearer].Seen);
            headMatch = true;
        }

        _options.Begin(-1);
        _templates.AddNone(_options, mention, count, headMatch);
        for (int rank = 0; rank < count; rank++)
        {
            _options.Begin(found[rank]);
            _templates.AddPair(_options, mention, found[rank], Math.Min(rank, FarRank), _entities[found[rank]].Seen == mostSeen,
                found[rank] == topic);
        }
    }

    /// <summary>
    /// "a former minister … the prime minister said": where somebody has
    /// been called exactly that, who only shares the head noun is left out.
    /// </summary>
    private int WithoutNamesakes(in Mention mention, Span<int> found)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.The } || mention.Head - mention.First < 2)
        {
            return found.Length;
        }
        bool whole = false;
        foreach (int entity in found)
        {
            whole |= match.HeadMatches(mention, _entities[entity]) && match.Modifiers(mention, _entities[entity]) == 1;
        }
        if (!whole) return found.Length;
        int kept = 0;
        foreach (int entity in found)
        {
            if (!match.HeadMatches(mention, _entities[entity]) || match.Modifiers(mention, _entities[entity]) != 3) found[kept++] = entity;
        }

        return kept;
    }

    /// <summary>"Ada Brook uses Vexa Glass. She said": where a person is in reach, "she" is no name of which nothing tells that it is
    /// one's.</summary>
    private int Persons(in Mention mention, Span<int> found)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Class: EntityClass.Person }) return found.Length;
        int kept = 0;
        foreach (int entity in found)
        {
            if (IsPerson(_entities[entity])) kept++;
        }

        if (kept == 0 || kept == found.Length) return found.Length;
        kept = 0;
        foreach (int entity in found)
        {
            if (IsPerson(_entities[entity])) found[kept++] = entity;
        }

        return kept;
    }

    /// <summary>Whether something tells that an entity is a person: its kind, a gender, a trade or a title.</summary>
    private bool IsPerson(Entity entity)
    {
        ref Mention first = ref _mentions[entity.Mentions[0]];
        return entity.Class == EntityClass.Person || entity.Gender != Gender.Unknown || entity.Families != 0
            || entity.Occupations.Count > 0 || first.TitleFirst < first.First;
    }

    /// <summary>The entity that last went by a title or description with the same head, however far back; -1 for none.</summary>
    private int BearerBefore(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.The, Plural: false }) return -1;
        return reader.BearerOf(match.HeadOf(mention)) is { } entity ? _mentions[entity.Last].Entity : -1;
    }
}
