using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How a mention refers.</summary>
internal enum MentionKind : byte
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a description.</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>What kind of thing a mention or an entity is, as far as known.</summary>
internal enum EntityClass : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>One human being.</summary>
    Person,

    /// <summary>Several.</summary>
    Group,

    /// <summary>An organisation, government or outlet.</summary>
    Organization,

    /// <summary>A country, city or region.</summary>
    Place,

    /// <summary>A text that can be quoted.</summary>
    Document,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How a noun phrase begins: what tells whether it takes up something known.</summary>
internal enum Determiner : byte
{
    /// <summary>With nothing.</summary>
    None,

    /// <summary>The.</summary>
    The,

    /// <summary>A, an.</summary>
    Indefinite,

    /// <summary>This, that, these, those.</summary>
    Demonstrative,

    /// <summary>His, the company's.</summary>
    Possessive,

    /// <summary>Some, another, each, 46.</summary>
    Quantity,
}

/// <summary>What the learned ranker thinks of a link, whoever made it.</summary>
internal enum RankerView : byte
{
    /// <summary>It was not asked.</summary>
    None,

    /// <summary>It would choose the same, and surely.</summary>
    SurelySame,

    /// <summary>It would choose the same, and is not sure.</summary>
    Same,

    /// <summary>It would choose nothing.</summary>
    Nothing,

    /// <summary>It would choose something else.</summary>
    Other,
}

/// <summary>A stretch of tokens that refers to something.</summary>
internal struct Mention
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>Token after the last.</summary>
    public int End;

    /// <summary>Syntactic or semantic head.</summary>
    public int Head;

    /// <summary>First token of the titles before a name; <see cref="First"/> without any.</summary>
    public int TitleFirst;

    /// <summary>How it refers.</summary>
    public MentionKind Kind;

    /// <summary>To what kind of thing.</summary>
    public EntityClass Class;

    /// <summary>Gender told by the mention itself.</summary>
    public Gender Gender;

    /// <summary>Whether it is plural.</summary>
    public bool Plural;

    /// <summary>How a nominal begins.</summary>
    public Determiner Determiner;

    /// <summary>The entity it refers to, -1 while unknown.</summary>
    public int Entity;

    /// <summary>The attribution whose content contains it most closely, -1 outside.</summary>
    public int Inside;

    /// <summary>Whether it stands between quotation marks of that content.</summary>
    public bool Quoted;

    /// <summary>The attribution in whose speaker's own words it stands, -1 outside quotation marks.</summary>
    public int Speech;

    /// <summary>Whether another entity of the article could go by the same name.</summary>
    public bool Ambiguous;

    /// <summary>Probability that a pronoun's or nominal's entity is the right one; 1 for names.</summary>
    public float Certainty;

    /// <summary>What the ranker thinks of that, where a pronoun or nominal was led to something.</summary>
    public RankerView View;

    /// <summary>Why it refers to its entity.</summary>
    public LinkReason Reason;
}
