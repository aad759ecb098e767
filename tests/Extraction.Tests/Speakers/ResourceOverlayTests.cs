using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Models.English;

namespace Extraction.Tests.Speakers;

/// <summary>A folder of the user's own tables.</summary>
public sealed class ResourceOverlayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Extends_a_table_and_wins_where_both_speak()
    {
        Write("name,gender\nZorbla,female\nJohn,female\n");
        SpeakerTables tables = SpeakerTables.Load(new ResourceOverlay(EnglishModel.Instance, _folder.FullName));
        Assert.True(tables.IsGivenName("Zorbla", out Gender own) && own == Gender.Female);
        Assert.True(tables.IsGivenName("John", out Gender both) && both == Gender.Female);
        Assert.True(tables.IsGivenName("Paul", out Gender built) && built == Gender.Male);
    }

    [Fact]
    public void Replaces_a_table_that_says_so()
    {
        Write("# replaces\nname,gender\nZorbla,female\n");
        SpeakerTables tables = SpeakerTables.Load(new ResourceOverlay(EnglishModel.Instance, _folder.FullName));
        Assert.True(tables.IsGivenName("Zorbla", out _));
        Assert.False(tables.IsGivenName("John", out _));
    }

    [Fact]
    public void Needs_a_folder() =>
        Assert.Throws<DirectoryNotFoundException>(() => new ResourceOverlay(EnglishModel.Instance, Path.Combine(_folder.FullName, "none")));

    private void Write(string table)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "speakers"));
        File.WriteAllText(Path.Combine(_folder.FullName, "speakers", "given-names.csv"), table);
    }
}
