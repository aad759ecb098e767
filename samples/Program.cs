using ExtractionSamples;

switch (args)
{
    case ["first-quotes"]: FirstQuotes.Run(Console.Out); break;
    case ["own-tables"]: OwnTables.Run(Console.Out); break;
    case ["own-language-engine"]: OwnLanguageEngine.Run(Console.Out); break;
    case ["batch-service", .. { Length: > 0 } paths]: await BatchService.RunAsync(paths, Console.Out); break;
    default:
        Console.Error.WriteLine("usage: first-quotes | own-tables | own-language-engine | batch-service PATH...");
        return 2;
}

return 0;
