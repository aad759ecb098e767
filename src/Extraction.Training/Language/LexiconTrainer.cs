using System.Globalization;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Collects the lexicon: tags of words from EWT and GUM, their usual case from these and from PolNeAR's running text.</summary>
internal sealed class LexiconTrainer : IModelTrainer
{
    public string Name => "lexicon";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        LexiconCounts counts = Count(corpora, models, [.. GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain])]);
        using FileStream target = File.Create(Path.Combine(models.WeightsDirectory, WordLexicon.FileName));
        log.WriteLine($"{counts.Write(target)} words");
    }

    /// <summary>Counts gold documents and PolNeAR's running text.</summary>
    public static LexiconCounts Count(Corpora corpora, IModelSource models, IReadOnlyCollection<AnalyzedText> documents)
    {
        var counts = new LexiconCounts();
        foreach (AnalyzedText document in documents) counts.Add(document);
        var tokenizer = new Tokenizer(models);
        var tokens = new List<TextSpan>();
        string[] files = Directory.GetFiles(Path.Combine(corpora.PolnearTrain, "text"), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            tokens.Clear();
            tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            counts.AddRaw(text, tokens);
        }

        return counts;
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var lexicon = new WordLexicon(models);
        int known = 0, right = 0, all = 0, isFixed = 0, fixedRight = 0;
        foreach (AnalyzedText document in GoldText.Documents(corpora.EwtDev))
        {
            for (int i = 0; i < document.TokenCount; i++)
            {
                WordFeatures.Read(document.Text, document.Span(i), out WordFeatures word);
                LexiconEntry entry = lexicon.Find(word.Lower);
                bool same = entry.FirstTag == (uint)document.Tag(i) + 1;
                all++;
                if (entry.TagSet != 0) known++;
                if (same) right++;
                if (entry.IsFixed) isFixed++;
                if (entry.IsFixed && same) fixedRight++;
            }
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"EWT dev: {Percent(known, all)} of tokens known, {Percent(right, all)} with their first tag; {Percent(isFixed, all)} have " +
            $"one tag only, right in {Percent(fixedRight, isFixed)}"));
    }

    private static string Percent(int part, int whole) => FormattableString.Invariant($"{100.0 * part / Math.Max(1, whole):0.00} %");
}
