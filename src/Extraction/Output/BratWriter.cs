using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extraction.Output;

/// <summary>
/// brat standoff (brat.nlplab.org/standoff.html) in the layout of PolNeAR: text-bound Source, Cue and Content, and an
/// event Attribution that joins them; type, act and modality as attributes, the speaker as a note.
/// </summary>
/// <remarks>
/// A folder of <c>.txt</c> and <c>.ann</c> with the <c>annotation.conf</c> that brat needs. A fragment is cut at line
/// breaks, as brat itself does, and at everything else that a reader of the lines or their fields may take for an end.
/// </remarks>
/// <param name="folder">Where to write.</param>
public sealed class BratWriter(OutputFolder folder) : IResultWriter
{
    private const string Configuration =
        """
        [entities]
        Source
        Cue
        Content

        [relations]
        <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

        [events]
        Attribution Content+:Content, Cue?:Cue, Source?:Source

        [attributes]
        Type Arg:Attribution, Value:direct|indirect|mixed
        Act Arg:Attribution, Value:statement|mental
        Modality Arg:Attribution, Value:actual|negated|expected|possible

        """;

    /// <summary>Tabs end fields; the others end lines for some reader (those of Python's <c>splitlines</c>).</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("\t\n\v\f\r\u001C\u001D\u001E\u0085\u2028\u2029");

    private bool _configured;

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_configured)
        {
            folder.Write("annotation.conf", Encoding.UTF8.GetBytes(Configuration.ReplaceLineEndings("\n")));
            _configured = true;
        }

        folder.Write(document.Article.Id + ".txt", Encoding.UTF8.GetBytes(text));
        folder.Write(document.Article.Id + ".ann", Encoding.UTF8.GetBytes(new Annotations(document).Write()));
    }

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Annotations(ResultDocument document)
    {
        private readonly StringBuilder _lines = new();
        private int _bound;
        private int _attributes;

        public string Write()
        {
            var speakers = document.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
            for (int i = 0; i < document.Quotes.Count; i++)
            {
                ResultQuote quote = document.Quotes[i];
                Write(quote, i + 1, quote.SpeakerId is null ? null : speakers.GetValueOrDefault(quote.SpeakerId));
            }

            return _lines.ToString();
        }

        private void Write(ResultQuote quote, int number, ResultSpeaker? speaker)
        {
            string source = quote.Source is null ? "" : $" Source:{Bound("Source", [quote.Source])}";
            string cue = quote.Cue.Count == 0 ? "" : $" Cue:{Bound("Cue", quote.Cue)}";
            string content = Bound("Content", quote.Content);
            // An event hangs on words: those of the cue, or of the content where there is no cue.
            string trigger = Bound("Attribution", quote.Cue.Count > 0 ? quote.Cue : quote.Content);
            Line($"E{number}\tAttribution:{trigger} Content:{content}{cue}{source}");
            Attribute("Type", number, ContractName.Of(quote.Type));
            Attribute("Act", number, ContractName.Of(quote.Act));
            Attribute("Modality", number, ContractName.Of(quote.Modality));
            string date = quote.Said?.Date is { } day ? $"; said {day}" : "";
            string name = OneLine(speaker?.Name ?? "unknown");
            Line($"#{number}\tAnnotatorNotes E{number}\tspeaker: {name}{date}; confidence {quote.Confidence}");
        }

        private string Bound(string type, IEnumerable<TextSlice> slices)
        {
            TextSlice[] fragments = [.. slices.SelectMany(CutAtEnds)];
            string id = FormattableString.Invariant($"T{++_bound}");
            string offsets = string.Join(';', fragments.Select(f => FormattableString.Invariant($"{f.Start} {f.End}")));
            Line($"{id}\t{type} {offsets}\t{string.Join(' ', fragments.Select(f => f.Text))}");
            return id;
        }

        private void Attribute(string name, int number, string value) => Line($"A{++_attributes}\t{name} E{number} {value}");

        private void Line(FormattableString line) => _lines.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        private static IEnumerable<TextSlice> CutAtEnds(TextSlice slice)
        {
            var map = new CodePointMap(slice.Text);
            for (int start = 0; start < slice.Text.Length;)
            {
                int end = slice.Text.AsSpan(start).IndexOfAny(Ends) is var found and >= 0 ? start + found : slice.Text.Length;
                if (end > start)
                {
                    yield return new TextSlice(slice.Start + map.ToCodePoint(start), slice.Start + map.ToCodePoint(end),
                        slice.Text[start..end]);
                }
                start = end + 1;
            }
        }

        private static string OneLine(string text) =>
            string.Join(' ', CutAtEnds(new TextSlice(0, text.Length, text)).Select(piece => piece.Text));
    }
}
