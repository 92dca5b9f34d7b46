namespace PiwikGen.Corpus;

/// <summary>The child process: a document per line in, a row per line out.</summary>
internal static class Worker
{
    public const string Switch = "--worker";

    public static void Run(TextReader input, TextWriter output, string? generatorFolder)
    {
        var check = new DocumentCheck(LoadedGenerator.From(generatorFolder));
        while (input.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            CorpusRow row;
            try
            {
                PeakMemory.Forget();
                row = check.Run(parts[0], parts[1].Length == 0 ? null : parts[1]);
            }
            catch (Exception exception)
            {
                row = CorpusRow.Broken(exception.ToString());
            }

            output.WriteLine(row.ToTsv());
            output.Flush();
        }
    }
}
