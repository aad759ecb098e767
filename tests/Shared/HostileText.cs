namespace Extraction.Tests;

/// <summary>
/// A text of any length that nobody wrote: one piece again and again. Whatever grows faster than its input shows on such texts: the tests
/// count what they cost at two lengths, the benchmark <c>growth</c> takes the time.
/// </summary>
/// <param name="Name">What repeats, in words.</param>
/// <param name="Piece">What repeats; "#0" stands for the number of the repetition.</param>
/// <param name="Before">What stands once before.</param>
/// <param name="Behind">What stands once behind.</param>
internal sealed record HostileText(string Name, string Piece, string Before = "", string Behind = "")
{
    private const string Number = "#0", News = "The council voted on Tuesday.";

    /// <summary>For the tokenizer.</summary>
    public static IReadOnlyList<HostileText> Words { get; } =
        [.. new[] { "a", "'", "\"", "a.", "a-", "a@", "1-", "U.", "http://", ". " }.Select(static piece => new HostileText(piece, piece))];

    /// <summary>For the grammar of time expressions, which reads each as one sentence.</summary>
    public static IReadOnlyList<HostileText> Times { get; } =
        [.. new[] { "1 ", "the ", "twenty ", "2023-", "late early ", "a year and ", "the end of " }
            .Select(static piece => new HostileText(piece, piece))];

    /// <summary>For whatever tells the parts of an article apart.</summary>
    public static IReadOnlyList<HostileText> Layouts { get; } =
    [
        new("no blank", "x"),
        new("quotation marks", "\""),
        new("stars", "*a "),
        new("underscores and brackets", "_a[b](c "),
        new("short lines", "a\n"),
        new("short paragraphs", "Name Name\n\n"),
        new("headings", "# a\n"),
        new("one line twice", "The council voted on Tuesday again\n"),
        new("dates", "1 December 2023\n"),
        new("names", "Jane Roe and "),
        new("line ends", "\n"),
        new("carriage returns", "\r"),
        new("lone surrogates", "\ud83d"),
        new("zero width", "\u200B"),
        new("right to left", "\u202Eabc "),
        new("nothing", "\0"),
    ];

    /// <summary>For the reader of web pages.</summary>
    public static IReadOnlyList<HostileText> Pages { get; } =
    [
        new("nested", "<div>", Behind: News),
        new("nested quotations", "<blockquote><p>", Behind: News),
        new("nested inline", "<b><i>", Behind: News),
        new("one word", "x"),
        new("line breaks", "a<br>"),
        new("paragraphs", "<p>" + News),
        new("classes", "a-b ", "<p class=\"", "\">" + News),
        new("self-closing", "<div/>", Behind: News),
        new("odd comments", "<!--x--!><div>", Behind: News),
        new("no script", "<noscript><div>", $"<p>{News}</p>"),
        new("slashes in attributes", "<div a='/>'>", Behind: News),
        new("formatting opened anew", "<p>x</p>",
            "<p>" + string.Concat(Enumerable.Range(0, 390).Select(static i => $"<b a={i}>")) + "</p>", $"<p>{News}</p>"),
        new("attributes", "a#0=x ", "<p ", ">" + News),
        new("graph", "[],", "<script type=\"application/ld+json\">[", $"[]]</script><p>{News}"),
    ];

    /// <summary>For fields that may hold mark-up.</summary>
    public static IReadOnlyList<HostileText> Fields { get; } =
        [.. new[] { "<", "&", "<b ", "</", "&#", "\\u", "<<b", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaa;", "<b><i>" }
            .Select(static piece => new HostileText(piece, piece, "Mara Quist said so. ", ">"))];

    /// <summary>For the whole pipeline.</summary>
    public static IReadOnlyList<HostileText> Articles { get; } =
    [
        new("no blank", "x"),
        new("straight quotation marks", "\""),
        new("opening quotation marks", "“"),
        new("quotations of a letter", "“a” "),
        new("nested quotations", "“he said ‘"),
        new("one cue", "said "),
        new("one clause", "he said "),
        new("short sentences", "He said. "),
        new("sources without an end", "according to "),
        new("a sentence of names", "Jane Roe "),
        new("commas", "a, "),
        new("dates", "on Monday, 3 May 2021, "),
        new("clauses a paragraph", "She said he said.\n\n"),
        new("paragraphs that reopen", "“We will go, he said.\n\n"),
        new("labels", "ROE: Yes.\n\n"),
        new("reports of reports", "the mayor said that he thinks he said: "),
        new("reports without full stops",
            "the director said on Monday the boat sails at noon and told reporters in May 2021 that nothing was left “none” he added "),
        new("sources of sources", "the agency quoted him as saying it would close on 3 May 2021, citing officials, "),
        new("brackets", "("),
        new("lines", "a\n"),
    ];

    /// <summary>The text with so many characters, more or less.</summary>
    public string OfLength(int characters)
    {
        IEnumerable<string> pieces = Enumerable.Repeat(Piece, Math.Max(1, characters / Piece.Length));
        if (Piece.Contains(Number, StringComparison.Ordinal))
        {
            pieces = pieces.Select(static (piece, i) =>
                piece.Replace(Number, i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Before + string.Concat(pieces) + Behind;
    }

    /// <summary>The name, by which tests call it.</summary>
    public override string ToString() => Name;
}
