namespace Extraction.Tests.Quotes;

/// <summary>Interviews without labels.</summary>
public sealed class AskedAndAnsweredTests
{
    private const string Introduction =
        "Ilse Marrow on forty years of bread\n\nBy Sam Tully\n\nThe baker Ilse Marrow, 71, closed her shop in May. Sam Tully of the " +
        "Courier asked her about the end of it.\n\n";

    [Fact]
    public void What_follows_a_question_is_the_answer_of_the_one_interviewed() => Assert.Equal(
        ["Ilse Marrow: I am tired. There is no more to it.", "Ilse Marrow: I will sleep. / My niece Ada takes the shop."],
        TurnScene.Direct(Introduction
            + "Are you sad?\n\nI am tired. There is no more to it.\n\nWhat will you do now?\n\nI will sleep.\n\nMy niece Ada takes the " +
            "shop.\n\nAnd the oven?"));

    [Fact]
    public void Answers_in_quotation_marks_are_found_alike() => Assert.Equal(
        ["Ilse Marrow: “No. I am tired.”", "Ilse Marrow: “I will sleep.”"],
        TurnScene.Direct(Introduction + "Are you sad?\n\n“No. I am tired.”\n\nWhat will you do now?\n\n“I will sleep.”"));

    [Theory]
    [InlineData("Why did it close?\n\nThe shop lost money for years.\n\nWho takes it?\n\nNobody knows. “We will see,” the town says.")]
    [InlineData("Are you sad?\n\nI am tired.")]
    public void An_explainer_or_one_question_is_no_interview(string body) =>
        Assert.DoesNotContain(TurnScene.Direct(Introduction + body), quote => quote.StartsWith("Ilse Marrow", StringComparison.Ordinal));
}
