using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Layout;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Output;

/// <summary>Turns what the pipeline found into the published result: slices instead of spans, code points instead of UTF-16.</summary>
/// <remarks>The one place where offsets change their unit. Thread-safe.</remarks>
public static class ResultBuilder
{
    /// <summary>Builds the result of one article.</summary>
    /// <param name="extraction">What the pipeline found.</param>
    /// <param name="options">What goes into the result.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>
    /// ResultDocument result = ResultBuilder.Build(pipeline.Extract(article), ResultOptions.Default with { MinConfidence = 0.5 });
    /// foreach (ResultQuote quote in result.Quotes) Console.WriteLine($"{quote.Speaker?.Name}: {quote.Content[0].Text}");
    /// </code></example>
    public static ResultDocument Build(ArticleExtraction extraction, ResultOptions options)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentNullException.ThrowIfNull(options);
        return new Builder(extraction, options).Build();
    }

    private readonly struct Builder(ArticleExtraction extraction, ResultOptions options)
    {
        private readonly string _text = extraction.Article.Text;
        private readonly CodePointMap _map = new(extraction.Article.Text);

        public ResultDocument Build()
        {
            bool[] kept = Kept();
            return new ResultDocument
            {
                Generator = extraction.Generator,
                Article = Article(),
                Speakers = Speakers(kept),
                Quotes = Quotes(kept),
                Dates = [.. extraction.Dates.Select(Date)],
                Warnings = [.. extraction.Warnings.Select(Warning)],
            };
        }

        private bool[] Kept()
        {
            var kept = new bool[extraction.Attributions.Count];
            for (int i = 0; i < kept.Length; i++)
            {
                kept[i] = (options.Act is null || extraction.Attributions[i].Act == options.Act)
                    && (options.Type is null || extraction.Attributions[i].Type == options.Type)
                    && Confidence(i) >= options.MinConfidence;
            }

            return kept;
        }

        private double Confidence(int index) => Math.Round(extraction.Confidences[index], 2, MidpointRounding.AwayFromZero);

        private ResultArticle Article()
        {
            Article article = extraction.Article;
            ArticleLayout layout = extraction.Layout;
            return new ResultArticle
            {
                Id = article.Id,
                Source = article.Source,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text))),
                Length = _map.CodePointLength,
                Language = extraction.LanguageCode,
                Title = Title(),
                Authors = article.Authors.Count > 0 ? article.Authors : Texts(layout.Authors),
                Published = extraction.Published is { } day
                    ? new ResultPublished(day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), day.Basis)
                    : null,
                Publisher = article.Publisher,
                Url = article.Url,
                Extra = Extra(article.Extra),
                Text = options.IncludeText || !article.IsPlainText ? _text : null,
            };
        }

        private ResultTitle? Title()
        {
            if (extraction.Layout.Title is { } span)
            {
                TextSlice slice = Slice(span);
                return new ResultTitle(slice.Text, slice.Start, slice.End);
            }

            return extraction.Article.Title is { } title ? new ResultTitle(title, null, null) : null;
        }

        private List<ResultSpeaker> Speakers(bool[] kept)
        {
            SpeakerAnalysis analysis = extraction.Speakers;
            var speaks = new bool[analysis.Speakers.Count];
            for (int i = 0; i < kept.Length; i++)
            {
                if (kept[i] && analysis.Links[i].Speaker is { } speaker) speaks[speaker] = true;
            }

            var result = new List<ResultSpeaker>();
            for (int i = 0; i < speaks.Length; i++)
            {
                if (speaks[i]) result.Add(Speaker(i));
            }

            return result;
        }

        private ResultSpeaker Speaker(int index)
        {
            Speaker speaker = extraction.Speakers.Speakers[index];
            var roles = new List<ResultRole>(speaker.Roles.Count);
            foreach (Role role in speaker.Roles)
            {
                roles.Add(new ResultRole(Text(role.Title), Text(role.Organization), Point(role.Span.Start), Point(role.Span.End)));
            }

            return new ResultSpeaker
            {
                Id = SpeakerId(index),
                Name = speaker.NameIn(_text),
                Kind = speaker.Kind,
                Aliases = Texts(speaker.Aliases),
                Roles = roles,
                Mentions = Slices(speaker.Mentions),
                Ids = speaker.Ids.Count > 0 ? speaker.Ids : null,
            };
        }

        private List<ResultQuote> Quotes(bool[] kept)
        {
            var result = new List<ResultQuote>(kept.Length);
            for (int i = 0; i < kept.Length; i++)
            {
                if (kept[i]) result.Add(Quote(i, kept));
            }

            return result;
        }

        private ResultQuote Quote(int index, bool[] kept)
        {
            Attribution attribution = extraction.Attributions[index];
            SpeakerLink link = extraction.Speakers.Links[index];
            return new ResultQuote
            {
                Id = QuoteId(index),
                Type = attribution.Type,
                Act = attribution.Act,
                Content = Slices(attribution.Content),
                Cue = Slices(attribution.Cue),
                Source = attribution.Source is { } source ? Slice(source) : null,
                SpeakerId = link.Speaker is { } speaker ? SpeakerId(speaker) : null,
                Resolution = link.Resolution,
                Parent = attribution.Parent is { } parent && kept[parent] ? QuoteId(parent) : null,
                Citing = Slices(attribution.Citing),
                Said = attribution.Said is { } said ? Said(said) : null,
                Modality = attribution.Modality,
                Paragraph = attribution.Paragraph,
                Confidence = Confidence(index),
            };
        }

        private ResultSaid Said(Saying said)
        {
            TextSpan? span = said.Time?.Span;
            return new ResultSaid(
                said.Time?.Time.IsoDate,
                Text(span),
                span is { } s ? Point(s.Start) : null,
                span is { } e ? Point(e.End) : null,
                Text(said.Medium),
                Text(said.Recipient),
                Text(said.Place))
            {
                Time = said.Time?.Time.Clock,
                Until = said.Time?.Until?.IsoDate,
            };
        }

        private ResultDate Date(TimeExpression date) =>
            new(Point(date.Span.Start), Point(date.Span.End), date.Span.Of(_text), date.Type, date.Value);

        private ResultWarning Warning(Warning warning) =>
            new(warning.Code, Point(warning.Span.Start), Point(warning.Span.End), warning.Message);

        private static string QuoteId(int index) => string.Create(CultureInfo.InvariantCulture, $"q{index + 1}");

        private static string SpeakerId(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index + 1}");

        private int Point(int offset) => _map.ToCodePoint(offset);

        private TextSlice Slice(TextSpan span) => new(Point(span.Start), Point(span.End), span.Of(_text));

        private TextSlice[] Slices(IReadOnlyList<TextSpan> spans)
        {
            var slices = new TextSlice[spans.Count];
            for (int i = 0; i < slices.Length; i++) slices[i] = Slice(spans[i]);
            return slices;
        }

        private string? Text(TextSpan? span) => span?.Of(_text);

        private string[] Texts(IReadOnlyList<TextSpan> spans)
        {
            var texts = new string[spans.Count];
            for (int i = 0; i < texts.Length; i++) texts[i] = spans[i].Of(_text);
            return texts;
        }

        private static JsonElement? Extra(IReadOnlyList<KeyValuePair<string, JsonElement>> fields)
        {
            if (fields.Count == 0) return null;
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartObject();
                foreach ((string name, JsonElement value) in fields)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
            }

            return JsonElement.Parse(buffer.WrittenSpan);
        }
    }
}
