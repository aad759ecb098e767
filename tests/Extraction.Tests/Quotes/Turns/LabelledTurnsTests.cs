using Extraction.Output;

namespace Extraction.Tests.Quotes;

/// <summary>Transcripts, interviews and records of many forms.</summary>
public sealed class LabelledTurnsTests
{
    [Fact]
    public void A_council_in_capitals() => Assert.Equal(
        [
            "ADA BROOK: The motion is lost.", "TOM LINDE: I protest. Nobody was asked.", "ADA BROOK: Everybody was asked.",
            "HOLM: Seven to two.", "SPEAKER 3: Hear, hear!", "ADA BROOK: Silence.",
        ],
        TurnScene.Direct("PORT COUNCIL, MINUTES IN FULL\n\nMAYOR ADA BROOK: The motion is lost.\n\nCOUNCILLOR TOM LINDE (Ward 9): I " +
            "protest. Nobody was asked.\n\n"
            + "BROOK: Everybody was asked.\n\nMS. HOLM, TOWN CLERK: Seven to two.\n\nSPEAKER 3: Hear, hear!\n\nTEXT: Harbour dues: 4 " +
                "cents a ton\n\n(APPLAUSE)\n\nBROOK: Silence."));

    [Fact]
    public void Questions_and_answers_in_the_forms_of_magazines() => Assert.Equal(
        ["-: Why now?", "Petra Lowe: Because the mill is old. You leave old mills.", "-: Were you pushed?", "Petra Lowe: No. They wept.",
            "Petra Lowe: I meant it. I still do."],
        TurnScene.Direct("Coffee with Petra Lowe\n\nBy Ola Hart\n\nThe miller Petra Lowe, 58, met Ola Hart in the yard.\n\nQ: Why now?\n\n"
            + "A: Because the mill is old. You leave old mills.\n\nQ. Were you pushed?\n\nA. No. They wept.\n\nPetra Lowe: I meant it. " +
                "I still do."));

    [Fact]
    public void A_court_record_names_who_asks_and_who_answers() => Assert.Equal(
        [
            "COURT: Call the next witness.", "BRANDT: The people call Tomas Vale.", "BRANDT: Where were you that night?",
            "Tomas Vale: On the quay. I saw the smoke. / I ran home.", "BRANDT: Did you call for help?", "Tomas Vale: No.",
                "OKORO: Objection.", "COURT: Overruled.",
        ],
        TurnScene.Direct("Record of the hearing in the harbour case\n\nTHE COURT: Call the next witness.\n\nMS. BRANDT: The people call " +
            "Tomas Vale.\n\n"
            + "DIRECT EXAMINATION\n\nBY MS. BRANDT:\n\nQ. Where were you that night?\n\nA. On the quay. I saw the smoke.\n\nI ran home.\n\n"
            + "Q. Did you call for help?\n\nA. No.\n\nMR. OKORO: Objection.\n\nTHE COURT: Overruled."));

    [Fact]
    public void A_parliament_gives_seats_and_names_in_brackets() => Assert.Equal(
        [
            "Speaker: Order. The question is on the second reading.", "Mary Halden: The ferries are old. / Our islands wait for weeks.",
            "Owen Teal: We have no money.", "Hon. Members: Shame!", "Owen Teal: We shall see in May.", "Mary Halden: That is no answer.",
        ],
        TurnScene.Direct("Coastal Ferries Bill is read again\n\nThe Speaker: Order. The question is on the second reading.\n\nMary " +
            "Halden (Northfield) (Lab): The ferries are old.\n\n"
            + "Our islands wait for weeks.\n\nThe Minister for Transport (Mr Owen Teal): We have no money.\n\nHon. Members: Shame!\n\n"
            + "Mr Teal: We shall see in May.\n\nMary Halden: That is no answer."));

