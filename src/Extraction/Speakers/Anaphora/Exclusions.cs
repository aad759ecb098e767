using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What the text excludes: an entity that a mention cannot refer to, however likely anything else makes it.</summary>
internal sealed class Exclusions(Discourse discourse, KnownAges ages, HomeStates states, DescriptionMatch match, Separations separations)
{
    private const int MostMentions = 14, LastMentions = 4;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>Whether the text rules out that a mention refers to an entity.</summary>
    public bool Excludes(in Mention mention, int entity)
    {
        Entity candidate = discourse.Entities[entity];
        return ExcludesAsSame(mention, entity)
            || (candidate.Last >= 0 && IsCoArgument(mention, _mentions[candidate.Last]))
            || IsThirdPersonOfItsSpeaker(mention, entity) || IsSpokenOf(mention, candidate) || IsSilenced(mention, candidate)
            || IsOnlyInWords(mention, candidate) || IsOnlyPart(mention, candidate) || IsOnlyModifier(mention, candidate)
            || separations.Part(mention, entity);
    }

    /// <summary>Whether what a mention and an entity tell of themselves, wherever each stands, rules out that they are one.</summary>
    public bool ExcludesAsSame(in Mention mention, int entity)
    {
        Entity candidate = discourse.Entities[entity];
        return ExcludesAsPerson(mention, entity) || IsOfAnotherSide(mention, candidate) || states.Differ(mention, candidate)
            || HasOtherOccupation(mention, candidate)
            || IsOtherVoice(mention, candidate)
            || IsOnlyFormer(mention, candidate)
            || match.HasOtherComplement(mention, candidate) || IsOfAnotherKind(mention, candidate)
            || (mention.Kind == MentionKind.Nominal && match.PossessorOf(mention) == entity);
    }

    /// <summary>Whether gender or age rules out that they are one.</summary>
    public bool ExcludesAsPerson(in Mention mention, int entity) =>
        HasOtherGender(mention, discourse.Entities[entity]) || ages.Differ(mention, discourse.Entities[entity]);

    /// <summary>Whether one is known to be a man and the other a woman.</summary>
    public static bool HasOtherGender(in Mention mention, Entity entity) =>
        mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender;

    /// <summary>"“… told her,” she said": inside a quotation its speaker is "I".</summary>
    private bool IsThirdPersonOfItsSpeaker(in Mention mention, int entity) =>
        mention is { Speech: >= 0, Plural: false, Class: EntityClass.Person } && discourse.SpeakerOf(mention.Speech) == entity;

