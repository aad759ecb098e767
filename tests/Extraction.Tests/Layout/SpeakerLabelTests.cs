using Extraction.Layout;

namespace Extraction.Tests.Layout;

public sealed class SpeakerLabelTests
{
    /// <summary>Name, note and the words that follow.</summary>
    [Theory]
    [InlineData("MODERATOR: Good evening.", "MODERATOR", "", "Good evening.", "Capitals")]
    [InlineData("MAYOR ADA BROOK: Order.", "MAYOR ADA BROOK", "", "Order.", "Capitals")]
    [InlineData("MS. LOWE, TOWN CLERK: Nine.", "MS. LOWE, TOWN CLERK", "", "Nine.", "Capitals")]
    [InlineData("ADA BROOK (Labour): No.", "ADA BROOK", "Labour", "No.", "Capitals")]
    [InlineData("Ada Brook (Northfield) (Lab): No.", "Ada Brook", "Northfield", "No.", "Mixed")]
    [InlineData("The Minister for Ports (Mr Owen Lowe): Yes.", "The Minister for Ports", "Mr Owen Lowe", "Yes.", "Mixed")]
    [InlineData("The Speaker: Order.", "The Speaker", "", "Order.", "Mixed")]
    [InlineData("[00:12:04] Ada Brook: Hello.", "Ada Brook", "", "Hello.", "Mixed")]
    [InlineData("00:12 - Ada Brook: Hello.", "Ada Brook", "", "Hello.", "Mixed")]
    [InlineData("Ada Brook (00:12:04):", "Ada Brook", "", "", "Mixed")]
    [InlineData("Ada Brook 00:12", "Ada Brook", "", "", "Mixed")]
    [InlineData("**Ada Brook:** Hello.", "Ada Brook", "", "Hello.", "Mixed")]
    [InlineData("[Host]: Hello.", "Host", "", "Hello.", "Mixed")]
    [InlineData("[HOST] Hello.", "HOST", "", "Hello.", "Capitals")]
    [InlineData("\"BROOK: Hello.", "BROOK", "", "Hello.", "Capitals")]
    [InlineData("SPEAKER 2: Shame!", "SPEAKER 2", "", "Shame!", "Capitals")]
    [InlineData("10  MS. LOWE: Objection.", "MS. LOWE", "", "Objection.", "Capitals")]
    [InlineData("Mr. LOWE. Mr. President, I rise.", "Mr. LOWE", "", "Mr. President, I rise.", "Capitals")]
    [InlineData("The PRESIDING OFFICER. Order.", "The PRESIDING OFFICER", "", "Order.", "Capitals")]
    [InlineData("[12/03/2031, 09:14:22] Ada Brook: Hello.", "Ada Brook", "", "Hello.", "Mixed")]
    [InlineData("12/03/2031, 9:17 pm - Ada Brook: Hello.", "Ada Brook", "", "Hello.", "Mixed")]
    [InlineData("Ada Brook, 54, harbour pilot: Hello.", "Ada Brook", "54, harbour pilot", "Hello.", "Mixed")]
    [InlineData("Q: Why?", "Q", "", "Why?", "Question")]
    [InlineData("Q. Why?", "Q", "", "Why?", "Question")]
    [InlineData("**A:** Because.", "A", "", "Because.", "Answer")]
    [InlineData("12   A.  Because.", "A", "", "Because.", "Answer")]
    public void Reads_the_label_of_a_turn(string text, string name, string note, string words, string shape)
    {
        SpeakerLabel label = SpeakerLabel.Read(text, new TextSpan(0, text.Length))!.Value;
        Assert.Equal([name, note, words, shape], [label.Name.Of(text), label.Note.Of(text), text[label.End..], label.Shape.ToString()]);
    }

    [Theory]
    [InlineData("The mayor said: Good evening.")]
    [InlineData("At 10:30 the mayor came.")]
    [InlineData("https://example.com is open.")]
    [InlineData("She asked for three things: time, money and rain.")]
    [InlineData("A. Brook said so.")]
    [InlineData("Q.E.D. said the mayor.")]
    [InlineData("The BBC said so.")]
    [InlineData("Ada Brook, who has run the harbour for nine years, said: No.")]
    [InlineData("(LAUGHTER)")]
    [InlineData("[sic] he said")]
    [InlineData(": nothing before it")]
    [InlineData("")]
    public void Running_text_has_no_label(string text) =>
        Assert.True(SpeakerLabel.Read(text, new TextSpan(0, text.Length)) is null or { Shape: LabelShape.Answer });
}
