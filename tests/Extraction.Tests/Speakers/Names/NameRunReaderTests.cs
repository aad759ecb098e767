using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>How runs of proper nouns are cut into titles and names. Names are made up.</summary>
public sealed class NameRunReaderTests
{
    [Theory]
    [InlineData("Mayor/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook (Name, Person)")]
    [InlineData("[Acme/NNP]ORG Chairman/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Acme (Name, Organization)|Ada Brook (Name, Person)")]
    [InlineData("Secretary/NNP of/IN State/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook (Name, Person)")]
    [InlineData("[Edward/NNP/left/nsubj “ Ned/NNP ” Grey/NNP]PER", "Edward “Ned” Grey (Name, Person)")]
    [InlineData("[Edward/NNP/left/nsubj ( Ned/NNP ) Grey/NNP]PER", "Edward (Ned) Grey (Name, Person)")]
    [InlineData("[Han/NNP/left/nsubj Ji/NNP - won/NN]PER", "Han Ji-won (Name, Person)")]
    [InlineData("Ji/NNP/left/nsubj - won/NNP/Ji/flat [Hanlo/NNP/Ji/flat]PER", "Ji-won Hanlo (Name, Person)")]
    [InlineData("Ji/NNP/left/nsubj - won/NNP/Ji/flat Hanlo/NNP/Ji/flat", "Ji-won Hanlo (Name, Person)")]
    [InlineData("[Edward/NNP/left/nsubj Grelton/NNP]ORG III/CD", "Edward Grelton III (Name, Person)")]
    [InlineData("President/NNP [Zelvik/NNP/left/nsubj Grelton/NNP]PER III/CD", "Zelvik Grelton III (Name, Person)")]
    [InlineData("The/DT Five/CD [Rivers/NNPS group/NN/left/nsubj]ORG", "Five Rivers group (Name, Organization)")]
    [InlineData("The/DT op/NN - ed/NNP/left/nsubj", "")] // Small behind a hyphen.
    [InlineData("Professor/NNP [Emerita/NNP Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("Cllr/NNP [Otto/NNP/left/nsubj Lind/NNP]PER", "Otto Lind (Name, Person)")]
    [InlineData("Harbour/NNP alumna/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("[Rovers/NNP/left/nsubj midfielder/NNP Zelvik/NNP]PER", "Zelvik (Name, Person)")]
    [InlineData("[Bystander/NNP/left/nsubj Anna/NNP Brook/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER tore/NNP", "Anna Brook (Name, Person)")]
    [InlineData("[Clark/NNP]PER County/NNP Sheriff/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("[Elmhurst/NNP Academy/NNP/left/nsubj]PER", "Elmhurst Academy (Name, Organization)")]
    [InlineData("[Anna/NNP/left/nsubj College/NNP]PER", "Anna College (Name, Person)")]
    [InlineData("Ned/VBN Brook/NN/left/nsubj", "Ned Brook (Name, Person)")]
    [InlineData("Mr/NNP College/NNP/left/nsubj", "College (Name, Person)")]
    [InlineData("Mrs/NNP May/NNP/left/nsubj", "May (Name, Person)")]
    [InlineData("[Ludo/NNP/left/nsubj van/IN den/NNP Berg/NNP]PER", "Ludo van den Berg (Name, Person)")]
    [InlineData("The/DT [Rivers/NNPS Inquiry/NNP/left/nsubj]ORG", "Rivers Inquiry (Name, Organization)")]
    [InlineData("The/DT [Society/NNP/left/nsubj for/IN the/DT Protection/NNP/Society/nmod of/IN Swans/NNPS/Protection/nmod]ORG",
        "Society for the Protection of Swans (Name, Organization)")]
    [InlineData("The/DT Forest/NNP and/CC Lakes/NNPS Authority/NNP/left/nsubj", "Forest and Lakes Authority (Name, Organization)")]
    [InlineData("The/DT [Bureau/NNP/left/nsubj of/IN Salt/NNP/Bureau/nmod]ORG , Sugar/NNP , Tea/NNP and/CC Coffee/NNP",
        "Bureau of Salt, Sugar, Tea and Coffee (Name, Organization)")]
    [InlineData("The/DT [Bureau/NNP/left/nsubj of/IN Salt/NNP/Bureau/nmod]ORG , Harbour/NNP and/CC [Anna/NNP Zelvik/NNP]PER",
        "Bureau of Salt (Name, Organization)|Harbour (Name, Unknown)|Anna Zelvik (Name, Person)")]
    [InlineData("[Vexa/NNP/News/compound]ORG 5/CD/News/nummod News/NNP/left/nsubj", "Vexa 5 News (Name, Organization)")]
    [InlineData("[Lakes/NNP Bill/NNP/left/nsubj]ORG 1192/CD/Bill/nummod", "Lakes Bill 1192 (Name, Unknown)")]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP of/IN Harbour/NNP Radio/NNP]PER",
        "Anna Zelvik (Name, Person)|Harbour Radio (Name, Organization)")]
    [InlineData("[Anna/NNP/left/nsubj of/IN Rovik/NNP]PER", "Anna of Rovik (Name, Person)")]
    [InlineData("Witness/NN/left/nsubj 3/CD/Witness/nummod", "Witness 3 (Name, Person)")]
    [InlineData("The/DT Chief/NNP Minister/NNP/left/nsubj", "The Chief Minister (Nominal, Person)")]
    [InlineData("The/DT [Attorney/NNP/left/nsubj General/NNP/Attorney/flat]ORG", "The Attorney General (Nominal, Person)")]
    [InlineData("[Rovikia/NNP/Secretary/nmod:poss]ORG 's [Chief/NNP Cabinet/NNP Secretary/NNP/left/nsubj]PER",
        "Rovikia (Name, Organization)|Rovikia's Chief Cabinet Secretary (Nominal, Person)")]
    [InlineData("The/DT [Lord/NNP Mayor/NNP/left/nsubj]PER", "The Lord Mayor (Nominal, Person)")]
    [InlineData("The/DT [Senate/NNP Majority/NNP Leader/NNP/left/nsubj]ORG", "The Senate Majority Leader (Nominal, Person)")]
    [InlineData("The/DT [Society/NNP/left/nsubj of/IN Media/NNP Lawyers/NNPS/Society/nmod]ORG",
        "Society of Media Lawyers (Name, Organization)")]
    [InlineData("the/DT [Liberal/NNP Democrat/NNP MP/NNP/left/nsubj for/IN Rovik/NNP/MP/nmod]ORG",
        "the Liberal Democrat MP (Nominal, Person)|Rovik (Name, Organization)")]
    [InlineData("[Harbour.com/NNP/left/nsubj]ORG", "Harbour.com (Name, Organization)")]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER [Otto/NNP/left/nsubj Lind/NNP]PER", "Ada Brook (Name, Person)|Otto Lind (Name, Person)")]
    [InlineData("[Rovers/NNPS/left/nsubj say/VBP Harbour/NNP]ORG", "Rovers (Name, Organization)|Harbour (Name, Organization)")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP &/CC Edward/NNP Lind/NNP]PER", "Anna Brook (Name, Person)|Edward Lind (Name, Person)")]
    [InlineData("[McDonald/NNP 's]ORG Chief/NNP Executive/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "McDonald's (Name, Organization)|Anna Brook (Name, Person)")]
    [InlineData("[Otto/NNP/left/nsubj]PER “ Boss/NN/Otto/appos ” [Lind/NNP/Otto/flat]PER", "Otto “Boss” Lind (Name, Person)")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP Anna/NNP Maria/NNP BrookCouncil/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("[Harbour/NNP Institute/NNP Dean/NNP]ORG [Fred/NNP/left/nsubj Brook/NNP]PER",
        "Harbour Institute Dean (Name, Organization)|Fred Brook (Name, Person)")]
    [InlineData("[Karl/NNP/left/nsubj Stein/NNP]PER , Jr./NNP/Karl/flat", "Karl Stein, Jr. (Name, Person)")]
    [InlineData("[Harbour/NNP]LOC police/NNS/left/nsubj", "Harbour police (Name, Organization)")]
    [InlineData("[Brook/NNP/left/nsubj &/CC Lind/NNP]ORG", "Brook & Lind (Name, Organization)")]
    [InlineData("[Should/MD Brook/NNP/left/nsubj]ORG", "Brook (Name, Organization)")]
    [InlineData("[Then/RB Brook/NNP/left/nsubj]PER", "Brook (Name, Person)")]
    [InlineData("[Past/NNP Harbour/NNP Office/NNP/left/nsubj]ORG", "Harbour Office (Name, Organization)")]
    [InlineData("Former/NNP Harbour/NNP Bank/NNP executive/NN/left/nsubj",
        "Harbour Bank (Name, Organization)|Former Harbour Bank executive (Nominal, Person)")]
    [InlineData("The/DT [Harbour/NNP League/NNP club/NN/left/nsubj]MISC",
        "Harbour League (Name, Organization)|The Harbour League club (Nominal, Organization)")]
    [InlineData("The/DT [Harbour/NNP club/NN/left/nsubj]ORG", "Harbour club (Name, Organization)")]
    [InlineData("[Emily/RB Brook/NNP/left/nsubj]PER", "Emily Brook (Name, Person)")]
    [InlineData("The/DT [Then/RB Gallery/NNP/left/nsubj]ORG", "Then Gallery (Name, Organization)")]
    [InlineData("[Harbour/NNP News/NNP She/PRP/left/nsubj]ORG left=leave/VBD and/CC", "Harbour News (Name, Organization)|She (Pronoun, Person)")]
    [InlineData("the/DT [Daily/NNP Echo/NNP/left/nsubj and/CC Echo/NNP on/IN Sunday/NNP]ORG",
        "Daily Echo (Name, Organization)|Echo on Sunday (Name, Organization)")]
    [InlineData("the/DT [Brook/NNP/left/nsubj and/CC Echo/NNP]ORG", "Brook and Echo (Name, Organization)")]
    [InlineData("a/DT [2013/CD Harbour/NNP Department/NNP/report/compound]ORG report/NN/left/nsubj",
        "Harbour Department (Name, Organization)|a 2013 Harbour Department report (Nominal, Document)")]
    [InlineData("South/NNP Rovikian/NNP President/NNP Han/NNP Ji/NNP/left/nsubj -/HYPH in/RB/left/amod", "Han Ji-in (Name, Person)")]
    [InlineData("President/NNP Han/NNP Ji/NNP/left/nsubj -/HYPH in/IN/Ji/flat", "Han Ji-in (Name, Person)")]
    [InlineData("[Prime/NNP Minister/NNP Otto/NNP Lind/NNP/left/nsubj of/IN Rovikia/NNP/Lind/nmod]ORG",
        "Otto Lind (Name, Person)|Rovikia (Name, Organization)")]
    [InlineData("[Prime/NNP Minister/NNP Otto/NNP Lind/NNP/left/nsubj of/IN France/NNP/Lind/nmod]ORG",
        "Otto Lind (Name, Person)|France (Name, Place)")]
    [InlineData("[St/NNP Otto/NNP/Palace/nmod:poss]PER ’s/POS Palace/NNP/left/nsubj", "St Otto’s Palace (Name, Organization)")]
    [InlineData("[Otto/NNP/Palace/nmod:poss]PER ’s/POS [Palace/NNP/left/nsubj]ORG", "Otto (Name, Person)|Palace (Name, Organization)")]
    [InlineData("Investors/NNS/Courier/nmod:poss ’/POS [Courier/NNP/left/nsubj]ORG", "Investors’ Courier (Name, Organization)")]
    [InlineData("Swans/NNS/Herald/nmod:poss ’/POS [Herald/NNP/left/nsubj]ORG", "Herald (Name, Organization)")]
    [InlineData("At/IN noon/NN ,/, All/DT [Zelvik/NNP Airways/NNPS/left/nsubj]ORG", "All Zelvik Airways (Name, Organization)")]
    [InlineData("All/DT [Zelvik/NNP Airways/NNPS/left/nsubj]ORG", "Zelvik Airways (Name, Organization)")]
    [InlineData("At/IN noon/NN ,/, In/IN [Zelvik/NNP/left/nsubj]PER", "In Zelvik (Name, Organization)")]
    [InlineData("At/IN noon/NN ,/, in/IN [Zelvik/NNP/left/nsubj]PER", "Zelvik (Name, Person)")]
    [InlineData("[Zelvik/NNP City/NNP Mayor/NNP Vexa/NNP Brook/NNP/left/nsubj]LOC", "Vexa Brook (Name, Person)")]
    [InlineData("[AXD/NNP Legal/JJ Counsel/NNP Zelvika/NNP Brook/NNP/left/nsubj]ORG", "Zelvika Brook (Name, Person)")]
    [InlineData("[Harbour/NNP Staff/NNP]PER Sgt./NNP [Otto/NNP/left/nsubj Lind/NNP]PER", "Otto Lind (Name, Person)")]
    [InlineData("Zelvik/NNP/left/nsubj Jan/NNP/Zelvik/flat ,/, a/DT shopkeeper/NN/Zelvik/appos ,/,",
        "Zelvik Jan (Name, Person)|a shopkeeper (Nominal, Person)")]
    public void A_run_is_cut_into_titles_and_names(string subject, string found) =>
        Assert.Equal(found, string.Join('|', new HandMadeScene($"{subject} left=leave/VBD/root .").Found()));

    [Fact]
    public void Titles_before_a_name_belong_to_its_mention()
    {
        var scene = new HandMadeScene("Deputy/NNP Mayor/NNP [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        Mention name = scene.Mentions[scene.MentionAt("Ada")];
        Assert.Equal(("Deputy Mayor", "Ada Brook"), (scene.Of(name.TitleFirst, name.First), scene.Of(name.First, name.End)));
    }

    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER", "Anna", "Female")]
    [InlineData("Mr./NNP [Brook/NNP/left/nsubj]PER", "Brook", "Male")]
    [InlineData("Spokeswoman/NN [Brook/NNP/left/nsubj]PER", "Brook", "Female")]
    [InlineData("Chairman/NN [Brook/NNP/left/nsubj]PER", "Brook", "Male")]
    [InlineData("Chairman/NN [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna", "Unknown")]
    [InlineData("[Brook/NNP/left/nsubj]PER", "Brook", "Unknown")]
    public void The_gender_is_what_the_title_or_the_given_name_tells(string subject, string name, string gender)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(Enum.Parse<Gender>(gender), scene.Mentions[scene.MentionAt(name)].Gender);
    }

    /// <summary>In a headline every word has a capital: only what the body names is a name there.</summary>
    [Fact]
    public void A_headline_has_the_names_of_the_body()
    {
        var scene = new HandMadeScene("# Brook/NNP Storms/NNP Out/RP of/IN Harbour/NNP Meeting/NNP/root\n"
            + "[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        Assert.Equal(["Brook (Name, Unknown)", "Ada Brook (Name, Person)"], scene.Found());
    }

    /// <summary>A line in capitals between two paragraphs is a headline in that, whatever the entity model has in it.</summary>
    [Theory]
    [InlineData("[BROOK/NNP/SAYS/nsubj SAYS/NNP/root VEXA/NNP]ORG WILL/NNP CLOSE/NNP", "BROOK (Name, Unknown)")]
    [InlineData("[ADA/NNP/REACTS/nsubj BROOK/NNP REACTS/NNP/root]PER TO/NNP CLOSURE/NNP", "ADA BROOK (Name, Person)")]
    [InlineData("[BROOK/NNP/left/nsubj HAS/NNP REVEALED/NNP]ORG that/IN she/PRP left=leave/VBD/root", "BROOK (Name, Unknown)|she (Pronoun, Person)")]
    [InlineData("Even/RB Friends/NNS/Say/nsubj Of/IN [Brook/NNP/Friends/nmod Say/VBP/root]PER He/PRP Must/MD Go/VB/Say/ccomp",
        "Brook (Name, Unknown)|He (Pronoun, Person)")]
    [InlineData("Even/RB Friends/NNS/say/nsubj of/IN [Brook/NNP/Friends/nmod Say/NNP]PER say=say/VBP/root he/PRP must/MD go/VB/say/ccomp",
        "Friends (Name, Unknown)|Brook Say (Name, Person)|he (Pronoun, Person)")]
    [InlineData("[AFP/NNP/left/nsubj]ORG left=leave/VBD/root", "AFP (Name, Organization)")]
    [InlineData("[AFP/NNP/left/nsubj]ORG ,/, [BBC/NNP]ORG ,/, [CNN/NNP]ORG left=leave/VBD/root",
        "AFP (Name, Organization)|BBC (Name, Organization)|CNN (Name, Organization)")]
    public void A_line_in_capitals_has_the_names_of_the_rest(string line, string found)
    {
        var scene = new HandMadeScene($"{line} .\n[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root the/DT mill/NN/left/obj at/IN "
            + "noon/NN/left/obl with/IN a/DT rope/NN/left/obl .");
        string[] names = [.. scene.Found().Where(m => !m.StartsWith("the mill", StringComparison.Ordinal))];
        Assert.Equal(found + "|Ada Brook (Name, Person)", string.Join('|', names));
    }

    [Fact]
    public void An_article_in_capitals_has_its_names_in_them()
    {
        var scene = new HandMadeScene("[ADA/NNP/root BROOK/NNP]PER ,/, [AFP/NNP/ADA/appos]ORG .");
        Assert.Equal(["ADA BROOK (Name, Person)", "AFP (Name, Organization)"], scene.Found());
    }

    [Fact]
    public void A_surname_behind_the_complement_of_a_preposition_begins_its_own_clause()
    {
        var scene = new HandMadeScene("[Ada/NNP/won/nsubj Brook/NNP]PER won=win/VBD/root .\nAt/IN the/DT [Harbour/NNP Awards/NNPS/left/obl "
            + "Brook/NNP/left/nsubj]MISC left=leave/VBD/root .");
        Assert.Equal(["Ada Brook (Name, Person)", "Harbour Awards (Name, Unknown)", "Brook (Name, Unknown)"], scene.Found());
    }

    [Fact]
    public void What_is_nobodys_surname_belongs_to_the_name_before_it()
    {
        var scene = new HandMadeScene("At/IN the/DT [Harbour/NNP Awards/NNPS/left/obl Brook/NNP/left/nsubj]ORG left=leave/VBD/root .");
        Assert.Equal(["Harbour Awards Brook (Name, Organization)"], scene.Found());
    }

    [Fact]
    public void A_day_behind_a_name_is_no_part_of_it()
    {
        var scene = new HandMadeScene("[Ada/NNP/left/nsubj Brook/NNP]PER Tuesday/NNP/left/obl:unmarked left=leave/VBD/root .");
        Assert.Equal(["Ada Brook (Name, Person)"], scene.Found());
    }
}
