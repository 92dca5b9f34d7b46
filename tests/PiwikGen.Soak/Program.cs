using System.Globalization;
using PiwikGen.Soak;

// How long to run, in minutes: "10", or "0.33" for 20 seconds. Ends with exit code 1 if a bound is broken.
if (args.Length != 1 || !double.TryParse(args[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) || minutes is <= 0 or > 10_000)
{
    Console.Error.WriteLine("usage: PiwikGen.Soak MINUTES");
    return 2;
}

// A first round, thrown away: what the runtime opens and keeps once is there before handles are counted.
await SoakRun.RunAsync(TimeSpan.FromSeconds(2), callers: 8);
var handles = OpenHandles.Settle(null);
var sockets = OpenHandles.Sockets();
var results = await SoakRun.RunAsync(TimeSpan.FromMinutes(minutes), callers: 16);
(results.HandlesBefore, results.SocketsBefore) = (handles, sockets);
(results.HandlesAfter, results.SocketsAfter) = (OpenHandles.Settle(handles), OpenHandles.Sockets());
return SoakReport.Print(results, Console.Out) ? 0 : 1;
