using System.Globalization;
using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Chooses among the options of an anaphor.</summary>
internal interface IAnaphoraJudge
{
    /// <summary>Chooses an option.</summary>
    /// <param name="mention">Index of the anaphor.</param>
    /// <param name="options">Its options; 0 is "nothing before it".</param>
    /// <param name="probability">Probability of the choice in [0, 1].</param>
    int Choose(int mention, AnaphoraFeatures options, out double probability);
}

/// <summary>
/// Reads an article's mentions from left to right and links each third-person pronoun and definite description to an
/// entity mentioned before, or to none: the entity-mention ranking model (Denis and Baldridge 2008; Rahman and Ng 2009)
/// with the "new entity" option among the candidates.
/// </summary>
/// <remarks>
/// At most <see cref="WindowMentions"/> mentions and <see cref="WindowSentences"/> sentences back and
/// <see cref="MostOptions"/> entities are looked at, so that time is linear in the number of mentions. Not thread-safe.
/// </remarks>
internal sealed class AnaphoraResolver(TokenWords words, DependencyTree tree, MentionList mentions, List<Entity> entities, int[] sourceTokens, IReadOnlyList<Attribution> attributions, IAnaphoraJudge judge)
{
    private const int WindowMentions = 120;

    // A wrong name is worse than none.
    private const double LeastForPerson = 0.35, LeastForOthers = 0.5;

    private const int WindowSentences = 14;
    private const int MostOptions = 14;

    /// <summary>The kinds of organisation that a description and an entity can share.</summary>
    public const WordClass KindClasses = WordClass.Media | WordClass.Government | WordClass.Company | WordClass.Party | WordClass.Institution;

    private readonly AnalyzedText _text = words.Text;
    private readonly AnaphoraFeatures _options = new();
    private readonly int[] _sourceOf = SourcesByToken(words.Text, sourceTokens);
    private int[] _stamp = new int[Math.Max(16, entities.Count * 2)];
    private int _step;
    private int _sources;

