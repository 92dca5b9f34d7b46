using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>NSwag set to do what our generator does: clients with interfaces, classes, System.Text.Json.</summary>
internal static class NSwagSettings
{
    public static CSharpClientGeneratorSettings Create() => new()
    {
        ClassName = "DocumentClient",
        GenerateClientInterfaces = true,
        CSharpGeneratorSettings = { Namespace = "Project.Document", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
    };
}
