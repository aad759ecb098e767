using Extraction.Calendar;
using Extraction.Input;
using Extraction.Input.Html;

namespace Extraction.Tests.Input;

/// <summary>What one piece of markup does to the article of a page.</summary>
public sealed class PageDetailsTests
{
    private const string First =
        "The council will shut the old harbour baths on Friday, its leader Petra Lowe said, after nine winters without repairs.";
    private const string Last =
        "Swimmers said that they would march on the town hall, where nobody has swum since the flood of many years ago.";

    private static Article Page(string middle, string head = "", string top = "") => HtmlPage.Read(
        $"<html lang=en><head><title>Baths to close</title>{head}</head><body><article><h1>Baths to " +
            $"close</h1>{top}<p>{First}</p>{middle}<p>{Last}</p></article></body></html>");

    private static string Text(params string[] middle) => string.Join("\n\n", ["Baths to close", First, .. middle, Last]);

    [Theory]
    [InlineData("<p>Olu Reed said he <del>would sue</del> <ins>would march</ins>.<sup><a href='#n'>[2]</a></sup></p>",
        "Olu Reed said he would march.")]
    [InlineData("<p>The <s>old</s> baths cover 900 m<sup>2</sup>.</p>", "The baths cover 900 m2.")]
    [InlineData("<div class=dropcap>T</div><p>urkeys are loose, Petra Lowe said.</p>", "Turkeys are loose, Petra Lowe said.")]
    [InlineData("<p><div class=dropcap>“W</div>e cannot heat it,” Olu Reed said.</p>", "“We cannot heat it,” Olu Reed said.")]
    [InlineData("<p>\u200F“We open at ten,” said \u200EYael Oren\u200F.</p>", "“We open at ten,” said Yael Oren.")]
    public void Words(string markup, string text) => Assert.Equal(Text(text), Page(markup).Text);

    [Theory]
    [InlineData("<div class=image><p class=image-credit-wrap><span class='cutline js-caption'>Petra Lowe watches as a swimmer says " +
        "goodbye.</span></p></div>")]
    [InlineData("<div class=article-photo><div class=photo__text>Swimmer Olu Reed says he will march.</div></div>")]
    [InlineData("<p>Swimmer Olu Reed says he will march. (Photo: Jo Ray, HP)</p>")]
    [InlineData("<p>READ MORE: Mayor calls pool \"a swamp\"</p>")]
    [InlineData("<p>SIGN UP FOR OUR NEWSLETTER</p>")]
    [InlineData("<p>Follow The Post on Chirper @post and send us a message.</p>")]
    [InlineData("<p>Copyright 2023 Post Corp. No copying.</p>")]
    [InlineData("<div class=pullquote>its leader Petra Lowe said</div>")]
    [InlineData("<p>Home &gt; News &gt; Harbour</p>")]
    [InlineData("<p><a href=x>Mayor: “I will not go”</a></p>")]
    [InlineData("<div class=imageCaption>Swimmer Olu Reed says he will march.</div>")]
    [InlineData("<div class=relatedArticles><p>Mayor calls the pool a swamp, and the town is said to laugh about her words.</p></div>")]
    [InlineData("<p><a href=x>E-mail this story to a friend</a><br><font size=1>Copyright 2023, Post Corp.</font></p>")]
    public void Furniture(string markup) => Assert.Equal(Text(), Page(markup).Text);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-05-02T10:00:00+02:00'>", "<p>May 2, 2023</p>", false)]
    [InlineData("<meta property='article:published_time' content='2023-05-02T23:00:00Z'>", "<p>May 3, 2023</p>", false)]
    [InlineData("<meta property='article:published_time' content='2023-05-02T10:00:00+02:00'>", "<p>Published May 2, 2021</p>", true)]
    [InlineData("<meta property='article:published_time' content='2023-05-02T10:00:00+02:00'>", "<p>Updated May 9, 2023</p>", false)]
    [InlineData("<meta property='article:published_time' content='2023-05-02T10:00:00+02:00'><meta property='og:url' " +
        "content='https://post.example/2019/05/02/baths'>", "", true)]
    public void Two_days_of_publication_are_told(string head, string top, bool told) =>
        Assert.Equal(told ? ["doubtful-date"] : [], Page("", head, top).Notes.Select(note => note.Code));

