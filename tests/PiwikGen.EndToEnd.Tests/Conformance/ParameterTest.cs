using PiwikGen.EndToEnd.Tests.Conformance.Parameters;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Calls with one parameter, and what of it came over the wire.</summary>
public abstract class ParameterTest
{
    protected static readonly List<string> Colors = ["blue", "black", "brown"];

    protected static readonly Color Rgb = new() { R = 100, G = 200, B = 150 };

    protected static async Task SendsTarget(string target, Func<IParametersClient, Task> call)
    {
        await using var server = await Recorder.StartAsync();
        await call(new ParametersClient(server.Client()));
        Assert.Equal(target, server.Target);
    }

    protected static async Task SendsHeader(string name, string? value, Func<IParametersClient, Task> call)
    {
        await using var server = await Recorder.StartAsync();
        await call(new ParametersClient(server.Client()));
        Assert.Equal(value, server.Header(name));
    }

    /// <summary>The argument is refused by its name, and nothing is sent.</summary>
    protected static async Task Refuses(string parameter, Func<IParametersClient, Task> call)
    {
        await using var server = await Recorder.StartAsync();
        var refusal = await Assert.ThrowsAsync<ArgumentException>(async () => await call(new ParametersClient(server.Client())));
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Empty(server.Targets);
    }
}
