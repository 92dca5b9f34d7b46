using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Rivals;

/// <summary>What a rival emits: which versions of its libraries it was given, and which it was built with.</summary>
internal static class RivalSource
{
    public static void Add(SourceProductionContext output, string title, params Assembly[] libraries)
    {
        var own = typeof(RivalSource).Assembly.GetReferencedAssemblies();
        var given = string.Join(" ", libraries.Select(static library => library.GetName().Name + " " + library.GetName().Version));
        var due = string.Join(" ", libraries.Select(library => library.GetName().Name + " " + own.First(name => name.Name == library.GetName().Name).Version));
        output.AddSource("Rival.g.cs", $"namespace Rivals {{ internal static class Rival {{ internal const string Title = \"{title}\", Given = \"{given}\", Due = \"{due}\"; }} }}");
    }
}
