using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extraction.Calendar;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store;
using Extraction.Store.Search;
using Extraction.Store.Writing;

namespace Extraction.Tests.Store;

/// <summary>Made-up articles that tell of their speakers what tells them from others of the name.</summary>
internal static class IdentityScene
{
    /// <summary>An article of 2031 in which each speaker has one quote.</summary>
    public static StoredArticle Article(string id, params Told[] speakers) => Article(id, "2031-05-07", speakers);

    public static StoredArticle Article(string id, string published, params Told[] speakers)
    {
        var text = new StringBuilder();
        var found = new List<ResultSpeaker>();
        var quotes = new List<ResultQuote>();
        for (int i = 0; i < speakers.Length; i++)
        {
            Told told = speakers[i];
            string words = $"“Words of {id} number {i}.”", speakerId = string.Create(CultureInfo.InvariantCulture, $"s{i + 1}");
            int start = text.Length;
            text.Append(words).Append(" said ").Append(told.Before);
            var mentions = new List<TextSlice> { new(text.Length, text.Length + told.Name.Length, told.Name) };
            text.Append(told.Name).Append(told.Behind).Append(". ");
            if (told.Pronoun is { } pronoun)
            {
                mentions.Add(new TextSlice(text.Length, text.Length + pronoun.Length, pronoun));
                text.Append(pronoun).Append(" left. ");
            }

            text.Append("\n\n");
            found.Add(new ResultSpeaker
            {
                Id = speakerId, Name = told.Name, Kind = told.Kind, Aliases = [], Mentions = mentions, Ids = told.Ids,
                Roles = told.Title is null && told.Organization is null ? [] : [new ResultRole(told.Title, told.Organization, 0, 1)],
            });
            quotes.Add(new ResultQuote
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}"), Type = QuoteType.Direct, Act = QuoteAct.Statement,
                Content = [new TextSlice(start, start + words.Length, words)], Cue = [], Source = mentions[0], SpeakerId = speakerId,
                Resolution = Resolution.Name, Parent = null, Citing = [], Modality = Modality.Actual, Paragraph = i, Confidence = 0.9,
                Said = told.On is null ? null : new ResultSaid(told.On, null, null, null, null, null, null),
            });
        }

        string all = text.ToString();
        return new StoredArticle
        {
            Text = all,
            Document = new ResultDocument
            {
                Generator = new Generator("test", "1", "en-test"),
                Article = new ResultArticle
                {
                    Id = id, Source = id + ".txt", Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))),
                    Length = all.Length, Language = "en", Title = null, Authors = [],
                    Published = new ResultPublished(published, DateBasis.Given),
                },
                Speakers = found, Quotes = quotes, Dates = [], Warnings = [],
            },
        };
    }

    /// <summary>Who is one: the speakers of the store, each as article/speaker, those that are one together.</summary>
    public static string Sets(QuoteStore store) => string.Join(" | ", store.Speakers(null, int.MaxValue, 0).Items
        .Select(speaker => string.Join(' ', store.Search(new QuoteQuery { SpeakerOf = speaker.Place })
            .Select(quote => $"{quote.Article.Id}/{quote.Speaker!.Id}").Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));
}

/// <summary>What an article tells of a speaker.</summary>
internal sealed record Told(string Name, string? Title = null, string? Organization = null)
{
    public SpeakerKind Kind { get; init; } = SpeakerKind.Person;

    /// <summary>Words before the name: "Mr. ".</summary>
    public string Before { get; init; } = "";

    /// <summary>Words behind it: ", 46,".</summary>
    public string Behind { get; init; } = "";

    /// <summary>A pronoun that means the speaker.</summary>
    public string? Pronoun { get; init; }

    /// <summary>When it was said.</summary>
    public string? On { get; init; }

    public string[]? Ids { get; init; }
}
