using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>
/// A text in the notation of <see cref="HandMadeText"/> with what the parts of the speakers stage ask for: tables, but no weights.
/// </summary>
internal sealed class HandMadeScene
{
    private static readonly Lazy<SpeakerTables> LoadedTables = new(() => SpeakerTables.Load(EnglishModel.Instance));

    private readonly List<Attribution> _attributions = [];
    private readonly List<int> _sourceTokens = [];

    public HandMadeScene(string notation)
    {
        Text = HandMadeText.Of(notation);
        Words = new TokenWords(Text, Tables);
        Tree = new DependencyTree(Text);
        Mentions = MentionFinder.Find(Words, Tree, []);
    }

    public static SpeakerTables Tables => LoadedTables.Value;

    public AnalyzedText Text { get; }

    public TokenWords Words { get; }

    public DependencyTree Tree { get; }

    public MentionList Mentions { get; }

    public List<Entity> Entities { get; } = [];

    /// <summary>Groups the names.</summary>
    public HandMadeScene WithNamesLinked()
    {
        NameLinker.Link(Words, Mentions, Entities);
        return this;
    }

    /// <summary>Adds an attribution: who says what, by which verb; a belief where <paramref name="act"/> says so.</summary>
    public HandMadeScene Says(string? source, string content, string? cue = null, int occurrence = 0, QuoteAct act = QuoteAct.Statement,
        bool isLabel = false)
    {
        int at = Text.Text.IndexOf(content, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{content}' is not there.");
        (int first, int end) = source is null ? (-1, -1) : Range(source);
        if (source is not null) (first, end) = (At(source, occurrence), At(source, occurrence) + end - first);
        int token = source is null ? -1 : new SpeakingToken(Words, Tree).Find(null, first, end);
        _attributions.Add(new Attribution
        {
            Content = [new TextSpan(at, at + content.Length)],
            Source = source is null ? null : Text.Cover(first, end),
            SourceHead = source is null ? null : token,
            CueHead = cue is null ? null : At(cue),
            Type = content[0] == '“' ? QuoteType.Direct : QuoteType.Indirect,
            Act = act,
            IsLabelled = isLabel,
        });
        _sourceTokens.Add(token);
        return this;
    }

    /// <summary>Adds an attribution without a source that carries on from the one before.</summary>
    public HandMadeScene GoesOn(string content)
    {
        Says(null, content);
        _attributions[^1] = _attributions[^1] with { CarriedFrom = _attributions.Count - 2 };
        return this;
    }

    /// <summary>Links pronouns and descriptions by what the text alone tells, or with a judge of the test's.</summary>
    public HandMadeScene Resolved(IAnaphoraJudge? judge = null)
    {
        WithNamesLinked();
        Discourse discourse = Discourse();
        QuotationContext.Mark(Text, Mentions, _attributions, new QuotationFinder(EnglishModel.Instance).Find(Text));
        new AnaphoraResolver(discourse, judge ?? Silent.Judge).Run();
        return this;
    }

    /// <summary>Whom the mention at words refers to, by the longest of its names (null for nobody who is named), and why.</summary>
    public (string? Name, LinkReason Reason) Referent(string words, int occurrence = 0)
    {
        ref Mention mention = ref Mentions[MentionAt(words, occurrence)];
        if (mention.Entity < 0) return (null, mention.Reason);
        string? name = null;
        foreach (int index in Entities[mention.Entity].Mentions)
        {
            if (Mentions[index].Kind != MentionKind.Name) continue;
            string other = Of(Mentions[index].First, Mentions[index].End);
            if (name is null || other.Length > name.Length) name = other;
        }

        return (name, mention.Reason);
    }

    /// <summary>A judge that never finds anybody.</summary>
    private sealed class Silent : IAnaphoraJudge
    {
        public static Silent Judge { get; } = new();

        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 1;
            return 0;
        }
    }

    /// <summary>What is known once the names are linked.</summary>
    public Discourse Discourse() => new(Words, Tree, Mentions, Entities, [.. _sourceTokens], _attributions);

    /// <summary>The first token of words.</summary>
    public int At(string words, int occurrence = 0) => HandMadeText.At(Text, words, occurrence);

    /// <summary>The tokens of words.</summary>
    public (int First, int End) Range(string words) => HandMadeText.Range(Text, words);

    /// <summary>The place of words.</summary>
    public TextSpan SpanOf(string words)
    {
        (int first, int end) = Range(words);
        return Text.Cover(first, end);
    }

    /// <summary>The index of the mention at the first token of words.</summary>
    public int MentionAt(string words, int occurrence = 0)
    {
        int mention = Mentions.At(At(words, occurrence));
        Assert.True(mention >= 0, $"'{words}' is no mention.");
        return mention;
    }

    /// <summary>The entity of the mention at the first token of words.</summary>
    public Entity EntityAt(string words, int occurrence = 0) => Entities[Mentions[MentionAt(words, occurrence)].Entity];

    /// <summary>Every mention as "words (kind, class)".</summary>
    public string[] Found() => [.. Enumerable.Range(0, Mentions.Count).Select(i =>
        $"{Of(Mentions[i].First, Mentions[i].End)} ({Mentions[i].Kind}, {Mentions[i].Class})")];

    /// <summary>The words of tokens.</summary>
    public string Of(int first, int end) => Text.Cover(first, end).Of(Text.Text);
}
