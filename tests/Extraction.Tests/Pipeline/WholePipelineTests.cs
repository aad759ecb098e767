using System.Text;
using System.Text.Json;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;
using Extraction.Tests.Output;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Pipeline;

/// <summary>What holds for the result of every article, whatever it says.</summary>
public sealed class WholePipelineTests
{
    private static readonly JsonSchemaValidator Schema = OutputSchemaTests.Load();

    /// <summary>One pipeline for all tests, as a program would share it.</summary>
    internal static ExtractionPipeline Pipeline { get; } = ExtractionPipeline.Create(EnglishModel.Instance);

    public static TheoryData<string, string> MadeUp() => MadeUpArticles.All();

    [Theory]
    [MemberData(nameof(MadeUp))]
    public void A_result_keeps_the_contract(string name, string text) => AssertKeepsContract(name, text);

    [Fact]
    public void The_seeds_keep_the_contract()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "seeds")))
        {
            AssertKeepsContract(Path.GetFileName(path), File.ReadAllText(path));
        }
    }

    [Fact]
    public void Unrelated_articles_in_one_text_keep_the_contract() => AssertKeepsContract("together", MadeUpArticles.Together());

    [Fact]
    public void An_article_cut_off_anywhere_keeps_the_contract()
    {
        string text = MadeUpArticles.Together();
        for (int end = 1; end < text.Length; end += 97) AssertKeepsContract($"cut at {end}", text[..end]);
    }

    [Fact]
    public void Articles_shuffled_into_each_other_keep_the_contract()
    {
        string[] pieces = MadeUpArticles.Together().Split(' ');
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).ToArbitrary(), words => AssertKeepsContract("shuffled", string.Join(' ', words)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(200));
    }

    [Fact]
    public void A_result_does_not_depend_on_what_was_read_before_or_at_the_same_time()
    {
        string[] texts = [.. MadeUpArticles.All().Select(row => (string)row[1])];
        byte[][] alone = [.. texts.Select(text => Bytes(ExtractionPipeline.Create(EnglishModel.Instance), text))];
        Parallel.For(0, texts.Length * 4, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            int index = (i * 7) % texts.Length;
            Assert.True(alone[index].AsSpan().SequenceEqual(Bytes(Pipeline, texts[index])), texts[index]);
        });
    }

    private static byte[] Bytes(ExtractionPipeline pipeline, string text) =>
        ResultJson.ToIndentedBytes(ResultBuilder.Build(pipeline.Extract(new Article { Id = "a", Text = text }), ResultOptions.Default));

    private static void AssertKeepsContract(string name, string text)
    {
        JsonElement result = JsonElement.Parse(Bytes(Pipeline, text));
        IReadOnlyList<string> errors = Schema.Validate(result);
        Assert.True(errors.Count == 0, $"{name}: {string.Join("; ", errors)}");

        int[] offsets = CodePointOffsets(text);
        Assert.Equal(offsets.Length - 1, result.GetProperty("article").GetProperty("length").GetInt32());
        AssertSlices(name, text, offsets, result);

        string[] speakers = [.. result.GetProperty("speakers").EnumerateArray().Select(Id)];
        string[] quotes = [.. result.GetProperty("quotes").EnumerateArray().Select(Id)];
        Assert.Equal(speakers.Distinct(), speakers);
        Assert.Equal(quotes.Distinct(), quotes);
        int before = 0;
        foreach (JsonElement quote in result.GetProperty("quotes").EnumerateArray())
        {
            if (quote.GetProperty("speakerId").GetString() is { } speaker) Assert.Contains(speaker, speakers);
            if (quote.GetProperty("parent").GetString() is { } parent)
            {
                Assert.Contains(parent, quotes);
                Assert.NotEqual(Id(quote), parent);
            }

            int start = quote.GetProperty("content")[0].GetProperty("start").GetInt32();
            Assert.True(start >= before, $"{name}: {Id(quote)} is out of order");
            before = start;
        }

        static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
    }

    /// <summary>Wherever a result says what stands between two offsets, that is what stands there.</summary>
    private static void AssertSlices(string name, string text, int[] offsets, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) AssertSlices(name, text, offsets, item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Number)
            {
                int first = start.GetInt32(), end = element.GetProperty("end").GetInt32();
                Assert.True(first >= 0 && first <= end && end < offsets.Length, $"{name}: {element}");
                if (element.TryGetProperty("text", out JsonElement slice) && slice.GetString() is { } written)
                {
                    Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[offsets[first]..offsets[end]])), written);
                }
            }

            foreach (JsonProperty property in element.EnumerateObject()) AssertSlices(name, text, offsets, property.Value);
        }
    }

    /// <summary>UTF-16 offset of every code point and of the end; counted here by its own means, not by those of the program.</summary>
    private static int[] CodePointOffsets(string text)
    {
        var offsets = new List<int>();
        foreach (Rune _ in text.EnumerateRunes()) offsets.Add(offsets.Count == 0 ? 0 : Next(offsets[^1]));
        offsets.Add(text.Length);
        return [.. offsets];

        int Next(int at) => at + (char.IsSurrogatePair(text, at) ? 2 : 1);
    }
}