    [Fact]
    public void A_recording_with_times() => Assert.Equal(
        ["Petra Lowe: Welcome to the show, Ilan.", "Ilan Moss: I have been up since two.", "Petra Lowe: Why so early?",
            "Ilan Moss: The oven is slow. / We bought it from a monastery."],
        TurnScene.Direct("The Night Shift, episode 12\n\nIn this episode Petra Lowe talks to baker Ilan Moss about rising " +
            "early.\n\n[00:00:04] Petra Lowe: Welcome to the show, Ilan.\n\n"
            + "[00:00:09] Ilan Moss: I have been up since two.\n\n[00:00:15] Petra: Why so early?\n\n[00:00:18] Ilan: The oven is " +
                "slow.\n\nWe bought it from a monastery."));

    [Fact]
    public void Offices_and_initials_are_led_to_whom_the_introduction_names()
    {
        Assert.Equal(
            ["Question: Will the envoy travel?", "Dana Osk: Not this week.", "Question: And next week?", "Dana Osk: We will let you know."],
            TurnScene.Direct("Noon briefing\n\nThis is a transcript of the noon briefing by Dana Osk, Deputy Spokesperson for the " +
                "Council.\n\nQuestion: Will the envoy travel?\n\n"
                + "Deputy Spokesperson: Not this week.\n\nQuestion: And next week?\n\nDeputy Spokesperson: We will let you know."));
        Assert.Equal(
            ["Sam Hartley: Was it cold?", "Greta Noll: Very. I could not feel my hands.", "Sam Hartley: Will you go back?",
                "Greta Noll: Never."],
            TurnScene.Direct("The last race\n\nSam Hartley talks to the swimmer Greta Noll about her last race.\n\nSH: Was it " +
                "cold?\n\nGN: Very. I could not feel my hands.\n\n"
                + "SH: Will you go back?\n\nGN: Never."));
    }

    [Fact]
    public void What_others_said_is_a_report_within_the_turn()
    {
        ResultDocument result =
            TurnScene.Result("Flood hearing\n\nMODERATOR: What happened?\n\nMR. HARKER: The engineer said that the pumps had " +
            "failed.\n\nMODERATOR: And then?\n\nMR. HARKER: I said nothing.");
        ResultQuote report = Assert.Single(result.Quotes, q => q.Parent is not null);
        Assert.Equal("that the pumps had failed", report.Content[0].Text);
        Assert.Equal(5, result.Quotes.Count);
    }

    [Theory]
    [InlineData("Harbour fair opens\n\nThe fair opened on Friday. Mayor Ada Brook cut the ribbon.\n\nVenue: Old Quay\n\nTickets: Five " +
        "pounds at the gate.\n\nMayor Brook left early.")]
    [InlineData("Zoo news\n\nThe tiger is back in the zoo.\n\nVIDEO: Watch the tiger sleep.\n\nRead more: Tiger was missing for " +
        "days.\n\nUPDATE: The zoo stays open on Sunday.\n\nCORRECTION: The tiger is a she.\n\nMAP TOOL: Find zoos near you.")]
    public void Lines_of_the_newsroom_are_nobodys(string text) => Assert.Empty(TurnScene.Direct(text));

    [Fact]
    public void A_long_transcript_is_read_to_its_end()
    {
        string text = "Council debate\n\n" + string.Concat(Enumerable.Range(0, 400)
            .Select(i => $"BROOK: We meet again.\n\nLOWE {(char)('A' + (i % 26))}: Yes.\n\n"));
        Assert.Equal(800, TurnScene.Result(text).Quotes.Count);
    }

    [Fact]
    public void The_label_of_the_newsroom_is_nobody_s_word() => Assert.Contains(
        "Jo Marsh (Indirect): The tiger was found at noon",
        TurnScene.Quotes("Zoo latest\n\nThe tiger of the zoo was gone for a day and a night.\n\nUPDATE: The tiger was found at noon, " +
            "keeper Jo Marsh said."));

    [Fact]
    public void A_gap_stands_for_the_sign_behind_Q_and_A() => Assert.Equal(
        ["OLU TRAN: Did you read the report?", "Mara Quist: I did."],
        TurnScene.Direct("Harbour hearing\n\nThe engineer Mara Quist was heard on Monday about the weir.\n\nBY MR. OLU TRAN:\n\n"
            + "Q    Did you read the report?\n\nA    I did."));

