namespace Extraction.Language;

/// <summary>Types of named entities (the four classes of CoNLL-2003).</summary>
public enum EntityType : byte
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A company, institution, party, outlet, agency or team.</summary>
    Organization,

    /// <summary>A country, city, region or building.</summary>
    Location,

    /// <summary>Nationalities, events, works, laws and other names.</summary>
    Misc,
}

/// <summary>A named entity over whole tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">Its class.</param>
public readonly record struct NamedEntity(int First, int End, EntityType Type);

/// <summary>A sentence over whole tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Block">Index of the layout block it begins in.</param>
/// <param name="Paragraph">Zero-based body paragraph, null outside the body (headline, section headings, captions).</param>
public readonly record struct Sentence(int First, int End, int Block, int? Paragraph)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;

    /// <summary>Whether it belongs to the body.</summary>
    internal bool IsBody => Paragraph is not null;

    /// <summary>Its paragraph as a place in the order of the text: what is outside the body counts as one before the first.</summary>
    internal int Order => Paragraph ?? -1;
}

/// <summary>A token as an engine from outside hands it over: one line of CoNLL-U.</summary>
/// <param name="Span">Where it stands (UTF-16 offsets).</param>
/// <param name="Tag">Its Penn tag.</param>
/// <param name="Lemma">Its lemma: lower case but for proper nouns.</param>
/// <param name="Head">Index of the token that governs it, in the same sentence; null for the root of the sentence.</param>
/// <param name="Relation">Its relation to its head (Universal Dependencies v2).</param>
public readonly record struct Token(TextSpan Span, PennTag Tag, string Lemma, int? Head, DependencyRelation Relation);

/// <summary>
/// The linguistic analysis of one article: the single owner of its tokens. A struct of arrays; a token is its index.
/// Tokens cover every block of the layout except boilerplate, in the order of the text.
/// </summary>
/// <remarks>Immutable once the language stage has returned it; then safe to share between threads.</remarks>
public sealed class AnalyzedText
{
    internal AnalyzedText(string text) => Text = text;

    /// <summary>Puts together what an engine from outside found (<see cref="ILanguageAnalyzer"/>).</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">All tokens in order, not overlapping.</param>
    /// <param name="sentences">All sentences in order; together they cover all tokens.</param>
    /// <param name="entities">All named entities in order, not overlapping, none crossing a sentence's end.</param>
    /// <param name="cancellation">Heard by the stages that read the analysis.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">One of these promises is broken; the message says which, and at which token.</exception>
    public static AnalyzedText Create(
        string text, IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<NamedEntity> entities,
            CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(entities);
        return new AnalysisBuilder(text, tokens, sentences, entities).Build(cancellation);
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int TokenCount { get; internal set; }

    /// <summary>All sentences in order; together they cover all tokens.</summary>
    public IReadOnlyList<Sentence> Sentences => SentenceArray;

    /// <summary>All named entities in order, not overlapping, none crossing a sentence's end.</summary>
    public IReadOnlyList<NamedEntity> Entities => EntityArray;

    /// <summary>Heard by every loop over the sentences of a text, in this stage and the ones after it.</summary>
    internal Interruption Cancellation { get; init; } = new(CancellationToken.None);

    internal TextSpan[] SpanArray { get; set; } = [];

    internal PennTag[] TagArray { get; set; } = [];

    internal string[] LemmaArray { get; set; } = [];

    internal int[] HeadArray { get; set; } = [];

    internal DependencyRelation[] RelationArray { get; set; } = [];

    /// <summary>Index into <see cref="Sentences"/>, a token each.</summary>
    internal int[] SentenceIndexArray { get; set; } = [];

    /// <summary>Index into <see cref="Entities"/> or -1, a token each.</summary>
    internal int[] EntityIndexArray { get; set; } = [];

    /// <summary>Word cluster (Brown path as a number; 0 for a word without one), a token each.</summary>
    internal ushort[] ClusterArray { get; set; } = [];

    internal Sentence[] SentenceArray { get; set; } = [];

    internal NamedEntity[] EntityArray { get; set; } = [];

    /// <summary>Where token <paramref name="token"/> stands (UTF-16 offsets).</summary>
    public TextSpan Span(int token) => SpanArray[token];

    /// <summary>The token as written.</summary>
    public ReadOnlySpan<char> Form(int token) => SpanArray[token].In(Text);

    /// <summary>Its Penn tag.</summary>
    public PennTag Tag(int token) => TagArray[token];

    /// <summary>Its lemma: lower case but for proper nouns.</summary>
    public string Lemma(int token) => LemmaArray[token];

    /// <summary>Token index of its syntactic head, null for the root of a sentence.</summary>
    public int? HeadOf(int token) => HeadArray[token] is >= 0 and var head ? head : null;

    /// <summary>The same as a number for the walks of this library, -1 for the root.</summary>
    internal int Head(int token) => HeadArray[token];

    /// <summary>The first token of a range whose own head lies outside it. For a name or a time expression, where one token does nearly
    /// always and no tree is at hand; longer stretches have <see cref="DependencyTree.HeadOf"/>.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last; behind <paramref name="first"/>.</param>
    internal int HeadOf(int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (HeadArray[token] < first || HeadArray[token] >= end) return token;
        }

        return first;
    }

    /// <summary>Relation to its head.</summary>
    public DependencyRelation Relation(int token) => RelationArray[token];

    /// <summary>The sentence it belongs to, as index into <see cref="Sentences"/>.</summary>
    public int SentenceOf(int token) => SentenceIndexArray[token];

    /// <summary>The named entity it belongs to, null for a token outside all names.</summary>
    public NamedEntity? EntityAt(int token) => EntityIndexArray[token] is >= 0 and var entity ? EntityArray[entity] : null;

    /// <summary>The class of the named entity it belongs to, null for a token outside all names.</summary>
    internal EntityType? EntityTypeAt(int token) => EntityAt(token)?.Type;

    /// <summary>The entity as an index into <see cref="Entities"/>, -1 outside.</summary>
    internal int EntityOf(int token) => EntityIndexArray[token];

    /// <summary>Whether two tokens belong to one named entity.</summary>
    internal bool AreInOneName(int token, int other) => EntityIndexArray[token] >= 0 && EntityIndexArray[token] == EntityIndexArray[other];

    /// <summary>The text from the start of token <paramref name="first"/> to the end of token <paramref name="end"/> - 1.</summary>
    public TextSpan Cover(int first, int end) => new(SpanArray[first].Start, SpanArray[end - 1].End);

    /// <summary>
    /// Index of the first token that ends after <paramref name="offset"/>: the token at the offset or the next one;
    /// <see cref="TokenCount"/> where none follows.
    /// </summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = TokenCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (SpanArray[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
