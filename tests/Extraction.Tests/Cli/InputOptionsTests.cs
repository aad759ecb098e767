using System.Text;

namespace Extraction.Tests.Cli;

public sealed class InputOptionsTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void Columns_format_encoding_and_size_are_options()
    {
        string path = _command.Write("in/table.dat", "nr;Wortlaut\nx7;Nobody spoke.\n");
        CommandOutcome outcome = CommandTester.Run("extract", path, "--input-format", "csv", "--column", "id=nr", "--column",
            "text=Wortlaut");
        Assert.Equal("", outcome.Error);
        Assert.Contains("\"id\": \"x7\"", outcome.Output, StringComparison.Ordinal);

        Assert.Contains("--max-size", CommandTester.Run("extract", _command.Write("in/a.txt", "Nobody spoke."), "--max-size", "5").Error,
            StringComparison.Ordinal);
        File.WriteAllBytes(_command.PathOf("in/b.txt"), Encoding.Unicode.GetBytes("Nobody spoke."));
        Assert.Equal(0, CommandTester.Run("extract", _command.PathOf("in/b.txt"), "--encoding", "utf-16").ExitCode);
    }

    [Theory]
    [InlineData("--column", "text", "FIELD=NAME")]
    [InlineData("--column", "words=x", "There is no field 'words'")]
    [InlineData("--input-format", "docx", "There is no input format 'docx'")]
    [InlineData("--encoding", "klingon", "There is no encoding 'klingon'")]
    public void A_wrong_value_is_a_mistake_of_use(string option, string value, string message)
    {
        CommandOutcome outcome = CommandTester.Run("extract", _command.Write("in/a.txt", "Nobody spoke."), option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }
}
