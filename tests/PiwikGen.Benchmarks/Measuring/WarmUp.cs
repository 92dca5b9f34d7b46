using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Measuring;

/// <summary>
/// Calls every benchmark often enough, and waits in between, for the just-in-time compiler to come to its last word: it works in the
/// background, and on a busy machine long after the warm-up of a benchmark is over.
/// </summary>
internal static class WarmUp
{
    private const int Passes = 6;
    private const int CallsOfPass = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public static void Run(Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        Call(instance, MethodsWith<GlobalSetupAttribute>(type).Single());
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var method in MethodsWith<BenchmarkAttribute>(type))
            {
                for (var call = 0; call < CallsOfPass; call++)
                {
                    Call(instance, method);
                }
            }

            Thread.Sleep(Pause);
        }
    }

    private static IEnumerable<MethodInfo> MethodsWith<T>(Type type)
        where T : Attribute => type.GetMethods().Where(static method => method.IsDefined(typeof(T), inherit: true));

    private static void Call(object instance, MethodInfo method) => (method.Invoke(instance, null) as Task)?.GetAwaiter().GetResult();
}
