using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Clusters;

/// <summary>Learns <see cref="WordClusters"/> from the running text of all training corpora; their annotations play no part.</summary>
internal sealed class ClusterTrainer : IModelTrainer
{
    private const int Classes = 1000;
    private const int MinCount = 3;

    public string Name => "clusters";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        List<string[]> sentences = [.. ReadSentences(corpora)];
        string[] vocabulary =
        [
            .. sentences.SelectMany(s => s).CountBy(w => w, StringComparer.Ordinal)
                .Where(w => w.Value >= MinCount)
                .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
                .Select(w => w.Key),
        ];
        var numbers = vocabulary.Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
        var text = new List<int>();
        foreach (string[] sentence in sentences)
        {
            text.AddRange(sentence.Select(w => numbers.GetValueOrDefault(w, -1)));
            text.Add(-1);
        }

        ClassPath[] paths = BrownClustering.Cluster(text, vocabulary.Length, Classes);
        var words = vocabulary.Zip(paths, (word, path) => (FeatureHash.OfNormalized(word), Pack(path))).ToList();
        Directory.CreateDirectory(models.WeightsDirectory);
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, WordClusters.WeightsName));
        WordClusters.Write(target, words);
        log.WriteLine($"{text.Count(w => w >= 0)} tokens, {vocabulary.Length} words in {paths.Distinct().Count()} classes, depth up to " +
            $"{paths.Max(p => p.Length)}");
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        using Stream stream = models.OpenWeights(WordClusters.WeightsName);
        var clusters = WordClusters.Load(MappedBytes.From(stream));
        int tokens = 0, known = 0;
        foreach (ConlluWord word in Conllu.Read(corpora.EwtDev).SelectMany(s => s.Words))
        {
            tokens++;
            if (clusters.Find(word.Form) != 0) known++;
        }

        log.WriteLine($"words of EWT dev with a class: {100.0 * known / tokens:F1} % of {tokens}");
    }

    /// <summary>The first 15 branches, then the bit that tells a class from none.</summary>
    private static ushort Pack(ClassPath path) => (ushort)((path.Bits >> 48) | 1);

    private static IEnumerable<string[]> ReadSentences(Corpora corpora)
    {
        foreach (CoreNlpArticle article in CoreNlpArticle.ReadAll(corpora.PolnearTrain))
        {
            foreach (var sentence in article.Tokens.GroupBy(t => t.Sentence))
            {
                yield return [.. sentence.SelectMany(t => SplitHyphens(t.Span.Of(article.Text))).Select(Normalize)];
            }
        }

        foreach (string file in corpora.GumTrain.Prepend(corpora.EwtTrain))
        {
            foreach (ConlluSentence sentence in Conllu.Read(file)) yield return [.. sentence.Words.Select(w => Normalize(w.Form))];
        }
    }

    /// <summary>Universal Dependencies parts compounds at their hyphens; CoreNLP's tokens keep them whole.</summary>
    private static IEnumerable<string> SplitHyphens(string token)
    {
        int start = 0;
        for (int i = 1; i + 1 < token.Length; i++)
        {
            if (token[i] != '-' || !char.IsLetterOrDigit(token[i - 1]) || !char.IsLetterOrDigit(token[i + 1])) continue;
            yield return token[start..i];
            yield return "-";
            start = i + 1;
        }

        yield return token[start..];
    }

    /// <summary>The spelling that <see cref="FeatureHash.OfNormalized"/> hashes.</summary>
    private static string Normalize(string form) =>
        string.Create(form.Length, form, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++) target[i] = FeatureHash.Normalize(source[i]);
        });
}
