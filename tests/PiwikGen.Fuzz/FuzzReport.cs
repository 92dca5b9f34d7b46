using System.Globalization;
using PiwikGen.Fuzz.Mutation;
using PiwikGen.Fuzz.Targets;

namespace PiwikGen.Fuzz;

/// <summary>Says what a run came to. A finding is shown with the smallest document that was found to show it.</summary>
internal static class FuzzReport
{
    private const int ShownLength = 4_000;

    public static void Print(FuzzResult result, FuzzArguments arguments, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Target}: {result.Documents:N0} documents of seed {arguments.Seed}, {result.Accepted:N0} accepted, {result.Findings.Count} faults, {result.Elapsed.TotalSeconds:F0} s"));
        if (result.Findings.Count == 0)
        {
            return;
        }

        var target = FuzzTargets.Of(result.Target);
        var mutator = Mutator.Of(arguments, result.Target, target.MaxLength);
        foreach (var finding in result.Findings)
        {
            var input = mutator.Make(finding.Index);

            // What ended a process would end this one too.
            var small = finding.Signature == finding.Detail ? input : Minimizer.Minimize(target, input, finding.Signature);
            Print(result.Target, finding, small, output);
            Write(result.Target, finding, small, arguments.OutFolder);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Target}: {result.Repeated} more documents show these faults"));
    }

    private static void Print(FuzzTarget target, Finding finding, FuzzInput input, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {target} {finding.Index}: {finding.Signature}"));
        output.WriteLine(Cut(finding.Detail));
        output.WriteLine($"--- {input.Text.Length} characters of {input.Extension[1..]}:");
        output.WriteLine(Cut(input.Text));
    }

    private static void Write(FuzzTarget target, Finding finding, FuzzInput input, string? folder)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            var name = string.Create(CultureInfo.InvariantCulture, $"{target}-{finding.Index}");
            File.WriteAllText(Path.Combine(folder, name + input.Extension), input.Text);
            File.WriteAllText(Path.Combine(folder, name + ".txt"), finding.Signature + "\n" + finding.Detail);
        }
    }

    private static string Cut(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "...";
}
