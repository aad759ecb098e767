using System.Text.Json;

namespace Extraction.Output.Review;

/// <summary>How far two people decided alike about the same quotes.</summary>
/// <param name="Fields">Agreement on the decision itself and on each field.</param>
/// <param name="Differences">Where they differ, in the order of the first file.</param>
/// <param name="OnlyFirst">Quotes that only the first decided on.</param>
/// <param name="OnlySecond">Quotes that only the second decided on.</param>
internal sealed record Agreement(IReadOnlyList<FieldAgreement> Fields, IReadOnlyList<FieldDifference> Differences, int OnlyFirst,
    int OnlySecond)
{
    private const string AsExtracted = "as extracted";

    private static readonly string[] Corrected =
        ["speaker", "role", "organization", "date", "medium", "recipient", "type", "act", "content", "cue", "source"];

    /// <summary>Compares two files. A quote is the same by article, text and
    /// what was quoted; one that a person added, by its content.</summary>
    public static Agreement Of(DecisionFile first, DecisionFile second)
    {
        Dictionary<string, Decision> mine = ByQuote(first), others = ByQuote(second);
        (Decision First, Decision Second)[] both = [.. mine.Where(m => others.ContainsKey(m.Key)).Select(m => (m.Value, others[m.Key]))];
        var fields = new List<FieldAgreement>();
        var differences = new List<FieldDifference>();
        Compare("decision", both, d => Kind(d.Verdict));
        // About what is no quote nothing else can be said.
        (Decision, Decision)[] quotes = [.. both.Where(b => b.First.Verdict != Verdict.Rejected && b.Second.Verdict != Verdict.Rejected)];
        foreach (string field in Corrected) Compare(field, quotes, d => Value(d, field));
        return new Agreement(fields, differences, mine.Count - both.Length, others.Count - both.Length);

        void Compare(string field, IReadOnlyCollection<(Decision First, Decision Second)> pairs, Func<Decision, string> value)
        {
            (string First, string Second)[] values = [.. pairs.Select(p => (value(p.First), value(p.Second)))];
            fields.Add(FieldAgreement.Of(field, values));
            differences.AddRange(pairs.Zip(values).Where(p => p.Second.First != p.Second.Second)
                .Select(p => new FieldDifference(p.First.First.Article, p.First.First.Quote, field, p.Second.First, p.Second.Second)));
        }
    }

    private static Dictionary<string, Decision> ByQuote(DecisionFile file)
    {
        var all = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (Decision decision in file.Decisions.Where(d => d.Verdict != Verdict.Draft))
        {
            IReadOnlyList<Place> content = decision.IsOfAdded ? decision.Correction().Content! : decision.Content;
            all[$"{decision.Article}\n{decision.Sha256}\n{(decision.IsOfAdded ? "+" : "")}{Places(content)}"] = decision;
        }

        return all;
    }

    /// <summary>Confirming, correcting and adding all say that there is a quote; what was corrected is compared field by field.</summary>
    private static string Kind(Verdict verdict) => ContractName.Of(verdict == Verdict.Rejected ? Verdict.Rejected : Verdict.Confirmed);

    private static string Value(Decision decision, string field)
    {
        if (decision.Corrected is not { ValueKind: JsonValueKind.Object } corrected
            || !corrected.TryGetProperty(field, out JsonElement value))
        {
            return AsExtracted;
        }
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "none",
            JsonValueKind.Array => Places(value.Deserialize(DecisionJsonContext.Default.PlaceArray)!),
            _ => value.GetRawText(),
        };
    }

    private static string Places(IReadOnlyList<Place> places) =>
        string.Join(';', places.Select(p => FormattableString.Invariant($"{p.Start}-{p.End}")));
}

/// <summary>Agreement on one field.</summary>
/// <param name="Field">The field; <c>decision</c> for whether it is a quote at all.</param>
/// <param name="Quotes">How many quotes both decided on.</param>
/// <param name="Same">On how many they agree.</param>
/// <param name="Kappa">Cohen's kappa (Cohen 1960): 1 for full agreement,
/// 0 for what chance would give; null where nothing was compared.</param>
internal sealed record FieldAgreement(string Field, int Quotes, int Same, double? Kappa)
{
    /// <summary>Counts the agreement of pairs of values.</summary>
    public static FieldAgreement Of(string field, IReadOnlyCollection<(string First, string Second)> values)
    {
        int same = values.Count(v => v.First == v.Second);
        return new FieldAgreement(field, values.Count, same, values.Count == 0 ? null : KappaOf(values, same));
    }

    private static double KappaOf(IReadOnlyCollection<(string First, string Second)> values, int same)
    {
        double count = values.Count, observed = same / count;
        var second = values.CountBy(v => v.Second, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double expected = values.CountBy(v => v.First, StringComparer.Ordinal)
            .Sum(f => f.Value / count * second.GetValueOrDefault(f.Key) / count);
        // Where both always say the same one thing, chance explains all of it; they agree none the less.
        return same == values.Count ? 1 : (observed - expected) / (1 - expected);
    }
}

/// <summary>A field about which two people decided differently.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Field">The field.</param>
/// <param name="First">What the first says.</param>
/// <param name="Second">What the second says.</param>
internal sealed record FieldDifference(string Article, string Quote, string Field, string First, string Second);
