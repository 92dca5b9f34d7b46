using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the class that reads the declared headers of an answer.</summary>
internal static class HeadersEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, HeadersModel headers, string accessibility)
    {
        DocComment.Summary(writer, $"The headers that the document declares for the answer of {operation.Name}Async.", null);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} sealed class {headers.TypeName} : {RuntimeNames.ApiHeaders}<{headers.TypeName}>"))
        {
            writer.Line($"private readonly {RuntimeNames.ApiResponse} _response;");
            writer.Line();
            writer.Line($"private {headers.TypeName}({RuntimeNames.ApiResponse} response) => _response = response;");
            writer.Line();
            writer.Line($"public static {headers.TypeName} Of({RuntimeNames.ApiResponse} response) => new(response);");
            foreach (var header in headers.Headers)
            {
                writer.Line();
                DocComment.Summary(writer, header.Description ?? "The header " + header.WireName + "; null where there is none.", null);
                var type = header.Type.OrNull();
                var read = type.Kind == TypeKind.String ? $"_response.GetHeader({CSharpLiteral.Of(header.WireName)})"
                    : $"_response.GetHeader<{type.CSharp}, {type.Codec}>({CSharpLiteral.Of(header.WireName)})";
                writer.Line($"public {type.CSharp} {header.PropertyName} => {read};");
            }
        }
    }
}
