using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Lexicon;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>One news article with gold attributions, ready for the resolver.</summary>
internal sealed record NewsDocument(AnalyzedText Text, List<Attribution> Attributions);

/// <summary>
/// Anaphors of news whose antecedent can be told without coreference gold. The gender of given names decides "he" and "she"
/// where one person in reach has the right gender and all others have the other; the model is then trained with every
/// gender hidden. A shared head noun, or a kind of organisation that one entity in reach has, decides descriptions.
/// </summary>
internal static class SilverAnaphora
{
    /// <summary>The training part of PolNeAR.</summary>
    public static List<NewsDocument> Read(Corpora corpora, DirectoryModelSource models)
    {
        var layout = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var documents = new List<NewsDocument>();
        foreach (AnnotatedArticle article in Polnear.Read(corpora.PolnearTrain))
        {
            ArticleLayout parts = layout.Analyze(new Article { Id = article.Id, Text = article.Text });
            documents.Add(new NewsDocument(language.Analyze(article.Text, parts),
                [.. article.Attributions.Where(a => a.Content.Length > 0).Select(a => new Attribution
            {
                Content = a.Content,
                Cue = a.Cue,
                Source = a.Source.Length > 0 ? a.Source[0] : null,
                Type = article.Text[a.Content[0].Start] is '“' or '"' ? QuoteType.Direct : QuoteType.Indirect,
            })]));
        }

        return documents;
    }

    /// <summary>The right option of an anaphor, or -1 where the article leaves it open.</summary>
    /// <param name="words">The article.</param>
    /// <param name="mention">The anaphor.</param>
    /// <param name="options">Its options.</param>
    /// <param name="mentions">All mentions.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="genders">The entities' genders, before they were hidden.</param>
    /// <param name="source">Whether the anaphor is the source of an attribution.</param>
    public static int Label(TokenWords words, in Mention mention, AnaphoraFeatures options, MentionList mentions, List<Entity> entities,
        Gender[] genders, bool source)
    {
        int sentence = words.Text.SentenceOf(mention.Head);
        int SentencesBack(int entity) => sentence - words.Text.SentenceOf(mentions[entities[entity].Last].Head);
        if (mention.Kind == MentionKind.Nominal)
        {
            return mention.Determiner == Determiner.The ? ByHead(words, mention, options, entities, SentencesBack) : -1;
        }
        bool person = mention is { Class: EntityClass.Person, Gender: not Gender.Unknown };
        if (!person && !(source && mention.Class == EntityClass.Unknown)) return -1;
        int plain = person ? ByGender(mention, options, entities, genders) : ByKind(mention, options, entities, SentencesBack);
        return plain >= 0 || !source || mention.Plural ? plain
            : BySource(words, mention, options, mentions, entities, genders, SentencesBack);
    }

    /// <summary>
    /// "He said", where one entity that fits was the source in the sentence before and all the others that fit are only
    /// spoken of: inside what somebody said, or as possessors.
    /// </summary>
    private static int BySource(TokenWords words, in Mention mention, AnaphoraFeatures options, MentionList mentions,
        List<Entity> entities, Gender[] genders, Func<int, int> sentencesBack)
    {
        int latest = 0, found = -1;
        for (int i = 1; i < options.Count; i++) latest = Math.Max(latest, entities[options.Entities[i]].LastSource);
        for (int i = 1; i < options.Count; i++)
        {
            int entity = options.Entities[i];
            Entity candidate = entities[entity];
            bool person = mention.Class == EntityClass.Person;
            Gender gender = entity < genders.Length ? genders[entity] : candidate.Gender;
            if (person ? gender != Gender.Unknown && gender != mention.Gender
                : candidate.Class is not (EntityClass.Organization or EntityClass.Document))
            {
                continue;
            }
            if (latest > 0 && candidate.LastSource == latest && sentencesBack(entity) <= 1 && candidate.Named
                && (!person || gender == mention.Gender))
            {
                found = i;
                continue;
            }

            ref Mention last = ref mentions[candidate.Last];
            if (last.Inside < 0 && Functions.Of(words.Text, last.Head) != Function.Possessor) return -1;
        }

        return found;
    }

    private static int ByGender(in Mention mention, AnaphoraFeatures options, List<Entity> entities, Gender[] genders)
    {
        int found = -1;
        for (int i = 1; i < options.Count; i++)
        {
            int entity = options.Entities[i];
            Gender gender = entity < genders.Length ? genders[entity] : entities[entity].Gender;
            if (gender == Gender.Unknown)
            {
                // An unnamed person further back than the match is let go; one nearer could be meant.
                if (entities[entity].Class == EntityClass.Person && (found < 0 || entities[entity].Named)) return -1;
                continue;
            }

            if (gender != mention.Gender) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found >= 0 && entities[options.Entities[found]].Named ? found : -1;
    }

    /// <summary>"it" and "they" as sources: the one organisation, document or group that the last sentences name.</summary>
    private static int ByKind(in Mention mention, AnaphoraFeatures options, List<Entity> entities, Func<int, int> sentencesBack)
    {
        int found = -1;
        for (int i = 1; i < options.Count; i++)
        {
            Entity entity = entities[options.Entities[i]];
            bool speaks = mention.Plural ? entity.Class == EntityClass.Group
                : entity.Class is EntityClass.Organization or EntityClass.Document;
            if (!speaks || sentencesBack(options.Entities[i]) > 2) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    private static int ByHead(TokenWords words, in Mention mention, AnaphoraFeatures options,
        List<Entity> entities, Func<int, int> sentencesBack)
    {
        if (mention.End < words.Text.TokenCount && words.Text.Tag(mention.End) is PennTag.IN or PennTag.WDT or PennTag.WP) return -1;
        if (mention.Head - mention.First > 1) return -1;
        string head = words.Text.Lemma(mention.Head).ToLowerInvariant();
        WordClass kinds = words[mention.Head].Class & DiscourseReader.KindClasses;
        int byHead = -1, byKind = -1, heads = 0, kindred = 0;
        for (int i = 1; i < options.Count; i++)
        {
            Entity entity = entities[options.Entities[i]];
            if (entity.Heads.Contains(head))
            {
                heads++;
                byHead = i;
            }
            else if (kinds != 0 && (kinds & entity.Kinds) != 0)
            {
                kindred++;
                byKind = i;
            }
        }

        if (heads == 1) return entities[options.Entities[byHead]].Named ? byHead : -1;
        bool near = heads == 0 && kindred == 1 && entities[options.Entities[byKind]].Named && sentencesBack(options.Entities[byKind]) <= 3;
        return near ? byKind : -1;
    }
}