    [Theory]
    [InlineData("<p>by Nia Cole, 2 May 2023</p>")]
    [InlineData("<div>Submitted by <span>Nia Cole</span> on Tue, 05/02/2023 - 09:12</div>")]
    [InlineData("<div>Nia Cole</div><div>2 May 2023, 09:12 CEST</div>")]
    [InlineData("<p>By <a href=x>Nia Cole For Daily Post Online</a></p>")]
    [InlineData("<p>By Nia Cole<br>Staff Writer</p>")]
    [InlineData("<p>By <a href=x>Nia Cole</a> <time>Mar 3, 2031</time></p>")]
    public void Names_near_the_title(string top)
    {
        Article article = Page("", "", top);
        Assert.Equal((Text(), "Nia Cole"), (article.Text, Assert.Single(article.Authors)));
    }

    [Fact]
    public void A_page_of_old_shows_its_title_in_no_heading()
    {
        Article article =
            HtmlPage.Read($"<html><head><title>The Ashby Post: Baths to close</title></head><body><table><tr><td><b>Baths to " +
            $"close</b><br>By Nia Cole<br>Staff Writer<p>{First}<p>{Last}</td></tr></table></body></html>");
        Assert.Equal((Text(), "Baths to close", "Nia Cole"), (article.Text, article.Title, Assert.Single(article.Authors)));
    }

    [Theory]
    [InlineData("<p>Nia Cole writes about pools. Before that she covered ports for the Coast Sun.</p>")]
    [InlineData("<p>Related</p><h3>Similar Articles</h3>")]
    public void Under_the_article(string markup) => Assert.Equal(Text(), HtmlPage.Read(
        $"<html><body><article><h1>Baths to close</h1><p>{First}</p><p>{Last}</p>{markup}</article></body></html>").Text);

    [Fact]
    public void Whom_the_article_names_is_kept_at_its_end()
    {
        const string Line = "Petra Lowe covers the council's losses out of her own pocket.";
        Assert.Equal(Text() + "\n\n" + Line,
            HtmlPage.Read($"<html><body><article><h1>Baths to " +
            $"close</h1><p>{First}</p><p>{Last}</p><p>{Line}</p></article></body></html>").Text);
    }

    [Theory]
    [InlineData("<blockquote><p>The baths are ours.</p><cite>Olu Reed</cite></blockquote>")]
    [InlineData("<figure><blockquote><p>The baths are ours.</p></blockquote><figcaption>Olu Reed</figcaption></figure>")]
    [InlineData("<div class=social-embed><blockquote class='social-post twitter-tweet'><p>The baths are ours.</p>&mdash; Olu " +
        "Reed</blockquote></div>")]
    [InlineData("<aside class=pullquote><p>The baths are ours.</p><footer>— Olu Reed</footer></aside>")]
    public void Quotations_keep_their_author(string markup)
    {
        Article article = Page(markup);
        Assert.Equal(Text("The baths are ours.", "— Olu Reed"), article.Text);
        Assert.Equal("The baths are ours.", Assert.Single(article.BlockQuotes).Of(article.Text));
    }

    [Fact]
    public void A_list_below_a_colon_keeps_its_signs() => Assert.Equal(
        Text("Petra Lowe also said:", "• The wall is thick.", "• It will be looked at.", "She left."),
        Page("<p>Petra Lowe also said:</p><ul><li>The wall is thick.</li><li>It will be looked at.</li></ul><p>She left.</p>").Text);

    [Fact]
    public void Pictures_in_a_post_leave_no_address() => Assert.Equal(Text("The baths are ours!", "— Olu Reed (@olu) June 2, 2023"), Page(
        "<blockquote class=twitter-tweet><p>The baths are ours! <a href=x>pic.social.example/x1</a></p>&mdash; Olu Reed (@olu) "
            + "<a href=x>June 2, 2023</a></blockquote>").Text);

    [Theory]
    [InlineData("<meta name='DC.creator' content='Cole, Nia'>")]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Nia Cole'>")]
    [InlineData("<meta name='author' content='Courier Staff'><meta name='byl' content='By Nia Cole'>")]
    public void Authors_in_other_metadata(string head) => Assert.Equal(["Nia Cole"], Page("", head).Authors);

