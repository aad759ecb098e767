using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>
/// Reads an article's mentions from left to right and links each third-person pronoun and definite description to an
/// entity mentioned before, or to none: the entity-mention ranking model (Denis and Baldridge 2008; Rahman and Ng 2009)
/// with the "new entity" option among the candidates.
/// </summary>
/// <remarks>
/// At most <see cref="WindowMentions"/> mentions and <see cref="WindowSentences"/> sentences back and
/// <see cref="MostOptions"/> entities are looked at, so that time is linear in the number of mentions. Not thread-safe.
/// </remarks>
internal sealed partial class AnaphoraResolver(TokenWords words, DependencyTree tree, MentionList mentions, List<Entity> entities, int[] sourceTokens, IReadOnlyList<Attribution> attributions, IAnaphoraJudge judge)
{
    private const int WindowMentions = 120;

    // Looked at by eye in PolNeAR train: of 45 variations 38 were right, of 25 pronouns that the speaker before takes from the ranker 21.
    private const float HeadlineCertainty = 0.8f, VariationCertainty = 0.8f, PossessionCertainty = 0.9f, PredicateCertainty = 0.55f, GoesOnCertainty = 0.8f;

    // A wrong name is worse than none.
    private const double LeastForPerson = 0.35, LeastForOthers = 0.5;

    private const int WindowSentences = 14;
    private const int LongestPhrase = 40;
    private const int LongestModifier = 10;
    private const int MostOptions = 14;

    /// <summary>The kinds of organisation that a description and an entity can share.</summary>
    public const WordClass KindClasses = WordClass.Media | WordClass.Government | WordClass.Company | WordClass.Party | WordClass.Institution;

    private readonly AnalyzedText _text = words.Text;
    private readonly AnaphoraFeatures _options = new();
    private readonly int[] _sourceOf = SourcesByHead(words.Text, mentions, sourceTokens);
    private readonly Dictionary<string, Entity> _bearers = new(StringComparer.Ordinal);
    private int[] _stamp = new int[Math.Max(16, entities.Count * 2)];
    private readonly bool[] _asked = new bool[attributions.Count];
    private int _step;
    private int _sources;

