using System.Globalization;
using System.Text;

namespace Extraction.Training;

/// <summary>Reads PolNeAR 1.0 (the first annotator's attributions, by file name) in its
/// published layout: <c>text/*.txt</c> and brat standoff in <c>attributions/*.ann</c>.</summary>
internal static class Polnear
{
    /// <summary>Reads all articles of a part, in ordinal order of their names.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string partDirectory)
    {
        string[] texts = Directory.GetFiles(Path.Combine(partDirectory, "text"), "*.txt");
        Array.Sort(texts, StringComparer.Ordinal);
        string[] annotations = Directory.GetFiles(Path.Combine(partDirectory, "attributions"), "*.ann");
        Array.Sort(annotations, StringComparer.Ordinal);
        foreach (string path in texts)
        {
            string id = Path.GetFileNameWithoutExtension(path);
            string text = File.ReadAllText(path);
            string? annotation = annotations.FirstOrDefault(a => Path.GetFileName(a).StartsWith(id + "_", StringComparison.Ordinal));
            if (annotation is null) throw new FileNotFoundException($"{path} has no annotations.");
            yield return new AnnotatedArticle(id, text, AnnotationScheme.Polnear, ReadAnnotations(annotation, text));
        }
    }

    private static AnnotatedAttribution[] ReadAnnotations(string path, string text)
    {
        int[] utf16 = CodePointOffsets(text);
        var spans = new Dictionary<string, (string Kind, TextSpan[] Spans)>(StringComparer.Ordinal);
        var result = new List<AnnotatedAttribution>();
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (fields.Length >= 3 && fields[0].StartsWith('T'))
            {
                int blank = fields[1].IndexOf(' ', StringComparison.Ordinal);
                spans[fields[0]] = (fields[1][..blank], [.. fields[1][(blank + 1)..].Split(';').Select(ReadSpan)]);
            }
        }

        // An event names its spans by id; a span may be written after the event.
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 2 || !fields[0].StartsWith('E')) continue;
            var ids = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(a => a[(a.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToArray();
            TextSpan[] Of(string kind) => [.. ids.Where(spans.ContainsKey).Select(i => spans[i]).Where(s => s.Kind == kind)
                .SelectMany(s => s.Spans).Order()];
            result.Add(new AnnotatedAttribution(Of("Source"), Of("Cue"), Of("Content")));
        }

        return [.. result];

        TextSpan ReadSpan(string offsets)
        {
            string[] parts = offsets.Split(' ');
            return new TextSpan(
                utf16[Math.Min(utf16.Length - 1, int.Parse(parts[0], CultureInfo.InvariantCulture))],
                utf16[Math.Min(utf16.Length - 1, int.Parse(parts[1], CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>UTF-16 offset of every code point, and the length at the end.</summary>
    private static int[] CodePointOffsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return [.. offsets];
    }
}
