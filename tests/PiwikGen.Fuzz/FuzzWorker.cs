using System.Diagnostics;
using System.Globalization;
using PiwikGen.Fuzz.Mutation;
using PiwikGen.Fuzz.Targets;

namespace PiwikGen.Fuzz;

/// <summary>The child process: makes documents one by one and gives them to a target; a line for each finding, one at the end.</summary>
internal static class FuzzWorker
{
    public const string Done = "done";

    public static void Run(FuzzArguments arguments, TextWriter output)
    {
        var kind = arguments.Targets[0];
        var target = FuzzTargets.Of(kind);
        var mutator = Mutator.Of(arguments, kind, target.MaxLength);
        var clock = Stopwatch.StartNew();
        using var progress = FuzzProgress.Open(arguments.ProgressPath!);
        var (documents, accepted) = (0L, 0L);
        for (; documents < arguments.Count && !(clock.Elapsed > arguments.Duration); documents++)
        {
            var index = arguments.From + documents;
            FuzzProgress.Write(progress, index);
            if (Try(target, index, mutator.Make(index), out var isAccepted) is { } finding)
            {
                output.WriteLine(finding.ToLine());
                output.Flush();
            }

            accepted += isAccepted ? 1 : 0;
        }

        output.WriteLine(string.Join('\t', Done, documents.ToString(CultureInfo.InvariantCulture), accepted.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What a target makes of a document; an exception is a finding, known by its type and the first place of the generator in it.</summary>
    public static Finding? Try(IFuzzTarget target, long index, FuzzInput input, out bool isAccepted)
    {
        isAccepted = false;
        try
        {
            isAccepted = target.Try(input);
            return null;
        }
        catch (FindingException exception)
        {
            return new Finding(index, exception.Signature, exception.Message);
        }
        catch (Exception exception)
        {
            return new Finding(index, exception.GetType().Name + " " + PlaceOf(exception), exception.ToString());
        }
    }

    public static string PlaceOf(Exception exception)
    {
        var lines = (exception.StackTrace ?? "").Split('\n').Select(static line => line.Trim()).ToList();
        var line = lines.Find(static line => line.StartsWith("at PiwikGen.Generator.", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        return line.Split('(')[0];
    }
}
