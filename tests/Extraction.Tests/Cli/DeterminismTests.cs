using System.Diagnostics;
using System.Globalization;

namespace Extraction.Tests.Cli;

/// <summary>The same articles give the same bytes, whatever the machine, the person and the order.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Whatever_the_culture(string culture)
    {
        Dictionary<string, byte[]> expected = Extract("plain");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // A culture of its own data, since the tests run without those of the system.
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = culture == "de-DE" ? "," : "٫";
            odd.NumberFormat.NegativeSign = "−";
            odd.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = odd;
            AssertSame(expected, Extract(culture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    [Fact]
    public void Whatever_the_number_of_jobs_and_the_order_of_the_articles()
    {
        Dictionary<string, byte[]> expected = Extract("one", "--jobs", "1");
        AssertSame(expected, Extract("two", "--jobs", "2"));
        AssertSame(expected, Extract("eight", "--jobs", "8"));
        string[] seeds = [.. Seeds().Reverse()];
        string folder = _command.PathOf("reversed");
        Assert.Equal(0, CommandTester.Run(["extract", .. seeds, "-o", folder]).ExitCode);
        foreach ((string name, byte[] bytes) in Read(folder))
        {
            // A file that is named itself has another source than a file of a folder; nothing else may differ.
            Assert.Equal(WithoutSource(expected[name]), WithoutSource(bytes));
        }
    }

    [Theory]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]
    [InlineData("DOTNET_EnableAVX512", "0")] // a processor without vectors of 512 bits,
    [InlineData("DOTNET_EnableAVX2", "0")] // and one without those of 256
    public Task Whatever_the_environment(string variable, string value) => IsSame(SeedFolder, variable, value);

    /// <summary>Without any vectors the same sums take twenty times as long: a short article has to do.</summary>
    [Fact]
    public Task Without_vectors_too()
    {
        string article = _command.Write("in/mill.txt", "“The mill will open again in May,” its owner Ada Brook told reporters on Monday. "
            + "She said that the town had waited for nine years.\n");
        return IsSame(Path.GetDirectoryName(article)!, "DOTNET_EnableHWIntrinsic", "0");
    }

    private async Task IsSame(string articles, string variable, string value)
    {
        Dictionary<string, byte[]> expected = ExtractFrom(articles, "here");
        string folder = _command.PathOf("there");
        var start = new ProcessStartInfo("dotnet",
            [typeof(Extraction.Cli.ExitCode).Assembly.Location, "extract", articles, "-o", folder, "-f", Formats])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
        AssertSame(expected, Read(folder));
    }

    private const string Formats = "json,parquet";

    private static string SeedFolder => Path.Combine(Repository.Root, "seeds");

    private static string[] Seeds() => [.. Directory.GetFiles(SeedFolder).Order(StringComparer.Ordinal)];

    private Dictionary<string, byte[]> Extract(string name, params string[] options) => ExtractFrom(SeedFolder, name, options);

    private Dictionary<string, byte[]> ExtractFrom(string articles, string name, params string[] options)
    {
        string folder = _command.PathOf(name);
        Assert.Equal(0, CommandTester.Run(["extract", articles, "-o", folder, "-f", Formats, .. options]).ExitCode);
        return Read(folder);
    }

    private static Dictionary<string, byte[]> Read(string folder) =>
        Directory.GetFiles(folder).Where(f => Path.GetFileName(f)[0] != '.')
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);

    private static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, byte[] bytes) in expected) Assert.True(bytes.AsSpan().SequenceEqual(actual[name]), $"{name} differs");
    }

    private static string[] WithoutSource(byte[] json) =>
        [.. System.Text.Encoding.UTF8.GetString(json).Split('\n').Where(l => !l.StartsWith("    \"source\": ", StringComparison.Ordinal))];
}
