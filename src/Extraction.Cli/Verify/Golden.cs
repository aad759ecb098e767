using System.Text.Json;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Output;
using NodaTime;
using NodaTime.Text;

namespace Extraction.Cli.Verify;

/// <summary>What is expected of an article: a result kept from an earlier run, or a person's annotation.</summary>
internal sealed class Golden
{
    private readonly ResultDocument? _result;
    private readonly HumanGold? _human;
    private readonly byte[] _bytes;

    private Golden(byte[] bytes, ResultDocument? result, HumanGold? human) => (_bytes, _result, _human) = (bytes, result, human);

    /// <summary>Whether a person wrote it, so that no program may overwrite it.</summary>
    public bool IsHuman => _human is not null;

    /// <summary>How many quotes of a result of this program a person decided on.</summary>
    public int Decided => _result?.Quotes.Count(q => q.Review is not null) ?? 0;

    /// <summary>The publication date that the article must be given for the same result; null where it has its own.</summary>
    public LocalDate? GivenDate
    {
        get
        {
            string? date = _human is not null ? _human.Published
                : _result!.Article.Published is { Basis: DateBasis.Given } published ? published.Date : null;
            // Reading it has shown that it is a date.
            return date is null ? null : LocalDatePattern.Iso.Parse(date).Value;
        }
    }

    /// <summary>Whether the result must hold the text.</summary>
    public bool IncludesText => _result?.Article.Text is not null;

    /// <summary>Reads a golden of either form.</summary>
    /// <exception cref="JsonException">It is neither.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Golden Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> utf8 = GoldenForm.InUtf8(bytes);
        ReadOnlySpan<byte> whole = JsonText.Whole(utf8);
        EditedJson.Check(whole);
        JsonElement json = JsonElement.Parse(whole);
        return HumanGold.IsOne(json) ? new Golden(bytes, null, HumanGold.Parse(json)) : new Golden(bytes, ResultJson.Parse(utf8), null);
    }

    /// <summary>The golden to be written for a result: the result, but for what a person decided;
    /// null where that cannot be carried over.</summary>
    public ResultDocument? Renewed(ResultDocument actual)
    {
        if (_human is not null) return null;
        if (Decided == 0) return actual;
        // What was decided about another text has no place in this one.
        return _result!.Article.Sha256 == actual.Article.Sha256 ? DecidedQuotes.Keep(_result, actual) : null;
    }

    /// <summary>Whether the file has these bytes.</summary>
    public bool Has(ReadOnlySpan<byte> bytes) => bytes.SequenceEqual(_bytes);

    /// <summary>What differs in a result: by meaning, and by bytes where the meaning is the same.</summary>
    public IReadOnlyList<Difference> Compare(ResultDocument actual)
    {
        if (_human is not null) return HumanGoldComparer.Compare(_human, actual);
        IReadOnlyList<Difference> differences = GoldenComparer.Compare(_result!, actual);
        // What a person decided is compared by meaning; the program never writes the like.
        if (Decided > 0) return differences;
        byte[] bytes = ResultJson.ToIndentedBytes(actual);
        if (differences.Count > 0 || bytes.AsSpan().SequenceEqual(_bytes)) return differences;
        return [new Difference(DifferenceKind.BytesChanged, null, GoldenForm.Compare(_bytes, bytes))];
    }
}