    /// <summary>Reads all mentions, setting their entities.</summary>
    public void Run()
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            ref Mention mention = ref mentions[i];
            if (SpeakerAfter(mention) is >= 0 and var speaker) Resolve(speaker, i);
            if (mention.Entity < 0 && mention.Kind != MentionKind.Name && !IsFirstPerson(mention)) Resolve(i, i);
            if (mention.Entity >= 0) Read(i);
        }

        ResolveHeadlines();
        ResolveLead();
    }

    /// <summary>I, we and their forms, whose entity is who speaks.</summary>
    public static bool IsFirstPerson(in Mention mention) =>
        mention.Kind == MentionKind.Pronoun && ((mention.Class == EntityClass.Person && mention.Gender == Gender.Unknown) || mention.Class == EntityClass.Group);

    /// <summary>The attribution that a mention is the source of, at the mention's head.</summary>
    private static int[] SourcesByHead(AnalyzedText text, MentionList mentions, int[] sourceTokens)
    {
        var sources = new int[text.TokenCount];
        Array.Fill(sources, -1);
        for (int i = sourceTokens.Length - 1; i >= 0; i--)
        {
            if (sourceTokens[i] < 0) continue;
            int mention = mentions.At(sourceTokens[i]);
            sources[mention >= 0 ? mentions[mention].Head : sourceTokens[i]] = i;
        }

        return sources;
    }

    private void Read(int index)
    {
        ref Mention mention = ref mentions[index];
        Entity entity = entities[mention.Entity];
        entity.Last = index;
        entity.Seen++;
        if (_sourceOf[mention.Head] >= 0) entity.LastSource = ++_sources;
        if (Functions.Of(_text, mention.Head) is Function.Subject or Function.PassiveSubject) entity.LastSubject = _text.SentenceOf(mention.Head);

        if (mention.Kind == MentionKind.Pronoun) return;
        ReadAge(mention);
        if (mention.Kind == MentionKind.Nominal) AddHead(entity, mention.Head);
        else if (entity.Class != EntityClass.Person) AddNameHeads(entity, mention);
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (words[t].Is(WordClass.Role | WordClass.Title | WordClass.Person)) AddHead(entity, t);
        }

        AddApposition(entity, mention.Head, mention.End);
    }

    /// <summary>The kinds in an organisation's name and the kind beside it: "the newspaper Daily Bugle", "the Daily Bugle newspaper".</summary>
    private void AddNameHeads(Entity entity, in Mention mention)
    {
        AddHead(entity, mention.End - 1);
        for (int t = mention.First; t < mention.End - 1; t++)
        {
            if (words[t].Is(WordClass.Organization)) AddHead(entity, t);
        }

        if (mention.First > 0 && _text.Tag(mention.First - 1) == PennTag.NN && words[mention.First - 1].Is(WordClass.Organization)) AddHead(entity, mention.First - 1);
        if (mention.End < _text.TokenCount && _text.Tag(mention.End) == PennTag.NN && words[mention.End].Is(WordClass.Organization)) AddHead(entity, mention.End);
    }

    /// <summary>The role noun of an apposition after a name: "Anna Weber, a retired judge".</summary>
    private void AddApposition(Entity entity, int name, int at)
    {
        if (at + 1 >= _text.TokenCount || _text.Tag(at) != PennTag.Comma) return;
        int end = Math.Min(_text.TokenCount, at + 9);
        for (int t = at + 1; t < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (words[t].Is(WordClass.Role | WordClass.Kin) && tag.IsNoun())
            {
                if (!Functions.IsNewSubject(_text, t, name)) AddHead(entity, t);
                return;
            }

            if (!tag.IsNoun() && tag is not (PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.VBN or PennTag.PRPS or PennTag.POS or PennTag.CD)) return;
        }
    }

    private void AddHead(Entity entity, int token)
    {
        string lemma = _text.Lemma(token).ToLowerInvariant();
        entity.Kinds |= words[token].Class & KindClasses;
        if (entity.Heads.Count < 16 && !entity.Heads.Contains(lemma)) entity.Heads.Add(lemma);
        if (entity.Named) _bearers[lemma] = entity;
    }

    /// <summary>Links a pronoun or description.</summary>
    /// <param name="index">Which.</param>
    /// <param name="from">The mention before which candidates are looked for.</param>
    private void Resolve(int index, int from)
    {
        ref Mention mention = ref mentions[index];
        int apposed = mention.Kind == MentionKind.Nominal ? ApposedName(mention) : -1;
        if (apposed >= 0)
        {
            mention.Entity = apposed;
            mention.Certainty = 1;
            entities[apposed].Mentions.Add(index);
            return;
        }

        if (mention.Kind == MentionKind.Nominal && SubjectOf(mention) is >= 0 and var subject)
        {
            mention.Entity = subject;
            mention.Certainty = PredicateCertainty;
            entities[subject].Mentions.Add(index);
            return;
        }

        if (mention.Determiner != Determiner.Indefinite && OfSameAge(mention) is >= 0 and var aged)
        {
            mention.Entity = aged;
            mention.Certainty = PossessionCertainty;
            entities[aged].Mentions.Add(index);
            return;
        }

        if (mention.Kind == MentionKind.Nominal && mention.Determiner is Determiner.Indefinite or Determiner.Quantity)
        {
            Begin(ref mention, index);
            return;
        }

        Collect(index, from);
        if (SamePossession(mention) is >= 0 and var possessed)
        {
            mention.Entity = possessed;
            mention.Certainty = PossessionCertainty;
            entities[possessed].Mentions.Add(index);
            return;
        }

        int choice = judge.Choose(index, _options, out double probability);
        if (GoesOnSpeaking(index) is >= 0 and var same && _options.Entities.IndexOf(same) is > 0 and var option)
        {
            probability = option == choice ? Math.Max(probability, GoesOnCertainty) : GoesOnCertainty;
            choice = option;
        }

        mention.Certainty = (float)probability;
        if (choice > 0 && probability < (mention is { Kind: MentionKind.Pronoun, Class: EntityClass.Person } ? LeastForPerson : LeastForOthers)) choice = 0;
        if (choice == 0 && (IsVariation(mention) || IsSpeakingThing(mention)) && LastSpeaker(mention) is >= 0 and var speaker)
        {
            mention.Entity = speaker;
            mention.Certainty = VariationCertainty;
            entities[speaker].Mentions.Add(index);
            return;
        }

        if (choice == 0 && DescribedAs(mention) is >= 0 and var described)
        {
            mention.Entity = described;
            mention.Certainty = VariationCertainty;
            entities[described].Mentions.Add(index);
            return;
        }

        if (choice > 0)
        {
            mention.Entity = _options.Entities[choice];
            Entity entity = entities[mention.Entity];
            entity.Mentions.Add(index);
            if (entity.Gender == Gender.Unknown && probability > 0.5) entity.Gender = mention.Gender;
            if (entity.Class == EntityClass.Unknown && mention.Kind == MentionKind.Pronoun && mention.Class == EntityClass.Person) entity.Class = EntityClass.Person;
        }
        else if (mention.Kind == MentionKind.Nominal)
        {
            Begin(ref mention, index);
        }
    }

    /// <summary>A description of something new.</summary>
    private void Begin(ref Mention mention, int index)
    {
        mention.Entity = entities.Count;
        if (mention.Certainty == 0) mention.Certainty = 1;
        var entity = new Entity { Class = mention.Class, Gender = mention.Gender, Plural = mention.Plural };
        entity.Mentions.Add(index);
        entities.Add(entity);
    }

    private void Collect(int index, int from)
    {
        ref Mention mention = ref mentions[index];
        _options.Clear();
        _step++;
        if (_stamp.Length < entities.Count) Array.Resize(ref _stamp, entities.Count * 2);
        int sentence = _text.SentenceOf(mention.Head);
        int least = Math.Max(0, from - WindowMentions);
        Span<int> found = stackalloc int[MostOptions];
        int count = 0, mostSeen = 0;
        bool headMatch = false;
        for (int i = from - 1; i >= least && count < MostOptions; i--)
        {
            ref Mention earlier = ref mentions[i];
            if (earlier.Entity < 0 || _stamp[earlier.Entity] == _step) continue;
            if (sentence - _text.SentenceOf(earlier.Head) > WindowSentences) break;
            _stamp[earlier.Entity] = _step;
            if (!IsPossible(mention, earlier.Entity)) continue;
            found[count++] = earlier.Entity;
            mostSeen = Math.Max(mostSeen, entities[earlier.Entity].Seen);
            headMatch |= mention.Kind == MentionKind.Nominal && HeadMatches(mention, entities[earlier.Entity]);
        }

        if (!headMatch && count < MostOptions && BearerBefore(mention) is >= 0 and var bearer && _stamp[bearer] != _step && IsPossible(mention, bearer))
        {
            found[count++] = bearer;
            mostSeen = Math.Max(mostSeen, entities[bearer].Seen);
            headMatch = true;
        }

        int type = TypeOf(mention);
        _options.Begin(-1);
        AddNone(mention, type, count, headMatch);
        for (int rank = 0; rank < count; rank++)
        {
            _options.Begin(found[rank]);
            AddPair(index, found[rank], type, Math.Min(rank, 5), entities[found[rank]].Seen == mostSeen);
        }
    }

    private bool IsPossible(in Mention mention, int entity) =>
        IsCompatible(mention, entities[entity]) && !IsExcluded(mention, entity) && (mention.Determiner != Determiner.Possessive || SharesPossessor(mention, entities[entity]));

    private bool IsCompatible(in Mention mention, Entity entity)
    {
        bool genderConflict = mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender;
        if (mention.Kind == MentionKind.Pronoun)
        {
            if (mention.Class == EntityClass.Person) return entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural && !genderConflict;
            if (mention.Plural) return entity.Plural || entity.Class is EntityClass.Organization or EntityClass.Place or EntityClass.Group or EntityClass.Unknown;
            return !entity.Plural && entity.Class is not (EntityClass.Person or EntityClass.Group);
        }

        if (DifferInAge(mention, entity)) return false;

        // A noun without determiner takes up an earlier one only in the same word.
        if (mention.Determiner == Determiner.None && !(HeadMatches(mention, entity) && Repeats(mention, entity))) return false;
        // "the appeals court" is not the Supreme Court.
        if (mention.Class == EntityClass.Organization && entity.Named && HeadMatches(mention, entity) && Modifiers(mention, entity) == 3) return false;
        if (mention.Class == EntityClass.Person && entity.Named && IsFormer(mention.First, mention.Head) && HeadMatches(mention, entity) && !IsKnownAsFormer(entity)) return false;
        return mention.Class switch
        {
            EntityClass.Person => entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural && !genderConflict,
            EntityClass.Organization => words[mention.Head].Is(WordClass.ShortForm)
                ? entity.Class is EntityClass.Organization or EntityClass.Unknown || (entity.Class == EntityClass.Place && (words[mention.Head].Is(WordClass.Government) || HeadMatches(mention, entity)))
                : entity.Class is EntityClass.Place or EntityClass.Unknown || !entity.Named || HeadMatches(mention, entity),
            EntityClass.Document => entity.Class == EntityClass.Document && entity.Plural == mention.Plural,
            EntityClass.Group => entity.Class == EntityClass.Group || (entity.Plural && entity.Class == EntityClass.Unknown),
            _ => false,
        };
    }

    /// <summary>Whether a bare noun says no more than the bare noun that the entity began with.</summary>
    private bool Repeats(in Mention mention, Entity entity) =>
        (!mention.Plural || mentions[entity.Mentions[0]].Determiner == Determiner.None) && Postmodifier(mention) == 0 && Modifiers(mention, entity) <= 1;
}
