using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>The features of a mention's options: one of the entities before it, or nothing before it.</summary>
internal sealed class OptionFeatures(Discourse discourse, DiscourseReader reader, DescriptionMatch match)
{
    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;
    private readonly List<Entity> _entities = discourse.Entities;

    private int TypeOf(in Mention mention) => mention.Kind == MentionKind.Pronoun
        ? mention.Class == EntityClass.Person ? mention.Gender == Gender.Male ? 1 : 2 : mention.Plural ? 4 : 3
        : 5 + (int)mention.Class;

    /// <summary>The features of the option "nothing before it".</summary>
    public void AddNone(AnaphoraFeatures options, in Mention mention, int count, bool headMatch)
    {
        int type = TypeOf(mention);
        bool source = discourse.IsSource(mention);
        int after = mention.Kind == MentionKind.Nominal ? match.Postmodifier(mention) : 0;
        options.Add(AnaphoraTemplate.None, type);
        options.Add(AnaphoraTemplate.NoneDeterminerPostmodifier, type, (int)mention.Determiner, after);
        options.Add(AnaphoraTemplate.NoneCount, type, Math.Min(count, 4));
        options.Add(AnaphoraTemplate.NoneDeterminerHeadMatch, type, (int)mention.Determiner, headMatch ? 1 : 0, after);
        options.Add(AnaphoraTemplate.NoneSourceDeterminer, type, source ? 1 : 0, (int)mention.Determiner);
        options.Add(AnaphoraTemplate.NoneQuoted, type, mention.Quoted ? 1 : 0, mention.Inside >= 0 ? 1 : 0);
        options.Add(AnaphoraTemplate.NoneFunction, type, (int)Functions.Of(_text, mention), count > 0 ? 1 : 0);
        options.Add(AnaphoraTemplate.NoneLengthHeadMatch, type, Math.Min(3, mention.Head - mention.First), headMatch ? 1 : 0);
        if (mention.Kind == MentionKind.Nominal)
        {
            options.Add(AnaphoraTemplate.NoneMake, match.Make(mention), (int)mention.Determiner, source ? 1 : 0, headMatch ? 1 : 0);
            options.Add(AnaphoraTemplate.NoneHead, FeatureHash.OfLower(_text.Lemma(mention.Head)), (int)mention.Determiner,
                headMatch ? 1 : 0);
        }
        else if (mention.Head + 1 < _text.TokenCount)
        {
            options.Add(AnaphoraTemplate.NoneGovernor,
                FeatureHash.OfLower(_text.Lemma(_text.Head(mention.Head) is >= 0 and var verb ? verb : mention.Head)), type, 0);
        }
    }

