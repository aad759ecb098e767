using Extraction.Cli;
using Extraction.Cli.Extract;
using Extraction.Output;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli;

public sealed class QuoteTableTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(120)]
    public void Speaker_kind_and_confidence_are_readable_on_every_screen(int width)
    {
        string table = Write(all: false, width, Samples.Ferry());
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= width, line));
        foreach (string part in new[] { "Mara Ellison", "harbour director", "direct", "93 %", "2031-05-05", "“The last boat" })
        {
            Assert.Contains(part, table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_thought_or_unsure_is_counted_and_shown_on_demand()
    {
        string first = Write(all: false, 120, Samples.Ferry());
        Assert.DoesNotContain("25 %", first, StringComparison.Ordinal);
        Assert.Contains("1 more that are thought, planned or unsure; --all shows them.", first, StringComparison.Ordinal);
        string all = Write(all: true, 120, Samples.Ferry());
        Assert.Contains("indirect, thought", all, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", all, StringComparison.Ordinal);
    }

    private static string Write(bool all, int width, ResultDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        QuoteTable.Write([document], all, writer, new Terminal { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Width =
            width });
        return writer.ToString();
    }
}
