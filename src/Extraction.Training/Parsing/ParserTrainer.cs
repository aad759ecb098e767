using System.Globalization;
using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Training.Language;

namespace Extraction.Training.Parsing;

/// <summary>
/// Trains the dependency parser on UD-EWT and GUM, and on news that it has parsed itself, and measures it on the
/// development parts of the treebanks.
/// </summary>
internal sealed class ParserTrainer : IModelTrainer
{
    private const int Taggers = 5, FirstEpochs = 12, Epochs = 24, SilverEpochs = 16;
    private const double SilverShare = 0.25;

    private static readonly string[] ReportedRelations =
        ["nsubj", "obj", "ccomp", "xcomp", "parataxis", "advcl", "acl", "acl:relcl", "appos", "obl", "nmod", "conj", "mark", "root",
            "punct"];

    public string Name => "parser";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var reader = new WordReader(models);
        List<ParserText> texts = ParserText.Jackknife(TaggerExamples.HeldOut(corpora, models), [.. SilverTags.Read(corpora, models)],
            Taggers, log);
        List<ParserText> dev = ParserText.Read([corpora.EwtDev], reader);
        var tagger = new Tagger(models);
        foreach (ParserText text in dev) text.Tag(tagger);

        log.WriteLine("first parser");
        Learn(new ParserTraining(texts, []), FirstEpochs, 0);
        log.WriteLine("second parser, with the news that the first has parsed");
        Learn(new ParserTraining(texts, SilverTexts.Read(corpora, models)), Epochs, SilverEpochs);

        void Learn(ParserTraining training, int epochs, int silverEpochs)
        {
            training.Run(epochs, silverEpochs, SilverShare, dev, log);
            using FileStream file = File.Create(Path.Combine(models.WeightsDirectory, DependencyParser.WeightsName));
            training.Write(file);
        }
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var parser = DependencyParser.Load(models);
        var tagger = new Tagger(models);
        var reader = new WordReader(models);
        foreach (var (name, files) in (IEnumerable<(string, string[])>)[("EWT dev", [corpora.EwtDev]), ("GUM dev", corpora.GumDev)])
        {
            List<ParserText> texts = ParserText.Read(files, reader);
            log.WriteLine($"{name}, gold tags: {ParserScore.Measure(parser, texts)}");
            foreach (ParserText text in texts) text.Tag(tagger);
            ParserScore score = ParserScore.Measure(parser, texts);
            log.WriteLine($"{name}, own tags: {score}");
            foreach (string relation in ReportedRelations)
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {relation,-10} F1 {score.F1(relation):F1}"));
            }
        }
    }
}
