using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Reads an article's mentions from left to right and links each third-person pronoun and definite description to an
/// entity mentioned before, or to none: rules for what the text itself tells, and between them the entity-mention ranking model
/// (Denis and Baldridge 2008; Rahman and Ng 2009) with the "new entity" option among the candidates.
/// </summary>
internal sealed class AnaphoraResolver
{
    /// <summary>From here on the ranker is sure.</summary>
    private const double Sure = 0.8;

    private const double MisgenderedCertainty = 0.7;

    private readonly Discourse _discourse;
    private readonly DiscourseReader _reader;
    private readonly Candidates _candidates;
    private readonly Exclusions _exclusions;
    private readonly NamedLater _namedLater;
    private readonly BodyNamedLater _bodyNamedLater;
    private readonly NamedNext _namedNext;
    private readonly Misgendered _misgendered;
    private readonly IAnaphoraRule[] _rules;
    private readonly bool[] _asked;

    /// <summary>Whether the ranker is asked about links that rules have made; a teacher would take the question for an example.</summary>
    private readonly bool _tellsViews;

    /// <summary>Takes an article whose names are linked.</summary>
    /// <param name="discourse">The article.</param>
    /// <param name="judge">The ranker.</param>
    public AnaphoraResolver(Discourse discourse, IAnaphoraJudge judge)
    {
        _discourse = discourse;
        _reader = new DiscourseReader(discourse);
        _tellsViews = judge is AnaphoraModel;
        _asked = new bool[discourse.Attributions.Count];
        var match = new DescriptionMatch(discourse);
        var states = new HomeStates(discourse.Words, discourse.Mentions);
        _exclusions = new Exclusions(discourse, _reader.Ages, states, match, new Separations(discourse, match));
        _candidates = new Candidates(discourse, _reader, match, new Fit(discourse, match), _exclusions, judge);
        _namedLater = new NamedLater(discourse, match, _exclusions);
        _bodyNamedLater = new BodyNamedLater(discourse, match, _exclusions);
        _namedNext = new NamedNext(discourse, _exclusions);
        _misgendered = new Misgendered(discourse);
        _rules =
        [
            new LabelRule(discourse),
            new AppositionRule(discourse),
            new PredicateRule(discourse),
            new SameAgeRule(_reader.Ages),
            new SameStateRule(discourse, match, states, _exclusions),
            new IssuerRule(discourse, match),
            new NewThingRule(),
            new SamePossessionRule(discourse, match),
            new OnlyOneHereRule(discourse),
            new AddsRule(discourse),
            new NamedAfterRule(discourse, match, _exclusions),
            new ToldApartRule(discourse, match),
            new ClauseSubjectRule(discourse),
            new GoesOnSpeakingRule(discourse),
            new SubjectBeforeRule(discourse),
            new SingularTheyRule(discourse),
            new BodySubjectRule(discourse, match),
            new CenterRule(discourse, match),
            new TradeRule(discourse, match),
            new SameScienceRule(discourse, match),
            new OnlyBodyRule(discourse, match, _exclusions),
            new TopicBodyRule(discourse, match, _exclusions),
            new OnlyBearerRule(discourse, match, _exclusions),
            new RankerRule(),
            new SameFamilyRule(discourse, match),
            new VariationRule(discourse, match),
            new OnlyPersonNearRule(discourse, match),
            new SameWordsRule(discourse, match),
        ];
    }

    /// <summary>Links all mentions that can be linked.</summary>
    public void Run()
    {
        MentionList mentions = _discourse.Mentions;
        for (int i = 0; i < mentions.Count; i++)
        {
            _discourse.Text.Cancellation.ThrowIfCancellationRequested();
            if (SpeakerAfter(mentions[i]) is >= 0 and var speaker) Resolve(speaker, i);
            if (mentions[i].Entity < 0 && mentions[i].Kind != MentionKind.Name && !Discourse.IsFirstPerson(mentions[i])) Resolve(i, i);
            if (mentions[i].Entity >= 0) _reader.Read(i);
        }

        _namedLater.Resolve();
        _bodyNamedLater.Resolve();
        _namedNext.Resolve();
    }

