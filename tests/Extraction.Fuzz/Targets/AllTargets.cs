using System.Text;

namespace Extraction.Fuzz.Targets;

/// <summary>Every entry point.</summary>
internal static class AllTargets
{
    /// <summary>An article with everything that results can hold.</summary>
    public const string Article =
        "Council to close old harbour\n\nBy Lena Fox\n\nWESTPORT (Reuters) - “The harbour closes in May,” Mayor Ada Brook of the " +
            "council said on Monday in an interview with the Courier. "
        + "“It is old,” she added, “and it costs too much.”\n\nTom Reed, a spokesman for the Harbour Office, has not announced a date. " +
            "According to a report seen by Reuters, "
        + "the office thinks that “nobody” wants it.\n\nBROOK: We will see.\n\nReed told reporters on 3 May 2021 that Brook had said " +
            "the ferry “would sail” again.\n";

    /// <summary>Makes each of them.</summary>
    public static IReadOnlyList<Func<FuzzTarget>> Create { get; } =
    [
        () => new InputTarget("page", Input.InputFormat.Html),
        () => new InputTarget("text", Input.InputFormat.PlainText),
        () => new InputTarget("markdown", Input.InputFormat.Markdown),
        () => new InputTarget("jsonlines", Input.InputFormat.JsonLines),
        () => new InputTarget("table", Input.InputFormat.Csv),
        () => new InputTarget("webarchive", Input.InputFormat.Warc),
        () => new InputTarget("mail", Input.InputFormat.Email),
        () => new InputTarget("mailbox", Input.InputFormat.Mailbox),
        () => new InputTarget("pdf", Input.InputFormat.Pdf),
        () => new InputTarget("any", null),
        () => new ArticleTarget(),
        () => new ResultTarget(),
        () => new DecisionTarget(),
        () => new GoldenTarget(),
        () => new JournalTarget(),
        () => new StoreTarget(),
        () => new CommandLineTarget(),
        () => new DeskTarget(),
    ];

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
