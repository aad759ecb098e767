using System.Globalization;
using Extraction.Language;
using Extraction.Language.Parsing;

namespace Extraction.Training.Parsing;

/// <summary>
/// Attachment scores as the CoNLL 2018 shared task counts them: over all tokens, punctuation included, relations without
/// their subtypes (<see cref="Labelled"/>) or with them (<see cref="Full"/>).
/// </summary>
internal sealed class ParserScore
{
    private readonly Dictionary<string, (int Gold, int Found, int Right)> _relations = new(StringComparer.Ordinal);
    private int _tokens, _heads, _universal, _full, _given, _tags;

    /// <summary>Share of tokens with the right head, in percent.</summary>
    public double Unlabelled => 100.0 * _heads / _tokens;

    /// <summary>Share of tokens with the right head and universal relation, in percent.</summary>
    public double Labelled => 100.0 * _universal / _tokens;

    /// <summary>Share of tokens with the right head and full relation, in percent.</summary>
    public double Full => 100.0 * _full / _tokens;

    /// <summary>Share of tokens with the right tag after the parser's correction, in percent.</summary>
    public double Tags => 100.0 * _tags / _tokens;

    /// <summary>Microseconds of processor time a token.</summary>
    public double Microseconds { get; private set; }

    /// <summary>Parses texts that hold the gold analysis, and counts; the gold analysis is put back.</summary>
    public static ParserScore Measure(DependencyParser parser, IReadOnlyList<ParserText> texts)
    {
        var score = new ParserScore();
        long ticks = 0;
        foreach (ParserText document in texts)
        {
            AnalyzedText text = document.Text;
            int[] heads = text.HeadArray;
            PennTag[] tags = text.TagArray;
            text.TagArray = [.. tags];
            score._given += tags.Zip(document.GoldTags).Count(t => t.First == t.Second);
            DependencyRelation[] relations = text.RelationArray;
            TimeSpan start = Environment.CpuUsage.UserTime;
            parser.Parse(text, document.Words, document.Doubts);
            ticks += (Environment.CpuUsage.UserTime - start).Ticks;
            for (int i = 0; i < text.TokenCount; i++) score.Count(heads[i] == text.HeadArray[i], relations[i], text.RelationArray[i]);
            score._tags += text.TagArray.Zip(document.GoldTags).Count(t => t.First == t.Second);
            (text.HeadArray, text.RelationArray, text.TagArray) = (heads, relations, tags);
        }

        score.Microseconds = 0.1 * ticks / score._tokens;
        return score;
    }

    /// <summary>F1 of the arcs of one relation.</summary>
    public double F1(string relation) =>
        _relations.TryGetValue(relation, out var c) && c.Right > 0 ? 200.0 * c.Right / (c.Gold + c.Found) : 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"UAS {Unlabelled:F2}  LAS {Labelled:F2}  LAS with subtypes {Full:F2}  tags {100.0 * _given / _tokens:F2} -> {Tags:F2}  " +
            $"({_tokens} tokens, {Microseconds:F1} microseconds each)");

    private void Count(bool headRight, DependencyRelation gold, DependencyRelation found)
    {
        string goldName = gold.ToConllu(), foundName = found.ToConllu();
        bool universalRight = headRight && Universal(goldName).SequenceEqual(Universal(foundName));
        bool fullRight = headRight && gold == found;
        _tokens++;
        if (headRight) _heads++;
        if (universalRight) _universal++;
        if (fullRight) _full++;
        Add(goldName, 1, 0, fullRight ? 1 : 0);
        Add(foundName, 0, 1, 0);
    }

    private static ReadOnlySpan<char> Universal(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name.AsSpan(0, colon);
    }

    private void Add(string relation, int gold, int found, int right)
    {
        _relations.TryGetValue(relation, out var counts);
        _relations[relation] = (counts.Gold + gold, counts.Found + found, counts.Right + right);
    }
}
