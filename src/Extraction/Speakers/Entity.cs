using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Something that the article refers to, under all its mentions.
/// Grows while the resolver reads the text; not thread-safe.</summary>
internal sealed class Entity
{
    /// <summary>What it is.</summary>
    public EntityClass Class { get; set; }

    /// <summary>Gender, as far as a name, title, noun or pronoun told it.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is several.</summary>
    public bool Plural { get; set; }

    /// <summary>Indices of its mentions; in order once the resolver is done.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Number of mentions read so far, from the start of the text.</summary>
    public int Seen { get; set; }

    /// <summary>The last mention read so far, -1 before the first.</summary>
    public int Last { get; set; } = -1;

    /// <summary>The last attribution whose source it was, -1 for none so far.</summary>
    public int LastSource { get; set; } = -1;

    /// <summary>The last sentence whose subject it was, -1 for none so far.</summary>
    public int LastSubject { get; set; } = -1;

    /// <summary>The mention that was that subject, -1 for none so far.</summary>
    public int LastSubjectMention { get; set; } = -1;

    /// <summary>Lower-case head nouns of its descriptions and titles so far.</summary>
    public List<string> Heads { get; } = [];

    /// <summary>Lower-case head nouns of the occupations that titles before its name tell.</summary>
    public List<string> Occupations { get; } = [];

    /// <summary>The walks of life that its titles and descriptions so far speak of, a bit each.</summary>
    public ulong Families { get; set; }

    /// <summary>Whether the text so far tells that it was killed.</summary>
    public bool Killed { get; set; }

    /// <summary>What kinds of organisation its names and descriptions speak of.</summary>
    public WordClass Kinds { get; set; }

    /// <summary>Whether it has a proper name.</summary>
    public bool Named { get; set; }

    /// <summary>Whether the article as a whole tells that a name is an organisation's.</summary>
    public static bool IsBody(List<Entity> entities, in Mention name) =>
        name.Entity >= 0 && entities[name.Entity].Class == EntityClass.Organization;
}
