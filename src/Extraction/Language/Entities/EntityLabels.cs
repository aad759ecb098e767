namespace Extraction.Language.Entities;

/// <summary>
/// The labels of tokens in the BILOU scheme (Ratinov and Roth 2009): outside; and for each <see cref="EntityType"/> the beginning,
/// inside and last token of an entity, and an entity of one token.
/// </summary>
internal static class EntityLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = 17;

    /// <summary>Outside of every entity.</summary>
    public const int Outside = 0;

    /// <summary>A set of all labels.</summary>
    public const uint All = (1u << Count) - 1;

    /// <summary>For each label the labels that may follow it, one bit each.</summary>
    public static readonly uint[] Followers = [.. Enumerable.Range(0, Count).Select(FollowersOf)];

    /// <summary>The labels that may begin a sentence, one bit each; the same may follow its end.</summary>
    public static readonly uint Starters = FollowersOf(Outside);

    /// <summary>Names for the model's bytes.</summary>
    public static readonly string[] Names =
        ["O", .. Enum.GetValues<EntityType>().SelectMany(type => "BILU".Select(part => $"{part}-{type}"))];

    /// <summary>The label of the first of several tokens of an entity.</summary>
    public static int Begin(EntityType type) => 1 + ((int)type * 4);

    /// <summary>The label of a token between the first and the last of an entity.</summary>
    public static int Inside(EntityType type) => Begin(type) + 1;

    /// <summary>The label of the last of several tokens of an entity.</summary>
    public static int Last(EntityType type) => Begin(type) + 2;

    /// <summary>The label of the only token of an entity.</summary>
    public static int Unit(EntityType type) => Begin(type) + 3;

    /// <summary>The type of a label other than <see cref="Outside"/>.</summary>
    public static EntityType TypeOf(int label) => (EntityType)((label - 1) / 4);

    /// <summary>Whether an entity ends with a token of this label.</summary>
    public static bool Ends(int label) => label == Outside || ((label - 1) & 3) >= 2;

    /// <summary>Whether an entity begins with a token of this label.</summary>
    public static bool Begins(int label) => label != Outside && ((label - 1) & 3) is 0 or 3;

    /// <summary>Labels the tokens of an entity.</summary>
    /// <param name="labels">The labels of the entity's tokens.</param>
    /// <param name="type">Its type.</param>
    public static void Mark(Span<byte> labels, EntityType type)
    {
        if (labels.Length == 1)
        {
            labels[0] = (byte)Unit(type);
            return;
        }

        labels.Fill((byte)Inside(type));
        labels[0] = (byte)Begin(type);
        labels[^1] = (byte)Last(type);
    }

    private static uint FollowersOf(int label)
    {
        if (!Ends(label)) return (1u << Inside(TypeOf(label))) | (1u << Last(TypeOf(label)));
        uint set = 1u << Outside;
        foreach (EntityType type in Enum.GetValues<EntityType>()) set |= (1u << Begin(type)) | (1u << Unit(type));
        return set;
    }
}
