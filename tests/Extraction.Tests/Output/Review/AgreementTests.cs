using System.Text;
using Extraction.Output.Review;

namespace Extraction.Tests.Output.Review;

public sealed class AgreementTests
{
    [Fact]
    public void Kappa_is_that_of_the_textbook()
    {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, expected 0.5, kappa 0.4.
        (string, string)[] values =
        [
            .. Enumerable.Repeat(("yes", "yes"), 20), .. Enumerable.Repeat(("yes", "no"), 5), .. Enumerable.Repeat(("no", "yes"), 10),
                .. Enumerable.Repeat(("no", "no"), 15),
        ];
        FieldAgreement agreement = FieldAgreement.Of("decision", values);
        Assert.Equal((50, 35), (agreement.Quotes, agreement.Same));
        Assert.Equal(0.4, agreement.Kappa!.Value, 10);
        Assert.Equal(1, FieldAgreement.Of("type", [("as extracted", "as extracted")]).Kappa);
        Assert.Null(FieldAgreement.Of("type", []).Kappa);
    }

    [Fact]
    public void Two_people_are_compared_field_by_field()
    {
        Agreement agreement = Agreement.Of(
            File(("q1", 0, "confirmed", null), ("q2", 10, "corrected", """{"speaker":"Ida Holm","date":"2031"}"""), ("q3", 20, "rejected", null), ("q4", 30, "draft", null), ("q5", 40, "confirmed", null)),
            File(("q9", 0, "corrected", """{"type":"mixed"}"""), ("q2", 10, "corrected", """{"speaker":"Tom Reed","date":"2031"}"""), ("q3", 20, "confirmed", null), ("q4", 30, "confirmed", null)));
        Assert.Equal((1, 1), (agreement.OnlyFirst, agreement.OnlySecond));
        Assert.Equal((3, 2), Counts("decision"));
        Assert.Equal((2, 1), Counts("speaker"));
        Assert.Equal((2, 2), Counts("date"));
        Assert.Equal((2, 1), Counts("type"));
        Assert.Equal(
            ["q3 decision: rejected | confirmed", "q2 speaker: Ida Holm | Tom Reed", "q1 type: as extracted | mixed"],
            agreement.Differences.Select(d => $"{d.Quote} {d.Field}: {d.First} | {d.Second}"));

        (int, int) Counts(string field) => agreement.Fields.Single(f => f.Field == field) is var f ? (f.Quotes, f.Same) : default;
    }

    private static DecisionFile File(params (string Quote, int Start, string Decision, string? Corrected)[] decisions)
    {
        IEnumerable<string> items = decisions.Select(d => FormattableString.Invariant(
            $"{{\"article\":\"mill\",\"sha256\":\"00\",\"quote\":\"{d.Quote}\",\"content\":[{{\"start\":{d.Start},\"end\":{d.Start + 5}}}],\"decision\":\"{d.Decision}\"{(d.Corrected is null ? "" : $",\"corrected\":{d.Corrected}")}}}"));
        return DecisionFile.Parse(Encoding.UTF8.GetBytes($"{{\"schemaVersion\":\"1.1\",\"kind\":\"extraction-decisions\",\"decisions\":[{string.Join(',', items)}]}}"));
    }
}
