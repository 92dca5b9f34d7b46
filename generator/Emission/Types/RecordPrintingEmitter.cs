using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>Emits <c>PrintMembers</c> of a record that holds a password: everything is printed but that.</summary>
internal static class RecordPrintingEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model)
    {
        using (writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            var separator = "";
            foreach (var property in model.Properties)
            {
                var label = CSharpLiteral.Of($"{separator}{property.Name} = ");
                writer.Line(property.IsSecret
                    ? $"builder.Append({label}).Append(\"***\");"
                    : $"builder.Append({label}).Append((object?){property.Name});");
                separator = ", ";
            }

            writer.Line("return true;");
        }

        writer.Line();
    }
}
