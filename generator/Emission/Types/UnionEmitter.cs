using PiwikGen.Generator.Emission.Json;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>Emits a union: a class that holds a value of one of its cases, or JSON that fits none of them.</summary>
internal static class UnionEmitter
{
    private const string Cases = "s_cases";

    public static void Emit(SourceWriter writer, UnionModel model, string accessibility)
    {
        Documentation.Emit(writer, model.Documentation, $"One of several types; what fits none of them is kept as JSON.");
        SourceFile.GeneratedCode(writer);
        if (model.IsMarked)
        {
            writer.Line("[global::System.Runtime.CompilerServices.Union]");
        }

        writer.Line($"[JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{model.Name}>))]");
        using (writer.Block($"{accessibility} sealed partial class {model.Name} : {RuntimeNames.JsonModel}<{model.Name}>"))
        {
            EmitConstructors(writer, model);
            DocComment.Summary(writer, "The value: of the type of one of the cases, or a JsonElement that fits none of them.", null);
            writer.Line("public object Value { get; }");
            writer.Line();
            EmitAccess(writer, model);
            EmitMatch(writer, model);
            writer.Line("public override string? ToString() => Value.ToString();");
            writer.Line();
            EmitCases(writer, model);
            EmitRead(writer, model);
            writer.Line();
            EmitWrite(writer, model);
        }

        writer.Line();
    }

    private static void EmitConstructors(SourceWriter writer, UnionModel model)
    {
        foreach (var unionCase in model.Cases)
        {
            var type = unionCase.Type.Bare;
            DocComment.Summary(writer, $"The case {unionCase.Name}.", null);
            writer.Line($"public {model.Name}({type} value) => Value = {NotNull(unionCase.Type)};");
            writer.Line();
            writer.Line($"public static implicit operator {model.Name}({type} value) => new(value);");
            writer.Line();
        }

        DocComment.Summary(writer, "JSON that fits none of the cases; it is sent as it is.", null);
        writer.Line($"public {model.Name}({TypeRef.Element.Bare} json) => Value = json;");
        writer.Line();
    }

    private static string NotNull(TypeRef type) =>
        type.IsValueType ? "value" : $"{RuntimeNames.Json}.NotNull(value)";

    private static void EmitAccess(SourceWriter writer, UnionModel model)
    {
        foreach (var unionCase in model.Cases)
        {
            var type = unionCase.Type;
            if (type.IsValueType)
            {
                EmitTryGetValue(writer, unionCase);
            }
            else
            {
                writer.Line($"public bool TryGet{unionCase.Name}([NotNullWhen(true)] out {type.Bare}? value) => (value = Value as {type.Bare}) is not null;");
            }

            writer.Line();
        }
    }

    private static void EmitTryGetValue(SourceWriter writer, UnionCaseModel unionCase)
    {
        using (writer.Block($"public bool TryGet{unionCase.Name}(out {unionCase.Type.Bare} value)"))
        {
            using (writer.Block($"if (Value is {unionCase.Type.Bare})"))
            {
                writer.Line($"value = ({unionCase.Type.Bare})Value;");
                writer.Line("return true;");
            }

            writer.Line();
            writer.Line("value = default;");
            writer.Line("return false;");
        }
    }

    private static void EmitMatch(SourceWriter writer, UnionModel model)
    {
        DocComment.Summary(writer, "Calls the function of the case that the value is; the last one where it fits none.", null);
        var functions = model.Cases.Select(static unionCase => $"global::System.Func<{unionCase.Type.Bare}, TResult> {unionCase.ArgumentName}");
        using (writer.Block($"public TResult Match<TResult>({string.Join(", ", functions)}, global::System.Func<{TypeRef.Element.Bare}, TResult> otherJson)"))
        {
            foreach (var unionCase in model.Cases)
            {
                writer.Line($"if (Value is {unionCase.Type.Bare}) return {unionCase.ArgumentName}(({unionCase.Type.Bare})Value);");
            }

            writer.Line($"return otherJson(({TypeRef.Element.Bare})Value);");
        }

        writer.Line();
    }

    private static void EmitCases(SourceWriter writer, UnionModel model)
    {
        writer.Line($"private static readonly {RuntimeNames.JsonUnionCases} {Cases} = new(");
        for (var i = 0; i < model.Cases.Count; i++)
        {
            var unionCase = model.Cases[i];
            var kinds = Kinds(unionCase.JsonKinds) + (unionCase.ItemKinds.Count == 0 ? "" : $", ItemKinds = {Kinds(unionCase.ItemKinds)}");
            var end = i == model.Cases.Count - 1 ? ");" : ",";
            writer.Line($"    new {RuntimeNames.JsonUnionCase} {{ Kinds = {kinds}{Strings("Constants", unionCase.Constants)}{Places(unionCase.Places)}{Members(unionCase)} }}{end}");
        }

        writer.Line();
    }

    private static string Members(UnionCaseModel unionCase)
    {
        var lists = unionCase.MemberTypes.Select(static type => $"{type.FullName}.{ObjectJsonEmitter.Names}").ToList();
        return lists.Count switch
        {
            0 => "",
            1 => ", Members = " + lists[0],
            _ => $", Members = {RuntimeNames.JsonMembers}.OfAny({string.Join(", ", lists)})",
        };
    }

    private static string Places(EquatableArray<UnionPlaceModel> places) =>
        places.Count == 0 ? "" : $", Places = new[] {{ {string.Join(", ", places.Select(static place => $"({CSharpLiteral.Of(place.Path)}, {Kinds(place.JsonKinds)})"))} }}";

    private static string Kinds(EquatableArray<string> kinds) => kinds.Count == 0 ? $"{RuntimeNames.JsonKinds}.None" : string.Join(" | ", kinds.Select(static kind => $"{RuntimeNames.JsonKinds}.{kind}"));

    public static string Strings(string member, EquatableArray<DocumentText> values) =>
        values.Count == 0 ? "" : $", {member} = new[] {{ {string.Join(", ", values.Select(CSharpLiteral.Of))} }}";

    private static void EmitRead(SourceWriter writer, UnionModel model)
    {
        using (writer.Block($"public static {model.Name} ReadJson({RuntimeNames.Reader})"))
        {
            writer.Line("if (reader.TokenType == JsonTokenType.Null) return null;");
            using (writer.Block($"switch ({Cases}.Find(reader))"))
            {
                for (var i = 0; i < model.Cases.Count; i++)
                {
                    writer.Line($"case {i}: return new({ReadExpression.Of(model.Cases[i].Type)});");
                }

                writer.Line($"default: return new({RuntimeNames.Json}.ReadElement(ref reader));");
            }
        }
    }

    private static void EmitWrite(SourceWriter writer, UnionModel model)
    {
        using (writer.Block($"public void WriteJson({RuntimeNames.Writer})"))
        {
            foreach (var unionCase in model.Cases)
            {
                var type = unionCase.Type;
                writer.Line($"if (Value is {type.Bare}) {{ {type.Codec}.Write(writer, ({type.Bare})Value); return; }}");
            }

            writer.Line($"(({TypeRef.Element.Bare})Value).WriteTo(writer);");
        }
    }
}
