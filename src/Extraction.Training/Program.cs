using System.CommandLine;
using Extraction.Training;
using Extraction.Training.Language;
using Extraction.Training.Parsing;
using Extraction.Training.Quotes;
using Extraction.Training.Speakers;

// In the order of the data's flow: a trainer may use the models of those before it.
IModelTrainer[] trainers = [new ClusterTrainer(), new LexiconTrainer(), new SentenceTrainer(), new TaggerTrainer(), new LemmaTrainer(), new ParserTrainer(), new AttributionTrainer(), new CoreferenceTrainer(), new SpeakerEvaluation()];

var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder of the public corpora.", DefaultValueFactory = _ => new("../shared/corpora") };
var models = new Option<DirectoryInfo>("--models") { Description = "Folder with weights/ and resources/ of the model.", DefaultValueFactory = _ => new("src/Extraction.Models.English") };
var names = new Argument<string[]>("models") { Description = "Models to work on, in any order; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. trainers.Select(t => t.Name)]);

var root = new RootCommand("Trains and evaluates the models of Extraction from public corpora.")
{
    Command("train", "Trains models and writes their weights.", (t, c, m) => t.Train(c, m, Console.Out)),
    Command("evaluate", "Measures models on the development parts.", (t, c, m) => t.Evaluate(c, m, Console.Out)),
};
return root.Parse(args).Invoke();

Command Command(string name, string description, Action<IModelTrainer, Corpora, DirectoryModelSource> action)
{
    var command = new Command(name, description) { names, corpora, models };
    command.SetAction(parse =>
    {
        string[] chosen = parse.GetValue(names) ?? [];
        string folder = parse.GetValue(models)!.FullName;
        var source = new DirectoryModelSource(Path.Combine(folder, "weights"), Path.Combine(folder, "resources"));
        foreach (IModelTrainer trainer in trainers.Where(t => chosen.Length == 0 || chosen.Contains(t.Name, StringComparer.Ordinal)))
        {
            Console.WriteLine($"# {name} {trainer.Name}");
            action(trainer, new Corpora(parse.GetValue(corpora)!.FullName), source);
        }
    });
    return command;
}
