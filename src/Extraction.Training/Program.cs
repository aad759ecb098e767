using System.CommandLine;
using Extraction.Training;
using Extraction.Training.Clusters;
using Extraction.Training.Dates;
using Extraction.Training.Entities;
using Extraction.Training.Language;
using Extraction.Training.Meanings;
using Extraction.Training.Parsing;
using Extraction.Training.Quotes;
using Extraction.Training.Quotes.Reading;
using Extraction.Training.Speakers;

// In the order of the data's flow: a trainer may use the models of those before it.
IModelTrainer[] trainers =
[
    new ClusterTrainer(),
    new LexiconTrainer(),
    new SentenceTrainer(),
    new TaggerTrainer(),
    new LemmaTrainer(),
    new EntityTrainer(),
    new ParserTrainer(),
    new MeaningTrainer(),
    new ReadingTrainer(),
    new AttributionTrainer(),
    new CoreferenceTrainer(),
    new ConfidenceTrainer(),
];

// Parts without weights of their own are only measured.
IEvaluator[] evaluators = [.. trainers, new SpeakerEvaluation(), new DateEvaluator()];

var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder of the public corpora.", DefaultValueFactory = _ =>
    new("../shared/corpora") };
var models = new Option<DirectoryInfo>("--models") { Description = "Folder with weights/ and resources/ of the model.",
    DefaultValueFactory = _ => new("src/Extraction.Models.English") };

var root = new RootCommand("Trains and evaluates the models of Extraction from public corpora.")
{
    Command("train", "Trains models and writes their weights.", trainers, (t, c, m) => t.Train(c, m, Console.Out)),
    Command("evaluate", "Measures models on the development parts.", evaluators, (t, c, m) => t.Evaluate(c, m, Console.Out)),
    Command("errors", "Lists the errors behind the figures.", [.. evaluators.OfType<IErrorListing>()], (t, c, m) =>
        t.ListErrors(c, m, Console.Out)),
};
return root.Parse(args).Invoke();

Command Command<T>(string name, string description, T[] parts, Action<T, Corpora, DirectoryModelSource> action)
    where T : IEvaluator
{
    var names = new Argument<string[]>("models") { Description = "Parts to work on, in any order; all when none is named.", Arity =
        ArgumentArity.ZeroOrMore };
    names.AcceptOnlyFromAmong([.. parts.Select(p => p.Name)]);
    var command = new Command(name, description) { names, corpora, models };
    command.SetAction(parse =>
    {
        string[] chosen = parse.GetValue(names) ?? [];
        string folder = parse.GetValue(models)!.FullName;
        var source = new DirectoryModelSource(Path.Combine(folder, "weights"), Path.Combine(folder, "resources"));
        foreach (T part in parts.Where(p => chosen.Length == 0 || chosen.Contains(p.Name, StringComparer.Ordinal)))
        {
            Console.WriteLine($"# {name} {part.Name}");
            action(part, new Corpora(parse.GetValue(corpora)!.FullName), source);
        }
    });
    return command;
}
