using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the interface's side of an operation: its methods with their documentation.</summary>
internal static class OperationDeclarationEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        if (operation.Variant is { } variant)
        {
            EmitVariant(writer, operation, variant);
            return;
        }

        var arguments = OperationSignature.Declare(operation, withDefaults: true);
        var signature = OperationSignature.With(arguments, OperationSignature.CancellationToken);
        EmitDocumentation(writer, operation, operation.Answer.Description);
        writer.Line($"{AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature});");
        writer.Line();
        if (!operation.Answer.IsStreamOfItems)
        {
            DocComment.Summary(writer, $"{operation.Name}Async, with status and headers.", null);
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"{AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({signature});");
            writer.Line();
        }

        if (operation.ParametersType is not null)
        {
            EmitParametersOverload(writer, operation);
        }

        if (operation.Paging is { } paging)
        {
            DocComment.Summary(writer, $"All items of {operation.Name}Async, page after page; a page is asked for when its first item is.", null);
            Documentation.Obsolete(writer, operation.Documentation);
            var declared = OperationSignature.Declare(operation, withDefaults: true, without: PagingEmitter.Hidden(paging));
            writer.Line($"{PagingEmitter.ResultOf(paging)} {PagingEmitter.NameOf(operation)}({OperationSignature.With(declared, OperationSignature.CancellationToken)});");
            writer.Line();
            if (operation.ParametersType is not null)
            {
                DocComment.Summary(writer, $"All items of {operation.Name}Async, page after page, with all parameters in one object.", null);
                Documentation.Obsolete(writer, operation.Documentation);
                writer.Line($"{PagingEmitter.ResultOf(paging)} {PagingEmitter.NameOf(operation)}({OperationSignature.DeclareWithParameters(operation)});");
                writer.Line();
            }
        }
    }

    // The operation itself has all the words.
    private static void EmitVariant(SourceWriter writer, OperationModel operation, VariantModel variant)
    {
        var how = $"{variant.Of}Async, {(variant.IsOfBody ? "with a body of" : "answered as")} " + variant.MediaType;
        EmitVariant(writer, operation, how, OperationSignature.With(OperationSignature.Declare(operation, withDefaults: true), OperationSignature.CancellationToken));
        if (operation.ParametersType is not null)
        {
            EmitVariant(writer, operation, how + ", with all parameters in one object", OperationSignature.DeclareWithParameters(operation));
        }
    }

    private static void EmitVariant(SourceWriter writer, OperationModel operation, DocumentText how, string signature)
    {
        DocComment.Summary(writer, how + ".", null);
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"{AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature});");
        writer.Line();
        if (!operation.Answer.IsStreamOfItems)
        {
            DocComment.Summary(writer, how + ", with status and headers.", null);
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"{AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({signature});");
            writer.Line();
        }
    }

    private static void EmitParametersOverload(SourceWriter writer, OperationModel operation)
    {
        var signature = OperationSignature.DeclareWithParameters(operation);
        DocComment.Summary(writer, $"{operation.Name}Async, with all its parameters in one object.", null);
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"{AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature});");
        writer.Line();
        if (!operation.Answer.IsStreamOfItems)
        {
            DocComment.Summary(writer, $"{operation.Name}Async, with all its parameters in one object, and with status and headers.", null);
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"{AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({signature});");
            writer.Line();
        }
    }

    private static void EmitDocumentation(SourceWriter writer, OperationModel operation, DocumentText? answer)
    {
        var documentation = operation.Documentation;
        DocComment.Summary(writer, documentation.Summary ?? documentation.Description ?? operation.HttpMethod + " " + operation.Path, null);
        var remarks = documentation.Summary is null || documentation.Description is null
            ? null
            : documentation.Description;
        DocComment.Remarks(writer, remarks, operation.HttpMethod + " " + operation.Path);
        foreach (var argument in OperationSignature.ArgumentsOf(operation))
        {
            DocComment.Param(writer, argument.Name, argument.Description);
        }

        if (operation.Answer.Kind != AnswerKind.None)
        {
            DocComment.Returns(writer, answer);
        }

        ExceptionsEmitter.Emit(writer, operation);
        Documentation.Obsolete(writer, documentation);
    }
}
