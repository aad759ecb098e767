using Extraction.Dates.Grammar;

namespace Extraction.Dates.Rules;

/// <summary>Cardinal and ordinal numbers in digits and words. They are parts of expressions, never expressions.</summary>
internal static class NumberRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("digits", "{digits}", m => m.Number(0), ("It has 34 rooms and lasted [34 days].", "P34D")),
        new("fraction", "{digits} {digits} ~/ ~{digits}", m => Mixed(m.Number(0), m.Number(1), m.Number(3)),
            ("It lasted [2 1/2 years].", "P2Y6M")),
        new("fraction-hyphen", "{digits} - {digits} ~/ ~{digits}", m => Mixed(m.Number(0), m.Number(2), m.Number(4)),
            ("It lasted [2-1/2 years].", "P2Y6M")),
        new("number-word", "{ones|teens|tens}", m => new Number(m.Word(0)), ("It lasted [six days].", "P6D")),
        new("tens-and-ones", "{tens} -? {ones}", m => new Number(m.Word(0) + m.Word(2)),
            ("It took [twenty-four hours].", "PT24H")),
        new("multiplied", "a|one {multiplier}", m => new Number(m.Word(1)),
            ("It stood for [a hundred years].", "P100Y")),
        new("many-multiplied", "{ones|digits|tens} {multiplier}", m => Times(m[0]!, m.Word(1)),
            ("It is older than [two thousand years].", "P2000Y")),
        new("and-a-half", "{digits|ones|teens} -? and -? a -? half", m => Plus(m[0]!, 0.5),
            ("It lasted [two and a half years].", "P2Y6M"), ("It lasted [two-and-a-half years].", "P2Y6M")),
        new("half", "half a|an", _ => new Number(0.5), ("It took [half an hour].", "PT30M")),
        new("couple", "a? couple of?", _ => new Number(2), ("It lasts [a couple of years].", "P2Y")),
        new("a-few", "a few|handful|number of?", _ => new Number(null), ("It takes [a few days].", "PXD")),
        new("vague-number", "{vague-number} of?", _ => new Number(null), ("It takes [several months].", "PXM")),
        new("dozens", "dozens|scores|hundreds|thousands|tens of", _ => new Number(null), ("They ruled for [hundreds of years].", "PXY")),
        new("number-range", "{digits|ones|teens|tens} -|to|or {digits|ones|teens|tens}", m => AsNumber(m[0]!),
            ("It ships within [two to three weeks].", "P2W")),
        new("ordinal-word", "{ordinal-name}", m => new Ordinal(m.Word(0)), ("It came third in [the third quarter].", "2023-Q3")),
        new("ordinal-compound", "{tens} -? {ordinal-name}", m => m.Word(2) < 10
            ? new Ordinal(m.Word(0) + m.Word(2)) : null, ("It was built in [the twenty-first century].", "20")),
        new("ordinal-digits", "{digits} ~{ordinal-ending}", m => m.Number(0).Whole is > 0 and var n
            ? new Ordinal(n) : null, ("It was built in [the 19th century].", "18")),
    ];

    private static Number AsNumber(Meaning meaning) => meaning as Number ?? new Number(((Word)meaning).Number);

    private static Number Times(Meaning count, int factor) => new(AsNumber(count).Value * factor);

    private static Number Plus(Meaning count, double more) => new(AsNumber(count).Value + more);

    private static Number? Mixed(Number whole, Number above, Number below) =>
        below.Value > above.Value && above.Value > 0 ? new Number(whole.Value + (above.Value / below.Value)) : null;
}
