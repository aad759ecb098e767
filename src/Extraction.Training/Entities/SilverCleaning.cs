using System.Runtime.InteropServices;
using Extraction.Language;

namespace Extraction.Training.Entities;

/// <summary>
/// Makes the types of machine-made annotation consistent: a program that labels each sentence for itself gives one name now this
/// type, now that, and the exceptions are mistakes far more often than not.
/// </summary>
internal static class SilverCleaning
{
    private const int MinOccurrences = 4;
    private const double ClearMajority = 0.8;

    /// <summary>
    /// Gives each entity the type that its name has in a clear majority of the texts; failing that, a word that is part of a
    /// person's name in the same text is a person and no organisation.
    /// </summary>
    public static IEnumerable<AnnotatedEntities> Clean(IReadOnlyList<AnnotatedEntities> texts)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (AnnotatedEntities text in texts)
        {
            foreach (GoldEntity entity in text.Entities)
            {
                ref int[]? types = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, entity.Span.Of(text.Text), out _);
                types ??= new int[4];
                types[(int)entity.Type]++;
            }
        }

        return texts.Select(text => text with { Entities = Retyped(text, counts) });
    }

    private static List<GoldEntity> Retyped(AnnotatedEntities text, Dictionary<string, int[]> counts)
    {
        HashSet<string> persons =
        [
            .. text.Entities.Where(e => e.Type == EntityType.Person).Select(e => e.Span.Of(text.Text).Split(' '))
                .Where(words => words.Length > 1).SelectMany(w => w),
        ];
        return
        [
            .. text.Entities.Select(entity =>
            {
                string name = entity.Span.Of(text.Text);
                int[] types = counts[name];
                int total = types.Sum(), most = types.Max();
                if (total >= MinOccurrences && most >= ClearMajority * total)
                {
                    return entity with { Type = (EntityType)Array.IndexOf(types, most) };
                }
                bool doubtful = entity.Type is EntityType.Organization or EntityType.Misc;
                return doubtful && persons.Contains(name) ? entity with { Type = EntityType.Person } : entity;
            }),
        ];
    }
}
