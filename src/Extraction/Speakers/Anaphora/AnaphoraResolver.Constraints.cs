using System.Globalization;
using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>What a pronoun or description cannot refer to, whatever the ranker thinks.</content>
internal sealed partial class AnaphoraResolver
{
    /// <summary>
    /// "“She will never win,” she said": whose words these are is asked before what they speak of. The pronoun behind a
    /// quotation whose first mention this is, -1 where there is none or it has been asked.
    /// </summary>
    private int SpeakerAfter(in Mention mention)
    {
        if (mention.Speech < 0 || _asked[mention.Speech]) return -1;
        _asked[mention.Speech] = true;
        int head = sourceTokens[mention.Speech], source = head > mention.Head ? mentions.At(head) : -1;
        return source >= 0 && mentions[source] is { Kind: MentionKind.Pronoun, Entity: < 0 } && !IsFirstPerson(mentions[source]) ? source : -1;
    }

    /// <summary>Whether grammar or the quotation marks around forbid that a mention refers to an entity.</summary>
    private bool IsExcluded(in Mention mention, int candidate)
    {
        ref Mention last = ref mentions[entities[candidate].Last];
        if (IsCoArgument(mention, last) || IsOfAnotherSide(mention, entities[candidate])) return true;
        if (mention.Speech >= 0 && !mention.Plural && mention.Class == EntityClass.Person && SpeakerOf(mention.Speech) == candidate) return true;

        // "“… to the nurse who leaves home,” he said": who is spoken of in the third person is not who speaks.
        int attribution = mention.Kind == MentionKind.Pronoun && !mention.Plural ? _sourceOf[mention.Head] : -1;
        return attribution >= 0 && last.Quoted && IsInside(last, attribution);
    }

    private bool IsInside(in Mention mention, int attribution)
    {
        TextSpan head = _text.Span(mention.Head);
        foreach (TextSpan span in attributions[attribution].Content)
        {
            if (span.Contains(head)) return true;
        }

        return false;
    }

    /// <summary>The entity whose words an attribution holds, as far as its source is resolved; -1 otherwise.</summary>
    private int SpeakerOf(int attribution) =>
        sourceTokens[attribution] is >= 0 and var head && mentions.At(head) is >= 0 and var source ? mentions[source].Entity : -1;

    /// <summary>"Anna Weber accused the governor": subject and object of one verb are two, but for "herself".</summary>
    private bool IsCoArgument(in Mention mention, in Mention last)
    {
        int verb = _text.Head(mention.Head);
        if (verb < 0 || verb != _text.Head(last.Head) || !_text.Tag(verb).IsVerb()) return false;
        bool core = Functions.Of(_text, mention.Head) is Function.Object or Function.Subject or Function.PassiveSubject
            && Functions.Of(_text, last.Head) is Function.Object or Function.Subject or Function.PassiveSubject;
        return core && !_text.Form(mention.Head).EndsWith("sel" + (mention.Plural ? "ves" : "f"), StringComparison.Ordinal);
    }

