using Extraction.Cli.Explain;
using Extraction.Quotes;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Fact]
    public void A_quote_is_explained_from_its_cue_to_its_date()
    {
        ExtractionBuilder builder = Samples.FerryBuilder();
        ArticleExtraction extraction = builder.Build();
        var evidence = new AttributionEvidence(
            0.97,
            [new ScoredChoice([builder.Find("Mara Ellison")], 0.9), new ScoredChoice([builder.Find("Port Lund")], 0.06),
                new ScoredChoice([], 0.02)],
            [new ScoredChoice([builder.Find("“The last boat sails at noon,”")], 0.99)]);
        extraction = extraction with { Attributions =
            [extraction.Attributions[0] with { Evidence = evidence }, .. extraction.Attributions.Skip(1)] };
        string text = Explain(extraction, "q1");
        Assert.Equal(
            """
            ferry: published 2031-05-07 (given)

            q1  direct statement, line 3, confidence 0.93
                content     [“The last boat sails at noon,”]
                cue         [told] (0.97)
                source      [Mara Ellison] (0.90)
                            rather than [Port Lund] (0.06)
                            rather than none (0.02)
                attribution cue, source and content are right with probability 0.93
                speaker     [Mara Ellison] (person) <- [Mara Ellison], by name (1.00)
                            test
                role        [harbour director], [Port Lund] <- line 3: [harbour director at Port Lund]
                date        2031-05-05 <- [on Monday]
                medium      [radio interview]
                recipient   [the Lund Courier]

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void All_quotes_are_explained_where_none_is_named()
    {
        string text = Explain(Samples.FerryBuilder().Build(), null);
        Assert.Equal(4, text.Split("\nq").Length - 1);
        Assert.Contains("inside      the content of q3, whose speaker relays it", text, StringComparison.Ordinal);
        Assert.Contains("cites       [=internal figures]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_reads_an_article_and_refuses_an_unknown_quote()
    {
        const string article = "“The mill will open again in May,” owner Ada Brook said on Monday.\n";
        CommandOutcome outcome = CommandTester.RunWithInput(article, "explain", "-", "--published", "2031-05-07");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("published 2031-05-07 (given)", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandTester.RunWithInput(article, "explain", "-", "--quote", "q99").ExitCode);
        Assert.Equal(1, CommandTester.Run("explain", "no-such-file.txt").ExitCode);
    }

    [Fact]
    public void A_speaker_who_is_named_by_a_label_is_explained_too()
    {
        const string article =
            "ADA BROOK: I think it is too late.\n\nTOM REED: I said \u001b[31mno\u001b[0m yesterday.\n\nBROOK: The harbour opens in May.\n";
        CommandOutcome outcome = CommandTester.RunWithInput(article, "explain", "-");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("speaker     [ADA BROOK]", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    private static string Explain(ArticleExtraction extraction, string? quote)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        using var lines = new Extraction.Cli.LineWriter(writer);
        Assert.True(new Explanation(extraction, lines).Write(quote));
        return writer.ToString();
    }
}