    /// <summary>The features of an entity.</summary>
    public void AddPair(AnaphoraFeatures options, in Mention mention, int candidate, int rank, bool mostSeen, bool topic)
    {
        int type = TypeOf(mention);
        Entity entity = _entities[candidate];
        ref Mention last = ref _mentions[entity.Last];
        int distance = DistanceOf(_text.SentenceOf(mention.Head) - _text.SentenceOf(last.Head));
        int near = Math.Min(distance, 2);
        int function = (int)Functions.Of(_text, last), own = (int)Functions.Of(_text, mention);
        int entityClass = (int)entity.Class + (entity.Named ? 8 : 0);
        int gender = mention.Gender == Gender.Unknown ? 0 : entity.Gender == Gender.Unknown ? 1 : 2;
        int count = CountOf(entity.Seen);
        int attribution = discourse.AttributionOf(mention);
        int source = attribution < 0 ? 0 : discourse.Attributions[attribution].Type == QuoteType.Indirect ? 1 : 2;
        int lastSource = entity.LastSource < 0 ? 4 : Math.Min(3, reader.Sources - entity.LastSource);
        int quote = QuoteRelation(mention, last, candidate);
        int sameParagraph =
            _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph == _text.Sentences[_text.SentenceOf(last.Head)].Paragraph ? 1 : 0;
        int clause = _text.Head(mention.Head) is >= 0 and var verb && verb == _text.Head(last.Head) ? own == (int)Function.Possessor ? 1 : 2
            : 0;
        if (_text.Head(last.Head) == mention.Head || _text.Head(mention.Head) == last.Head) clause = 3;

        options.Add(AnaphoraTemplate.Distance, type, distance);
        options.Add(AnaphoraTemplate.Rank, type, rank);
        options.Add(AnaphoraTemplate.DistanceRank, type, distance, rank);
        options.Add(AnaphoraTemplate.Function, type, function);
        options.Add(AnaphoraTemplate.FunctionNearSource, type, function, near, source);
        options.Add(AnaphoraTemplate.KindClass, type, (int)last.Kind, entityClass);
        options.Add(AnaphoraTemplate.GenderClassFirst, type, gender, entityClass, rank == 0 ? 1 : 0);
        options.Add(AnaphoraTemplate.Seen, type, count);
        options.Add(AnaphoraTemplate.SeenNear, type, count, near);
        options.Add(AnaphoraTemplate.SourceLastSource, type, source, lastSource);
        options.Add(AnaphoraTemplate.Quotation, type, quote);
        options.Add(AnaphoraTemplate.QuotationSourceNear, type, quote, source, near);
        options.Add(AnaphoraTemplate.FunctionsNear, type, own, function, near);
        options.Add(AnaphoraTemplate.ParagraphRank, type, sameParagraph, rank);
        options.Add(AnaphoraTemplate.ClauseFunction, type, clause, own);
        options.Add(AnaphoraTemplate.IntroducedNear, type,
            entity.Mentions.Count > 0 && _text.SentenceOf(_mentions[entity.Mentions[0]].Head) < 2 ? 1 : 0, near);
        options.Add(AnaphoraTemplate.MostSeenRank, type, mostSeen ? 1 : 0, rank);
        options.Add(AnaphoraTemplate.ClassDistance, type, entityClass, distance);
        options.Add(AnaphoraTemplate.KindDistanceRank, type, (int)last.Kind, distance, rank);
        options.Add(AnaphoraTemplate.LastSourceRankParagraph, type, lastSource, rank, sameParagraph);
        int subject = entity.LastSubject < 0 ? 4 : Math.Min(3, _text.SentenceOf(mention.Head) - entity.LastSubject);
        int aside = last.Inside >= 0 && last.Inside != mention.Inside ? 1 : 0;
        options.Add(AnaphoraTemplate.SourceLastSourceNear, type, source, lastSource, near);
        options.Add(AnaphoraTemplate.SourceAsideRank, type, source, aside, rank);
        options.Add(AnaphoraTemplate.SourceSubjectNear, type, source, subject, near);
        options.Add(AnaphoraTemplate.SourceSubjectLastSource, type, source, subject, lastSource);
        options.Add(AnaphoraTemplate.SubjectFunctionMostSeen, type, subject, own, mostSeen ? 1 : 0);
        if (source > 0)
        {
            // Who is only spoken of, inside another's words or as a possessor, seldom is who speaks next.
            int reported = aside + (function == (int)Function.Possessor ? 2 : 0);
            options.Add(AnaphoraTemplate.SpeakerLastSourceReported, type, source, lastSource, reported);
            options.Add(AnaphoraTemplate.SpeakerLastSourceGender, type, source, lastSource, gender);
            options.Add(AnaphoraTemplate.SpeakerReportedNear, type, source, reported, near);
        }

        options.Add(AnaphoraTemplate.QuotedNearRank, type, last.Quoted == mention.Quoted ? 1 : 0, near, rank);
        if (mention.Kind == MentionKind.Nominal)
        {
            AddNominalPair(options, mention, entity, type, entityClass, distance, lastSource, subject, source, topic);
            return;
        }

        // "he and his partner": who belongs to another is seldom who is meant next.
        int owned = last is { Kind: MentionKind.Nominal, Determiner: Determiner.Possessive } ? 1 : _text.Tag(last.Head) == PennTag.CC ? 2
            : 0;
        options.Add(AnaphoraTemplate.OwnedNearFunction, type, owned, near, function);
        options.Add(AnaphoraTemplate.TopicSourceNear, type, topic ? 1 : 0, source, near);
        options.Add(AnaphoraTemplate.TopicLastSourceFunction, type, topic ? 1 : 0, lastSource, function);
    }

