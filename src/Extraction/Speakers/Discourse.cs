using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>The mentions and entities of one article, what is said of them where, and the links between them.</summary>
/// <remarks>Every link from a pronoun or description to an entity is made by <see cref="Link"/>. Not thread-safe.</remarks>
internal sealed class Discourse
{
    private readonly int[] _sourceTokens;
    private readonly int[] _attributionAt;

    /// <summary>Takes what is known once the names are linked.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="entities">The entities of its names; grows.</param>
    /// <param name="sourceTokens">The token that stands for the source, an attribution each; -1 without a source.</param>
    /// <param name="attributions">Its attributions.</param>
    public Discourse(TokenWords words, DependencyTree tree, MentionList mentions,
        List<Entity> entities, int[] sourceTokens, IReadOnlyList<Attribution> attributions)
    {
        (Words, Tree, Mentions, Entities, Attributions, _sourceTokens) = (words, tree, mentions, entities, attributions, sourceTokens);
        _attributionAt = new int[words.Text.TokenCount];
        Array.Fill(_attributionAt, -1);
        for (int i = sourceTokens.Length - 1; i >= 0; i--)
        {
            if (sourceTokens[i] < 0) continue;
            int mention = mentions.At(sourceTokens[i]);
            _attributionAt[mention >= 0 ? mentions[mention].Head : sourceTokens[i]] = i;
        }
    }

    /// <summary>The text and what the tables know about its words.</summary>
    public TokenWords Words { get; }

    /// <summary>The text.</summary>
    public AnalyzedText Text => Words.Text;

    /// <summary>Its trees.</summary>
    public DependencyTree Tree { get; }

    /// <summary>Its mentions in order.</summary>
    public MentionList Mentions { get; }

    /// <summary>What they refer to.</summary>
    public List<Entity> Entities { get; }

    /// <summary>Its attributions in order.</summary>
    public IReadOnlyList<Attribution> Attributions { get; }

    /// <summary>The token that stands for an attribution's source, -1 without a source.</summary>
    public int SourceToken(int attribution) => _sourceTokens[attribution];

    /// <summary>The mention of an attribution's source, -1 without one.</summary>
    public int SourceMention(int attribution) => _sourceTokens[attribution] is >= 0 and var token ? Mentions.At(token) : -1;

    /// <summary>Whether a mention is the label of a turn in a transcript.</summary>
    public bool IsLabel(in Mention mention) => AttributionOf(mention) is >= 0 and var a && Attributions[a].IsLabelled;

    /// <summary>The attribution that a mention is the source of, the first of several; -1 for none.</summary>
    public int AttributionOf(in Mention mention) => _attributionAt[mention.Head];

    /// <summary>Whether a mention is the source of an attribution.</summary>
    public bool IsSource(in Mention mention) => _attributionAt[mention.Head] >= 0;

    /// <summary>"…, Ada Brook added": whether the cue tells that somebody goes on.</summary>
    public bool TellsOfGoingOn(int attribution) =>
        Attributions[attribution].CueHead is { } cue && Words.Tables.Word(Text.Lemma(cue)).Is(WordClass.GoesOn);

    /// <summary>"Owners and tenants": whether a mention is the first of several that are joined.</summary>
    public bool IsJoined(in Mention mention)
    {
        for (int child = Tree.FirstChild(mention.Head); child >= 0; child = Tree.NextSibling(child))
        {
            if (Text.Relation(child) == DependencyRelation.Conj) return true;
        }

        return false;
    }

    /// <summary>The entity whose words an attribution holds, as far as its source is resolved; -1 otherwise.</summary>
    public int SpeakerOf(int attribution) => SourceMention(attribution) is >= 0 and var source ? Mentions[source].Entity : -1;

    /// <summary>The sentence that a mention stands in.</summary>
    public int SentenceOf(in Mention mention) => Text.SentenceOf(mention.Head);

    /// <summary>The paragraph that a mention stands in; negative in headlines, which come before the first.</summary>
    public int ParagraphOf(in Mention mention) => Text.Sentences[Text.SentenceOf(mention.Head)].Order;

