using Extraction.Language;

namespace Extraction.Training.Entities;

/// <summary>Exact spans and types of entities, found against annotated.</summary>
internal sealed class EntityScore
{
    private readonly int[] _found = new int[4];
    private readonly int[] _annotated = new int[4];
    private readonly int[] _right = new int[4];

    /// <summary>Counts one text.</summary>
    /// <param name="annotated">The entities of the annotation.</param>
    /// <param name="analysis">The analysis with the entities found.</param>
    public void Add(List<GoldEntity> annotated, AnalyzedText analysis)
    {
        HashSet<GoldEntity> gold = [.. annotated];
        foreach (GoldEntity entity in annotated) _annotated[(int)entity.Type]++;
        foreach (NamedEntity entity in analysis.Entities)
        {
            _found[(int)entity.Type]++;
            if (gold.Contains(new GoldEntity(analysis.Cover(entity.First, entity.End), entity.Type))) _right[(int)entity.Type]++;
        }
    }

    /// <summary>Precision, recall and their harmonic mean over some types, in per cent.</summary>
    public (double Precision, double Recall, double F1) Of(params ReadOnlySpan<EntityType> types)
    {
        int found = 0, annotated = 0, right = 0;
        foreach (EntityType type in types)
        {
            found += _found[(int)type];
            annotated += _annotated[(int)type];
            right += _right[(int)type];
        }

        return (Percent(right, found), Percent(right, annotated), Percent(2 * right, found + annotated));
    }

    /// <summary>Writes a line for all the types and one for each.</summary>
    public void Write(TextWriter log, string name, params EntityType[] types)
    {
        WriteLine(log, name, Of(types), types.Sum(t => _annotated[(int)t]));
        foreach (EntityType type in types) WriteLine(log, "  " + type, Of(type), _annotated[(int)type]);
    }

    private static void WriteLine(TextWriter log, string name, (double P, double R, double F) score, int count) =>
        log.WriteLine($"{name,-32} P {score.P,5:F1}  R {score.R,5:F1}  F1 {score.F,5:F1}  of {count}");

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
