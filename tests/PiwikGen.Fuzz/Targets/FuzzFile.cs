using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Fuzz.Targets;

/// <summary>The one document of a project.</summary>
internal sealed class FuzzFile(FuzzInput input) : AdditionalText
{
    public override string Path => FuzzOptions.ProjectDirectory + "api.openapi" + input.Extension;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(input.Text, Encoding.UTF8);
}
