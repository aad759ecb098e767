using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Quotes;

/// <summary>What the trained stage must find in plain sentences of many styles.</summary>
public sealed class AttributionExtractorTests
{
    private static readonly AttributionExtractor Extractor = new(EnglishModel.Instance);

    [Theory]
    [InlineData("“The bridge is safe,” said Maria Keller, the city engineer.", "“The bridge is safe,”", "said",
        "Maria Keller, the city engineer")]
    [InlineData("\"The bridge is safe,\" Keller said.", "\"The bridge is safe,\"", "said", "Keller")]
    [InlineData("'The bridge is safe,' Keller said on Monday.", "'The bridge is safe,'", "said", "Keller")]
    [InlineData("Keller said that the bridge was safe.", "that the bridge was safe", "said", "Keller")]
    [InlineData("The bridge is safe, according to the city engineer.", "The bridge is safe", "according to", "the city engineer")]
    [InlineData("According to the city engineer, the bridge is safe.", "the bridge is safe", "According to", "the city engineer")]
    [InlineData("The minister denied that the bridge was unsafe.", "that the bridge was unsafe", "denied", "The minister")]
    [InlineData("The coach believes her team can win the cup.", "her team can win the cup", "believes", "The coach")]
    [InlineData("The bank warned that rates would rise next year.", "that rates would rise next year", "warned", "The bank")]
    public void Finds_content_cue_and_source(string text, string content, string cue, string source)
    {
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal(content, Joined(text, found.Content));
        Assert.Equal(cue, Joined(text, found.Cue));
        Assert.Equal(source, found.Source!.Value.Of(text));
    }

    [Fact]
    public void A_quotation_goes_on_after_its_reporting_clause()
    {
        const string text = "“We waited for hours,” Keller said. “Nobody came to help us.”";
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal(["“We waited for hours,”", "“Nobody came to help us.”"], found.Content.Select(c => c.Of(text)));
    }

    [Fact]
    public void A_clause_can_be_interrupted_by_its_reporting_clause()
    {
        const string text = "“The bridge,” Keller said, “will open again in March.”";
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal(["“The bridge,”", "“will open again in March.”"], found.Content.Select(c => c.Of(text)));
    }

    [Fact]
    public void A_report_inside_a_report_has_a_parent()
    {
        const string text = "The Daily Harbour reported on Friday that the company said its only plant would close.";
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution inner = Assert.Single(found, a => a.Source?.Of(text) == "the company");
        Assert.Equal("The Daily Harbour", found[inner.Parent!.Value].Source!.Value.Of(text));
    }

    [Fact]
    public void A_nickname_is_no_quotation()
    {
        const string text = "Martha \"Mimi\" Stein said the bridge would open again.";
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal("Martha \"Mimi\" Stein", found.Source!.Value.Of(text));
        Assert.Equal(QuoteType.Indirect, found.Type);
    }

    [Theory]
    [InlineData("University of Halden historian Tomas Lind said the bridge was unsafe.", "University of Halden historian Tomas Lind",
        "the bridge was unsafe")]
    [InlineData("Bank of Norvik economist Priya Raman said prices would rise.", "Bank of Norvik economist Priya Raman",
        "prices would rise")]
    [InlineData("Ministry of Transport spokesman Ewan Hale said the road would open.", "Ministry of Transport spokesman Ewan Hale",
        "the road would open")]
    public void The_nouns_before_a_name_belong_to_its_phrase(string text, string source, string content)
    {
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal(source, found.Source!.Value.Of(text));
        Assert.Equal(content, Joined(text, found.Content));
    }

