using PiwikGen.Fuzz;

if (FuzzArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(FuzzArguments.Usage);
    return FuzzRun.UsageExitCode;
}

// The program is its own worker: what ends a process, such as a stack overflow, ends a child and is a finding.
if (arguments.ProgressPath is not null)
{
    FuzzWorker.Run(arguments, Console.Out);
    return 0;
}

var clean = true;
foreach (var target in arguments.Targets)
{
    var result = await new FuzzRun(arguments, target).RunAsync();
    FuzzReport.Print(result, arguments, Console.Out);
    clean &= result.Findings.Count == 0;
}

return clean ? 0 : 1;
