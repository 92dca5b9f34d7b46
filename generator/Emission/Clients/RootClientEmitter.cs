using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the client over several documents: a property for the client of each, all on one transport.</summary>
internal static class RootClientEmitter
{
    public static void Emit(SourceWriter writer, RootClientModel root, string accessibility)
    {
        var client = root.Client;
        EmitInterface(writer, root, accessibility);
        writer.Line();
        DocComment.Summary(writer, $"Calls the operations of {client.InterfaceName} over HTTP.", null);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} sealed partial class {client.Name} : {client.InterfaceName}, global::System.IDisposable"))
        {
            writer.Line($"private readonly {RuntimeNames.ApiTransport} {ClientEmitter.Transport};");
            writer.Line();
            ProfileEmitter.Emit(writer, client, client.Profile!);
            EmitConstructor(writer, root);
            foreach (var document in root.Documents)
            {
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public {document.FullInterfaceName} {document.PropertyName} {{ get; }}");
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {client.InterfaceName} With({RuntimeNames.RequestOptions} options) => new {client.Name}({ClientEmitter.Transport}.With(options));");
        }
    }

    private static void EmitInterface(SourceWriter writer, RootClientModel root, string accessibility)
    {
        Documentation.Emit(writer, root.Client.Documentation);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} partial interface {root.Client.InterfaceName}"))
        {
            foreach (var document in root.Documents)
            {
                DocComment.Summary(writer, document.Summary ?? $"The operations of {document.ClientName}.", null);
                writer.Line($"{document.FullInterfaceName} {document.PropertyName} {{ get; }}");
                writer.Line();
            }

            DocComment.Summary(writer, "The same client with other headers, time-out or hooks for its calls.", null);
            writer.Line($"{root.Client.InterfaceName} With({RuntimeNames.RequestOptions} options);");
        }
    }

    private static void EmitConstructor(SourceWriter writer, RootClientModel root)
    {
        DocComment.Summary(writer, "A client that sends through a transport of yours.", null);
        using (writer.Block($"public {root.Client.Name}({RuntimeNames.ApiTransport} transport)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(transport);");
            writer.Line($"{ClientEmitter.Transport} = transport;");
            foreach (var document in root.Documents)
            {
                writer.Line($"{document.PropertyName} = new {document.FullName}(transport.For({document.FullName}.Profile));");
            }
        }
    }
}