    /// <summary>Reads all mentions, setting their entities.</summary>
    public void Run()
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            ref Mention mention = ref mentions[i];
            if (mention.Entity < 0 && mention.Kind != MentionKind.Name && !IsFirstPerson(mention)) Resolve(i);
            if (mention.Entity >= 0) Read(i);
        }
    }

    /// <summary>I, we and their forms, whose entity is who speaks.</summary>
    public static bool IsFirstPerson(in Mention mention) =>
        mention.Kind == MentionKind.Pronoun && ((mention.Class == EntityClass.Person && mention.Gender == Gender.Unknown) || mention.Class == EntityClass.Group);

    private static int[] SourcesByToken(AnalyzedText text, int[] sourceTokens)
    {
        var sources = new int[text.TokenCount];
        Array.Fill(sources, -1);
        for (int i = sourceTokens.Length - 1; i >= 0; i--)
        {
            if (sourceTokens[i] >= 0) sources[sourceTokens[i]] = i;
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
        if (mention.Kind == MentionKind.Nominal) AddHead(entity, mention.Head);
        else if (entity.Class != EntityClass.Person) AddNameHeads(entity, mention);
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (words[t].Is(WordClass.Role)) AddHead(entity, t);
        }

        AddApposition(entity, mention.End);
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
    private void AddApposition(Entity entity, int at)
    {
        if (at + 1 >= _text.TokenCount || _text.Tag(at) != PennTag.Comma) return;
        int end = Math.Min(_text.TokenCount, at + 9);
        for (int t = at + 1; t < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (words[t].Is(WordClass.Role | WordClass.Kin) && tag.IsNoun())
            {
                AddHead(entity, t);
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
    }

    private void Resolve(int index)
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

        if (mention.Kind == MentionKind.Nominal && mention.Determiner is Determiner.Indefinite or Determiner.Quantity)
        {
            Begin(ref mention, index);
            return;
        }

        Collect(index);
        int choice = judge.Choose(index, _options, out double probability);
        mention.Certainty = (float)probability;
        if (choice > 0 && probability < (mention is { Kind: MentionKind.Pronoun, Class: EntityClass.Person } ? LeastForPerson : LeastForOthers)) choice = 0;
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

    /// <summary>The entity of the name that a description is in apposition to, -1 without one.</summary>
    private int ApposedName(in Mention mention)
    {
        if (_text.Tag(mention.Head) == PennTag.CC) return -1;

        // "Anna Weber, a retired judge": the marks say it more surely than the tree.
        int comma = mention.First - 1;
        bool beside = comma > 0 && mention.Class == EntityClass.Person && words[mention.Head].Is(WordClass.Role) && _text.Form(comma) is ",";
        if (beside && NameAt(comma - 1, mention) is >= 0 and var named) return named;
        if (_text.Relation(mention.Head) == DependencyRelation.Appos && _text.Head(mention.Head) is >= 0 and var head) return NameAt(head, mention);
        for (int child = tree.FirstChild(mention.Head); child >= 0; child = tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.Appos && NameAt(child, mention) is >= 0 and var entity) return entity;
        }

        return -1;
    }

    private int NameAt(int token, in Mention nominal)
    {
        int index = mentions.At(token);
        if (index < 0 || mentions[index].Kind != MentionKind.Name || mentions[index].Entity < 0) return -1;
        EntityClass named = entities[mentions[index].Entity].Class;
        bool agree = named == nominal.Class || named == EntityClass.Unknown || (named == EntityClass.Place && nominal.Class == EntityClass.Organization);
        return agree ? mentions[index].Entity : -1;
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

    private void Collect(int index)
    {
        ref Mention mention = ref mentions[index];
        _options.Clear();
        _step++;
        if (_stamp.Length < entities.Count) Array.Resize(ref _stamp, entities.Count * 2);
        int sentence = _text.SentenceOf(mention.Head);
        int least = Math.Max(0, index - WindowMentions);
        Span<int> found = stackalloc int[MostOptions];
        int count = 0, mostSeen = 0;
        bool headMatch = false;
        for (int i = index - 1; i >= least && count < MostOptions; i--)
        {
            ref Mention earlier = ref mentions[i];
            if (earlier.Entity < 0 || _stamp[earlier.Entity] == _step) continue;
            if (sentence - _text.SentenceOf(earlier.Head) > WindowSentences) break;
            _stamp[earlier.Entity] = _step;
            if (!IsCompatible(mention, entities[earlier.Entity])) continue;
            found[count++] = earlier.Entity;
            mostSeen = Math.Max(mostSeen, entities[earlier.Entity].Seen);
            headMatch |= mention.Kind == MentionKind.Nominal && HeadMatches(mention, entities[earlier.Entity]);
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

    private bool HeadMatches(in Mention mention, Entity entity) =>
        entity.Heads.Contains(_text.Lemma(mention.Head).ToLower(CultureInfo.InvariantCulture));

    private bool IsCompatible(in Mention mention, Entity entity)
    {
        bool genderConflict = mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender;
        if (mention.Kind == MentionKind.Pronoun)
        {
            if (mention.Class == EntityClass.Person) return entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural && !genderConflict;
            if (mention.Plural) return entity.Plural || entity.Class is EntityClass.Organization or EntityClass.Place or EntityClass.Group or EntityClass.Unknown;
            return !entity.Plural && entity.Class is not (EntityClass.Person or EntityClass.Group);
        }

        // A noun without determiner takes up an earlier one only in the same word.
        if (mention.Determiner == Determiner.None && !(HeadMatches(mention, entity) && Repeats(mention, entity))) return false;
        // "the appeals court" is not the Supreme Court.
        if (mention.Class == EntityClass.Organization && entity.Named && HeadMatches(mention, entity) && Modifiers(mention, entity) == 3) return false;
        return mention.Class switch
        {
            EntityClass.Person => entity.Class is EntityClass.Person or EntityClass.Unknown && !entity.Plural && !genderConflict,
            EntityClass.Organization => entity.Class is EntityClass.Organization or EntityClass.Place or EntityClass.Unknown,
            EntityClass.Document => entity.Class == EntityClass.Document && entity.Plural == mention.Plural,
            EntityClass.Group => entity.Class == EntityClass.Group || (entity.Plural && entity.Class == EntityClass.Unknown),
            _ => false,
        };
    }

    /// <summary>Whether a bare noun says no more than the bare noun that the entity began with.</summary>
    private bool Repeats(in Mention mention, Entity entity) =>
        (!mention.Plural || mentions[entity.Mentions[0]].Determiner == Determiner.None) && Postmodifier(mention) == 0 && Modifiers(mention, entity) <= 1;

    private int TypeOf(in Mention mention) => mention.Kind == MentionKind.Pronoun
        ? mention.Class == EntityClass.Person ? mention.Gender == Gender.Male ? 1 : 2 : mention.Plural ? 4 : 3
        : 5 + (int)mention.Class;

    private void AddNone(in Mention mention, int type, int count, bool headMatch)
    {
        bool source = _sourceOf[mention.Head] >= 0;
        int after = mention.Kind == MentionKind.Nominal ? Postmodifier(mention) : 0;
        _options.Add(40, type);
        _options.Add(41, type, (int)mention.Determiner, after);
        _options.Add(44, type, Math.Min(count, 4));
        _options.Add(45, type, (int)mention.Determiner, headMatch ? 1 : 0, after);
        _options.Add(46, type, source ? 1 : 0, (int)mention.Determiner);
        _options.Add(47, type, mention.Quoted ? 1 : 0, mention.Inside >= 0 ? 1 : 0);
        _options.Add(48, type, (int)Functions.Of(_text, mention.Head), count > 0 ? 1 : 0);
        _options.Add(50, type, Math.Min(3, mention.Head - mention.First), headMatch ? 1 : 0);
        if (mention.Kind == MentionKind.Nominal) _options.Add(42, FeatureHash.OfLower(_text.Lemma(mention.Head)), (int)mention.Determiner, headMatch ? 1 : 0);
        else if (mention.Head + 1 < _text.TokenCount) _options.Add(49, FeatureHash.OfLower(_text.Lemma(_text.Head(mention.Head) is >= 0 and var verb ? verb : mention.Head)), type, 0);
    }

    /// <summary>What follows a noun phrase: 0 nothing, 1 a preposition, 2 a relative or participle.</summary>
    private int Postmodifier(in Mention mention)
    {
        if (mention.End >= _text.TokenCount) return 0;
        return _text.Tag(mention.End) switch
        {
            PennTag.IN when _text.Head(mention.End) is var head && (head < 0 || _text.Head(head) == mention.Head) => 1,
            PennTag.WDT or PennTag.WP or PennTag.VBN or PennTag.VBG => 2,
            _ => 0,
        };
    }

    private void AddPair(int index, int candidate, int type, int rank, bool mostSeen)
    {
        ref Mention mention = ref mentions[index];
        Entity entity = entities[candidate];
        ref Mention last = ref mentions[entity.Last];
        int distance = DistanceOf(_text.SentenceOf(mention.Head) - _text.SentenceOf(last.Head));
        int near = Math.Min(distance, 2);
        int function = (int)Functions.Of(_text, last.Head), own = (int)Functions.Of(_text, mention.Head);
        int entityClass = (int)entity.Class + (entity.Named ? 8 : 0);
        int gender = mention.Gender == Gender.Unknown ? 0 : entity.Gender == Gender.Unknown ? 1 : 2;
        int count = CountOf(entity.Seen);
        int attribution = _sourceOf[mention.Head];
        int source = attribution < 0 ? 0 : attributions[attribution].Type == QuoteType.Indirect ? 1 : 2;
        int lastSource = entity.LastSource < 0 ? 4 : Math.Min(3, _sources - entity.LastSource);
        int quote = QuoteRelation(mention, last, candidate);
        int sameParagraph = _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph == _text.Sentences[_text.SentenceOf(last.Head)].Paragraph ? 1 : 0;
        int clause = _text.Head(mention.Head) is >= 0 and var verb && verb == _text.Head(last.Head) ? own == (int)Function.Possessor ? 1 : 2 : 0;
        if (_text.Head(last.Head) == mention.Head || _text.Head(mention.Head) == last.Head) clause = 3;

        _options.Add(1, type, distance);
        _options.Add(2, type, rank);
        _options.Add(3, type, distance, rank);
        _options.Add(4, type, function);
        _options.Add(5, type, function, near, source);
        _options.Add(6, type, (int)last.Kind, entityClass);
        _options.Add(7, type, gender, entityClass, rank == 0 ? 1 : 0);
        _options.Add(8, type, count);
        _options.Add(9, type, count, near);
        _options.Add(10, type, source, lastSource);
        _options.Add(11, type, quote);
        _options.Add(12, type, quote, source, near);
        _options.Add(13, type, own, function, near);
        _options.Add(14, type, sameParagraph, rank);
        _options.Add(15, type, clause, own);
        _options.Add(16, type, entity.Mentions.Count > 0 && _text.SentenceOf(mentions[entity.Mentions[0]].Head) < 2 ? 1 : 0, near);
        _options.Add(17, type, mostSeen ? 1 : 0, rank);
        _options.Add(18, type, entityClass, distance);
        _options.Add(19, type, (int)last.Kind, distance, rank);
        _options.Add(20, type, lastSource, rank, sameParagraph);
        int subject = entity.LastSubject < 0 ? 4 : Math.Min(3, _text.SentenceOf(mention.Head) - entity.LastSubject);
        int aside = last.Inside >= 0 && last.Inside != mention.Inside ? 1 : 0;
        _options.Add(22, type, source, lastSource, near);
        _options.Add(23, type, source, aside, rank);
        _options.Add(24, type, source, subject, near);
        _options.Add(25, type, source, subject, lastSource);
        _options.Add(26, type, subject, own, mostSeen ? 1 : 0);
        _options.Add(21, type, last.Quoted == mention.Quoted ? 1 : 0, near, rank);
        if (mention.Kind == MentionKind.Nominal) AddNominalPair(mention, entity, type, entityClass, distance);
    }

    private void AddNominalPair(in Mention mention, Entity entity, int type, int entityClass, int distance)
    {
        int match = HeadMatches(mention, entity) ? 1 : 0;
        int modifiers = Modifiers(mention, entity);
        ulong head = FeatureHash.OfLower(_text.Lemma(mention.Head));
        _options.Add(30, match, (int)mention.Determiner, type, modifiers);
        _options.Add(31, head, entityClass, match);
        _options.Add(32, match, distance, type);
        _options.Add(33, match, modifiers, entityClass);
        _options.Add(34, match, entityClass, (int)mention.Determiner);
        _options.Add(35, (int)mention.Determiner, entityClass, Math.Min(distance, 3));
        _options.Add(36, type, Postmodifier(mention), match);
        WordClass kinds = words[mention.Head].Class & KindClasses;
        int kindMatch = kinds == 0 ? 0 : entity.Kinds == 0 ? 1 : (kinds & entity.Kinds) != 0 ? 2 : 3;
        _options.Add(37, kindMatch, entityClass, (int)mention.Determiner);
        _options.Add(38, kindMatch, match, Math.Min(distance, 3));
    }

    /// <summary>0: the description has no modifiers; 1: all occur in the entity's names or descriptions; 2: some; 3: none does.</summary>
    private int Modifiers(in Mention mention, Entity entity)
    {
        int all = 0, shared = 0;
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (!_text.Tag(t).IsNoun() && _text.Tag(t) is not (PennTag.JJ or PennTag.CD)) continue;
            all++;
            if (Occurs(_text.Form(t), entity)) shared++;
        }

        return all == 0 ? 0 : shared == all ? 1 : shared > 0 ? 2 : 3;
    }

    private bool Occurs(ReadOnlySpan<char> form, Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < 6; m++)
        {
            ref Mention other = ref mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            for (int t = other.TitleFirst; t < other.End; t++)
            {
                if (_text.Form(t).Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    /// <summary>How anaphor and candidate stand to quotations: who speaks of himself inside one is "I", in an indirect one "he".</summary>
    private int QuoteRelation(in Mention mention, in Mention last, int candidate)
    {
        if (mention.Inside < 0) return last.Inside < 0 ? 0 : last.Quoted ? 1 : 2;
        bool speaker = sourceTokens[mention.Inside] is >= 0 and var head && mentions.At(head) is >= 0 and var source && mentions[source].Entity == candidate;
        int relation = speaker ? 3 : last.Inside == mention.Inside ? 4 : last.Inside < 0 ? 5 : 6;
        return relation + (mention.Quoted ? 4 : 0);
    }

    private static int DistanceOf(int sentences) => sentences switch
    {
        <= 3 => sentences,
        <= 5 => 4,
        <= 9 => 5,
        _ => 6,
    };

    private static int CountOf(int seen) => seen switch
    {
        <= 2 => seen,
        <= 4 => 3,
        <= 9 => 4,
        _ => 5,
    };
}
