namespace Extraction.Tests.Speakers;

/// <summary>In what capacity somebody speaks: title / organisation, "-" for none. Names are made up.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("Japanese Prime Minister Kenji Mori said the plan was ready.", "Japanese Prime Minister Kenji Mori", "Japanese Prime Minister / -")]
    [InlineData("U.S. President Arthur Bell said the plan was ready.", "U.S. President Arthur Bell", "President / U.S.")]
    [InlineData("Vietnamese National Assembly Chairman Le Quang Vinh said the plan was ready.", "Vietnamese National Assembly Chairman Le Quang Vinh", "Chairman / Vietnamese National Assembly")]
    [InlineData("Bell campaign spokeswoman Anna Weber said the plan was ready.", "Bell campaign spokeswoman Anna Weber", "spokeswoman / Bell campaign")]
    [InlineData("Anna Weber, an analyst at the independent Delta Institute, said the plan was ready.", "Anna Weber, an analyst at the independent Delta Institute,", "analyst / Delta Institute")]
    [InlineData("Anna Weber, founder and director of the Delta Institute, said the plan was ready.", "Anna Weber, founder and director of the Delta Institute,", "founder and director / Delta Institute")]
    [InlineData("Anna Weber, a spokeswoman for the company, said the plan was ready.", "Anna Weber, a spokeswoman for the company,", "spokeswoman / company")]
    [InlineData("Anna Weber, who heads the Delta Institute, said the plan was ready.", "Anna Weber", "- / Delta Institute")]
    [InlineData("Sen. Paul Stone (R-Ohio) said the plan was ready.", "Sen. Paul Stone (R-Ohio)", "Sen. / -|- / R-Ohio")]
    [InlineData("Former CIA director Paul Stone said the plan was ready.", "Former CIA director Paul Stone", "Former CIA director / CIA")]
    [InlineData("Fisheries Minister Anna Weber said the plan was ready.", "Fisheries Minister Anna Weber", "Fisheries Minister / -")]
    [InlineData("Anna Weber, a professor of North Korean studies at the Delta Institute, said the plan was ready.", "Anna Weber, a professor of North Korean studies at the Delta Institute,", "professor of North Korean studies / Delta Institute")]
    [InlineData("Anna Weber, from Springfield, said the plan was ready.", "Anna Weber, from Springfield,", "")]
    [InlineData("Anna Weber, a 19-year-old student, said the plan was ready.", "Anna Weber, a 19-year-old student,", "student / -")]
    [InlineData("U.S. Secretary of State Anna Weber said the plan was ready.", "U.S. Secretary of State Anna Weber", "Secretary of State / U.S.")]
    [InlineData("Chairman of the Joint Chiefs of Staff Gen. Paul Stone said the plan was ready.", "Chairman of the Joint Chiefs of Staff Gen. Paul Stone", "Chairman / Joint Chiefs of Staff")]
    [InlineData("The leader of the Harbour Party Anna Weber said the plan was ready.", "The leader of the Harbour Party Anna Weber", "leader / Harbour Party")]
    [InlineData("University of Springfield professor Anna Weber said the plan was ready.", "University of Springfield professor Anna Weber", "professor / University of Springfield")]
    [InlineData("Sotheby's spokeswoman Anna Weber said the plan was ready.", "Sotheby's spokeswoman Anna Weber", "spokeswoman / Sotheby's")]
    [InlineData("A U.S. official said the plan was ready.", "A U.S. official", "official / U.S.")]
    [InlineData("Green Party presidential candidate Anna Weber said the plan was ready.", "Green Party presidential candidate Anna Weber", "presidential candidate / Green Party")]
    [InlineData("Democratic Sen. Anna Weber said the plan was ready.", "Democratic Sen. Anna Weber", "Democratic Sen. / -")]
    [InlineData("Gov. Anna Weber (R) said the plan was ready.", "Gov. Anna Weber (R)", "Gov. / -|- / R")]
    [InlineData("U.S. ambassador to Burma Anna Weber said the plan was ready.", "U.S. ambassador to Burma Anna Weber", "ambassador to Burma / U.S.")]
    [InlineData("Anna Weber, the ranking member of the Senate Rivers Committee, said the plan was ready.", "Anna Weber, the ranking member of the Senate Rivers Committee,", "ranking member / Senate Rivers Committee")]
    [InlineData("Anna Weber, who served as Africa director for the National Ferry Council, said the plan was ready.", "Anna Weber", "Africa director / National Ferry Council")]
    [InlineData("Anna Weber, a Boston-based president of the Delta Institute, said the plan was ready.", "Anna Weber, a Boston-based president of the Delta Institute,", "president / Delta Institute")]
    [InlineData("Army spokesman Colonel Anna Weber said the plan was ready.", "Army spokesman Colonel Anna Weber", "spokesman / Army|Colonel / -")]
    [InlineData("Junta spokesman Major General Thet Naing said the plan was ready.", "Junta spokesman Major General Thet Naing", "spokesman / Junta|Major General / -")]
    [InlineData("Emergency Situations Minister Anna Weber said the plan was ready.", "Emergency Situations Minister Anna Weber", "Emergency Situations Minister / -")]
    [InlineData("Home Minister Datuk Seri Rosli Hamzah said the plan was ready.", "Home Minister Datuk Seri Rosli Hamzah", "Home Minister / -")]
    [InlineData("Springfield MLA Anna Weber said the plan was ready.", "Springfield MLA Anna Weber", "MLA / Springfield")]
    [InlineData("Acme Workers League (AWL) member Anna Weber said the plan was ready.", "Acme Workers League (AWL) member Anna Weber", "member / Acme Workers League")]
    [InlineData("Anna Weber, mother of two, said the plan was ready.", "Anna Weber", "")]
    public void Roles(string text, string source, string roles)
    {
        var result = new SpeakerScene(text).Says(source, "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join('|', result.Roles(0)));
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
