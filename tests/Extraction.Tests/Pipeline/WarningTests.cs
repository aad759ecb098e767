using Extraction.Input;
using Extraction.Output;

namespace Extraction.Tests.Pipeline;

public sealed class WarningTests
{
    [Fact]
    public void What_showed_while_reading_stands_in_the_result()
    {
        var article = new Article
        {
            Id = "quay",
            Text = "The 😀 quay is shut.",
            Notes = [new ReadingNote("damaged-characters", new TextSpan(7, 11), "A mark was damaged.")],
        };
        ResultDocument result = ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(article), ResultOptions.Default);
        Assert.Equal([new ResultWarning("damaged-characters", 6, 10, "A mark was damaged.")], result.Warnings);
    }

    [Fact]
    public void A_quotation_that_never_closes_stands_in_the_result()
    {
        var article = new Article { Id = "mill", Text = "Ada Brook said: “The mill is ready.\n\nRain fell on Monday.\n" };
        ResultDocument result = ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(article), ResultOptions.Default);
        ResultWarning warning = Assert.Single(result.Warnings);
        Assert.Equal(("unclosed-quotation", 16, 17), (warning.Code, warning.Start, warning.End));
    }
}
