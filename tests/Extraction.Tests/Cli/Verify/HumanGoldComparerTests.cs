using System.Text.Json;
using Extraction.Cli.Verify;
using Extraction.Output;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli.Verify;

public sealed class HumanGoldComparerTests
{
    private static readonly ResultDocument Ferry = Samples.Ferry();

    [Fact]
    public void What_a_person_expects_is_there()
    {
        Assert.Empty(Compare("""
            {"id":"s1","name":"Mara Ellison","kind":"person","roles":[]},
            {"id":"s2","name":"spokesman","kind":"anonymous"},
            {"id":"s3","name":"The Council","accept":["council"],"kind":"organization"}
            """, Quote(0, "direct", "s1", said: "\"2031-05-05\""), Quote(1, "direct", "s1"), Quote(2, "indirect", "s2"), Quote(3, "indirect", "s3", act: "mental", via: "s2")));
    }

    [Fact]
    public void Wrong_speaker_type_act_date_and_relay_are_told()
    {
        DifferenceKind[] kinds = [.. Compare(
            """{"id":"s1","name":"Ida Holm","kind":"person"}""",
            Quote(0, "indirect", "s1", act: "mental", said: "\"2031-05-01\"", via: "s1")).Select(d => d.Kind)
                .Where(k => k != DifferenceKind.QuoteAdded)];
        Assert.Equal(
            [DifferenceKind.SpeakerChanged, DifferenceKind.TypeChanged, DifferenceKind.ActChanged, DifferenceKind.DateChanged,
                DifferenceKind.RelayChanged],
            kinds);
    }

    [Fact]
    public void An_optional_quote_may_be_missing_and_others_may_not()
    {
        const string elsewhere = "\"content\":[{\"start\":0,\"end\":5,\"text\":\"Ferry\"}]";
        string lost = $"{{\"id\":\"E1\",\"type\":\"direct\",\"act\":\"statement\",{elsewhere},\"speaker\":null}}";
        Assert.Contains(Compare("", lost), d => d.Kind == DifferenceKind.QuoteLost);
        Assert.DoesNotContain(Compare("", lost.Replace("\"id\"", "\"optional\":true,\"id\"", StringComparison.Ordinal)), d =>
            d.Kind == DifferenceKind.QuoteLost);
    }

    [Fact]
    public void What_is_no_quote_must_not_come_out()
    {
        HumanGold gold = Parse("", [], ["“there is nothing.”", "“The last boat sails at noon,”"]);
        Difference forbidden = Assert.Single(HumanGoldComparer.Compare(gold, Ferry), d => d.Kind == DifferenceKind.QuoteForbidden);
        Assert.Contains("last boat", forbidden.Message, StringComparison.Ordinal);
    }

    private static string Quote(int index, string type, string speaker, string act = "statement", string? said = null, string? via = null)
    {
        string content = string.Join(',', Ferry.Quotes[index].Content.Select(c =>
            $"{{\"start\":{c.Start},\"end\":{c.End},\"text\":{JsonSerializer.Serialize(c.Text)}}}"));
        string relay = via is null ? "null" : $"\"{via}\"";
        string date = said is null ? "null" : $"{{\"text\":\"x\",\"value\":{said}}}";
        return $"{{\"id\":\"E{index}\",\"type\":\"{type}\",\"act\":\"{act}\",\"content\":[{content}],\"cue\":[],\"speaker\":\"{speaker}\",\"via\":{relay},\"said\":{date}}}";
    }

    private static IReadOnlyList<Difference> Compare(string speakers, params string[] quotes) =>
        HumanGoldComparer.Compare(Parse(speakers, quotes, []), Ferry);

    private static HumanGold Parse(string speakers, string[] quotes, string[] notQuotes) => HumanGold.Parse(JsonElement.Parse(
        $"{{\"doc\":\"ferry\",\"published\":null,\"speakers\":[{speakers}],\"quotes\":[{string.Join(',', quotes)}],\"notQuotes\":{JsonSerializer.Serialize(notQuotes)}}}"));
}
