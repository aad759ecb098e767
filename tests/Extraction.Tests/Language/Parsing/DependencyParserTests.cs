using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Models.English;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Language.Parsing;

public class DependencyParserTests
{
    private static readonly DependencyParser Parser = DependencyParser.Load(EnglishModel.Instance);
    private static readonly WordReader Words = new(EnglishModel.Instance);

    [Fact]
    public void FindsSubjectAndContentOfAReport()
    {
        AnalyzedText text = Parsed("The/DT mayor/NN said/VBD that/IN the/DT bridge/NN was/VBD safe/JJ ./.");

        Assert.Equal("said", Head(text, "mayor"));
        Assert.Equal(DependencyRelation.Nsubj, Relation(text, "mayor"));
        Assert.Equal("said", Head(text, "safe"));
        Assert.Equal(DependencyRelation.Ccomp, Relation(text, "safe"));
        Assert.Equal(DependencyRelation.Root, Relation(text, "said"));
        Assert.Equal(-1, text.Head(2));
    }

    [Fact]
    public void HangsAReportingClauseThatFollowsAQuotationOnTheQuotation()
    {
        AnalyzedText text = Parsed("“/`` We/PRP repaired/VBD the/DT old/JJ bridge/NN ,/, ”/'' the/DT mayor/NN said/VBD ./.");

        Assert.Equal("said", Head(text, "mayor"));
        Assert.Equal(DependencyRelation.Nsubj, Relation(text, "mayor"));
        Assert.True(Relation(text, "said") == DependencyRelation.Parataxis || Relation(text, "repaired") == DependencyRelation.Ccomp);
    }

    [Fact]
    public void KeepsSentencesApart()
    {
        AnalyzedText text = Parsed("Rain/NN fell/VBD ./.\nNobody/NN cared/VBD ./.");

        Assert.Equal(-1, text.Head(1));
        Assert.Equal(-1, text.Head(4));
        Assert.Equal(4, text.Head(3));
    }

    [Fact]
    public void MakesOneTreeWithOneRootOfAnyTokens()
    {
        Gen<PennTag> tag = Gen.Choose(0, PennTags.Count - 1).Select(t => (PennTag)t);
        Gen<string> word = Gen.Elements("mayor", "said", ",", "the", "of", "“", "XQ", "9", "wholly-unknown", "’s");
        Gen<string> token = word.SelectMany(w => tag.Select(t => $"{w}/{t.ToTreebank()}"));
        Gen<string> sentence = Gen.Frequency((9, Gen.Choose(1, 30)), (1, Gen.Choose(DependencyParser.MaxLength - 1, 500)))
            .SelectMany(n => token.ListOf(n)).Select(tokens => string.Join(' ', tokens));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(sentence.ToArbitrary(), s => IsTree(Parsed(s))));
    }

    [Fact]
    public void GivesTheSameTreesOnManyThreads()
    {
        string tagged = string.Join(' ', Enumerable.Repeat("He/PRP said/VBD :/: go/VB home/RB ,/,", 40));
        AnalyzedText expected = Parsed(tagged);

        Parallel.For(0, 8, _ => Assert.Equal(expected.HeadArray, Parsed(tagged).HeadArray));
    }

    [Fact]
    public void TakesTimeLinearInTheLengthOfASentence()
    {
        AnalyzedText text = Parsed(string.Join(' ', Enumerable.Repeat("a/DT", 20_000)));

        Assert.True(IsTree(text));
    }

    private static AnalyzedText Parsed(string tagged)
    {
        AnalyzedText text = Sentences.Tagged(tagged);
        var words = new WordFeatures[text.TokenCount];
        Words.Read(text.Text, text.SpanArray, words);
        Parser.Parse(text, words, new TagDoubt[words.Length]);
        return text;
    }

    private static int Token(AnalyzedText text, string form) =>
        Enumerable.Range(0, text.TokenCount).Single(i => text.Form(i).SequenceEqual(form));

    private static string Head(AnalyzedText text, string form) => text.Form(text.Head(Token(text, form))).ToString();

    private static DependencyRelation Relation(AnalyzedText text, string form) => text.Relation(Token(text, form));

    private static bool IsTree(AnalyzedText text)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            int[] heads = [0, .. Enumerable.Range(sentence.First, sentence.Length)
                .Select(i => text.Head(i) < 0 ? 0 : text.Head(i) - sentence.First + 1)];
            if (heads.Any(h => h < 0 || h > sentence.Length) || !HeadCheck.IsTree(heads)) return false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (text.Head(i) < 0 != (text.Relation(i) == DependencyRelation.Root)) return false;
            }
        }

        return true;
    }
}
