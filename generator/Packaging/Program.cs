namespace PiwikGen.Generator.Packaging;

/// <summary>Writes an assembly and the libraries that it is shipped with, these under names of our own.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("Usage: PiwikGen.Packaging <output folder> <assembly> <library>=<private name>...");
            return 2;
        }

        var libraries = args.Skip(2).Select(PrivateLibrary.Parse).ToList();
        var isolation = new AssemblyIsolation(libraries, args[0]);
        isolation.Write(args[1]);
        foreach (var library in libraries)
        {
            isolation.Write(library.Path);
        }

        return 0;
    }
}