    /// <summary>Who is quoted speaks; the one who quotes relays where the words follow.</summary>
    [Theory]
    [InlineData("The Coast agency quoted an official at the port as saying that two ships had been turned back.", "an official at the port",
        "that two ships had been turned back", "The Coast agency")]
    [InlineData("State television cited Minister Olga Renk as saying the drills were over.", "Minister Olga Renk", "the drills were over",
        "State television")]
    [InlineData("“The storm was the worst in years,” the Coast agency quoted Belak as saying on Tuesday.", "Belak",
        "“The storm was the worst in years,”", null)]
    [InlineData("“We are ready,” the harbour master was quoted by the Daily Quay as saying.", "the harbour master", "“We are ready,”",
        null)]
    [InlineData("The harbour master was quoted on Friday by local media as saying that the quay was safe.", "The harbour master",
        "that the quay was safe", "local media")]
    [InlineData("Minister Olga Renk was quoted by state television as saying that the drills were over.", "Minister Olga Renk",
        "that the drills were over", "state television")]
    [InlineData("Belak was quoted as saying by the Daily Quay that the quay was safe.", "Belak", "that the quay was safe", null)]
    public void One_who_is_quoted_as_saying_something_is_its_source(string text, string source, string content, string? relay)
    {
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution said = Assert.Single(found, a => a.Source?.Of(text) == source);
        Assert.Equal(content, Joined(text, said.Content));
        Assert.Equal("as saying", Joined(text, said.Cue));
        Assert.Equal(relay, said.Parent is not { } parent ? null : found[parent].Source!.Value.Of(text));
        Assert.DoesNotContain(found, a => a != said && Joined(text, a.Content) == content);
    }

    [Fact]
    public void The_turns_of_a_transcript_belong_to_their_labels()
    {
        const string text = "MODERATOR: Good evening. What is your plan for the harbour?\nKELLER: We will build a second quay.";
        IReadOnlyList<Attribution> found = [.. Extract(text).Where(a => a.Parent is null)];
        Assert.Equal(["MODERATOR", "KELLER"], found.Select(a => a.Source!.Value.Of(text)));
        Assert.Equal(["Good evening. What is your plan for the harbour?", "We will build a second quay."],
            found.Select(a => Joined(text, a.Content)));
    }

    [Fact]
    public void A_place_before_everything_is_no_label()
    {
        const string text = "LONDON: The mayor opened the harbour on Monday.\nThe harbour is full, Keller said.";
        Assert.DoesNotContain(Extract(text), a => a.Source?.Of(text) == "LONDON");
    }

    [Fact]
    public void A_signed_quotation_belongs_to_its_signature()
    {
        const string text = "“The harbour is the heart of this town.” — Ana Ruiz, baker";
        Attribution found = Assert.Single(Extract(text));
        Assert.Equal("Ana Ruiz, baker", found.Source!.Value.Of(text));
        Assert.Equal("“The harbour is the heart of this town.”", Joined(text, found.Content));
    }

    [Fact]
    public void A_quotation_without_a_clause_of_its_own_goes_on_with_the_speaker_before()
    {
        const string text = "“The harbour is full,” Keller said. “We need a second quay.”\n“Nobody listened to us for twenty years.”";
        IReadOnlyList<Attribution> found = Extract(text);
        Assert.Equal(2, found.Count);
        Assert.Equal(0, found[1].CarriedFrom);
        Assert.Null(found[1].Source);
        Assert.Empty(found[1].Cue);
    }

    [Fact]
    public void Speech_is_given_to_a_weak_cue_rather_than_to_nobody()
    {
        const string text =
            "The quay was closed for a year. The foreman, wiping his hands: “We could have opened it in a week, had they asked us.” " +
            "Rain fell.";
        Assert.Equal("The foreman", Assert.Single(Extract(text)).Source?.Of(text));
    }

    [Fact]
    public void A_report_that_a_speaker_relays_in_quotation_marks_has_a_parent()
    {
        const string text = "“The council said the quay would open in May,” Keller said.";
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution relayed = Assert.Single(found, a => a.Source?.Of(text) == "The council");
        Assert.Equal("Keller", found[relayed.Parent!.Value].Source!.Value.Of(text));
    }

    [Fact]
    public void What_a_speaker_said_before_is_a_report_inside_what_he_says()
    {
        const string text = "“I told them that the bridge was safe,” Keller said.";
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution before = Assert.Single(found, a => a.Source!.Value.Of(text) == "I");
        Assert.Equal("Keller", found[before.Parent!.Value].Source!.Value.Of(text));
    }

