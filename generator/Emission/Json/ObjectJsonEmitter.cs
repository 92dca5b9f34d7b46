using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Emission.Types;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>
/// Emits <c>ReadJson</c> and <c>WriteJson</c> of an object: a table of names, a switch over its indexes, one static call of the
/// runtime per member. Measured: this shape costs the compiler a third of what comparisons of spans in the emitted code do.
/// </summary>
internal static class ObjectJsonEmitter
{
    /// <summary>The list of an object's members, in its class.</summary>
    public const string Names = "s_members";

    public static void Emit(SourceWriter writer, ObjectModel model)
    {
        EmitNames(writer, model);
        RequiredMembersEmitter.EmitTable(writer, RequiredOf(model));
        if (model.Derived.Count > 0)
        {
            DerivedCasesEmitter.EmitTable(writer, model);
        }

        writer.Line();
        EmitRead(writer, model);
        writer.Line();
        EmitWrite(writer, model);
    }

    // Unions, which tell their cases by their members, refer to the list: a member more or less is nothing that they repeat.
    private static void EmitNames(SourceWriter writer, ObjectModel model)
    {
        var members = MembersOf(model);
        var names = string.Join(", ", members.Select(static property => CSharpLiteral.Of(property.WireName)));
        var mandatory = model.IsUnionCase ? members.Select(static (property, i) => (property, i)).Where(static member => member.property.IsMandatory).Select(static member => member.i).ToList() : [];
        var required = mandatory.Count == 0 ? "" : $" {{ Required = new[] {{ {string.Join(", ", mandatory)} }} }}";
        var modifiers = (model.HidesMembers ? "new " : "") + (model.IsUnionCase ? "internal" : "private");
        writer.Line($"{modifiers} static readonly {RuntimeNames.JsonMembers} {Names} = new({names}){required};");
    }

    // A file is a part of a multipart body and has no JSON.
    private static List<PropertyModel> MembersOf(ObjectModel model) =>
        model.Properties.Where(static property => property.Type.Kind != TypeKind.File && property.Type.Item?.Kind != TypeKind.File).ToList();

    // The indexes of the members that must be there; none where reading is lenient.
    private static List<int> RequiredOf(ObjectModel model) => model.IsStrict
        ? MembersOf(model).Select(static (property, i) => (property, i)).Where(static member => member.property.Presence == Presence.Required).Select(static member => member.i).ToList()
        : [];

    private static void EmitRead(SourceWriter writer, ObjectModel model)
    {
        var hides = model.BaseName is null ? "" : "new ";
        using (writer.Block($"public static {hides}{model.Name} ReadJson({RuntimeNames.Reader})"))
        {
            if (model.Derived.Count > 0)
            {
                DerivedCasesEmitter.EmitDispatch(writer, model);
            }

            writer.Line($"if (!{RuntimeNames.Json}.BeginObject(ref reader)) return null;");
            if (model.IsRecord)
            {
                EmitLocals(writer, model);
            }
            else
            {
                EmitConstruction(writer, model);
            }

            if (model.AdditionalProperties is { } value)
            {
                writer.Line($"{TypeRef.MapOf(value).Bare}? additional = null;");
            }

            RequiredMembersEmitter.EmitBegin(writer, RequiredOf(model));
            EmitMemberLoop(writer, model);
            RequiredMembersEmitter.EmitEnd(writer, RequiredOf(model));
            if (model.IsRecord)
            {
                EmitRecord(writer, model);
            }
            else
            {
                if (model.AdditionalProperties is not null)
                {
                    writer.Line($"value.{RuntimeNames.AdditionalProperties} = additional;");
                }

                writer.Line("return value;");
            }
        }
    }

    // Required members and constants begin unset: what is absent in the JSON stays absent when the object is written again.
    private static void EmitConstruction(SourceWriter writer, ObjectModel model)
    {
        var unset = model.Properties
            .Where(static property => property.Presence == Presence.Required || property.Constant is not null)
            .Select(static property => $"{property.Name} = default")
            .ToArray();
        writer.Line(unset.Length == 0
            ? $"var value = new {model.Name}();"
            : $"var value = new {model.Name} {{ {string.Join(", ", unset)} }};");
    }

    private static void EmitLocals(SourceWriter writer, ObjectModel model)
    {
        var members = MembersOf(model);
        for (var i = 0; i < members.Count; i++)
        {
            writer.Line($"{PropertyTypes.Of(members[i])} m{i} = default;");
        }
    }

    private static void EmitRecord(SourceWriter writer, ObjectModel model)
    {
        var members = MembersOf(model).Select(static (property, i) => $"{property.Name} = m{i}").ToList();
        if (model.AdditionalProperties is not null)
        {
            members.Add($"{RuntimeNames.AdditionalProperties} = additional");
        }

        writer.Line($"return new {model.Name} {{ {string.Join(", ", members)} }};");
    }

    private static void EmitMemberLoop(SourceWriter writer, ObjectModel model)
    {
        var open = model.AdditionalProperties is not null;
        var members = MembersOf(model);
        var required = RequiredOf(model);
        var loop = $"for (int i = -1; {Names}.MoveNext(ref reader, ref i{(open ? ", out string? name" : "")});)";
        using (writer.Block(members.Count == 0 ? loop : loop + " switch (i)"))
        {
            for (var i = 0; i < members.Count; i++)
            {
                var property = members[i];
                var target = model.IsRecord ? $"m{i}" : $"value.{property.Name}";
                writer.Line($"case {i}: {target} = {ReadExpression.Of(PropertyType(property))};{RequiredMembersEmitter.Seen(required, i)} break;");
            }

            if (model.AdditionalProperties is { } value)
            {
                var add = $"{RuntimeNames.Json}.AddAdditional<{value.CSharp}, {value.Codec}>(ref reader, name, ref additional);";
                writer.Line(members.Count == 0 ? add : $"default: {add} break;");
            }
        }
    }

    private static TypeRef PropertyType(PropertyModel property) =>
        property.Presence == Presence.Required ? property.Type : property.Type.OrNull();

    private static void EmitWrite(SourceWriter writer, ObjectModel model)
    {
        var slot = model.BaseName is not null ? "override " : model.Derived.Count > 0 || model.IsExtended ? "virtual " : "";
        using (writer.Block($"public {slot}void WriteJson({RuntimeNames.Writer})"))
        {
            writer.Line("writer.WriteStartObject();");
            var members = MembersOf(model);
            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].IsWritten)
                {
                    writer.Line(WriteStatement.Of(members[i], $"{Names}[{i}]"));
                }
            }

            if (model.AdditionalProperties is { } value)
            {
                writer.Line($"{RuntimeNames.Json}.WriteAdditional<{value.CSharp}, {value.Codec}>(writer, {RuntimeNames.AdditionalProperties});");
            }

            writer.Line("writer.WriteEndObject();");
        }
    }
}
