using System.Diagnostics;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>The server, started once for all benchmarks of the process and gone with it.</summary>
internal static class ServerProcess
{
    private static readonly Lazy<Uri> Started = new(Start);

    public static Uri Address => Started.Value;

    private static Uri Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add(AppsServer.Command);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();
        return new Uri(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not say where it is."));
    }
}