    [Theory]
    [InlineData("“I think that the bridge is safe,” Keller said.")]
    [InlineData("“We know that the bridge is safe,” Keller said.")]
    public void What_a_speaker_thinks_as_he_speaks_is_no_report_of_its_own(string text) => Assert.Single(Extract(text));

    [Fact]
    public void A_report_without_marks_inside_a_quotation_is_indirect()
    {
        const string text = "“The inspectors said the bridge was safe,” Keller said, “and the council said: ‘Open it.’”";
        IReadOnlyList<Attribution> found = Extract(text);
        Assert.Equal(QuoteType.Indirect, Assert.Single(found, a => a.Source?.Of(text) == "The inspectors").Type);
        Assert.Equal(QuoteType.Direct, Assert.Single(found, a => a.Source?.Of(text) == "the council").Type);
    }

    [Fact]
    public void A_title_in_quotation_marks_is_not_speech() =>
        Assert.DoesNotContain(Extract("The council published a report titled “Clean Water for All” in May."), a =>
            a.Type == QuoteType.Direct);

    [Theory]
    [InlineData("“It works,” she said.", QuoteType.Direct)]
    [InlineData("She said it works.", QuoteType.Indirect)]
    [InlineData("She said it was “a very good day” for the city.", QuoteType.Mixed)]
    public void Tells_direct_indirect_and_mixed_apart(string text, QuoteType type) => Assert.Equal(type, Assert.Single(Extract(text)).Type);

    [Theory]
    [InlineData("The mayor said the road would open.", QuoteAct.Statement)]
    [InlineData("The mayor hopes that the road will open.", QuoteAct.Mental)]
    public void Tells_statements_from_attitudes(string text, QuoteAct act) => Assert.Equal(act, Assert.Single(Extract(text)).Act);

    [Theory]
    [InlineData("The ministry did not say when the road would open.", Modality.Negated)]
    [InlineData("The ministry said the road was open.", Modality.Actual)]
    [InlineData("The ministry will announce on Friday that the road is to open.", Modality.Expected)]
    public void Tells_what_was_said_from_what_was_not(string text, Modality modality) =>
        Assert.Contains(Extract(text), a => a.Modality == modality);

    [Theory]
    [InlineData("The train left the station at noon. Rain fell on the empty platform, and the conductor closed the doors.")]
    [InlineData("The old house stands on a hill. Its roof is red and its walls are white.")]
    [InlineData("The team scored twice in the first half and once in the second.")]
    public void Plain_narrative_has_no_attributions(string text) => Assert.Empty(Extract(text));

    [Fact]
    public void Reads_medium_and_recipient_of_the_reporting_clause()
    {
        const string text = "“The bridge is safe,” Keller told Harbour Radio in a telephone interview.";
        Saying? said = Assert.Single(Extract(text)).Said;
        Assert.Equal("telephone interview", said!.Medium!.Value.Of(text));
        Assert.Equal("Harbour Radio", said.Recipient!.Value.Of(text));
    }

