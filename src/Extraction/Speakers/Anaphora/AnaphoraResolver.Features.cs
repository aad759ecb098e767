using System.Globalization;
using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <content>The features of an anaphor's options. Templates are numbered: 1 to 29 for pairs, 30 to 39 for descriptions, 40 to 50 for "nothing before it".</content>
internal sealed partial class AnaphoraResolver
{
    private bool HeadMatches(in Mention mention, Entity entity)
    {
        string head = _text.Lemma(mention.Head).ToLower(CultureInfo.InvariantCulture);
        return entity.Heads.Contains(head) || ((mention.Class == EntityClass.Document || (entity.Named && mention.Class == EntityClass.Person)) && entity.Heads.Exists(h => words.Tables.IsKindOf(h, head)));
    }

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
        if (source > 0)
        {
            // Who is only spoken of, inside another's words or as a possessor, seldom is who speaks next.
            int reported = aside + (function == (int)Function.Possessor ? 2 : 0);
            _options.Add(27, type, source, lastSource, reported);
            _options.Add(28, type, source, lastSource, gender);
            _options.Add(29, type, source, reported, near);
        }

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
        _options.Add(39, match, (int)mention.Determiner, (int)mentions[entity.Mentions[0]].Determiner, entity.Named ? 1 : 0);
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
            for (int t = other.TitleFirst; t < other.End && t < other.TitleFirst + LongestPhrase; t++)
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
