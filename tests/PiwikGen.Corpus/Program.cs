using PiwikGen.Corpus;

// The program is its own worker: documents are handled in child processes, so that none of them can end the run.
if (args is [Worker.Switch, ..])
{
    Worker.Run(Console.In, Console.Out, args.Length > 1 ? args[1] : null);
    return 0;
}

if (CorpusArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(CorpusArguments.Usage);
    return 2;
}

var documents = CorpusFinder.Find(arguments.Paths);
if (documents.Count == 0)
{
    Console.Error.WriteLine("There are no documents there.");
    return 2;
}

using var package = arguments.PackagePath is { } file ? new UnpackedPackage(file) : null;
var rows = await new CorpusRun(arguments.Jobs, arguments.TimeLimit, () => CorpusRun.StartWorker(package?.AnalyzerFolder)).RunAsync(documents);
var report = new CorpusReport(documents, rows);
report.Print(Console.Out);
if (arguments.ReportPath is { } path)
{
    await File.WriteAllTextAsync(path, report.ToTsv());
}

return report.IsClean ? 0 : 1;
