using System.Security.Cryptography;
using System.Text;
using Extraction.Calendar;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store;
using Extraction.Store.Writing;

namespace Extraction.Tests.Store;

/// <summary>A store in a folder of its own, and made-up articles for it.</summary>
internal sealed class StoreScene : IDisposable
{
    public StoreScene() => Folder = Directory.CreateTempSubdirectory("extraction-store-").FullName;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "quotes.db");

    public QuoteStore Open() => QuoteStore.OpenOrCreate(Path, TimeSpan.FromSeconds(1));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>An article in which every quote is a paragraph of its own.</summary>
    public static StoredArticle Article(string id, params Said[] quotes) => Article(id, null, quotes);

    public static StoredArticle Article(string id, string? published, params Said[] quotes)
    {
        string text = string.Join("\n\n", quotes.Select(q => $"{q.Text} said {q.By}."));
        var speakers = new List<ResultSpeaker>();
        var found = new List<ResultQuote>();
        int start = 0;
        foreach (Said quote in quotes)
        {
            ResultSpeaker? speaker = quote.By is null ? null : speakers.Find(s => s.Name == quote.By);
            if (speaker is null && quote.By is not null)
            {
                speakers.Add(speaker = new ResultSpeaker
                {
                    Id = $"s{speakers.Count + 1}",
                    Name = quote.By,
                    Kind = quote.Kind,
                    Aliases = quote.Alias is null ? [] : [quote.Alias],
                    Roles = quote.Organization is null ? [] : [new ResultRole("head", quote.Organization, 0, 1)],
                    Mentions = [],
                });
            }

            found.Add(Quote($"q{found.Count + 1}", quote, start, speaker?.Id, found.Count));
            start += $"{quote.Text} said {quote.By}.\n\n".Length;
        }

        var document = new ResultDocument
        {
            Generator = new Generator("test", "1", "en-test"),
            Article = new ResultArticle
            {
                Id = id,
                Source = id + ".txt",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Length = text.Length,
                Language = "en",
                Title = new ResultTitle("About " + id, null, null),
                Authors = ["Ida Holm"],
                Published = published is null ? null : new ResultPublished(published, DateBasis.Given),
            },
            Speakers = speakers,
            Quotes = found,
            Dates = [],
            Warnings = [],
        };
        return new StoredArticle { Document = document, Text = text };
    }

    private static ResultQuote Quote(string id, Said quote, int start, string? speakerId, int paragraph) => new()
    {
        Id = id,
        Type = quote.Type,
        Act = QuoteAct.Statement,
        Content = [new TextSlice(start, start + quote.Text.Length, quote.Text)],
        Cue = [new TextSlice(start + quote.Text.Length + 1, start + quote.Text.Length + 5, "said")],
        Source = quote.By is null ? null : new TextSlice(start + quote.Text.Length + 6, start + quote.Text.Length + 6 + quote.By.Length,
            quote.By),
        SpeakerId = speakerId,
        Resolution = Resolution.Name,
        Parent = quote.Parent,
        Citing = [],
        Said = quote.On is null ? null : new ResultSaid(quote.On, null, null, null, null, "the Lund Courier", null),
        Modality = Modality.Actual,
        Paragraph = paragraph,
        Confidence = quote.Confidence,
    };
}

/// <summary>One quote of a made-up article.</summary>
internal sealed record Said(string Text, string? By)
{
    public QuoteType Type { get; init; } = QuoteType.Direct;

    public SpeakerKind Kind { get; init; } = SpeakerKind.Person;

    public string? Alias { get; init; }

    public string? Organization { get; init; }

    public string? On { get; init; }

    public string? Parent { get; init; }

    public double Confidence { get; init; } = 0.9;
}