    /// <summary>Medium, recipient and place; empty for none.</summary>
    [Theory]
    [InlineData("“The dam is safe,” Keller wrote in a letter to the council.", "letter", "the council", "")]
    [InlineData("Keller told a reporter for the Harbour Times on Monday that the dam was safe.", "", "a reporter for the Harbour Times",
        "")]
    [InlineData("“The dam is safe,” Keller said in Geneva.", "", "", "Geneva")]
    [InlineData("Speaking in Geneva, Keller said that the dam was safe.", "", "", "Geneva")]
    [InlineData("“The dam is safe,” Keller told reporters in Hanoi on Monday.", "", "reporters", "Hanoi")]
    [InlineData("“The dam is safe,” Keller posted on Truth Social.", "Truth Social", "", "")]
    [InlineData("Keller posted on X that the dam was safe.", "X", "", "")]
    [InlineData("“The dam is safe,” Keller said on CNN.", "CNN", "", "")]
    [InlineData("“The dam is safe,” Keller said Sunday on Harbour Radio's morning show.", "morning show", "", "")]
    [InlineData("“The dam is safe,” Keller wrote in the Harbour Times.", "Harbour Times", "", "")]
    [InlineData("Keller told the BBC's Today programme that the dam was safe.", "", "the BBC's Today programme", "")]
    [InlineData("Keller told ABC's “Good Morning Harbour” on Monday that the dam was safe.", "", "ABC's “Good Morning Harbour”", "")]
    [InlineData("As Keller told the Associated Press (AP), “We, the people, have suffered.”", "", "the Associated Press", "")]
    [InlineData("Keller told USA TODAY that the dam was safe.", "", "USA TODAY", "")]
    [InlineData("Keller testified before the committee that the dam was safe.", "", "the committee", "")]
    [InlineData("“The dam is safe,” Keller said at a press conference in Quito.", "press conference", "", "Quito")]
    [InlineData("“The dam is safe,” Keller said at a rally in Denver on Friday.", "", "", "Denver")]
    [InlineData("Keller told lawmakers during a hearing in Canberra that the dam was safe.", "hearing", "lawmakers", "Canberra")]
    [InlineData("Keller told a meeting of farmers in Lund that the dam was safe.", "", "a meeting of farmers", "Lund")]
    [InlineData("Speaking to workers in Lusaka, Keller said the dam was safe.", "", "workers", "Lusaka")]
    [InlineData("“The dam is safe,” Keller said by telephone from Oslo.", "telephone", "", "Oslo")]
    [InlineData("“The dam is safe,” Keller said in a brief speech after she called the mayor.", "brief speech", "", "")]
    [InlineData("In Ohio, the poll showed that Keller was ahead.", "", "", "")]
    [InlineData("Keller, the mayor of Lund, said the mill in Rovik would close.", "", "", "")]
    [InlineData("“The dam is safe,” Keller said with a grin.", "", "", "")]
    [InlineData("“The dam is safe,” Keller said to loud applause.", "", "", "")]
    [InlineData("“The dam is safe,” Keller said after reports of cracks.", "", "", "")]
    public void Reads_medium_recipient_and_place(string text, string medium, string recipient, string place)
    {
        Saying? said = Extract(text).First(a => a.Parent is null).Said;
        Assert.Equal([medium, recipient, place], [Of(said?.Medium), Of(said?.Recipient), Of(said?.Place)]);

        string Of(TextSpan? span) => span?.Of(text) ?? "";
    }

    [Fact]
    public void Every_span_lies_in_the_text_and_contents_come_in_order()
    {
        string[] pieces = ["“We agree,” ", "she said. ", "The mayor ", "told reporters ", "that it rained", ", according to ", "Reuters",
            ". ", "‘No,’ ", "\n", "but ", "\"never ", "(", "—", "said"];
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(pieces)).Select(string.Concat)), text =>
        {
            IReadOnlyList<Attribution> found = Extract(text);
            foreach (Attribution a in found)
            {
                Assert.NotEmpty(a.Content);
                foreach (TextSpan span in a.Content.Concat(a.Cue).Concat(a.Source is { } s ? [s] : []))
                {
                    Assert.InRange(span.Start, 0, text.Length);
                    Assert.InRange(span.End, span.Start + 1, text.Length);
                }

                Assert.InRange(a.Score, 0, 1);
                Assert.True(a.Parent is null || (a.Parent >= 0 && a.Parent < found.Count));
            }

            Assert.Equal(found.Select(a => a.Content[0].Start).Order(), found.Select(a => a.Content[0].Start));
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyList<Attribution> Extract(string text)
    {
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText analysed = TestLanguage.Analyze(text, layout);
        return Extractor.Extract(analysed, layout, TestLanguage.Quotations(text, layout), [], null);
    }

    private static string Joined(string text, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(text)));
}
