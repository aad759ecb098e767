using System.Text;
using System.Text.RegularExpressions;
using Extraction.Output;

namespace Extraction.Tests.Output;

public sealed partial class BratWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-brat-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_files_are_those_that_brat_loads()
    {
        Write(Samples.Ferry(), Samples.FerryText);
        Assert.Equal(["annotation.conf", "ferry.ann", "ferry.txt"], Directory.GetFiles(_folder).Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal));
        Assert.Equal(Samples.FerryText, File.ReadAllText(Path.Combine(_folder, "ferry.txt")));
        string configuration = File.ReadAllText(Path.Combine(_folder, "annotation.conf"));
        Assert.All(["[entities]", "[relations]", "[events]", "[attributes]"], s =>
            Assert.Contains(s, configuration, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_follows_the_standoff_format_and_every_reference_leads_somewhere()
    {
        Validate(Write(Samples.Ferry(), Samples.FerryText), Samples.FerryText);
        string[] events = [.. Write(Samples.Ferry(), Samples.FerryText).Where(l => l[0] == 'E')];
        Assert.Equal(4, events.Length);
        Assert.Matches("^E1\tAttribution:T[0-9]+ Content:T[0-9]+ Cue:T[0-9]+ Source:T[0-9]+$", events[0]);
    }

    [Fact]
    public void A_fragment_is_cut_at_line_breaks_and_a_quote_without_cue_hangs_on_its_content()
    {
        const string text = "🚢 “One\r\ntwo\n\nthree.”";
        var builder = new ExtractionBuilder(text);
        ResultDocument document = ResultBuilder.Build(builder.Quote(["“One\r\ntwo\n\nthree.”"]).Build(), ResultOptions.Default);
        string[] lines = Write(document, text);
        Validate(lines, text);
        Assert.Contains(lines, l => l.StartsWith("T1\tContent 2 6;8 11;13 20\t“One two three.”", StringComparison.Ordinal));
        Assert.Contains("E1\tAttribution:T2 Content:T1", lines);
    }

    private string[] Write(ResultDocument document, string text)
    {
        using var writer = new BratWriter(new OutputFolder(_folder));
        writer.Write(document, text);
        writer.Complete();
        return File.ReadAllText(Path.Combine(_folder, document.Article.Id + ".ann")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Validate(string[] lines, string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var ids = lines.Select(l => l.Split('\t')[0]).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (string line in lines)
        {
            string[] parts = line.Split('\t');
            switch (line[0])
            {
                case 'T':
                    Assert.Equal(3, parts.Length);
                    string[] fragments = parts[1][(parts[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';');
                    Assert.Equal(parts[2], string.Join(' ', fragments.Select(f =>
                    {
                        int[] offsets = [.. f.Split(' ').Select(int.Parse)];
                        return string.Concat(runes[offsets[0]..offsets[1]].Select(r => r.ToString()));
                    })));
                    break;
                case 'E':
                    Assert.All(parts[1].Split(' '), a => Assert.Contains(a.Split(':')[1], ids));
                    break;
                case 'A':
                    Assert.Contains(parts[1].Split(' ')[1], ids);
                    break;
                case '#':
                    Assert.Matches(Note(), line);
                    break;
                default:
                    Assert.Fail(line);
                    break;
            }
        }
    }

    [GeneratedRegex("^#[0-9]+\tAnnotatorNotes E[0-9]+\t[^\t]+$")]
    private static partial Regex Note();
}