    private void AddNominalPair(AnaphoraFeatures options, in Mention mention, Entity entity, int type, int entityClass, int distance,
        int lastSource, int subject, int source, bool topic)
    {
        int headMatch = match.HeadMatches(mention, entity) ? 1 : 0;
        int modifiers = match.Modifiers(mention, entity);
        ulong head = FeatureHash.OfLower(_text.Lemma(mention.Head));
        options.Add(AnaphoraTemplate.HeadMatchDeterminerModifiers, headMatch, (int)mention.Determiner, type, modifiers);
        options.Add(AnaphoraTemplate.HeadClassMatch, head, entityClass, headMatch);
        options.Add(AnaphoraTemplate.HeadMatchDistance, headMatch, distance, type);
        options.Add(AnaphoraTemplate.HeadMatchModifiersClass, headMatch, modifiers, entityClass);
        options.Add(AnaphoraTemplate.HeadMatchClassDeterminer, headMatch, entityClass, (int)mention.Determiner);
        options.Add(AnaphoraTemplate.DeterminerClassDistance, (int)mention.Determiner, entityClass, Math.Min(distance, 3));
        options.Add(AnaphoraTemplate.PostmodifierHeadMatch, type, match.Postmodifier(mention), headMatch);
        WordClass kinds = _words[mention.Head].Class & DiscourseReader.KindClasses;
        int kindMatch = kinds == 0 ? 0 : entity.Kinds == 0 ? 1 : (kinds & entity.Kinds) != 0 ? 2 : 3;
        options.Add(AnaphoraTemplate.KindMatchClassDeterminer, kindMatch, entityClass, (int)mention.Determiner);
        options.Add(AnaphoraTemplate.HeadMatchDeterminersNamed, headMatch, (int)mention.Determiner,
            (int)_mentions[entity.Mentions[0]].Determiner, entity.Named ? 1 : 0);
        options.Add(AnaphoraTemplate.KindMatchHeadMatchDistance, kindMatch, headMatch, Math.Min(distance, 3));

        // A description that varies a name: who it can be said of, and how fresh he is.
        int family = match.Family(mention, entity), make = match.Make(mention), same = headMatch == 1 ? modifiers == 3 ? 1 : 2 : 0;
        int fresh = Math.Min(lastSource, 3) + (Math.Min(subject, 3) * 4);
        options.Add(AnaphoraTemplate.FamilyMatchClass, family, same, entityClass, (int)mention.Determiner);
        options.Add(AnaphoraTemplate.FamilyMatchFresh, family + (source * 8), same, fresh, entity.Named ? 1 : 0);
        options.Add(AnaphoraTemplate.MakeMatchClass, make, same, entityClass, (int)mention.Determiner);
        options.Add(AnaphoraTemplate.MakeMatchFresh, make + (source * 8), same, fresh, entity.Named ? 1 : 0);
        options.Add(AnaphoraTemplate.FamilyMakeTopic, family, make, topic ? 1 : 0, entity.Named ? 1 : 0);
    }

    /// <summary>How anaphor and candidate stand to quotations: who speaks of himself inside one is "I", in an indirect one "he".</summary>
    private int QuoteRelation(in Mention mention, in Mention last, int candidate)
    {
        if (mention.Inside < 0) return last.Inside < 0 ? 0 : last.Quoted ? 1 : 2;
        bool speaker = discourse.SpeakerOf(mention.Inside) == candidate;
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
