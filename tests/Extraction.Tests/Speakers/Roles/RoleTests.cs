namespace Extraction.Tests.Speakers;

/// <summary>In what capacity somebody speaks: title / organisation, "-" for none. Names are made up.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("Harbour Bank's chief executive, Anna Weber, said the plan was ready.", "Harbour Bank's chief executive, Anna Weber,",
        "chief executive / Harbour Bank")]
    [InlineData("The chief executive of Acme, Anna Weber, said the plan was ready.", "The chief executive of Acme, Anna Weber,",
        "chief executive / Acme")]
    [InlineData("Japanese Prime Minister Kenji Mori said the plan was ready.", "Japanese Prime Minister Kenji Mori",
        "Japanese Prime Minister / -")]
    [InlineData("U.S. President Arthur Bell said the plan was ready.", "U.S. President Arthur Bell", "U.S. President / -")]
    [InlineData("Vietnamese National Assembly Chairman Le Quang Vinh said the plan was ready.",
        "Vietnamese National Assembly Chairman Le Quang Vinh", "Chairman / Vietnamese National Assembly")]
    [InlineData("Bell campaign spokeswoman Anna Weber said the plan was ready.", "Bell campaign spokeswoman Anna Weber",
        "spokeswoman / Bell campaign")]
    [InlineData("Anna Weber, an analyst at the independent Delta Institute, said the plan was ready.",
        "Anna Weber, an analyst at the independent Delta Institute,", "analyst / Delta Institute")]
    [InlineData("Anna Weber, founder and director of the Delta Institute, said the plan was ready.",
        "Anna Weber, founder and director of the Delta Institute,", "founder and director / Delta Institute")]
    [InlineData("Anna Weber, a spokeswoman for the company, said the plan was ready.", "Anna Weber, a spokeswoman for the company,",
        "spokeswoman / company")]
    [InlineData("Anna Weber, who heads the Delta Institute, said the plan was ready.", "Anna Weber", "- / Delta Institute")]
    [InlineData("Sen. Paul Stone (R-Ohio) said the plan was ready.", "Sen. Paul Stone (R-Ohio)", "Sen. / -|- / R-Ohio")]
    [InlineData("Former CIA director Paul Stone said the plan was ready.", "Former CIA director Paul Stone", "Former CIA director / -")]
    [InlineData("Fisheries Minister Anna Weber said the plan was ready.", "Fisheries Minister Anna Weber", "Fisheries Minister / -")]
    [InlineData("Anna Weber, a professor of North Korean studies at the Delta Institute, said the plan was ready.",
        "Anna Weber, a professor of North Korean studies at the Delta Institute,", "professor of North Korean studies / Delta Institute")]
    [InlineData("Anna Weber, from Springfield, said the plan was ready.", "Anna Weber, from Springfield,", "")]
    [InlineData("Anna Weber, a 19-year-old student, said the plan was ready.", "Anna Weber, a 19-year-old student,", "student / -")]
    [InlineData("U.S. Secretary of State Anna Weber said the plan was ready.", "U.S. Secretary of State Anna Weber",
        "U.S. Secretary of State / -")]
    [InlineData("Chairman of the Joint Chiefs of Staff Gen. Paul Stone said the plan was ready.",
        "Chairman of the Joint Chiefs of Staff Gen. Paul Stone", "Chairman / Joint Chiefs of Staff")]
    [InlineData("The leader of the Harbour Party Anna Weber said the plan was ready.", "The leader of the Harbour Party Anna Weber",
        "leader / Harbour Party")]
    [InlineData("University of Springfield professor Anna Weber said the plan was ready.", "University of Springfield professor Anna Weber",
        "professor / University of Springfield")]
    [InlineData("Sotheby's spokeswoman Anna Weber said the plan was ready.", "Sotheby's spokeswoman Anna Weber", "spokeswoman / Sotheby's")]
    [InlineData("A U.S. official said the plan was ready.", "A U.S. official", "U.S. official / -")]
    [InlineData("One ferry official said the plan was ready.", "One ferry official", "ferry official / -")]
    [InlineData("Another trade expert said the plan was ready.", "Another trade expert", "trade expert / -")]
    [InlineData("Every governor said the plan was ready.", "Every governor", "")]
    [InlineData("Green Party presidential candidate Anna Weber said the plan was ready.", "Green Party presidential candidate Anna Weber",
        "presidential candidate / Green Party")]
    [InlineData("Democratic Sen. Anna Weber said the plan was ready.", "Democratic Sen. Anna Weber", "Democratic Sen. / -")]
    [InlineData("Gov. Anna Weber (R) said the plan was ready.", "Gov. Anna Weber (R)", "Gov. / -|- / R")]
    [InlineData("U.S. ambassador to Burma Anna Weber said the plan was ready.", "U.S. ambassador to Burma Anna Weber",
        "U.S. ambassador to Burma / -")]
    [InlineData("Anna Weber, the ranking member of the Senate Rivers Committee, said the plan was ready.",
        "Anna Weber, the ranking member of the Senate Rivers Committee,", "ranking member / Senate Rivers Committee")]
    [InlineData("Anna Weber, who served as Africa director for the National Ferry Council, said the plan was ready.", "Anna Weber",
        "Africa director / National Ferry Council")]
    [InlineData("Anna Weber, a Boston-based president of the Delta Institute, said the plan was ready.",
        "Anna Weber, a Boston-based president of the Delta Institute,", "president / Delta Institute")]
    [InlineData("Army spokesman Colonel Anna Weber said the plan was ready.", "Army spokesman Colonel Anna Weber",
        "spokesman / Army|Colonel / -")]
    [InlineData("Junta spokesman Major General Thet Naing said the plan was ready.", "Junta spokesman Major General Thet Naing",
        "spokesman / Junta|Major General / -")]
    [InlineData("Emergency Situations Minister Anna Weber said the plan was ready.", "Emergency Situations Minister Anna Weber",
        "Emergency Situations Minister / -")]
    [InlineData("Home Minister Datuk Seri Rosli Hamzah said the plan was ready.", "Home Minister Datuk Seri Rosli Hamzah",
        "Home Minister / -")]
    [InlineData("Springfield MLA Anna Weber said the plan was ready.", "Springfield MLA Anna Weber", "MLA / Springfield")]
    [InlineData("Acme Workers League (AWL) member Anna Weber said the plan was ready.", "Acme Workers League (AWL) member Anna Weber",
        "member / Acme Workers League")]
    [InlineData("Anna Weber, mother of two, said the plan was ready.", "Anna Weber", "")]
    [InlineData("South Africa President Thabo Nkosi said the plan was ready.", "South Africa President Thabo Nkosi",
        "South Africa President / -")]
    [InlineData("United Nations spokesman Karl Stein said the plan was ready.", "United Nations spokesman Karl Stein",
        "spokesman / United Nations")]
    [InlineData("Kenya's foreign minister, Anna Weber, said the plan was ready.", "Kenya's foreign minister, Anna Weber,",
        "foreign minister / Kenya")]
    [InlineData("Karl Stein, head of the rivers department at the Delta Hospital, said the plan was ready.",
        "Karl Stein, head of the rivers department at the Delta Hospital,", "head of the rivers department / Delta Hospital")]
    [InlineData("Karl Stein, head of fixed income research at Delta Securities, said the plan was ready.",
        "Karl Stein, head of fixed income research at Delta Securities,", "head of fixed income research / Delta Securities")]
    [InlineData("Anna Weber, director of the Delta Clinic at the Grey Law School, said the plan was ready.",
        "Anna Weber, director of the Delta Clinic at the Grey Law School,", "director / Delta Clinic at the Grey Law School")]
    [InlineData("Anna Weber, deputy editor of Lagos-based The Daily Ferry, said the plan was ready.",
        "Anna Weber, deputy editor of Lagos-based The Daily Ferry,", "deputy editor / Daily Ferry")]
    [InlineData("Anna Weber, executive director of the nonprofit Mothers for Safe Roads, said the plan was ready.",
        "Anna Weber, executive director of the nonprofit Mothers for Safe Roads,", "executive director / Mothers for Safe Roads")]
    [InlineData("Sanjay Bhatt, Director, Delta Securities, said the plan was ready.", "Sanjay Bhatt, Director, Delta Securities,",
        "Director / Delta Securities")]
    [InlineData("Martin Gray, chairman of investment bank Edgar Pierce, said the plan was ready.",
        "Martin Gray, chairman of investment bank Edgar Pierce,", "chairman / Edgar Pierce")]
    [InlineData("Martin Gray, CEO at the consultancy Quid Orbit, said the plan was ready.",
        "Martin Gray, CEO at the consultancy Quid Orbit,", "CEO / Quid Orbit")]
    [InlineData("The town knew. chief executive Greg Marsh said the plan was ready.", "chief executive Greg Marsh", "chief executive / -")]
    [InlineData("Delta University radioastronomer Maura Lane said the plan was ready.", "Delta University radioastronomer Maura Lane",
        "radioastronomer / Delta University")]
    [InlineData("Norvik Corp. co-CEO Anna Weber said the plan was ready.", "Norvik Corp. co-CEO Anna Weber", "co-CEO / Norvik Corp.")]
    [InlineData("Anna Weber, a Delta University associate professor of social welfare, said the plan was ready.",
        "Anna Weber, a Delta University associate professor of social welfare,",
        "associate professor of social welfare / Delta University")]
    [InlineData("The town knew. On Tuesday, Harbour Radio's Anna Weber said the plan was ready.", "Harbour Radio's Anna Weber",
        "- / Harbour Radio")]
    [InlineData("The town knew. On Tuesday, Anna Weber, Norvik State Department of Health information officer, said the plan was ready.",
        "Anna Weber, Norvik State Department of Health information officer,", "information officer / Norvik State Department of Health")]
    [InlineData("The town knew. On Tuesday, Anna Weber, Europe and Central Asia director at Press Watch, said the plan was ready.",
        "Anna Weber, Europe and Central Asia director at Press Watch,", "Europe and Central Asia director / Press Watch")]
    [InlineData("The town knew. On Tuesday, interim Delta Council leader Karl Stein said the plan was ready.",
        "interim Delta Council leader Karl Stein", "interim Delta Council leader / -")]
    [InlineData("The town knew. On Tuesday, the bridge's lead engineer Karl Stein said the plan was ready.",
        "the bridge's lead engineer Karl Stein", "lead engineer / -")]
    [InlineData("The town knew. On Tuesday, the party's spokesman Karl Stein said the plan was ready.", "the party's spokesman Karl Stein",
        "spokesman / party")]
    [InlineData("European Council spokesperson Jan Maes said the plan was ready.", "European Council spokesperson Jan Maes",
        "spokesperson / European Council")]
    [InlineData("Bernd Kessler, co-founder and managing partner of Kessler & Brand, said the plan was ready.",
        "Bernd Kessler, co-founder and managing partner of Kessler & Brand,", "co-founder and managing partner / Kessler & Brand")]
    [InlineData("Paolo Conti, Italy's deputy minister for agriculture, said the plan was ready.",
        "Paolo Conti, Italy's deputy minister for agriculture,", "deputy minister for agriculture / Italy")]
    [InlineData("The town knew. Anna Weber, who represents the East Ward, said the plan was ready.",
        "Anna Weber, who represents the East Ward,", "")]
    [InlineData("The town knew. Norvik Trust founder and executive director Iris Bell said the plan was ready.",
        "Norvik Trust founder and executive director Iris Bell", "founder and executive director / Norvik Trust")]
    [InlineData("The town knew. Amnesty Global's Europe director, Clara Voss, said the plan was ready.",
        "Amnesty Global's Europe director, Clara Voss,", "Europe director / Amnesty Global")]
    [InlineData("The town knew. Emily Hart, 34, a nurse at Mercy General, said the plan was ready.",
        "Emily Hart, 34, a nurse at Mercy General,", "nurse / Mercy General")]
    [InlineData("The town knew. Kofi Antwi, Minister of Lands and Forestry, said the plan was ready.",
        "Kofi Antwi, Minister of Lands and Forestry,", "Minister of Lands and Forestry / -")]
    [InlineData("The town knew. Chelmsford FC boss Ray Turner said the plan was ready.", "Chelmsford FC boss Ray Turner",
        "boss / Chelmsford FC")]
    [InlineData("The town knew. Former world champion Lena Fischer said the plan was ready.", "Former world champion Lena Fischer",
        "Former world champion / -")]
    [InlineData("The town knew. Film-maker Asha Rao said the plan was ready.", "Film-maker Asha Rao", "Film-maker / -")]
    [InlineData("The town knew. Tory MP Sir Giles Fenwick said the plan was ready.", "Tory MP Sir Giles Fenwick", "Tory MP / -")]
    [InlineData("The town knew. Karl Stein, who covers the coast for Corvane Research, said the plan was ready.",
        "Karl Stein, who covers the coast for Corvane Research,", "- / Corvane Research")]
    [InlineData("The town knew. Karl Stein, who owns a bakery on Third Street, said the plan was ready.",
        "Karl Stein, who owns a bakery on Third Street,", "")]
    [InlineData("The town knew. Karim Yusuf, the emir's brother, said the plan was ready.", "Karim Yusuf, the emir's brother,", "")]
    [InlineData("The town knew. A Harrow Police spokesman said the plan was ready.", "A Harrow Police spokesman",
        "spokesman / Harrow Police")]
    [InlineData("The town knew. Spokesperson Ina Falk for the Delta Institute said the plan was ready.",
        "Spokesperson Ina Falk for the Delta Institute", "Spokesperson / Delta Institute")]
    public void Roles(string text, string source, string roles)
    {
        var result = new SpeakerScene(text).Says(source, "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join('|', result.Roles(0)));
    }

    [Theory]
    [InlineData("Karl Stein resigned on Monday as chairman of the Delta Institute.", "chairman / Delta Institute")]
    [InlineData("They met hotel and restaurant consultant Karl Stein in June.", "hotel and restaurant consultant / -")]
    [InlineData("Karl Stein founded the Delta Institute.", "")]
    [InlineData("Karl Stein, who co-founded the Delta Institute, was there.", "- / Delta Institute")]
    [InlineData("Karl Stein was appointed acting manager of the Delta Institute.", "acting manager / Delta Institute")]
    public void Roles_told_before_he_speaks(string told, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\n{told}\n\nStein said the plan was ready.").Says("Stein", "the plan was ready")
            .Resolve();
        Assert.Equal(roles, string.Join('|', result.Roles(0)));
    }

    [Fact]
    public void A_body_is_one_wherever_the_article_tells()
    {
        var result = new SpeakerScene("""
            News of the day

            Yoshimota said it would build a plant. Yoshimota said it would hire.

            "It is a start," said Yoshimota president Kenji Ota.
            """).Says("Yoshimota president Kenji Ota", "\"It is a start,\"").Resolve();
        Assert.Equal(["president / Yoshimota"], result.Roles(0));
    }

    [Fact]
    public void A_role_belongs_to_the_person_beside_it()
    {
        var result = new SpeakerScene("""
            Anna Weber, the mayor of Graz, met Paul Stone, a banker.

            "It went well," Weber said. "It did," Stone said.
            """).Says("Weber", "\"It went well,\"").Says("Stone", "\"It did,\"").Resolve();
        Assert.Equal(["mayor / Graz"], result.Roles(0));
        Assert.Equal(["banker / -"], result.Roles(1));
    }
}