    /// <summary>"“… to the nurse who leaves home,” he said": who is spoken of in the third person is not who speaks.</summary>
    private bool IsSpokenOf(in Mention mention, Entity entity)
    {
        if (mention.Kind == MentionKind.Name || mention.Plural || mention.Class == EntityClass.Organization || entity.Last < 0)
        {
            return false;
        }
        int attribution = discourse.AttributionOf(mention);
        if (attribution < 0) return false;
        for (int m = entity.Mentions.Count - 1; m >= Math.Max(0, entity.Mentions.Count - LastMentions); m--)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Quoted && !Discourse.IsFirstPerson(other) && other.Inside == attribution && discourse.IsInside(other, attribution))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"“No pilot would do it.” … he said": somebody nameless who only occurs in what others say does not speak outside
    /// of it, and a body that only occurs in what it is to say itself is not known yet.</summary>
    private bool IsOnlyInWords(in Mention mention, Entity entity)
    {
        bool person = mention is { Kind: MentionKind.Pronoun, Class: EntityClass.Person } && !entity.Named;
        bool body = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization } && entity.Named;
        if (!(person || body) || mention.Quoted || !discourse.IsSource(mention) || entity.Seen > MostMentions) return false;
        int own = discourse.AttributionOf(mention);
        bool any = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Head > mention.Head) continue;
            if (!other.Quoted || (body && !discourse.IsInside(other, own))) return false;
            any = true;
        }

        return any;
    }

    /// <summary>"She worked as a pilot": what somebody is or becomes is nobody else.</summary>
    private bool IsOnlyPart(in Mention mention, Entity entity)
    {
        if (mention.Kind != MentionKind.Pronoun || entity is not { Named: false, Class: EntityClass.Person, Seen: 1 }) return false;
        ref Mention only = ref _mentions[entity.Last];
        if (only is not { Kind: MentionKind.Nominal, Determiner: Determiner.Indefinite or Determiner.None }) return false;
        return only.First > 0 && (_text.Form(only.First - 1) is FunctionWord.As
            || (_text.Head(only.Head) is >= 0 and var verb && _text.Lemma(verb) is FunctionWord.Become));
    }

    /// <summary>"the Ruritanian striker", "the Republican party": what so far only modified other nouns, an adjective or a description, is
    /// nobody of its own.</summary>
    private bool IsOnlyModifier(in Mention mention, Entity entity)
    {
        if (mention.Kind != MentionKind.Pronoun || entity.Seen is 0 or > MostMentions) return false;
        foreach (int index in entity.Mentions)
        {
            ref Mention other = ref _mentions[index];
            if (other.Head > mention.Head) continue;
            bool modifies = _text.Relation(other.Head) is DependencyRelation.Amod or DependencyRelation.Compound
                && _text.Head(other.Head) >= other.End;
            bool adjective = other.Kind == MentionKind.Nominal || _text.Tag(other.Head) == PennTag.JJ
                || (_words.IsPlace(other.Head, out PlaceEntry place) && place.Form == PlaceForm.Adjective);
            if (other.Kind == MentionKind.Pronoun || !modifies || !adjective) return false;
        }

        return true;
    }

    /// <summary>"Anna Weber, 21, drowned in April": who was killed, and has said nothing so far, does not say anything any more.</summary>
    private bool IsSilenced(in Mention mention, Entity entity) =>
        entity.Killed && entity.LastSource < 0 && discourse.IsSource(mention) && discourse.Mentions[entity.Last].Head < mention.Head;

    /// <summary>"Teacher Anna Weber … The head teacher said": who holds one occupation
    /// is not meant by another, unless one is a kind of the other or over.</summary>
    private bool HasOtherOccupation(in Mention mention, Entity entity)
    {
        bool office = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false,
            Determiner: Determiner.The or Determiner.Indefinite } && _words[mention.Head].Is(WordClass.Role);
        if (office && entity.Named && match.HeadMatches(mention, entity) && IsOfOtherRank(mention, entity)) return true;
        if (office && states.Agree(mention, entity)) return false; // "Sen. Anna Weber of Texas … the Texas senator"
        if (!office || entity.Occupations.Count == 0 || (match.HeadMatches(mention, entity) && match.Modifiers(mention, entity) != 3))
        {
            return false;
        }
        string role = match.HeadOf(mention);
        if (_words.Tables.PartyOf(_text.Form(mention.Head)) is not null) return false;
        if (_words.Tables.IsGeneral(role) || IsFormer(mention.First, mention.Head) || IsRankedVoice(role, entity)) return false;
        foreach (string known in entity.Occupations)
        {
            if (!_words.Tables.IsGeneral(known) && (known == role ? match.Modifiers(mention, entity) == 3 && !_words.Tables.IsTalent(role)
                : !_words.Tables.IsKindOf(known, role) && !_words.Tables.IsKindOf(role, known)
                    && (_words.Tables.FamiliesOf(known) & _words.Tables.FamiliesOf(role)) == 0))
            {
                continue;
            }
            return false;
        }

        return true;
    }

    /// <summary>"the spokesman said": who speaks for others has been called that before, or has a rank and no other occupation.</summary>
    private bool IsOtherVoice(in Mention mention, Entity entity)
    {
        bool isPerson = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person };
        if (!isPerson || _words.Tables.HasVoice(entity.Families)) return false;
        string role = match.HeadOf(mention);
        bool known = mention.Determiner == Determiner.The || entity.Occupations.Count > 0;
        return known && _words.Tables.HasVoice(_words.Tables.FamiliesOf(role)) && !IsRankedVoice(role, entity)
            && !match.HeadMatches(mention, entity);
    }

    private bool IsRankedVoice(string role, Entity entity) =>
        _words.Tables.HasVoice(_words.Tables.FamiliesOf(role))
            && entity.Occupations.Exists(known => _words.Tables.HasRank(_words.Tables.FamiliesOf(known)));

    /// <summary>"the shadow minister" is not the minister, nor is "the governor" the deputy governor.</summary>
    private bool IsOfOtherRank(in Mention mention, Entity entity)
    {
        bool ranked = false;
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (!_words.Tables.IsRank(_text.Form(t))) continue;
            if (!match.Occurs(_text.Form(t), entity)) return true;
            ranked = true;
        }

        return !ranked && mention.Determiner == Determiner.The && match.HasOnlyRanked(mention, entity);
    }

    /// <summary>"the previous government … The government said": what the article knows
    /// only as former, other or rival is not what it means without such a word.</summary>
    private bool IsOnlyFormer(in Mention mention, Entity entity)
    {
        if (mention.Kind != MentionKind.Nominal || mention.Class != EntityClass.Organization || IsFormer(mention.First, mention.Head))
        {
            return false;
        }
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind != MentionKind.Pronoun && !IsFormer(Math.Max(0, Math.Min(other.TitleFirst, other.First) - 1), other.End))
            {
                return false;
            }
        }

        return entity.Mentions.Count > 0;
    }

    /// <summary>"the government" is no party and no company, "the court" no committee.</summary>
    private bool IsOfAnotherKind(in Mention mention, Entity entity)
    {
        const WordClass political = WordClass.Government | WordClass.Party;
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Organization } || match.HeadMatches(mention, entity))
        {
            return false;
        }
        if (!entity.Named) return false;
        if (((_words[mention.Head].Class | entity.Kinds) & political) != 0 && match.HasOtherKind(mention, entity)) return true;
        return _words.Has(mention.Head, WordUse.OwnName)
            && entity.Heads.Exists(h => (_words.Tables.Word(h).Class & DiscourseReader.KindClasses) != 0);
    }

    private bool IsFormer(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.Tables.Word(_text.Form(t)).Is(WordClass.Past)) return true;
        }

        return false;
    }

    /// <summary>"Anna Weber accused the governor", "Weber was fined by the council": two, but for "herself".</summary>
    private bool IsCoArgument(in Mention mention, in Mention last)
    {
        int verb = _text.Head(mention.Head);
        if (verb < 0 || verb != _text.Head(last.Head) || !_text.Tag(verb).IsVerb()) return false;
        return IsCore(mention) && IsCore(last) && (_words.Tables.Pronouns.Of(_text.Form(mention.Head)).Cases & PronounCases.Reflexive) == 0;
    }

    private bool IsCore(in Mention mention) => _text.Relation(mention.Head) == DependencyRelation.OblAgent
        || Functions.Of(_text, mention) is Function.Object or Function.Subject or Function.PassiveSubject;

    /// <summary>"the Ruritanian leader" is not the Arcadian prime minister, "the Democratic nominee" no Republican.</summary>
    private bool IsOfAnotherSide(in Mention mention, Entity entity)
    {
        if (mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization }) return Conflicts(mention, entity, Country);
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false } || !entity.Named) return false;
        return Conflicts(mention, entity, Country) || Conflicts(mention, entity, Party);
    }

    /// <summary>Whether a description names one side and the titles and descriptions of an entity only others.</summary>
    private bool Conflicts<T>(in Mention mention, Entity entity, Func<int, int, T?> sideIn)
        where T : class
    {
        if (sideIn(mention.First, mention.Head + 1) is not { } side) return false;
        bool another = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention other = ref _mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            T? known = sideIn(other.TitleFirst, other.Kind == MentionKind.Name && mention.Class == EntityClass.Person ? other.First
                : other.Head + 1);
            if (side.Equals(known)) return false;
            another |= known is not null;
        }

        return another;
    }

    /// <summary>The number of the country whose adjective, or whose name as an owner, stands in a stretch; null for none.</summary>
    private object? Country(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.IsPlace(t, out PlaceEntry place) && (place.Form == PlaceForm.Adjective
                || (place.Form == PlaceForm.Country && t + 1 < end && _text.Tag(t + 1) == PennTag.POS)))
            {
                return place.Id;
            }
        }

        return null;
    }

    /// <summary>The party that a word in a stretch stands for, null for none.</summary>
    private string? Party(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_words.Tables.PartyOf(_text.Form(t)) is { } party) return party;
        }

        return null;
    }
}
