using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Parameters;

/// <summary>Emits the class that takes all parameters of an operation that has many.</summary>
internal static class ParametersEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, string accessibility)
    {
        DocComment.Summary(writer, $"All parameters of {operation.Name}Async.", null);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} sealed partial class {operation.ParametersType}"))
        {
            foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Constant is null))
            {
                Documentation.Emit(writer, parameter.Documentation);
                var required = parameter.IsRequired ? "required " : "";
                var type = parameter.IsRequired ? parameter.Type : parameter.Type.OrNull();
                writer.Line($"public {required}{type.CSharp} {parameter.PropertyName} {{ get; set; }}");
                writer.Line();
            }

            if (operation.Paging?.PositionArgument is not null)
            {
                writer.Line($"internal {operation.ParametersType} Clone() => ({operation.ParametersType})MemberwiseClone();");
            }
        }
    }
}
