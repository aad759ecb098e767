namespace Extraction.Tests.Pipeline;

/// <summary>Invented articles in the styles of news, and texts that no newspaper would print.</summary>
internal static class MadeUpArticles
{
    /// <summary>All of them by name.</summary>
    public static TheoryData<string, string> All() => new()
    {
        {
            "wire",
            "LUND (AP) — The ferry line will close in May, harbour director Mara Ellison said Monday.\n\n“The last boat sails at noon,” " +
                "Ellison told reporters. “After that,” she added, “there is nothing.”\n\n"
            + "According to the union, 300 sailors will lose their work. A spokesman for the ministry declined to comment."
        },
        {
            "sport",
            "Rovers hold on\n\nRovers drew 1-1 at home on Saturday. \"We were lucky,\" coach Ivo Brandt said after the match. \"The " +
                "lads gave everything and I can't ask for more than that.\"\n\n"
            + "Keeper Sam Oduya, 21, who saved two penalties, thought his team deserved it. 'It's a point,' he shrugged."
        },
        {
            "court",
            "The judge ruled that the contract was void. \"The defendant knew it,\" Judge Lena Ortiz wrote in her opinion. Defence " +
                "lawyer Tom Akers argued the evidence had been planted, citing court records.\n\n"
            + "Prosecutors have not said whether they will appeal."
        },
        {
            "science",
            "Bees count to four, a study published on 3 March 2031 in the Journal of Small Animals suggests. “We did not expect this at " +
                "all,” said lead author Dr. Ana Pires of Port Lund University, who was not available by phone but wrote in an email " +
                "that the “tiny brains” surprised her."
        },
        {
            "business",
            "Brook & Sons Inc. (BRK.A) said Q3 profit fell 4.5% to $1.2bn. Analysts at North Bank expect a recovery next year; \"we " +
                "remain cautious,\" they wrote.\n\nThe company said: \"Our guidance stands.\"\n\nBOND YIELDS\n\n* up 3 points\n* down 4"
        },
        {
            "British single quotes",
            "‘It’s the farmers’ own fault,’ Mr Holt said. ‘They’d said “never again” in ’98, and now look.’ The minister’s aides called " +
                "it ‘a rock ’n’ roll budget’.\n\n'I don't know,' said his wife."
        },
        {
            "transcript",
            "MODERATOR: Good evening. Should the bridge be built?\n\nROE: Yes. My opponent said it would cost too much.\n\nHOLT: I " +
                "never said that.\n\nROE: (laughing) You did!"
        },
        {
            "paragraphs of one quotation",
            "“The mill was my father’s,” Ada Brook wrote in a letter to the council on Tuesday.\n\n“He built it with his own " +
                "hands.\n\n“He told us: ‘Never sell it.’\n\n“And we never will.”\n\nThe council believes otherwise."
        },
        { "quotes in quotes",
            "She said: “He told me, ‘They said, “Run!” and we ran’.” 他说：「好」。 « C’est fini », a dit le maire. „Nein“, sagte er. ``Old " +
            "style,'' he said." },
        { "code points",
            "🚢🚢 “𝔗he boat 🚢 sails,” said 𝕄ara Ellison 👩‍👩‍👧. “e\u0301te\u0301,” she added.\n\n🚢 The council said the 🚢 would sail." },
        { "never closed",
            "“We will go, he said. Ada Brook said “we stay. \"And then? asked Holt. 'Tis so, she said.\n\nSaid. Said said. “” \"\" ” ’ ‘" },
        { "menu and captions",
            "Home | News | Sport\nShare on Twitter\n# Mill to open\nBy Jane Roe\n1 December 2023\n![The mill](mill.jpg)\nThe mill. " +
            "Photo: Roe\n\nThe mill opens, its owner said.\n\nRead more: Other news\n© 2023 The Lund Courier" },
        { "broken characters",
            "\ufeff“Yes\0,” said\u202E Mara\u200B Ellison\ud83d.\r\n\r\n\u2028“No,”\u0085 she said.\f\ude00 He said\u00A0so on 32 May " +
            "99999 at 25:61." },
        { "mark-up", "<p>“We go,” said <b>Roe</b>.</p> {\"text\": \"he said\"} =SUM(A1) -- DROP TABLE; \\u0000 %s %n ../../etc" },
        { "capitals", "MAYOR SAYS “NO” TO BRIDGE\n\nTHE MAYOR SAID ON FRIDAY THAT THE BRIDGE WOULD NOT BE BUILT. “NEVER,” HE SAID." },
        { "small letters",
            "the mayor said on friday that the bridge would not be built. “never,” he said. roe said so too, according to holt" },
        { "one character", "“" },
        { "one letter", "a" },
    };

    /// <summary>Every text once, one after the other.</summary>
    public static string Together() => string.Join("\n\n", All().Select(row => (string)row[1]));
}
