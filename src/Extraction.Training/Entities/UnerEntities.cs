using System.Text;
using Extraction.Language;
using Extraction.Training.Language;

namespace Extraction.Training.Entities;

/// <summary>Entities of Universal NER (persons, organisations, locations) over the documents of UD English EWT.</summary>
internal static class UnerEntities
{
    /// <summary>Reads an IOB2 file beside the CoNLL-U file of the same sentences.</summary>
    /// <exception cref="FormatException">The two files differ in their words.</exception>
    /// <exception cref="KeyNotFoundException">The IOB2 file lacks a sentence.</exception>
    public static IEnumerable<AnnotatedEntities> Read(string iob2, string conllu)
    {
        Dictionary<string, List<(string Form, string Label)>> labels = ReadSentences(iob2);
        List<ConlluSentence> sentences = Conllu.Read(conllu);
        for (int first = 0, end; first < sentences.Count; first = end)
        {
            end = first + 1;
            while (end < sentences.Count && !sentences[end].StartsDocument) end++;
            AnalyzedText text = Conllu.ToAnalyzedText(sentences[first..end]);
            var entities = new List<GoldEntity>();
            for (int s = first; s < end; s++) Align(text, s - first, labels[sentences[s].Id], entities);
            yield return new AnnotatedEntities(text.Text, GoldText.LayoutOf(text), entities, []);
        }
    }

    /// <summary>Finds the words of a labelled sentence in its text; the two files part some words differently.</summary>
    private static void Align(AnalyzedText text, int sentence, List<(string Form, string Label)> words, List<GoldEntity> entities)
    {
        Sentence range = text.Sentences[sentence];
        TextSpan cover = text.Cover(range.First, range.End);
        int at = cover.Start;
        foreach ((string form, string label) in words)
        {
            int found = text.Text.IndexOf(form, at, cover.End - at, StringComparison.Ordinal);
            if (found < 0) throw new FormatException($"The word '{form}' is not in the sentence '{cover.Of(text.Text)}'.");
            var span = new TextSpan(found, found + form.Length);
            at = span.End;
            if (label == "O") continue;
            EntityType type = label[2..] switch
            {
                "PER" => EntityType.Person,
                "ORG" => EntityType.Organization,
                "LOC" => EntityType.Location,
                _ => throw new FormatException($"'{label}' is no label of Universal NER."),
            };
            if (label[0] == 'I' && entities.Count > 0) entities[^1] = new GoldEntity(entities[^1].Span.Union(span), type);
            else entities.Add(new GoldEntity(span, type));
        }
    }

    /// <summary>The labelled words of each sentence, by the sentence's name; the order of the two files differs.</summary>
    private static Dictionary<string, List<(string Form, string Label)>> ReadSentences(string iob2)
    {
        const string name = "# sent_id = ";
        var sentences = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
        List<(string, string)> words = [];
        foreach (string line in File.ReadLines(iob2, Encoding.UTF8))
        {
            if (line.StartsWith(name, StringComparison.Ordinal))
            {
                words = [];
                sentences.Add(line[name.Length..], words);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] fields = line.Split('\t');
                words.Add((fields[1], fields[2]));
            }
        }

        return sentences;
    }
}
