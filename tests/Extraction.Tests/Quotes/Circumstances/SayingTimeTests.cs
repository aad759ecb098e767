using Extraction.Calendar;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace Extraction.Tests.Quotes;

/// <summary>Which expression of a sentence dates an utterance, and which does not:
/// made-up sentences of many styles, published on Wednesday, 14 May 2031.</summary>
public sealed class SayingTimeTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.Create(EnglishModel.Instance);

    /// <summary>The cue, and the date of the utterance ("-" for none).</summary>
    [Theory]
    // Next to the verb of saying.
    [InlineData("“The mill will open again,” Ada Brook said Tuesday.", "said", "2031-05-13")]
    [InlineData("“They left us nothing,” said Ada Brook, 43, on Monday as she waited at the gate.", "said", "2031-05-12")]
    [InlineData("Brook, who spoke to the Harbour Times on Monday, said the mill was sold.", "said", "2031-05-12")]
    [InlineData("Ada Brook said on Monday that the mill would open in June.", "said", "2031-05-12")]
    [InlineData("The ministry on Monday announced that the mill would open in June.", "announced", "2031-05-12")]
    [InlineData("“The reactor is stable,” the agency said late Tuesday night.", "said", "2031-05-13")]
    [InlineData("Brook told the Harbour Times of Hull last week she would sell the mill.", "told", "2031-W19")]
    [InlineData("Earlier this week, the union warned that more strikes would follow.", "warned", "2031-W20")]
    [InlineData("ROVIK, May 13 - The bank warned on Tuesday that prices would rise next year.", "warned", "2031-05-13")]
    [InlineData("The mill is closing its shop, and on Monday, the owner said it was selling the land.", "said", "2031-05-12")]
    [InlineData("On Monday Mayor Ada Brook said the mill would open again.", "said", "2031-05-12")]
    [InlineData("But on Monday Prime Minister Ada Brook warned that the mill would close.", "warned", "2031-05-12")]
    // On the occasion or the text in which it was said.
    [InlineData("“We lost our heads,” the captain said after Sunday's defeat.", "said", "2031-05-11")]
    [InlineData("“We lost our heads,” the captain said at a news conference in Rovik on Monday.", "said", "2031-05-12")]
    [InlineData("In an interview with Ann Hale broadcast on Sunday, the minister said the treaty was dead.", "said", "2031-05-11")]
    [InlineData("In a 2029 interview, Brook said that she would never sell the mill.", "said", "2029")]
    [InlineData("In an April 3 letter to the council, Brook warned that the dam was weak.", "warned", "2031-04-03")]
    [InlineData("Speaking in Geneva on Monday, the envoy said talks would resume.", "said", "2031-05-12")]
    [InlineData("Asked about the dam during a March debate, Brook said it was safe.", "said", "2031-03")]
    [InlineData("“The dam is safe,” Brook said when she visited the valley in 2028.", "said", "2028")]
    [InlineData("Giving evidence on Tuesday, Alan Poole told the jury that the car had been seen near the river in March.", "told",
        "2031-05-13")]
    [InlineData("In his resignation letter, dated 2 May, Mr Dunne said he could no longer support the policy.", "said", "2031-05-02")]
    [InlineData("“They knew,” Brook wrote in an email to colleagues dated March 3, 2030.", "wrote", "2030-03-03")]
    [InlineData("The union, which represents 4,000 miners, said on its website on Tuesday that the strike would go on.", "said",
        "2031-05-13")]
    [InlineData("In testimony before the Senate in 2024, Brook denied that he knew of the payments.", "denied", "2024")]
    // By the verb that the cue completes or stands beside.
    [InlineData("The court on Friday rejected the appeal, saying that the evidence was overwhelming.", "saying", "2031-05-09")]
    [InlineData("The club issued a statement Monday saying that the coach would stay.", "saying", "2031-05-12")]
    [InlineData("On Monday Brook visited the valley and promised that the dam would be repaired.", "promised", "2031-05-12")]
    [InlineData("It was in 2028, when Brook said that the dam was safe, that the first crack appeared.", "said", "2028")]
    // By the text that speaks.
    [InlineData("A 2030 study by the institute found that glaciers had lost a third of their ice.", "found", "2030")]
    [InlineData("A survey of 400 farmers released on Friday showed that most wanted the subsidy to end.", "showed", "2031-05-09")]
    [InlineData("Most farmers want the subsidy to end, according to a survey conducted in March.", "according to", "2031-03")]
    [InlineData("The report, released Tuesday by the inspector general, says the agency lost 300 files.", "says", "2031-05-13")]
    [InlineData("Last month's report found that the agency had lost 300 files.", "found", "2031-04")]
    [InlineData("Lowe in March denied any collusion with rivals, saying none of its engines had been changed.", "saying", "2031-03")]
    // Behind the thing that is talked about.
    [InlineData("Petra Lowe said on Monday (May 12) that the ports are tied.", "said", "2031-05-12")]
    [InlineData("Petra Lowe highlighted the ties between the ports on Monday and called on owners to invest.", "highlighted",
        "2031-05-12")]
    [InlineData("Tala Reyes tweeted, “The harbor will close,” on Friday afternoon.", "tweeted", "2031-05-09")]
    // Between the cue and its "that", whatever stands there.
    [InlineData("Jens Krog said during Monday's earnings call that the company would sell its ships.", "said", "2031-05-12")]
    [InlineData("Police Chief Tom Okafor said at 9 a.m. Tuesday that a man had been arrested.", "said", "2031-05-13")]
    [InlineData("A fire broke out, Okafor said shortly before 9 a.m. on Tuesday.", "said", "2031-05-13")]
    // Occasions told in other ways.
    [InlineData("Speaking to reporters while visiting dock workers in Lagos on Friday, the president insisted the harbor would stay open.",
        "insisted", "2031-05-09")]
    [InlineData("The mayor, speaking at a council meeting on Friday night, said she would resign.", "said", "2031-05-09")]
    [InlineData("A poll of 1,000 voters taken May 5-8 showed that 54 percent want an early election.", "showed", "2031-05-05")]
    [InlineData("Okafor, speaking to journalists Tuesday, said a man had been arrested.", "said", "2031-05-13")]
    [InlineData("Okafor, in a letter sent to the council on Tuesday, said a man had been arrested.", "said", "2031-05-13")]
    [InlineData("Following Tuesday's vote, Okafor said he was pleased.", "said", "2031-05-13")]
    [InlineData("“We were tired,” Li Wen said following practice Monday.", "said", "2031-05-12")]
    [InlineData("“We were tired,” Li Wen said after the 3-1 win over Rovik on Monday.", "said", "2031-05-12")]
    [InlineData("As recently as last week, Krog insisted that he would not sell.", "insisted", "2031-W19")]
    [InlineData("A court document filed Thursday says that the harbor belongs to the city.", "says", "2031-05-08")]
    [InlineData("Another study, from 2028, found that prices rise when wages do.", "found", "2028")]
    [InlineData("Lind leads with 22 percent, according to a Rovik University/Harbour Times Poll released Sunday.", "according to",
        "2031-05-11")]
    // What has been said was not said after the publication.
    [InlineData("Since announcing in October that she would retire, Lena Abt has travelled a lot.", "announcing", "2030-10")]
    // Times of something else.
    [InlineData("On Tuesday, Okafor said, a man was arrested.", "said", "-")]
    [InlineData("Founded in 2010 by a baker, Brook Mills says it has a new flour.", "says", "-")]
    [InlineData("Tom Lind – the baker who left the guild, won its prize in 2019 and opened a shop – said the news was sad.", "said", "-")]
    [InlineData("Six months ago, Okafor said, the harbor was empty.", "said", "-")]
    [InlineData("After the attacks committed on Oct. 7, many repeatedly referred to the group as militants.", "referred", "-")]
    [InlineData("Following the fire of 2029, many companies promised to improve safety.", "promised", "-")]
    [InlineData("Okafor changed his account of the May 10 meeting to say that prices were discussed.", "say", "-")]
    [InlineData("She was ten days shy of her birthday last month when police say she fell ill.", "say", "-")]
    [InlineData("Six in ten described themselves as poor, a higher share than four years ago.", "described", "-")]
    [InlineData("The following day, Lena Abt said that prices would rise.", "said", "-")]
    [InlineData("The council faced protests on Tuesday, while the minister praised the plan.", "praised", "-")]
    [InlineData("The board last year pledged money, after workers urged the mill to take a tougher stance.", "urged", "-")]
    [InlineData("The bureau says that the agency on May 2 warned shops.", "says", "-")]
    [InlineData("GENEVA, May 12 (Newswire) - The envoy told reporters that talks on a cease-fire in the valley would resume within days.",
        "told", "-")]
    [InlineData("“We will rebuild,” the governor said in a televised address on the eve of Sunday's vote.", "said", "-")]
    [InlineData("Before Friday's vote, Lind said she would abstain.", "said", "-")]
    [InlineData("The fire chief, who arrived on Monday, said that the blaze was under control.", "said", "-")]
    [InlineData("Ada Brook said that the mill would open on Monday.", "said", "-")]
    [InlineData("“We have the best team,” the coach said of the 2031 season.", "said", "-")]
    [InlineData("Brook, who bought the mill in 2019, said it would open again.", "said", "-")]
    [InlineData("“It is a good day,” Brook told the programme “Sunday Morning”.", "told", "-")]
    [InlineData("Brook criticised the plan, which the council had adopted on Monday.", "criticised", "-")]
    [InlineData("Since 2019 the union has said that the mill is unsafe.", "said", "-")]
    [InlineData("The mill was built in 1903, and its owner says it is unsafe.", "says", "-")]
    [InlineData("The owner will use Friday's meeting to explain himself, Brook said.", "said", "-")]
    [InlineData("Brook believes since Monday that the mill is unsafe.", "believes", "-")]
    public void Dates_the_utterance(string text, string cue, string date)
    {
        ResultQuote quote = Assert.Single(Quotes(text), q => q.Cue.Count == 1 && q.Cue[0].Text.Split(' ').Contains(cue.Split(' ')[0]));
        Assert.Equal(date, quote.Said?.Date ?? "-");
    }

    [Theory]
    [InlineData("The permit was in order, clerk Ona Bell said Sept. 30.", "The permit was in order", "clerk Ona Bell", "2030-09-30")]
    [InlineData("The dam was sound, engineer Ruth Abara said May 5.", "The dam was sound", "engineer Ruth Abara", "2031-05-05")]
    [InlineData("Ruth Abara tweeted, “The dam is sound,” on Friday afternoon.", "“The dam is sound,”", "Ruth Abara", "2031-05-09")]
    public void A_person_and_a_date_around_the_cue_are_no_content(string text, string content, string source, string date)
    {
        ResultQuote quote = Assert.Single(Quotes(text));
        Assert.Equal(content, Assert.Single(quote.Content).Text);
        Assert.Equal((source, date), (quote.Source?.Text, quote.Said?.Date));
    }

    /// <summary>A date lasts for its own reporting clause and those beside it in the sentence; the next sentence has none.</summary>
    [Fact]
    public void A_following_sentence_takes_no_date_over()
    {
        IReadOnlyList<ResultQuote> quotes = Quotes("“The dam is safe,” Brook said on Monday. “Nobody needs to move,” she added.");
        Assert.Equal(["2031-05-12", null], quotes.Select(q => q.Said?.Date));
    }

    private static IReadOnlyList<ResultQuote> Quotes(string text)
    {
        var article = new Article { Id = "a", Text = text, Published =
            new PublicationDate(new NodaTime.LocalDate(2031, 5, 14), DateBasis.Given) };
        return ResultBuilder.Build(Pipeline.Extract(article), ResultOptions.Default).Quotes;
    }
}
