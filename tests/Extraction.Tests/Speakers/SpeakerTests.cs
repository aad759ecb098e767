using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>The name of a speaker as the result has it. Names are made up.</summary>
public sealed class SpeakerTests
{
    private const string Text = "Anna Weber, Ben Grey and Karl Stein";

    [Theory]
    [InlineData("Anna Weber", "Anna Weber, Ben Grey and Karl Stein", "Anna Weber", "Ben Grey", "Karl Stein")]
    [InlineData("Anna Weber", "Anna Weber and Ben Grey", "Anna Weber", "Ben Grey")]
    [InlineData("Ben Grey", "Ben Grey")]
    public void Names_all_who_speak_together(string name, string written, params string[] members) =>
        Assert.Equal(written, new Speaker { Name = Of(name), Kind = SpeakerKind.Group, Members = [.. members.Select(Of)] }.NameIn(Text));

    private static TextSpan Of(string words)
    {
        int at = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