    /// <summary>Paragraphs from one token to another; those between that
    /// begin with a quotation mark only carry somebody's words on.</summary>
    public int ParagraphsTold(int from, int to)
    {
        int first = Text.SentenceOf(from), last = Text.SentenceOf(to), paragraphs =
            Text.Sentences[last].Order - Text.Sentences[first].Order;
        for (int s = first + 1; s < last; s++)
        {
            Sentence sentence = Text.Sentences[s];
            bool opens = sentence.Paragraph != Text.Sentences[s - 1].Paragraph && sentence.Paragraph != Text.Sentences[last].Paragraph
                && Text.Tag(sentence.First) == PennTag.OpenQuote;
            if (opens) paragraphs--;
        }

        return paragraphs;
    }

    /// <summary>Whether the article speaks of something before a mention, other than in headlines and captions.</summary>
    public bool IsKnownBefore(Entity entity, int mention)
    {
        foreach (int earlier in entity.Mentions)
        {
            if (earlier >= mention) return false;
            if (ParagraphOf(Mentions[earlier]) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether a mention stands in the content of an attribution.</summary>
    public bool IsInside(in Mention mention, int attribution)
    {
        TextSpan head = Text.Span(mention.Head);
        foreach (TextSpan span in Attributions[attribution].Content)
        {
            if (span.Contains(head)) return true;
        }

        return false;
    }

    /// <summary>"“…,” she told Anna Weber": whether the mention is one who is spoken to.</summary>
    public bool IsAddressed(in Mention mention)
    {
        int verb = Text.Head(mention.Head);
        if (verb < 0 || !Text.Tag(verb).IsVerb()) return false;
        WordEntry word = Words.Tables.Word(Text.Lemma(verb));
        return Functions.Of(Text, mention) switch
        {
            Function.Object => word.Is(WordClass.Hears),
            Function.Oblique => word.Is(WordClass.Reporting) && mention.TitleFirst > 0
                && Text.Form(mention.TitleFirst - 1) is FunctionWord.To,
            Function.PassiveSubject => word.Is(WordClass.Hears),
            _ => false,
        };
    }

    /// <summary>I, we and their forms, whose entity is who speaks.</summary>
    public static bool IsFirstPerson(in Mention mention) =>
        mention.Kind == MentionKind.Pronoun && ((mention.Class == EntityClass.Person && mention.Gender == Gender.Unknown)
            || mention.Class == EntityClass.Group);

    /// <summary>Lets a mention refer to an entity.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="reason">Why.</param>
    /// <param name="certainty">Probability in [0, 1] that it does.</param>
    public void Link(int mention, int entity, LinkReason reason, double certainty)
    {
        ref Mention linked = ref Mentions[mention];
        linked.Entity = entity;
        linked.Reason = reason;
        linked.Certainty = (float)certainty;
        Entities[entity].Mentions.Add(mention);
    }

    /// <summary>Lets a mention refer to something that nothing before it refers to.</summary>
    public void Begin(int mention, double certainty)
    {
        ref Mention first = ref Mentions[mention];
        Entities.Add(new Entity { Class = first.Class, Gender = first.Gender, Plural = first.Plural });
        Link(mention, Entities.Count - 1, LinkReason.New, certainty);
    }

    /// <summary>Takes a mention back from its entity and lets it refer to another.</summary>
    public void Move(int mention, int entity, LinkReason reason, double certainty)
    {
        Entities[Mentions[mention].Entity].Mentions.Remove(mention);
        Link(mention, entity, reason, certainty);
    }

    /// <summary>Lets all mentions of an entity refer to another.</summary>
    /// <param name="from">The entity that has none afterwards.</param>
    /// <param name="to">The other.</param>
    /// <param name="reason">Why.</param>
    /// <param name="certainty">Probability in [0, 1] that they are one.</param>
    public void Merge(int from, int to, LinkReason reason, double certainty)
    {
        foreach (int mention in Entities[from].Mentions) Link(mention, to, reason, Mentions[mention].Certainty * certainty);
        Entities[from].Mentions.Clear();
        Entities[to].Mentions.Sort();
    }
}