    /// <summary>
    /// "“She will never win,” she said": whose words these are is asked before what they speak of. The pronoun behind a
    /// quotation whose first mention this is, -1 where there is none or it has been asked.
    /// </summary>
    private int SpeakerAfter(in Mention mention)
    {
        if (mention.Speech < 0 || _asked[mention.Speech]) return -1;
        _asked[mention.Speech] = true;
        int source = _discourse.SourceToken(mention.Speech) > mention.Head ? _discourse.SourceMention(mention.Speech) : -1;
        return source >= 0 && _discourse.Mentions[source] is { Kind: MentionKind.Pronoun, Entity: < 0 } pronoun
            && !Discourse.IsFirstPerson(pronoun) ? source : -1;
    }

    /// <summary>Links a pronoun or description.</summary>
    /// <param name="index">Which.</param>
    /// <param name="from">The mention before which candidates are looked for.</param>
    private void Resolve(int index, int from)
    {
        ref Mention mention = ref _discourse.Mentions[index];
        _candidates.Of(index, from);
        for (int r = 0; r < _rules.Length; r++)
        {
            if (_rules[r].Resolve(index, mention, _candidates) is not { } reference || IsExcluded(mention, reference)) continue;
            if (reference.Reason == LinkReason.Ranked) reference = Confirmed(r + 1, index, mention, reference);
            if (reference.Entity < 0)
            {
                _discourse.Begin(index, reference.Certainty);
                return;
            }

            if (_tellsViews && _discourse.IsSource(mention) && reference.Reason != LinkReason.Apposition)
            {
                mention.View = ViewOf(reference.Entity);
            }
            Link(index, reference);
            return;
        }

        if (_misgendered.BearerOf(index, mention, _candidates) is >= 0 and var bearer)
        {
            _discourse.Entities[bearer].Gender = mention.Gender;
            Link(index, new Reference(bearer, LinkReason.OnlyOne, MisgenderedCertainty));
            return;
        }

        // Nothing before it: a description is something new then, a pronoun nobody.
        mention.Certainty = (float)_candidates.Probability;
        if (mention.Kind == MentionKind.Nominal) _discourse.Begin(index, _candidates.Probability);
    }

    /// <summary>A choice of the ranker is surer where the first rule that would answer behind it answers the same.</summary>
    private Reference Confirmed(int from, int index, in Mention mention, Reference ranked)
    {
        for (int r = from; r < _rules.Length; r++)
        {
            if (_rules[r].Resolve(index, mention, _candidates) is not { } reference) continue;
            return reference.Entity == ranked.Entity && reference.Certainty > ranked.Certainty
                ? ranked with { Certainty = reference.Certainty } : ranked;
        }

        return ranked;
    }

    /// <summary>Whether the ranker would choose an entity too.</summary>
    private RankerView ViewOf(int entity)
    {
        int choice = _candidates.Choice;
        if (choice == 0) return RankerView.Nothing;
        if (_candidates.Entities[choice] != entity) return RankerView.Other;
        return _candidates.Probability >= Sure ? RankerView.SurelySame : RankerView.Same;
    }

    /// <summary>Whether the text rules a reference out, whatever rule made it. What stands beside a name or is said of it may add an
    /// occupation, but no other gender or age; what somebody issued is not himself, it only speaks for him.</summary>
    private bool IsExcluded(in Mention mention, Reference reference) =>
        reference.Entity >= 0 && reference.Reason != LinkReason.Issued && (reference.Reason is LinkReason.Apposition or LinkReason.Predicate
        ? _exclusions.ExcludesAsPerson(mention, reference.Entity)
        : _exclusions.Excludes(mention, reference.Entity));

    private void Link(int index, Reference reference)
    {
        _discourse.Link(index, reference.Entity, reference.Reason, reference.Certainty);
        ref Mention mention = ref _discourse.Mentions[index];
        Entity entity = _discourse.Entities[reference.Entity];
        if (entity.Gender == Gender.Unknown && reference.Certainty >= Sure) entity.Gender = mention.Gender;
        if (entity.Class == EntityClass.Unknown && mention is { Kind: MentionKind.Pronoun, Class: EntityClass.Person })
        {
            entity.Class = EntityClass.Person;
        }
    }
}
