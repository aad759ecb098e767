using Extraction.Language;
using Extraction.Models.English;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Language;

public class TokenizerProperties
{
    private static readonly Tokenizer Tokenizer = new(EnglishModel.Instance);

    [Fact]
    public void Tokens_are_in_order_without_overlap_and_cover_all_but_blanks()
    {
        Arbitrary<string> texts = Gen.Elements("a", "B", "7", ".", "'", "’", "-", "n't", "'s", " ", "\n", "\\", "$", "@", "#", "http://",
            "\"", "\uD83D", "\uDE00", "\u200D", "é", "%", "U.S.", "gonna")
            .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, Holds).QuickCheckThrowOnFailure();

        static bool Holds(string text)
        {
            var tokens = new List<TextSpan>();
            Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            int end = 0;
            foreach (TextSpan token in tokens)
            {
                if (token.Start < end || token.End > text.Length || token.IsEmpty) return false;
                for (int i = end; i < token.Start; i++)
                {
                    if (!Characters.IsBlank(text[i]) && text[i] != '\\') return false;
                }

                end = token.End;
            }

            return text.AsSpan(end).IndexOfAnyExcept(' ', '\n', '\u200D') < 0;
        }
    }

    public static TheoryData<string> Hostile() => [.. HostileText.Words.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_costs_no_more_a_character_than_less_of_it(string piece) =>
        Growth.IsLinear(HostileText.Words.Single(t => t.Name == piece), 200_000,
            text => Tokenizer.Tokenize(text, new TextSpan(0, text.Length), []));
}
