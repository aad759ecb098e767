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

    /// <summary>Adds an attribution: who says what.</summary>
    public HandMadeScene Says(string? source, string content)
    {
        int at = Text.Text.IndexOf(content, StringComparison.Ordinal);
        TextSpan? span = source is null ? null : SpanOf(source);
        _attributions.Add(new Attribution
        {
            Content = [new TextSpan(at, at + content.Length)],
            Source = span,
            Type = content[0] == '“' ? QuoteType.Direct : QuoteType.Indirect,
        });
        _sourceTokens.Add(source is null ? -1 : new SpeakingToken(Words, Tree).Find(null, Range(source).First, Range(source).End));
        return this;
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
