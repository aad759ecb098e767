namespace Extraction.Language.Entities;

/// <summary>Reads entities off the labels of tokens.</summary>
internal static class EntityReader
{
    /// <summary>Adds the entities of all sentences, in order.</summary>
    public static void Read(ReadOnlySpan<Sentence> sentences, ReadOnlySpan<byte> labels, List<NamedEntity> entities)
    {
        foreach (Sentence sentence in sentences)
        {
            int first = sentence.First;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                int label = labels[i];
                if (EntityLabels.Begins(label)) first = i;
                if (label != EntityLabels.Outside && EntityLabels.Ends(label))
                {
                    entities.Add(new NamedEntity(first, i + 1, EntityLabels.TypeOf(label)));
                }
            }
        }
    }
}