    /// <summary>"the Ruritanian leader" is not the Arcadian prime minister, "the Democratic nominee" no Republican.</summary>
    private bool IsOfAnotherSide(in Mention mention, Entity entity)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false } || !entity.Named) return false;
        return Conflicts(mention, entity, Country) || Conflicts(mention, entity, Party);
    }

    /// <summary>Whether a description names one side and the titles and descriptions of an entity only others.</summary>
    private bool Conflicts<T>(in Mention mention, Entity entity, Func<int, int, T?> sideIn)
        where T : class
    {
        if (sideIn(mention.First, mention.Head + 1) is not { } side) return false;
        bool another = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostOptions; m++)
        {
            ref Mention other = ref mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            T? known = sideIn(other.TitleFirst, other.Kind == MentionKind.Name ? other.First : other.Head + 1);
            if (side.Equals(known)) return false;
            another |= known is not null;
        }

        return another;
    }

    /// <summary>The number of the country whose adjective stands in a stretch, null for none.</summary>
    private object? Country(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words.IsPlace(t, out PlaceEntry place) && place.Form == PlaceForm.Adjective) return place.Id;
        }

        return null;
    }

    /// <summary>The party that a word in a stretch stands for, null for none.</summary>
    private string? Party(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words.Tables.PartyOf(_text.Form(t)) is { } party) return party;
        }

        return null;
    }

    /// <summary>"her campaign": the entity has the same possessor somewhere, or the possessor's name in its own. A possessor that is not known rules every name out, another possessor everything.</summary>
    private bool SharesPossessor(in Mention mention, Entity entity)
    {
        int possessor = PossessorOf(mention);
        if (possessor < 0) return !entity.Named;
        bool ownerless = false, others = false;
        for (int m = 0; m < entity.Mentions.Count && m < MostOptions; m++)
        {
            ref Mention other = ref mentions[entity.Mentions[m]];
            if (other.Kind == MentionKind.Pronoun) continue;
            int owner = PossessorOf(other);
            if (owner == possessor || Contains(other, possessor)) return true;
            ownerless |= owner < 0;
            others |= owner >= 0;
        }

        return ownerless && !others && !entity.Named;
    }

    /// <summary>"her daughter" after "Weber's daughter": what one and the same possessor has under the same word; -1 for none.</summary>
    private int SamePossession(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.Possessive, Plural: false } || PossessorOf(mention) < 0) return -1;
        for (int i = 1; i < _options.Count; i++)
        {
            Entity entity = entities[_options.Entities[i]];
            if (HeadMatches(mention, entity) && (entity.Named ? entity.Class != EntityClass.Person : PossessorOf(mentions[entity.Mentions[0]]) == PossessorOf(mention))) return _options.Entities[i];
        }

        return -1;
    }

    /// <summary>The entity of the noun or pronoun that owns what a phrase describes, -1 for none or an unknown one.</summary>
    private int PossessorOf(in Mention mention)
    {
        for (int t = Math.Max(0, Math.Min(mention.First, mention.TitleFirst) - 1); t < mention.Head; t++)
        {
            bool owner = _text.Tag(t) == PennTag.PRPS || (t + 1 < mention.Head && _text.Tag(t + 1) == PennTag.POS);
            if (owner && mentions.At(t) is >= 0 and var index) return mentions[index].Entity;
        }

        return -1;
    }

    /// <summary>Whether a name holds a part of another entity's name: the Weber campaign.</summary>
    private bool Contains(in Mention name, int entity)
    {
        if (name.Kind != MentionKind.Name) return false;
        List<int> known = entities[entity].Mentions;
        for (int m = 0; m < known.Count && m < MostOptions; m++)
        {
            ref Mention other = ref mentions[known[m]];
            if (other.Kind != MentionKind.Name) continue;
            for (int t = name.First; t < name.End; t++)
            {
                if (_text.Tag(t).IsProperNoun() && _text.Form(t).SequenceEqual(_text.Form(other.End - 1))) return true;
            }
        }

        return false;
    }

    /// <summary>The entity that last went by a title or description with the same head, however far back; -1 for none.</summary>
    private int BearerBefore(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.The, Plural: false }) return -1;
        return _bearers.TryGetValue(_text.Lemma(mention.Head).ToLower(CultureInfo.InvariantCulture), out Entity? entity) ? mentions[entity.Last].Entity : -1;
    }

    private bool IsFormer(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (words.Tables.Word(_text.Form(t)).Is(WordClass.Past)) return true;
        }

        return false;
    }

    private bool IsKnownAsFormer(Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < MostOptions; m++)
        {
            ref Mention other = ref mentions[entity.Mentions[m]];
            if (other.Kind != MentionKind.Pronoun && (IsFormer(other.TitleFirst, other.First) || IsFormer(other.First, other.End) || IsFormer(other.End, Math.Min(_text.TokenCount, other.End + 4)))) return true;
        }

        return false;
    }
}
