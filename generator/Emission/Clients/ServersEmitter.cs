using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the class with the addresses of the servers that a document names, their variables as parameters.</summary>
internal static class ServersEmitter
{
    private const string Uri = "global::System.Uri";

    public static void Emit(SourceWriter writer, ClientModel client, IEnumerable<ServerModel> servers, string accessibility)
    {
        DocComment.Summary(writer, $"The servers that the document names, as addresses for the options of {client.Name}.", null);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} static class {client.ServersName}"))
        {
            foreach (var server in servers)
            {
                Emit(writer, server);
            }
        }
    }

    private static void Emit(SourceWriter writer, ServerModel server)
    {
        DocComment.Summary(writer, server.Description ?? server.Url, null);
        DocComment.Remarks(writer, null, server.Url);
        if (server.IsRelative)
        {
            DocComment.Param(writer, "origin", "The address that the document was published at.");
        }

        foreach (var variable in server.Variables)
        {
            DocComment.Param(writer, variable.ArgumentName, variable.Description);
        }

        if (server.IsRelative || server.Variables.Count > 0)
        {
            DocComment.Exception(writer, "global::System.ArgumentException", "A value would lead to another place than the template has it at.");
        }

        var declared = server.Variables.Select(static variable => $"string {variable.ArgumentName}{(variable.Default is null ? "" : " = " + CSharpLiteral.Of(variable.Default))}");
        var passed = server.Variables.Select(static variable => $", ({CSharpLiteral.Of(variable.WireName)}, {variable.ArgumentName})");
        var (origin, given) = server.IsRelative ? (new[] { Uri + " origin" }, "origin, ") : ([], "");
        writer.Line($"public static {Uri} {server.Name}({string.Join(", ", origin.Concat(declared))}) =>");
        writer.Line($"    {RuntimeNames.ServerTemplate}.Fill({given}{CSharpLiteral.Of(server.Url)}{string.Concat(passed)});");
        writer.Line();
    }
}