    [Fact]
    public void An_answer_of_nobody_named_has_no_speaker() => Assert.Equal(
        ["-: Did you read the report?", "-: I did.", "-: All of it?", "-: Most of it."],
        TurnScene.Direct("Harbour hearing\n\nQ    Did you read the report?\n\nA    I did.\n\nQ    All of it?\n\nA    Most of it."));

    [Fact]
    public void An_office_may_be_about_what_newsrooms_write_of() => Assert.Contains(
        "Ilse Marrow: I am grateful to my hon. Friend. / The lido lost money.",
        TurnScene.Direct("Harbour debate\n\nPetra Lowe (Ashby) (Lab): Why did the lido close?\n\nThe Minister for Sport (Ms Ilse " +
            "Marrow): I am grateful to my hon. Friend.\n\nThe lido lost money.\n\nPetra Lowe: That is no answer."));

    [Fact]
    public void A_congress_sets_a_full_stop_behind_the_name() => Assert.Equal(
        ["LOWE: Mr. President, I rise for the canal bill. It has waited for years. / It should wait no more.",
            "HOLM: Will the Senator yield?", "LOWE: I yield.", "PRESIDING OFFICER: The time has expired."],
        TurnScene.Direct("DEBATE ON THE CANAL BILL\n\nMr. LOWE. Mr. President, I rise for the canal bill. It has waited for years.\n\n"
            + "It should wait no more.\n\nMrs. HOLM. Will the Senator yield?\n\nMr. LOWE. I yield.\n\n"
            + "The PRESIDING OFFICER. The time has expired."));

    [Fact]
    public void The_lines_of_a_chat_are_turns_though_they_end_as_no_sentence_does() => Assert.Equal(
        ["Leo Vard: We cannot let this get out", "Suki Tand: Too late, the paper has it", "Leo Vard: Call me"],
        TurnScene.Direct("Messages from the group\n\nThese messages were passed to the paper.\n\n"
            + "[12/03/2031, 09:14:22] Leo Vard: We cannot let this get out\n[12/03/2031, 09:15:01] Suki Tand: Too late, the paper has it\n"
            + "[12/03/2031, 09:16:10] Suki Tand: <Media omitted>\n12/03/2031, 09:17 - Leo Vard: Call me"));

    [Fact]
    public void The_number_of_a_line_hides_no_label() => Assert.Equal(
        ["COURT: Call your next witness.", "Where were you?", "I was at the laundry.", "VARD: Objection.", "COURT: Overruled."],
        TurnScene.Direct("TRANSCRIPT OF THE HEARING\n\n1   THE COURT: Call your next witness.\n2   BY MR. HOLM:\n3   Q. Where were you?\n"
            + "4   A. I was at the laundry.\n10  MS. VARD: Objection.\n11  THE COURT: Overruled.")
            .Select(turn => turn[(turn.StartsWith("HOLM: ", StringComparison.Ordinal) || turn.StartsWith("-: ", StringComparison.Ordinal)
                ? turn.IndexOf(' ', StringComparison.Ordinal) + 1 : 0)..]));

    [Fact]
    public void Initials_and_the_name_that_they_stand_for_are_one_label() => Assert.Equal(
        ["Otto Brill: They wanted the name. / They never wrote.", "Otto Brill: On Mondays."],
        TurnScene.Direct("The baker\n\nOtto Brill, 58, has run the last bakery in Lenne. He talked to Klara Mohn.\n\n**Klara Mohn:** Why " +
            "did you turn it down?\n\n**Otto Brill:** They wanted the name.\n\nThey never wrote.\n\n**KM:** Do you regret it?\n\n"
            + "**OB:** On Mondays.").Where(turn => turn.StartsWith("Otto", StringComparison.Ordinal)));

    [Fact]
    public void A_panel_tells_the_trades_behind_the_names() => Assert.Equal(
        ["Nils Overby: Pull it down. There is no other way.", "Jean Tuck: Leave it alone.", "Amina Sule: Keep the iron."],
        TurnScene.Direct("Talk of the pier\n\nThe town asked three people what should be done with the pier.\n\n"
            + "Nils Overby, architect: Pull it down. There is no other way.\n\nJean Tuck, 54, shopkeeper: Leave it alone.\n\n"
            + "Amina Sule, historian:\nKeep the iron."));
}
