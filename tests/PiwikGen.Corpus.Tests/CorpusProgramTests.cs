using System.Diagnostics;

namespace PiwikGen.Corpus.Tests;

/// <summary>The program as it is called: what it finds, what it writes, and how it ends.</summary>
public sealed class CorpusProgramTests : IDisposable
{
    private const string Sound = "openapi: 3.1.0\npaths: { /pets: { get: { operationId: listPets, responses: { \"200\": { description: Pets, content: { application/json: { schema: { $ref: \"#/components/schemas/Pet\" } } } } } } } }\ncomponents: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("piwikgen-corpus-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Sound_documents_and_reported_broken_ones_end_with_exit_code_0_and_a_row_each()
    {
        Write("single.yaml", Sound);
        Write("invalid/broken.json", "{ \"openapi\": ");
        Write("several/roots.txt", "a/root.yaml\n");
        Write("several/a/root.yaml", "openapi: 3.1.0\npaths: { /a: { $ref: ../parts/a.yaml } }");
        Write("several/parts/a.yaml", "get: { responses: { \"204\": { description: Done } } }");
        var report = Path.Combine(_folder.FullName, "report.tsv");

        var (exitCode, output) = await RunAsync(_folder.FullName, "--jobs", "2", "--report", report);

        Assert.Equal((0, true), (exitCode, output.Contains("3 documents, 2 of 2 without", StringComparison.Ordinal)));
        var lines = File.ReadAllLines(report);
        Assert.Equal(
            "document\tgenerated\toperations\toperations_in_document\ttypes\terrors\twarnings\tdiagnostics\tseconds_to_generate\tseconds_to_compile\tcharacters\tpeak_memory_mb\tfirst_error\tlost_operations",
            lines[0]);
        var rows = lines.Skip(1).Select(static line => line.Split('\t')).ToDictionary(static cells => Path.GetFileName(cells[0]), static cells => cells);
        Assert.Equal(["yes", "1", "1", "1", "0", "0", ""], rows["single.yaml"][1..8]);
        Assert.Equal(["yes", "1", "1", "0", "0", "0", ""], rows["root.yaml"][1..8]);
        Assert.Equal(["no", "0", "0", "0", "1", "0", "PWG1002x1"], rows["broken.json"][1..8]);
        Assert.All(rows.Values, static cells => Assert.True(int.Parse(cells[11], System.Globalization.CultureInfo.InvariantCulture) > 0));
        Assert.Contains("PWG1002", rows["broken.json"][12], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.1.0\npaths: { /a: { get: { parameters: [ { $ref: \"#/gone\" } ], responses: {} } } }", "PWG2002")]
    [InlineData("openapi: [", "PWG1003")]
    public async Task A_document_with_a_warning_or_an_error_ends_with_exit_code_1(string text, string id)
    {
        Write("single.yaml", text);
        var (exitCode, output) = await RunAsync(_folder.FullName);
        Assert.Equal(1, exitCode);
        Assert.Contains("single.yaml: ", output, StringComparison.Ordinal);
        Assert.Contains(id, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--jobs 0")]
    [InlineData("no-such-folder")]
    public async Task Arguments_that_name_no_documents_end_with_exit_code_2(string arguments)
    {
        var (exitCode, _) = await RunAsync([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. arguments.StartsWith('-') ? [_folder.FullName] : Array.Empty<string>()]);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void A_root_file_has_the_files_below_its_roots_as_neighbours()
    {
        Write("several/roots.txt", "a/root.yaml\n");
        var root = Write("several/a/root.yaml", Sound);
        var alone = Write("alone.yaml", Sound);
        Assert.Equal(Path.Combine(_folder.FullName, "several"), Assert.Single(CorpusFinder.Find([root])).Folder);
        Assert.Null(Assert.Single(CorpusFinder.Find([alone])).Folder);
    }

    [Fact]
    public async Task A_worker_that_crashes_costs_one_document()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var row = (CorpusRow.Broken("") with { IsGenerated = true, Errors = 0 }).ToTsv();
        var documents = new[] { "a", "crash", "b", "crash2", "c" }.Select(static name => new CorpusDocument(name, null, name)).ToList();
        var rows = await new CorpusRun(2, TimeSpan.FromMinutes(10), () => Shell($$"""while read line; do case "$line" in crash*) kill -SEGV $$;; *) printf '%s\n' '{{row}}';; esac; done""")).RunAsync(documents);
        Assert.Equal(["a", "b", "c"], rows.Where(static entry => entry.Value.IsGenerated).Select(static entry => entry.Key.Name).Order());
        Assert.All(rows.Where(static entry => !entry.Value.IsGenerated), static entry => Assert.Contains("died", entry.Value.FirstError, StringComparison.Ordinal));
        Assert.Equal(documents.Count, rows.Count);
    }

    [Fact]
    public async Task A_worker_that_never_answers_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var rows = await new CorpusRun(1, TimeSpan.FromMilliseconds(200), static () => Shell("sleep 100000")).RunAsync([new CorpusDocument("a", null, "a")]);
        Assert.Contains("longer than", Assert.Single(rows).Value.FirstError, StringComparison.Ordinal);
    }

    private static Process Shell(string script) =>
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CorpusRun).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
