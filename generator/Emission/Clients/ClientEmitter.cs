using PiwikGen.Generator.Emission.Bodies;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits a client: its interface with all the words of the document, then the class behind it.</summary>
internal static class ClientEmitter
{
    public const string Transport = "_transport";

    public static void Emit(SourceWriter writer, ClientModel client, string accessibility)
    {
        EmitInterface(writer, client, accessibility);
        writer.Line();
        DocComment.Summary(writer, $"Calls the operations of {client.InterfaceName} over HTTP.", null);
        SourceFile.GeneratedCode(writer);
        var disposable = client.Profile is null ? "" : ", global::System.IDisposable";
        using (writer.Block($"{accessibility} sealed partial class {client.Name} : {client.InterfaceName}{disposable}"))
        {
            EmitConstruction(writer, client);
            if (client.Operations.Count > 0)
            {
                EmitOperations(writer, client);
            }
        }
    }

    private static void EmitInterface(SourceWriter writer, ClientModel client, string accessibility)
    {
        Documentation.Emit(writer, client.Documentation, $"The operations of {client.Name}.");
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} partial interface {client.InterfaceName}"))
        {
            foreach (var sub in client.SubClients)
            {
                Documentation.Emit(writer, sub.Documentation, $"The operations of {sub.ClientName}.");
                writer.Line($"{sub.FullInterfaceName} {sub.PropertyName} {{ get; }}");
                writer.Line();
            }

            foreach (var operation in client.Operations)
            {
                OperationDeclarationEmitter.Emit(writer, operation);
            }

            DocComment.Summary(writer, "The same client with other headers, time-out or hooks for its calls.", null);
            writer.Line($"{client.InterfaceName} With({RuntimeNames.RequestOptions} options);");
        }
    }

    private static void EmitConstruction(SourceWriter writer, ClientModel client)
    {
        writer.Line($"private readonly {RuntimeNames.ApiTransport} {Transport};");
        writer.Line();
        if (client.Profile is { } profile)
        {
            ProfileEmitter.Emit(writer, client, profile);
        }

        DocComment.Summary(writer, "A client that sends through a transport of yours.", null);
        using (writer.Block($"public {client.Name}({RuntimeNames.ApiTransport} transport)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(transport);");
            writer.Line($"{Transport} = transport;");
            foreach (var sub in client.SubClients)
            {
                writer.Line($"{sub.PropertyName} = new {sub.FullName}({TransportOf(sub)});");
            }
        }

        writer.Line();
        foreach (var sub in client.SubClients)
        {
            writer.Line($"public {sub.FullInterfaceName} {sub.PropertyName} {{ get; }}");
            writer.Line();
        }

        writer.Line($"public {client.InterfaceName} With({RuntimeNames.RequestOptions} options) => new {client.Name}({Transport}.With(options));");
    }

    private static string TransportOf(SubClientModel sub) => sub.Namespace is null ? "transport" : $"transport.For({sub.FullName}.Profile)";

    private static void EmitOperations(SourceWriter writer, ClientModel client)
    {
        writer.Line();
        var encodings = SharedDescriptions.OfAll(
            RuntimeNames.FormEncoding,
            client.Operations.Select(static operation => operation.Body is { } body ? BodyEmitter.EncodingOf(body) : null).OfType<string>());
        foreach (var operation in client.Operations)
        {
            OperationEmitter.Emit(writer, operation, encodings);
        }

        using (writer.Block("private static class ApiOperations"))
        {
            OperationDescriptionEmitter.Emit(writer, client.Operations, encodings);
        }
    }
}
