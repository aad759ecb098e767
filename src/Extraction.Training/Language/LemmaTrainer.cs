using System.Globalization;
using System.Text;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Learns the lemmatiser's rules from EWT and GUM.</summary>
internal sealed class LemmaTrainer : IModelTrainer
{
    public string Name => "lemmas";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        // Votes for a rule: of tokens for a whole word, of word types for an
        // ending, so that frequent irregular words do not outvote the rest.
        var wordVotes = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        var types = new Dictionary<(ulong Word, LemmaRule Rule), (WordFeatures Features, PennTag Tag, int Length)>();
        var reader = new WordReader(models);
        foreach (AnalyzedText document in GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain]))
        {
            WordFeatures[] words = GoldText.Words(document, reader);
            for (int i = 0; i < words.Length; i++)
            {
                if (document.Lemma(i) == "_") continue;
                LemmaRule rule = LemmaRule.Between(document.Form(i).ToString(), document.Lemma(i));
                ulong key = Lemmatizer.WordKey(words[i], document.Tag(i));
                Vote(wordVotes, key, rule);
                types.TryAdd((key, rule), (words[i], document.Tag(i), document.Span(i).Length));
            }
        }

        var endingVotes = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        foreach (var ((key, rule), (features, tag, length)) in types)
        {
            if (Best(wordVotes[key]) != rule) continue;
            for (int ending = 0; ending <= Math.Min(Lemmatizer.LongestEnding, length - 1); ending++)
            {
                Vote(endingVotes, Lemmatizer.EndingKey(features, tag, ending), rule);
            }
        }

        Write(types, wordVotes, endingVotes, models, log);
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        foreach (var (name, files) in new[] { ("EWT dev", new[] { corpora.EwtDev }), ("GUM dev", corpora.GumDev) })
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: {100 * OnGoldTokens(models, files, goldTags: true):0.00} % of lemmas with gold tags, " +
                $"{100 * OnGoldTokens(models, files, goldTags: false):0.00} % with own tags"));
        }
    }

    /// <summary>Share of right lemmas on gold tokens.</summary>
    public static double OnGoldTokens(IModelSource models, IEnumerable<string> files, bool goldTags)
    {
        var lemmatizer = new Lemmatizer(models);
        var tagger = new Tagger(models);
        var reader = new WordReader(models);
        int right = 0, all = 0;
        foreach (AnalyzedText document in GoldText.Documents(files))
        {
            WordFeatures[] words = GoldText.Words(document, reader);
            PennTag[] tags = [.. document.TagArray];
            foreach (Sentence sentence in goldTags ? [] : document.Sentences)
            {
                tagger.Tag(words.AsSpan(sentence.First, sentence.Length), tags.AsSpan(sentence.First, sentence.Length));
            }

            for (int i = 0; i < words.Length; i++)
            {
                if (document.Lemma(i) == "_") continue;
                all++;
                if (lemmatizer.Lemma(document.Form(i), words[i], tags[i]) == document.Lemma(i)) right++;
            }
        }

        return (double)right / all;
    }

    private static void Write(
        Dictionary<(ulong Word, LemmaRule Rule), (WordFeatures Features, PennTag Tag, int Length)> types,
        Dictionary<ulong, Dictionary<LemmaRule, int>> wordVotes,
        Dictionary<ulong, Dictionary<LemmaRule, int>> endingVotes,
        DirectoryModelSource models,
        TextWriter log)
    {
        var rules = new List<LemmaRule> { new(true, 0, "") };
        var numbers = new Dictionary<LemmaRule, uint> { [rules[0]] = 0 };
        var entries = new Dictionary<ulong, uint>();
        foreach (var ((key, rule), (features, tag, length)) in types)
        {
            if (Best(wordVotes[key]) != rule) continue;
            LemmaRule? inherited = null;
            for (int ending = 0; ending <= Math.Min(Lemmatizer.LongestEnding, length - 1); ending++)
            {
                ulong endingKey = Lemmatizer.EndingKey(features, tag, ending);
                LemmaRule best = Best(endingVotes[endingKey]);
                if (best != inherited) entries[endingKey] = Number(best);
                inherited = best;
            }

            LemmaRule own = Best(wordVotes[key]);
            if (own != inherited) entries[key] = Number(own);
        }

        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', rules));
        Array.Resize(ref lines, (lines.Length + 3) & ~3);
        using var writer = new BinaryWriter(File.Create(Path.Combine(models.WeightsDirectory, Lemmatizer.FileName)), Encoding.UTF8);
        writer.Write(lines.Length);
        writer.Write(lines);
        HashedMap.Write(writer, entries);
        log.WriteLine($"{rules.Count} rules, {entries.Count} words and endings");

        uint Number(LemmaRule rule)
        {
            if (numbers.TryGetValue(rule, out uint number)) return number;
            rules.Add(rule);
            return numbers[rule] = (uint)rules.Count - 1;
        }
    }

    private static void Vote(Dictionary<ulong, Dictionary<LemmaRule, int>> votes, ulong key, LemmaRule rule)
    {
        if (!votes.TryGetValue(key, out var own)) votes[key] = own = [];
        own[rule] = own.GetValueOrDefault(rule) + 1;
    }

    private static LemmaRule Best(Dictionary<LemmaRule, int> votes) =>
        votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.ToString(), StringComparer.Ordinal).First().Key;
}