    [Fact]
    public void Captions_that_speak_are_kept()
    {
        Article article =
            Page("<figure><img src=a><figcaption>“I shall miss the cold water,” Olu Reed said by the pool.</figcaption></figure>");
        Assert.Equal(Text("“I shall miss the cold water,” Olu Reed said by the pool."), article.Text);
    }

    [Theory]
    [InlineData("<p class=byline>Nia Cole | May 10, 2022 01:52:54 PM</p>", "2022-05-10")]
    [InlineData("<div>By Nia Cole<br>April 21, 2015, at 11:29 a.m.</div>", "2015-04-21")]
    [InlineData("<p>By Nia Cole</p><p>Posted on 8 January 2020, 3:51 pm</p>", "2020-01-08")]
    [InlineData("<p>By Nia Cole</p><p>Updated May 4, 2021, published May 3, 2021</p>", "2021-05-03")]
    public void Names_and_dates_that_the_page_shows(string top, string day)
    {
        Article article = Page("", top: top);
        Assert.Equal(["Nia Cole"], article.Authors);
        Assert.Equal(day, article.Published?.Date.ToString("uuuu-MM-dd", null));
        Assert.Equal(DateBasis.Byline, article.Published?.Basis);
        Assert.Equal(Text(), article.Text);
    }

    [Theory]
    [InlineData("<meta name='article:publicationdate' content='Fri Mar 13 21:30:09 EST 2015'>", "", "2015-03-13")]
    [InlineData("<meta property='article:published_time' content='2023-11-09T05:30:59Z'>",
        "<time datetime='2023-11-08 23:30:59'>November 8, 2023 at 11:30 p.m.</time>", "2023-11-08")]
    [InlineData("<meta property='article:published_time' content='2023-11-09T05:30:59Z'><meta property='og:url' " +
        "content='https://post.example/2023/11/08/baths'>", "", "2023-11-08")]
    [InlineData("<meta property='article:published_time' content='2023-11-09T05:30:59Z'>", "<p>Updated Nov. 10, 2023</p>", "2023-11-09")]
    [InlineData("<meta property='article:published_time' content='2023-11-09T00:30:59-05:00'>", "<p>Nov. 8, 2023</p>", "2023-11-09")]
    public void The_day_at_the_publishers_place(string head, string top, string day) =>
        Assert.Equal(day, Page("", head, top).Published?.Date.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("<blockquote class=twitter-tweet><p>The baths are ours.</p>— Olu Reed <a href=x>June 2, 2023</a></blockquote>")]
    [InlineData("<div class=related><h3><a href=x>Mayor swims</a></h3><time datetime=2021-02-03>Feb. 3, 2021</time></div>")]
    public void Dates_of_others_are_no_publication_date(string markup) => Assert.Null(Page(markup).Published);

    [Theory]
    [InlineData("Baths to close - Harbour Post", "<meta property='og:site_name' content='Harbour Post'>")]
    [InlineData("Harbour Post | Baths to close", "<meta property='og:site_name' content='The Harbour Post'>")]
    [InlineData("Baths to close | News | harbourpost.example", "<meta property='og:url' content='https://www.harbourpost.example/a'>")]
    [InlineData("<em>Baths</em> to close", "")]
    public void Titles_lose_the_name_of_the_site(string title, string head) =>
        Assert.Equal("Baths to close", Page("", $"<meta property='og:title' content='{title}'>{head}").Title);

    [Theory]
    [InlineData("By Ada Brook and Tomas Reed", "Ada Brook; Tomas Reed")]
    [InlineData("Ada Brook, Staff Writer | May 10, 2022 01:52 PM", "Ada Brook")]
    [InlineData("Ada Brook Staff Reporter", "Ada Brook")]
    [InlineData("By Ada Brook for the Harbour Post", "Ada Brook")]
    [InlineData("Staff", "")]
    [InlineData("Harbour Post", "")]
    [InlineData("admin", "")]
    public void Authors(string told, string names) =>
        Assert.Equal(names, string.Join("; ", Page("",
            $"<meta name=author content='{told}'><meta property='og:site_name' content='Harbour Post'>").Authors));
}
