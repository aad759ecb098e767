using System.Text;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Collects the lexicon: tags of words from EWT and GUM, their usual case from these and from PolNeAR's running text.</summary>
internal sealed class LexiconTrainer : IModelTrainer
{
    private const int MinCount = 3, FixedCount = 30;
    private const double MinShare = 0.02, FixedShare = 0.998;

    public string Name => "lexicon";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var tags = new Dictionary<ulong, int[]>();
        var cases = new Dictionary<ulong, (int Lower, int Upper)>();
        foreach (AnalyzedText document in GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain]))
        {
            for (int i = 0; i < document.TokenCount; i++)
            {
                WordFeatures.Read(document.Text, document.Span(i), out WordFeatures word);
                if (!tags.TryGetValue(word.Lower, out int[]? counts)) tags[word.Lower] = counts = new int[PennTags.Count];
                counts[(int)document.Tag(i)]++;
                if (document.Sentences[document.SentenceOf(i)].First != i) CountCase(cases, word);
            }
        }

        CountPolnear(corpora, models, cases);
        var entries = new List<KeyValuePair<ulong, uint>>();
        foreach (ulong key in tags.Keys.Union(cases.Keys))
        {
            LexiconEntry entry = Entry(tags.GetValueOrDefault(key), cases.GetValueOrDefault(key));
            if (entry.Bits != 0) entries.Add(new(key, entry.Bits));
        }

        using var writer = new BinaryWriter(File.Create(Path.Combine(models.WeightsDirectory, Lexicon.FileName)), Encoding.UTF8);
        HashedMap.Write(writer, entries);
        log.WriteLine($"{entries.Count} words");
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var lexicon = new Lexicon(models);
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

        log.WriteLine(FormattableString.Invariant($"EWT dev: {Percent(known, all)} of tokens known, {Percent(right, all)} with their first tag; {Percent(isFixed, all)} have one tag only, right in {Percent(fixedRight, isFixed)}"));
    }

    private static string Percent(int part, int whole) => FormattableString.Invariant($"{100.0 * part / Math.Max(1, whole):0.00} %");

    private static void CountPolnear(Corpora corpora, DirectoryModelSource models, Dictionary<ulong, (int Lower, int Upper)> cases)
    {
        var tokenizer = new Tokenizer(models);
        var tokens = new List<TextSpan>();
        string[] files = Directory.GetFiles(Path.Combine(corpora.PolnearTrain, "text"), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            tokens.Clear();
            tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            bool middle = false;
            foreach (TextSpan token in tokens)
            {
                WordFeatures.Read(text, token, out WordFeatures word);
                if (middle && word.Shape.IsWord()) CountCase(cases, word);
                // After a mark or a line break a capital tells nothing.
                middle = (word.Shape.IsWord() || text[token.Start] == ',') && (token.End >= text.Length || text[token.End] != '\n') && text[token.End - 1] != '.';
            }
        }
    }

    private static void CountCase(Dictionary<ulong, (int Lower, int Upper)> cases, WordFeatures word)
    {
        if (word.Shape.IsAllUpper() && (word.Shape & WordShape.HasInnerUpper) != 0) return;
        (int lower, int upper) = cases.GetValueOrDefault(word.Lower);
        if (word.Shape.IsCapitalized()) upper++;
        else if ((word.Shape & WordShape.HasLower) != 0) lower++;
        cases[word.Lower] = (lower, upper);
    }

    private static LexiconEntry Entry(int[]? counts, (int Lower, int Upper) seen)
    {
        int cased = seen.Lower + seen.Upper;
        CasePreference preference = cased < MinCount ? CasePreference.Unknown
            : seen.Upper <= 0.1 * cased ? CasePreference.Lower
            : seen.Upper >= 0.9 * cased ? CasePreference.Capital : CasePreference.Mixed;
        int total = counts?.Sum() ?? 0;
        if (total < MinCount) return LexiconEntry.Create([], preference, false);
        PennTag[] tags = [.. Enumerable.Range(0, PennTags.Count).Where(t => counts![t] > 0 && counts[t] >= MinShare * total).OrderByDescending(t => counts![t]).ThenBy(t => t).Select(t => (PennTag)t)];
        return LexiconEntry.Create(tags, preference, total >= FixedCount && counts![(int)tags[0]] >= FixedShare * total);
    }
}
